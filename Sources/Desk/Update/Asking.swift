import Casework
import Screen

/// One question before many records are written at once.
extension Desk {
  /// From so many records on it is asked once.
  private static let many = 3

  /// The question before a change; nothing where none is asked.
  static func question(before change: Change) -> String? {
    switch change {
    case .recordVisits(let visits) where visits.count >= many: "Record \(visits.count) visits?"
    case .completeActions(let actions, _) where actions.count >= many: "Tick off \(actions.count) actions?"
    default: nil
    }
  }

  mutating func ask(_ question: String, _ change: Change, form: String?) {
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .save(change, form: form),
          dialog: Dialog(
            question, explanation: "One u takes all of them back.",
            answers: [Dialog.Answer("y", "yes, all of them")]))))
  }
}
