import Casework
import GRDB

/// Finds people by when they were born, and by where and through whom they are reached.
enum FoundReach {
  /// People born, or expected, on a day; without a year on that day of any. Latest born first.
  static func byBirth(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    guard let day = SoughtDay(sought.typed, today: people.today) else { return [] }
    var found: [Found] = []
    for (column, why) in [("born", "day of birth"), ("expected", "expected day of birth")] {
      let fits: (sql: String, arguments: StatementArguments) =
        if let year = day.year {
          ("= ?", [Day(year: year, month: day.month, day: day.day)?.stored])
        } else {
          ("LIKE ?", ["%-" + day.ending])
        }
      let statement = try people.database.cachedStatement(
        sql: """
          SELECT id FROM person WHERE \(column) \(fits.sql) AND \(column) IS NOT NULL
          ORDER BY \(column) DESC, surname, forename, id LIMIT \(limit)
          """)
      found += try people.people(Int.fetchAll(statement, arguments: fits.arguments)) { _, _ in why }
    }
    return found
  }

  /// People by figures of a telephone number.
  static func byNumber(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    guard let digits = sought.number else { return [] }
    let ids = try FoundNumbers.people(with: digits, limit: limit, in: people.database)
    let contacts = try Contacts.all(.some(Set(ids)), in: people.database)
    return try people.named(ids) { id, _ in
      let contact = contacts[id]?.first { $0.kind == .phone && $0.digits.contains(digits) }
      guard let contact else { return "phone" }
      return "phone \(contact.value)" + (contact.note.isEmpty ? "" : " (\(contact.note))")
    }
  }

  /// People by a postcode or its beginning, whether or not its blank was typed.
  static func byPostcode(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    guard let postcode = sought.postcode else { return [] }
    return try byTies(Sought(postcode), "words : (\"\(postcode)\" *)", limit: limit, people)
  }

  /// People whose school, worker, address or e-mail fits, or these and their name together.
  static func byTies(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    try byTies(sought, sought.expression, limit: limit, people)
  }

  private static func byTies(
    _ sought: Sought, _ expression: String, limit: Int, _ people: FoundPeople
  ) throws -> [Found] {
    let statement = try people.database.cachedStatement(
      sql: """
        SELECT subject FROM search_known WHERE search_known MATCH ? AND kind = 'person' AND \(VeilViews.isSeen("family"))
        ORDER BY rowid DESC LIMIT ?
        """)
    let ids = try Int.fetchAll(statement, arguments: [expression, limit])
    return try people.named(ids) { id, person in
      try Ties(of: id, person, in: people.database).reason(for: sought)
    }
  }

  /// Through what somebody is found, in the order in which it is said.
  private struct Ties {
    private var ties: [(what: String, words: Folded)] = []

    init(of id: Int, _ person: Person, in database: Database) throws {
      let statement = try database.cachedStatement(
        sql: """
          SELECT m.name AS worker, h.address, h.postcode FROM person p
          LEFT JOIN allocation a ON a.child = p.id AND a.until IS NULL LEFT JOIN member m ON m.id = a.member
          LEFT JOIN household_person l ON l.person = p.id AND l.until IS NULL
          LEFT JOIN household h ON h.id = l.household
          WHERE p.id = ? ORDER BY l.since DESC, l.id DESC
          """)
      let row = try Row.fetchOne(statement, arguments: [id])
      let (address, postcode): (String?, String?) = (row?["address"], row?["postcode"])
      add("school", person.school)
      add("worker", row?["worker"])
      add("address \(address ?? "")", address)
      add("postcode \(postcode ?? "")", postcode.map { "\($0) \($0.filter { !$0.isWhitespace })" })
      for contact in try Contacts.all(.some([id]), in: database)[id] ?? [] where contact.kind == .email {
        add("e-mail \(contact.value)", contact.value)
      }
      add("name", person.name)
    }

    private mutating func add(_ what: String, _ words: String?) {
      if let words { ties.append((what, Folded(words))) }
    }

    /// What each of the words fits first: `school`, `school and worker`.
    func reason(for sought: Sought) -> String {
      let places = sought.words.compactMap { word in
        ties.firstIndex { $0.words.hasWord(startingWith: word) }
      }
      let reasons = Set(places).sorted().map { ties[$0].what }
      return reasons.isEmpty ? "address" : Changing.together(reasons)
    }
  }
}
