import Casework
import Records
import Statute

/// The rules that a verb counts by: those of the unit at hand, or those that the program carries.
struct RuleSource {
  let book: RuleBook
  /// The unit, where there is one.
  let unit: OpenUnit?
  let today: Day

  /// A file that was named must be there; where none was, the usual place may be empty.
  init(_ common: CommonOptions) throws {
    let environment = Environment.running
    let settings = try common.settings(environment)
    today = settings.today ?? environment.today()
    do {
      let unit = try OpenUnit(settings, environment, forAnyone: true)
      if let fault = try unit.store.lawFault() {
        Output.say("\(fault) What the program carries is shown instead.")
        (self.unit, book) = (unit, try Law.book([]))
      } else {
        (self.unit, book) = (unit, try unit.store.ruleBook())
      }
    } catch OpeningProblem.missing where common.file == nil && environment["KITH_FILE"] == nil {
      (unit, book) = (nil, try Law.book([]))
    }
  }

  /// All rows of an id; an id that nobody knows is refused with those that come nearest.
  func rows(_ id: String) throws(Failure) -> [Timescale] {
    let rows = book.rows(id)
    guard rows.isEmpty else { return rows }
    let near = NearestWords.of(id, among: book.timescales.map(\.id))
    throw Failure(
      .usage,
      "No timescale is called “\(id.printable)”; \(near.isEmpty ? "" : "nearest are \(near.joined(separator: ", ")); ")"
        + "kith rules lists them all.")
  }

  /// The rows of an id that are meant on a day: of a variant where one is named.
  func rows(_ id: String, variant: String?, on day: Day) throws(Failure) -> [Timescale] {
    let rows = try rows(id)
    let inForce = rows.filter { $0.isInForce(on: day) }
    guard !inForce.isEmpty else {
      let times = rows.map { "from \($0.inForceFrom)\($0.inForceThrough.map { " through \($0)" } ?? "")" }
      throw Failure(.data, "\(id) was not in force on \(day.spoken); it is \(times.joined(separator: ", ")).")
    }
    guard let variant else { return inForce }
    let meant = inForce.filter { $0.variant == variant }
    guard meant.isEmpty else { return meant }
    let known = inForce.map(\.variant).filter { !$0.isEmpty }.map { "“\($0)”" }
    throw Failure(
      .usage,
      known.isEmpty
        ? "\(id) has no variants; leave out --variant."
        : "\(id) has no variant “\(variant.printable)”; it has \(known.joined(separator: ", ")).")
  }
}

/// Which known words come nearest to one that was typed.
enum NearestWords {
  /// At most four, nearest first, ties in the order of the alphabet; none where nothing is like it.
  static func of(_ typed: String, among known: [String]) -> [String] {
    let parts = Set(typed.split(separator: "-"))
    let ranked = Set(known).map { word -> (distance: Int, word: String) in
      let shared = parts.intersection(word.split(separator: "-")).count
      return (distance(typed, word) - 4 * shared, word)
    }
    let limit = max(3, typed.count / 2)
    return ranked.filter { $0.distance <= limit }.sorted { $0 < $1 }.prefix(4).map(\.word)
  }

  /// How many letters must be put in, left out or changed to make one word of the other (Levenshtein).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        let change = last[column] + (letter == other ? 0 : 1)
        next.append(min(change, min(last[column + 1], next[column]) + 1))
      }
      last = next
    }
    return last[right.count]
  }
}
