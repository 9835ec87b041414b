import Casework
import Screen

/// After how many minutes without a key the unit's screens lock themselves.
struct LockMinutesForm: Filling {
  var minutes: Int?

  static let key = "lock/0"

  var draftKey: String { Self.key }
  var title: String { "When the screen locks itself" }
  var isNew: Bool { true }
  var keepsDraft: Bool { false }

  private static let longest = 240

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [
        Field(
          "minutes", label: "After", hint: "minutes without a key; blank for never",
          content: .line(minutes.map(String.init) ?? ""))
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    let typed = form.text(key).trimmed
    let minutes = Int(typed)
    form[key]?.readback =
      typed.isEmpty
      ? "never by itself; L locks it"
      : minutes.map { "\(Wording.count($0, "minute", "minutes")) without a key" }
    if leaving, !typed.isEmpty, minutes.map({ !(1...Self.longest).contains($0) }) ?? true {
      form[key]?.problem = "Minutes, from 1 to \(Self.longest), or blank for never."
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    return .setLockMinutes(Int(form.text("minutes").trimmed))
  }
}
