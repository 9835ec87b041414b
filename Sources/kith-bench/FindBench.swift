import Casework
import GRDB
import Records

/// Measures what a key costs in the search, in a unit that has known 20,000 people and kept 200,000 notes.
///
/// The figure is the slowest key of each query, typed letter by letter.
struct FindBench {
  let path: String
  let today: Day

  private static let queries = [
    "school", "schoolbag", "mcdonagh", "kowalska", "shivaun", "07700 900", "14/3/2019", "E8 3AB",
    "mother said", "school kowal", "bedroom assessment", "zzz", "k1234", "Larkhill Road", "every day",
  ]

  func measure() throws {
    try make()
    let day = today
    let store = try Store.open(path, login: "bench") { Moment(day: day, seconds: 1_774_000_000) }
    try Timing.print("\ntake up 220,000 things to be found", rounds: 1) { _ in try store.workOutAgain() }
    print("slowest key while it is typed, 20,000 people and 200,000 notes")
    for query in Self.queries {
      let slowest = try query.indices.map { end in
        (try cost(of: String(query[...end]), store), String(query[...end]))
      }.max { $0.0 < $1.0 }
      if let slowest { Timing.print("find “\(query)”, slowest at “\(slowest.1)”", slowest.0) }
    }
    try Timing.print("who is like a typed name", rounds: 20) { _ in
      _ = try store.alike(forename: "Shivaun", surname: "MacDonald", born: Day("2019-03-14"))
    }
  }

  /// The median of five rounds.
  private func cost(of typed: String, _ store: Store) throws -> Double {
    try Timing.median(rounds: 5) { _ in _ = try store.find(typed, limit: 40, today: today) }
  }

  /// Writes people and notes straight into a new unit's tables; nothing of it is in the journal.
  private func make() throws {
    let day = today
    _ = try Store.create(
      path, unit: Unit(name: "Bench", area: .mixed),
      members: [Member(name: "Bench", role: .coordinator, login: "bench")], authorities: [], login: "bench"
    ) { Moment(day: day, seconds: 1_774_000_000) }
    var words = Words()
    try DatabaseQueue(path: path).write { database in
      for number in 1...8_000 { try makeFamily(number, &words, in: database) }
      for number in 1...20_000 { try makePerson(number, &words, in: database) }
      for number in 1...200_000 { try makeNote(number, &words, in: database) }
    }
  }

  private func makeFamily(_ number: Int, _ words: inout Words, in database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO family (name, made) VALUES (?, '2026-01-05')")
      .execute(arguments: [words.surname()])
    try database.cachedStatement(sql: "INSERT INTO household (address, postcode) VALUES (?, ?)")
      .execute(arguments: ["\(number) \(words.street())", words.postcode()])
  }

  private func makePerson(_ number: Int, _ words: inout Words, in database: Database) throws {
    let isChild = number % 5 < 3
    let born = today - (isChild ? words.below(6_500) : 7_000 + words.below(9_000))
    try database.cachedStatement(
      sql: "INSERT INTO person (forename, surname, born, school) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      words.forename(), words.surname(), born.description, isChild ? words.school() : nil,
    ])
    let family = number % 8_000 + 1
    try database.cachedStatement(sql: "INSERT INTO belonging (family, person, relationship) VALUES (?, ?, ?)")
      .execute(arguments: [family, number, isChild ? "child" : "mother"])
    try database.cachedStatement(sql: "INSERT INTO household_person (household, person) VALUES (?, ?)")
      .execute(arguments: [family, number])
    guard !isChild else { return }
    try database.cachedStatement(
      sql: "INSERT INTO contact_detail (person, place, kind, value) VALUES (?, 1, 'phone', ?)"
    ).execute(arguments: [number, "07700 900\(100 + words.below(900))"])
  }

  private func makeNote(_ number: Int, _ words: inout Words, in database: Database) throws {
    let day = today - (200_000 - number) / 200
    try database.cachedStatement(
      sql: """
        INSERT INTO note (family, kind, day, event, text, entered_at, entered_on)
        VALUES (?, 'note', ?, 'call', ?, ?, ?)
        """
    ).execute(arguments: [
      words.below(8_000) + 1, day.description, words.text(), 1_500_000_000 + number, day.description,
    ])
  }
}

/// Invented words by the handful, the same in every run.
private struct Words {
  private var state: UInt64 = 88_172_645_463_325_252

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func one(of list: [String]) -> String { list[below(list.count)] }

  private mutating func made(_ syllables: Int) -> String {
    let word = (0..<syllables).map { _ in one(of: Self.syllables) }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  mutating func forename() -> String { below(3) == 0 ? made(2) : one(of: Self.forenames) }
  mutating func surname() -> String { below(2) == 0 ? made(3) : one(of: Self.surnames) }
  mutating func school() -> String {
    "\(one(of: Self.places)) \(one(of: ["Primary School", "School", "Academy"]))"
  }
  mutating func street() -> String { "\(one(of: Self.places)) \(one(of: ["Road", "Street", "Lane"]))" }

  mutating func postcode() -> String {
    let letters = Array("ABDEFGHJ").map(String.init)
    return "E\(1 + below(18)) \(below(9))\(one(of: letters))\(one(of: letters))"
  }

  mutating func text() -> String {
    (0..<(15 + below(45))).map { _ in
      below(2) == 0 ? one(of: Self.common) : below(60) == 0 ? one(of: Self.surnames) : made(1 + below(3))
    }.joined(separator: " ")
  }

  private static let syllables = [
    "ka", "mo", "ri", "ten", "sol", "wa", "bre", "du", "fi", "gor", "hal", "jen", "li", "nor", "pa", "sta",
    "tru", "vel", "zo", "che", "mi", "an", "el", "os",
  ]
  private static let forenames = [
    "Siobhán", "Åse", "Tolu", "Femi", "Ngozi", "Ines", "Mohamed", "Aisha", "Kacper", "Zofia", "Declan",
    "Grace",
    "Yusuf", "Leila", "Marek", "Anh", "Priya", "Oisín", "Chloe", "Malik", "Sofia", "Jakub", "Amina", "Tariq",
  ]
  private static let surnames = [
    "Adeyemi", "O'Brien", "Žižek", "Ngũgĩ", "McDonagh", "MacDonald", "Kowalski", "Kowalska", "Nguyen",
    "Hussain",
    "Khan", "Begum", "Marsh", "Owusu-Ansah", "Novak", "Silva", "Murphy", "Ahmed", "Schofield", "Scholes",
    "Ali",
    "Smith", "Taylor", "Okafor",
  ]
  private static let places = [
    "Larkhill", "Copper Beech", "Elm", "Harbour", "Millfield", "St Bride's", "Quarry", "Heron", "Orchard",
    "Bramble", "Canal", "Foundry", "Laurel", "Station", "Weir",
  ]
  private static let common = [
    "the", "and", "to", "of", "school", "mother", "said", "visit", "home", "that", "child", "was", "she",
    "he",
    "not", "with", "for", "on", "at", "had", "father", "seen", "today", "spoke", "assessment", "alone",
    "bedroom", "every", "day", "schedule", "review", "worried",
  ]
}
