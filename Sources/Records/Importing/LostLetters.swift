import Casework

/// Recognises a text whose letters beyond plain English some program has turned into question marks.
///
/// A letter may have become one mark, or one for each of its bytes.
enum LostLetters {
  /// The most marks that one letter becomes.
  private static let bytes = 4

  /// Whether a text is another one with question marks where that has other letters: `?i?ek` of `Žižek`.
  static func isRemnant(_ text: String, of whole: String) -> Bool {
    guard text.contains("?"), text != whole else { return false }
    return fits(Array(text)[...], Array(whole)[...])
  }

  static func isRemnant(_ value: Value, of whole: Value) -> Bool {
    guard case (.text(let text), .text(let whole)) = (value, whole) else { return false }
    return isRemnant(text, of: whole)
  }

  private static func fits(_ text: ArraySlice<Character>, _ whole: ArraySlice<Character>) -> Bool {
    let same = zip(text, whole).prefix { $0 == $1 && $0 != "?" }.count
    let (text, whole) = (text.dropFirst(same), whole.dropFirst(same))
    let marks = text.prefix { $0 == "?" }.count
    guard marks > 0 else { return text.isEmpty && whole.isEmpty }
    let lost = whole.prefix { !$0.isASCII || $0 == "?" }.count
    // The letters that the marks stand for end where a plain one follows in both.
    guard lost > 0, lost <= marks, marks <= lost * bytes else { return false }
    return fits(text.dropFirst(marks), whole.dropFirst(lost))
  }
}

extension Bringing {
  /// The workers' names, letters that were lost found again among the members' names.
  mutating func mendWorkers(_ said: inout Said) {
    var mended: [String: String] = [:]
    said.mendWorkers { name, list in
      guard let name, name.contains("?") else { return name }
      if mended[name] == nil {
        let fits = known.names.filter { LostLetters.isRemnant(name.trimmed, of: $0.value) }
        mended[name] = fits.count == 1 ? fits.first?.value : name
      }
      if mended[name] != name { lost[list, default: 0] += 1 }
      return mended[name]
    }
  }

  /// One remark a list on the values that were not taken because letters of theirs were lost.
  mutating func remarkLostLetters() {
    for (list, count) in lost.sorted(by: { $0.key < $1.key }) {
      let values = count == 1 ? "1 value has" : "\(count) values have"
      report.lists[list].remarks.append(
        "\(values) lost letters to question marks; what Kith had was kept")
    }
  }
}
