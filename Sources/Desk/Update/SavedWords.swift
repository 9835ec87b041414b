import Casework
import Screen

extension FormSheet {
  /// The day that the sentence after saving names, so that a slip is seen at once; nothing where it has none.
  func savedDay(_ facts: Facts) -> String? {
    if filling is ActionForm {
      guard case .action(_, _, let due?) = ActionLine.read(form.text("action"), facts) else { return nil }
      return "By \(due.brief)."
    }
    guard let grid = filling as? VisitGrid else { return nil }
    let days = Set(grid.days(in: form, facts)).sorted()
    return days.isEmpty ? nil : "On \(Wording.list(days.map(\.brief)))."
  }
}

extension Desk {
  /// The day of what was typed in the form of that key.
  func savedDay(of form: String?) -> String? {
    guard case .form(let sheet) = overlays.last, sheet.draftKey == form else { return nil }
    return sheet.savedDay(facts)
  }
}
