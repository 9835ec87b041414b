import Casework
import GRDB

/// What is hidden from whoever makes a change, so that nothing of it is written and nothing told.
///
/// Changes themselves see everything, because what follows from them hangs on all of it.
struct Withheld {
  let families: Set<Int>
  let people: Set<Int>
  let database: Database

  /// Nothing where nothing is hidden from the login.
  init?(from login: String, now: Moment, in database: Database) throws {
    guard let hidden = try Veil.families(login: login, now: { now }, in: database)?.families
    else { return nil }
    let numbers = hidden.map(String.init).joined(separator: ", ")
    families = Set(hidden)
    people = Set(
      try Int.fetchAll(database, sql: "SELECT person FROM main.belonging WHERE family IN (\(numbers))"))
    self.database = database
  }

  /// Whether a row is a hidden family's.
  func holds(_ table: String, _ id: Int) throws -> Bool {
    guard let veiled = VeiledTable.named(table) else { return false }
    let condition = veiled.condition(families: Self.list(families), people: Self.list(people))
    return try Int.fetchOne(
      database, sql: "SELECT 1 FROM main.\(table) WHERE id = ? AND (\(condition))", arguments: [id]) != nil
  }

  /// Whether a change touched a hidden family's row. Where others on an agenda are moved, its place may change.
  func holds(_ image: RowImage) throws -> Bool {
    guard let veiled = VeiledTable.named(image.table.rawValue) else { return false }
    if image.table == .discussion, let before = image.before, let after = image.after,
      before.filter({ $0.key != "position" }) == after.filter({ $0.key != "position" })
    {
      return false
    }
    for row in [image.before, image.after].compactMap(\.self) {
      for tie in veiled.ties where try holds(tie, of: row, numbered: image.id) { return true }
    }
    return false
  }

  private func holds(
    _ tie: VeiledTable.Tie, of row: [String: Value], numbered id: Int
  ) throws -> Bool {
    func number(_ column: String) -> Int? {
      if column == "id" { return id }
      if case .number(let number) = row[column] { return number }
      return nil
    }
    switch tie {
    case .family(let column): return number(column).map(families.contains) ?? false
    case .person(let column): return number(column).map(people.contains) ?? false
    case .row(let column, let other): return try number(column).map { try holds(other, $0) } ?? false
    }
  }

  private static func list(_ numbers: Set<Int>) -> String {
    numbers.sorted().map(String.init).joined(separator: ", ")
  }
}

extension Withheld {
  /// Refuses a change that names a hidden family, before anything of it can be said in another refusal.
  ///
  /// One who may restrict can name themself on a record that is hidden from them, with a reason.
  func check(_ change: Change, by actor: Actor) throws {
    if case .grant(_, let member, _, let reason) = change, member.number == actor.number {
      guard !reason.trimmed.isEmpty else { throw Refusal.nothingChosen("why you need to read the record") }
      return
    }
    for named in change.named where try holds(named) { throw Refusal.restricted }
  }

  /// Refuses a change whose rows touch a hidden family; what is about the whole unit may.
  func check(_ images: [RowImage], of change: Change) throws {
    switch change {
    case .openMeeting, .closeMeeting, .grant: return
    default: for image in images where try holds(image) { throw Refusal.restricted }
    }
  }

  /// Whether a journalled change touched a hidden family; an import, and a meeting's opening and closing, are
  /// about the whole unit.
  func holds(_ change: Undoing) throws -> Bool {
    if change.isImport || change.isOfMeeting { return false }
    if let family = change.family, families.contains(family) { return true }
    return try change.images.contains { try holds($0) }
  }

  private func holds(_ named: Change.Named) throws -> Bool {
    switch named {
    case .family(let ref): families.contains(ref.number)
    case .person(let ref): people.contains(ref.number)
    case .visit(let ref): try holds("visit", ref.number)
    case .note(let ref): try holds("note", ref.number)
    case .action(let ref): try holds("action", ref.number)
    case .decision(let ref): try holds("decision", ref.number)
    case .discussion(let ref): try holds("discussion", ref.number)
    case .occasion(let ref): try holds("occasion", ref.number)
    case .hypothesis(let ref): try holds("hypothesis", ref.number)
    case .wish(let ref): try holds("agenda_wish", ref.number)
    case .submission(let ref): try holds("submission", ref.number)
    case .question(let ref): try holds("question", ref.number)
    case .restriction(let ref): try holds("restriction", ref.number)
    case .warning(let ref): try holds("warning", ref.number)
    case .entry(let identity): try holds(identity.table.rawValue, identity.number)
    case .clock(let key): try holds(key)
    }
  }

  private func holds(_ key: Clock.Key) throws -> Bool {
    switch ClockSubject(key) {
    case .child(let ref): people.contains(ref.number)
    case .family(let ref): families.contains(ref.number)
    case .member, nil: false
    }
  }
}
