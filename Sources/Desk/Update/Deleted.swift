import Casework
import Screen

/// What was being corrected has been deleted meanwhile: what was typed of it can be saved as a new record.
extension Desk {
  /// Asks whether what was typed is to be a new record; nothing where the form is no correction.
  mutating func offerAnew(_ sheet: FormSheet, after refusal: Refusal) -> [Effect]? {
    guard sheet.isMergeable else { return nil }
    guard sheet.filling.anew != nil else {
      notice = Notice("\(refusal.sentence) What you typed stays here, and as a draft.", .refused)
      return keepDrafts()
    }
    notice = nil
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .saveAnew(form: sheet.draftKey),
          dialog: Dialog(
            "Somebody has deleted this meanwhile.",
            explanation: "What you typed is still here; n goes back to it, and it stays a draft.",
            answers: [Dialog.Answer("y", "save it as a new one")]))))
    return keepDrafts()
  }

  /// Makes a new record of what was typed over one that is gone.
  mutating func saveAnew(_ key: String) -> [Effect] {
    guard case .form(var sheet) = overlays.last, sheet.draftKey == key, let anew = sheet.filling.anew else {
      return []
    }
    sheet.filling = anew
    (sheet.contested, sheet.base) = (nil, sheet.begun)
    overlays[overlays.count - 1] = .form(sheet)
    return save()
  }

  /// A draft whose record is gone opens as a new one, with all that was typed.
  func fillingAnew(_ request: FormRequest, _ file: FamilyFile) -> (any Filling)? {
    let gone: (any Filling)? =
      switch request {
      case .correct(.visit(let ref)): VisitForm(file: file, deleted: ref)
      case .correct(.note(let ref)): NoteForm(file: file, kind: .note, deleted: ref)
      case .correct(.action(let ref)):
        ActionForm(family: file.family, familyName: file.row.name, deleted: ref)
      default: nil
      }
    return gone.flatMap { gone in drafts.contains { Draft.kind(of: $0.key) == gone.draftKey } ? gone : nil }
  }
}
