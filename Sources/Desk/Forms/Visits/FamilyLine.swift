import Casework
import Screen

/// A field in which one of the unit's open families is typed by any part of its name, or of a child's.
struct FamilyLine: Sendable {
  /// Open families, nearest first: the one that the cursor was on, then as the caseload lists them.
  var families: [CaseloadRow]
  private var haystacks: [Haystack]

  private struct Haystack {
    var name: Folded
    var children: Folded
  }

  init(_ families: [CaseloadRow], nearest: Ref<Family>?) {
    self.families = families.filter { $0.family == nearest } + families.filter { $0.family != nearest }
    haystacks = self.families.map { row in
      let children = row.children.map { "\($0.forename) \($0.surname) \($0.id)" }.joined(separator: " ")
      return Haystack(name: Folded("\(row.name) \(row.familyId)"), children: Folded(children))
    }
  }

  /// The families that fit: exactly the name or id, else by the name, else by a child's.
  func fitting(_ typed: String) -> [CaseloadRow] {
    let sought = Folded(typed.trimmed)
    guard !sought.text.isEmpty else { return [] }
    let exact = families.filter {
      Folded($0.name) == sought || Folded($0.familyId) == sought || Folded(words($0)) == sought
    }
    if !exact.isEmpty { return exact }
    let parts = sought.text.split(separator: " ").map { Folded(String($0)) }
    let named = families.indices.filter { Narrowing.fits(haystacks[$0].name, parts) }
    if !named.isEmpty { return named.map { families[$0] } }
    return families.indices.filter { Narrowing.fits(haystacks[$0].children, parts) }.map { families[$0] }
  }

  /// The one family that is meant; nothing where several could be.
  func family(_ typed: String) -> CaseloadRow? {
    let fits = fitting(typed)
    return fits.count == 1 ? fits[0] : nil
  }

  /// The name, with its id where another family bears it too.
  func words(_ row: CaseloadRow) -> String {
    families.contains { $0.name == row.name && $0.family != row.family }
      ? "\(row.name) \(row.familyId)" : row.name
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, isNeeded: Bool) {
    let typed = form.text(key).trimmed
    form[key]?.readback = nil
    form[key]?.completions = []
    guard !typed.isEmpty else {
      if leaving, isNeeded { form[key]?.problem = "Which family? Type any part of its name, or a child's." }
      return
    }
    let fits = fitting(typed)
    if fits.count == 1 {
      form[key]?.readback = words(fits[0])
    } else if !leaving {
      form[key]?.completions = fits.map(words)
    }
    guard leaving, fits.count != 1 else { return }
    let some = fits.prefix(4).map(words).joined(separator: ", ")
    form[key]?.problem =
      fits.isEmpty
      ? "No open family fits “\(typed)”."
      : "“\(typed)” fits \(fits.count): \(some)\(fits.count > 4 ? " …" : ""). Type more of it."
  }
}
