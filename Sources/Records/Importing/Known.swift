import Casework
import GRDB

/// Whom and what the unit's file knows before and during an import, by the words that imports use.
struct Known {
  /// How somebody belongs to a family.
  struct Belonging {
    var id: Int
    var family: Int
    var isTyped: Bool
  }

  /// People and families by the council's ids.
  var people: [String: Int] = [:]
  var families: [String: Int] = [:]
  /// Families to which the council has given no id, or not yet.
  var unnumbered: Set<Int> = []
  /// By person.
  var belongings: [Int: Belonging] = [:]
  /// Members by their folded names, and the other way round.
  var members: [Folded: Int] = [:]
  var names: [Int: String] = [:]
  var households: [ComparedHome: Int] = [:]
  /// Children of whom some status fact was known before this import.
  private(set) var recorded: Set<Int> = []

  init(_ database: Database) throws {
    let people = try Row.fetchCursor(
      database, sql: "SELECT id, council_id FROM person WHERE council_id IS NOT NULL")
    while let row = try people.next() { self.people[row["council_id"]] = row["id"] }
    let families = try Row.fetchCursor(database, sql: "SELECT id, council_id FROM family")
    while let row = try families.next() {
      let (id, council): (Int, String?) = (row["id"], row["council_id"])
      if let council { self.families[council] = id } else { unnumbered.insert(id) }
    }
    // Who belongs to a restricted family stays there: an import may not carry anybody out of hiding.
    let restricted = Set(
      try Int.fetchAll(database, sql: "SELECT family FROM restriction WHERE lifted IS NULL"))
    let belongings = try Row.fetchCursor(
      database, sql: "SELECT id, person, family, imported FROM belonging ORDER BY id")
    while let row = try belongings.next() {
      let (family, imported): (Int, String) = (row["family"], row["imported"])
      let isTyped = Provenance(.text(imported))["family"] == nil || restricted.contains(family)
      self.belongings[row["person"]] = Belonging(id: row["id"], family: family, isTyped: isTyped)
    }
    let members = try Row.fetchCursor(database, sql: "SELECT id, name FROM member ORDER BY id DESC")
    while let row = try members.next() { add(member: row["id"], named: row["name"]) }
    let households = try Row.fetchCursor(
      database, sql: "SELECT id, address, postcode FROM household ORDER BY id DESC")
    while let row = try households.next() {
      self.households[ComparedHome(address: row["address"], postcode: row["postcode"])] = row["id"]
    }
    for kind in FactKind.allCases {
      let children = try Int.fetchCursor(database, sql: "SELECT DISTINCT child FROM \(kind.rawValue)")
      while let child = try children.next() { recorded.insert(child) }
    }
  }

  mutating func add(member: Int, named name: String) {
    members[Folded(name.trimmed)] = member
    names[member] = name
  }
}

/// An address made comparable: blanks, line ends and capitals tell no two apart.
struct ComparedHome: Hashable {
  private let address: String
  private let postcode: String

  init(address: String, postcode: String) {
    self.address = Folded(ComparedHome.inOneLine(address)).text
    self.postcode = postcode.lowercased().filter { !$0.isWhitespace }
  }

  /// An address as it is kept: words with one blank between them.
  static func inOneLine(_ address: String) -> String {
    address.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
