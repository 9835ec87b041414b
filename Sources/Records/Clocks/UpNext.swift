import Casework
import GRDB

/// What comes next for the children or families of a list, on a day.
///
/// What is kept is right for nearly everybody; only where it does not count on the day, or timescales are
/// suspended, the clocks themselves are asked.
struct UpNext {
  private let column: String
  private let today: Day
  private let suspended: Set<String>
  private var kept: [Int: Soonest] = [:]
  private var asked: Set<Int> = []

  init(by column: String, on today: Day, in database: Database) throws {
    (self.column, self.today) = (column, today)
    let suspensions = try OwnRules.suspensions(in: database).map(\.suspension)
    suspended = Set(suspensions.filter { $0.from <= today && today <= $0.through }.flatMap(\.timescales))
  }

  /// Takes up what is kept of one child or family.
  mutating func take(_ soonest: Soonest?, of number: Int) {
    guard let soonest else { return }
    if suspended.isEmpty, soonest.counts(on: today.description) {
      kept[number] = soonest
    } else {
      asked.insert(number)
    }
  }

  /// What comes next for each of them.
  func known(in database: Database) throws -> [Int: Soonest] {
    guard !asked.isEmpty else { return kept }
    let scope = Scope.some(asked)
    let clocks = try Soonest.all(by: column, scope, on: today, without: suspended, in: database)
    let actions = column == "family" ? try FamilyState.Actions.all(of: scope, in: database) : [:]
    var known = kept
    for number in asked {
      known[number] = Soonest.earlier(actions[number]?.soonest, clocks[number])
    }
    return known
  }
}
