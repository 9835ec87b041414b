import Casework
import Screen

/// A field in which it is typed what somebody is to the family; what it usually is completes.
enum Relationships {
  private static let usual = [
    "mother", "father", "carer", "child", "unborn child", "stepmother", "stepfather", "grandmother",
    "grandfather", "aunt", "uncle", "brother", "sister", "half-brother", "half-sister", "cousin",
    "great-grandmother", "great-grandfather", "foster carer", "adoptive mother", "adoptive father", "partner",
    "mother's partner", "father's partner", "guardian", "parent", "friend of the family", "lodger",
  ]

  static func review(_ key: String, of form: inout Form, leaving: Bool) {
    let typed = Folded(form.text(key).trimmed)
    form[key]?.oddity = nil
    form[key]?.completions = []
    guard !typed.text.isEmpty, !usual.contains(where: { Folded($0) == typed }) else { return }
    let fits = usual.filter { Folded($0).hasWord(startingWith: typed) }
    if !leaving {
      form[key]?.completions = fits
    } else {
      let some = (fits.isEmpty ? usual : fits).prefix(4).joined(separator: ", ")
      form[key]?.oddity = "none of those usual, as \(some); kept as typed"
    }
  }
}
