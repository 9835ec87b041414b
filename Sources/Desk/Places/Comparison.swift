import Casework

/// Two records side by side, before one is made of them: what stays, and what only the other knew.
public struct Comparison: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var label: String
    var kept: String
    var other: String
    /// It is a name, which may be hidden.
    var isName = false
    /// What the other's is called where it gives way: `its name`.
    var loses: String?
  }

  var title: String
  var rows: [Row]
  /// What would make one of the two: beside any other change nothing is compared.
  var change: Change

  /// What of the other one gives way, in the rows' order.
  var lost: [String] { rows.compactMap { $0.kept == $0.other ? nil : $0.loses } }

  private static let blank = "–"

  static func rows(
    of kept: Person, _ one: Ref<Person>, _ file: FamilyFile, beside other: Person, _ two: Ref<Person>,
    _ its: FamilyFile
  ) -> [Row] {
    let born = { (person: Person) in
      person.born?.spoken ?? person.expected.map { "expected \($0.spoken)" } ?? "not known"
    }
    // Where the kept one has no id of the council's, the other's stands afterwards.
    let id = kept.councilId ?? other.councilId ?? one.printed
    var rows = [Row(label: "Name", kept: kept.name, other: other.name, isName: true, loses: "its name")]
    rows += differing("Is the", file.relationship(of: one), its.relationship(of: two), "its relationship")
    rows += [
      Row(
        label: "Born", kept: born(kept), other: born(other),
        loses: kept.born != nil && other.born != nil ? "its birth" : nil),
      Row(label: "Id", kept: id, other: other.councilId ?? two.printed),
      Row(label: "Family", kept: file.row.name, other: its.row.name, isName: true),
    ]
    rows += differing("Died", kept.died?.spoken, other.died?.spoken, "its day of death")
    rows += differing("Sex", kept.sex, other.sex, "its sex")
    rows += differing("Ethnicity", kept.ethnicity, other.ethnicity, "its ethnicity")
    rows += differing("Disabled", said(kept.disabled), said(other.disabled), "its disability")
    rows += differing(
      "Unaccomp.", said(kept.unaccompanied), said(other.unaccompanied), "that it is unaccompanied")
    rows += differing("School", kept.school, other.school, "its school")
    rows += differing("Lives at", file.home(of: one), its.home(of: two), nil)
    rows += differing("Reached by", reached(kept), reached(other), nil)
    return rows + [
      Row(
        label: "Entries", kept: String(file.entries(about: one)), other: String(its.entries(about: two)))
    ]
  }

  /// A row where both say something else; what the other says gives way where both say something.
  private static func differing(_ label: String, _ kept: String?, _ other: String?, _ loses: String?)
    -> [Row]
  {
    let (mine, theirs) = (kept?.trimmed ?? "", other?.trimmed ?? "")
    guard mine != theirs else { return [] }
    let words = { (text: String) in text.isEmpty ? blank : text }
    return [
      Row(
        label: label, kept: words(mine), other: words(theirs),
        loses: mine.isEmpty || theirs.isEmpty ? nil : loses)
    ]
  }

  private static func said(_ answer: Bool?) -> String? { answer.map { $0 ? "yes" : "no" } }

  private static func reached(_ person: Person) -> String {
    person.contacts.map(\.typed).joined(separator: ", ")
  }

  static func rows(_ kept: FamilyFile, _ other: FamilyFile) -> [Row] {
    let names = { (file: FamilyFile) in
      file.children.map { $0.row.forename.isEmpty ? $0.row.name : $0.row.forename }
    }
    let open = { (file: FamilyFile) in String(file.actions.filter { $0.done == nil }.count) }
    // Where the kept one has no id of the council's, the other's stands afterwards.
    let isOwn = { (file: FamilyFile) in file.row.familyId == file.family.printed }
    let id = isOwn(kept) && !isOwn(other) ? other.row.familyId : kept.row.familyId
    return [
      Row(
        label: "Family", kept: kept.row.name, other: other.row.name, isName: true, loses: "its name"),
      Row(label: "Id", kept: id, other: other.row.familyId),
      Row(
        label: "Children", kept: names(kept).joined(separator: " "),
        other: names(other).joined(separator: " "), isName: true),
      Row(label: "Others", kept: String(kept.relatives.count), other: String(other.relatives.count)),
      Row(label: "Entries", kept: String(kept.entries.count), other: String(other.entries.count)),
      Row(label: "Open actions", kept: open(kept), other: open(other)),
    ]
  }
}
