import Casework
import GRDB

/// Finds whose records something names that was to be saved, by family, by person or by record, however deep within.
struct NamedFamilies {
  private let database: Database
  private var numbers: Set<Int> = []

  static func numbers(in change: Change, _ database: Database) throws -> Set<Int> {
    var named = NamedFamilies(database)
    try named.take(change)
    return named.numbers
  }

  private init(_ database: Database) { self.database = database }

  private mutating func take(_ value: Any) throws {
    switch value {
    case is Day, is String, is Int, is Bool: break
    case let ref as Ref<Family>: numbers.insert(ref.number)
    case let ref as Ref<Person>: try find("belonging", where: "person", ref.number)
    case let ref as Ref<Visit>: try find(.visit, ref.number)
    case let ref as Ref<Note>: try find(.note, ref.number)
    case let ref as Ref<Action>: try find(.action, ref.number)
    case let ref as Ref<Decision>: try find(.decision, ref.number)
    case let ref as Ref<Discussion>: try find(.discussion, ref.number)
    case let ref as Ref<Occasion>: try find(.occasion, ref.number)
    case let ref as Ref<Hypothesis>: try find(.hypothesis, ref.number)
    case let ref as Ref<AgendaWish>: try find(.agendaWish, ref.number)
    case let ref as Ref<Restriction>: try find(.restriction, ref.number)
    case let ref as Ref<Warning>: try find(.warning, ref.number)
    case let ref as Ref<Submission>: try find(.submission, ref.number)
    case let ref as Ref<Question>: try find(.question, ref.number)
    case let key as Clock.Key: if let subject = ClockSubject(key) { try take(subject) }
    case let identity as Entry.Identity: try take(identity)
    default: try takeParts(of: value)
    }
  }

  private mutating func take(_ identity: Entry.Identity) throws {
    guard case .standing(_, let number) = identity else { return try takeParts(of: identity) }
    let child = try Int.fetchOne(
      database, sql: "SELECT child FROM \(identity.table.rawValue) WHERE id = ?", arguments: [number])
    if let child { try take(Ref<Person>(child)) }
  }

  private mutating func takeParts(of value: Any) throws {
    for part in Mirror(reflecting: value).children { try take(part.value) }
  }

  private mutating func find(_ table: Table, _ number: Int) throws {
    try find(table.rawValue, where: "id", number)
  }

  private mutating func find(_ table: String, where column: String, _ number: Int) throws {
    let statement = try database.cachedStatement(sql: "SELECT family FROM \(table) WHERE \(column) = ?")
    let found = try Optional<Int>.fetchAll(statement, arguments: [number])
    numbers.formUnion(found.compactMap(\.self))
  }
}
