public import Casework
import GRDB

/// Whose records were opened at this sitting, and which of that the journal does not know yet.
struct OpenedRecords {
  struct Opened: Hashable {
    var family: Ref<Family>
    var day: Day
  }

  private(set) var waiting: [(opened: Opened, moment: Moment)] = []
  private var known: Set<Opened> = []

  /// Takes note of an opened record; one day's further openings of the same record say nothing new.
  mutating func note(_ family: Ref<Family>, at moment: Moment) {
    let opened = Opened(family: family, day: moment.day)
    if known.insert(opened).inserted { waiting.append((opened, moment)) }
  }

  /// Forgets what has been written.
  mutating func written() { waiting = [] }
}

extension Store {
  /// Notes that a family's record was opened, to be journalled when there is time.
  public func noteOpened(_ family: Ref<Family>) { opened.note(family, at: moment()) }

  /// Writes what was noted into the journal; what cannot be written now stays noted.
  public func writeNoted() throws(Refusal) {
    guard !opened.waiting.isEmpty else { return }
    let waiting = opened.waiting
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database) {
          try database.inTransaction(.immediate) {
            for entry in waiting { try self.journal(entry.opened.family, at: entry.moment, in: database) }
            return .commit
          }
        }
      }
    }
    opened.written()
  }

  private func journal(_ family: Ref<Family>, at moment: Moment, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT name FROM family WHERE id = ?")
    guard let name = try String.fetchOne(statement, arguments: [family.number]) else { return }
    try Journal.append(
      Journal.Entry(
        moment: moment, login: login, member: try memberNumber(in: database), kind: .opened,
        what: "opened the record of \(name)", family: family.number, images: []), to: database)
  }
}
