import Casework
import Screen

/// Another program is writing: what was typed stays where it is, and is written as soon as that is done.
extension Desk {
  /// The key under which a draft or a place that could not be written is refused: nobody need hear of it.
  public static let keptQuietly = "kept quietly"

  /// What could not be written yet is written at the next pause.
  mutating func keepAgain() -> [Effect] {
    keptPlace = nil
    return []
  }

  /// A form is left: its text is a draft, and stays with the desk until the file holds it.
  mutating func part(with draft: Draft) -> [Effect] {
    parted.removeAll { $0.key == draft.key }
    parted.append(draft)
    hasParted = true
    return [.keep(draft), .read(.drafts)]
  }

  /// A refusal as it is said; what could not be saved is still there, and what saves it is named.
  func sentence(of refusal: Refusal, form: String?) -> String {
    guard refusal == .busy, form != nil, case .form(let sheet) = overlays.last, sheet.draftKey == form else {
      return refusal.sentence
    }
    return "Another program is still writing to the unit's file. What you typed is here; Ctrl-S tries again."
  }
}
