import Casework

/// Two records side by side, before one is made of them: what stays, and what only the other knew.
public struct Comparison: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var label: String
    var kept: String
    var other: String
    /// It is a name, which may be hidden.
    var isName = false
  }

  var title: String
  var rows: [Row]

  static func rows(
    of kept: Person, _ one: Ref<Person>, _ file: FamilyFile, beside other: Person, _ two: Ref<Person>,
    _ its: FamilyFile
  ) -> [Row] {
    let born = { (person: Person) in
      person.born?.spoken ?? person.expected.map { "expected \($0.spoken)" } ?? "not known"
    }
    return [
      Row(label: "Name", kept: kept.name, other: other.name, isName: true),
      Row(label: "Born", kept: born(kept), other: born(other)),
      Row(
        label: "Id", kept: kept.councilId ?? one.printed, other: other.councilId ?? two.printed),
      Row(label: "Family", kept: file.row.name, other: its.row.name, isName: true),
      Row(label: "School", kept: kept.school ?? "–", other: other.school ?? "–"),
      Row(
        label: "Entries", kept: String(file.entries(about: one)), other: String(its.entries(about: two))),
    ]
  }

  static func rows(_ kept: FamilyFile, _ other: FamilyFile) -> [Row] {
    let names = { (file: FamilyFile) in
      file.children.map { $0.row.forename.isEmpty ? $0.row.name : $0.row.forename }
    }
    let open = { (file: FamilyFile) in String(file.actions.filter { $0.done == nil }.count) }
    return [
      Row(label: "Family", kept: kept.row.name, other: other.row.name, isName: true),
      Row(label: "Id", kept: kept.row.familyId, other: other.row.familyId),
      Row(
        label: "Children", kept: names(kept).joined(separator: " "),
        other: names(other).joined(separator: " "), isName: true),
      Row(label: "Others", kept: String(kept.relatives.count), other: String(other.relatives.count)),
      Row(label: "Entries", kept: String(kept.entries.count), other: String(other.entries.count)),
      Row(label: "Open actions", kept: open(kept), other: open(other)),
    ]
  }
}
