import Casework
import Screen

/// Histories as they may be read where others see the screen: of a name only its first letter, and not how long it is.
extension Desk {
  /// A record's history with its names hidden, also those that it no longer bears.
  func hidden(_ history: RecordHistory) -> RecordHistory {
    guard isPrivate else { return history }
    let former = history.steps.flatMap(\.fields).filter { Self.names.contains($0.label) }
    let names = NameWords(former.flatMap { [$0.before, $0.after] } + [history.title])
    var told = history
    for step in told.steps.indices {
      told.steps[step].what = hidden(told.steps[step].what, besides: names)
      for field in told.steps[step].fields.indices {
        told.steps[step].fields[field].before = hidden(told.steps[step].fields[field].before, besides: names)
        told.steps[step].fields[field].after = hidden(told.steps[step].fields[field].after, besides: names)
      }
    }
    return told
  }

  /// The labels of fields that hold names.
  private static let names: Set = ["Forename", "Surname", "Name", "Family"]

  /// A text with the names in it as initials, where names are hidden.
  func hidden(_ text: String, besides others: NameWords = NameWords([])) -> String {
    guard isPrivate else { return text }
    let common = caseload.nameWords ?? CaseloadRoom.nameWords(caseload.families ?? [])
    let shown = NameWords(namesShown)
    var (told, word) = ("", "")
    func finish() {
      let bare = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
      let folded = NameWords.folded(bare)
      let isName = [common, shown, others].contains { $0.hides(folded, false) }
      told += isName && word.first?.isUppercase ?? false ? "\(word.prefix(1))." : word
      word = ""
    }
    for character in text {
      if character.isLetter || "'’".contains(character) {
        word.append(character)
      } else {
        finish()
        told.append(character)
      }
    }
    finish()
    return told
  }
}
