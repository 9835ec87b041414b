import Casework
import GRDB

/// What an import's report leaves out for one who may not read all of the unit's records.
///
/// The import itself takes up everything: whoever has the council's file has read it.
struct Unsaid {
  /// The ids of hidden families and their people, and hidden families as the report words them.
  private var words: Set<String> = []

  init(to login: String, now: Moment, in database: Database) throws {
    guard let hidden = try Withheld(from: login, now: now, in: database) else { return }
    for family in hidden.families {
      let row = try Row.fetchOne(
        database, sql: "SELECT council_id, name FROM family WHERE id = ?", arguments: [family])
      let (council, name): (String?, String?) = (row?["council_id"], row?["name"])
      words.formUnion([council, Ref<Family>(family).printed].compactMap(\.self))
      words.insert([council, name].compactMap(\.self).joined(separator: " "))
    }
    for person in hidden.people {
      let council = try String.fetchOne(
        database, sql: "SELECT council_id FROM person WHERE id = ?", arguments: [person])
      words.formUnion([council, Ref<Person>(person).printed].compactMap(\.self))
    }
  }

  /// The report without a word of them.
  func taken(from report: ImportReport) -> ImportReport {
    guard !words.isEmpty else { return report }
    var report = report
    report.changed.removeAll { !words.isDisjoint(with: [$0.id, $0.from, $0.to]) }
    report.kept.removeAll { !words.isDisjoint(with: [$0.id, $0.typed, $0.imported]) }
    return report
  }
}
