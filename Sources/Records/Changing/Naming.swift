import Casework
import GRDB

extension Changing {
  /// A family's name; refuses where it is gone.
  func familyName(_ id: Int) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT name FROM family WHERE id = ?")
    guard let name = try String.fetchOne(statement, arguments: [id]) else { throw Refusal.noSuch("family") }
    return name
  }

  /// A stored person; refuses where they are gone.
  func person(_ id: Int) throws -> Person {
    try People.person(try stored(.person, id, as: "person"))
  }

  /// A stored member; refuses where there is none.
  func member(_ id: Int) throws -> Member {
    guard let card = try Members.card(id, in: database) else { throw Refusal.noSuch("member") }
    return card.member
  }

  /// Members' names as a sentence says them.
  func memberNames(_ numbers: [Int]) throws -> String {
    Self.together(try numbers.map { try member($0).name })
  }

  /// People's names as a sentence says them: `Tolu and Femi Adeyemi`.
  func names(_ people: [Int]) throws -> String {
    let persons = try people.map(person)
    let surnames = Set(persons.map(\.surname))
    guard persons.count > 1, surnames.count == 1, let surname = surnames.first, !surname.isEmpty,
      persons.allSatisfy({ !$0.forename.isEmpty })
    else { return Self.together(persons.map(\.name)) }
    return "\(Self.together(persons.map(\.forename))) \(surname)"
  }

  /// `Tolu`, `Tolu and Femi`, `Tolu, Femi and Åse`.
  static func together(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Refuses people who do not belong to the family; returns whether the family has anybody at all.
  @discardableResult
  func checkBelonging(_ people: [Int], to family: Int) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT person FROM belonging WHERE family = ?")
    let belonging = Set(try Int.fetchAll(statement, arguments: [family]))
    if let stranger = people.first(where: { !belonging.contains($0) }) {
      throw Refusal.noSuch("\(try person(stranger).name) in the family \(try familyName(family))")
    }
    return !belonging.isEmpty
  }

  /// Refuses a day that is still to come.
  func checkPast(_ day: Day, _ what: String) throws {
    guard day <= now.day else { throw Refusal.dayToCome(what: what, day) }
  }
}
