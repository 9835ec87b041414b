/// Words as a report shows them: cleaned, at most forty characters, within quotation marks.
enum Shown {
  static func words(_ text: String) -> String {
    let clean = Cleaning(String(text.unicodeScalars.prefix(400))).text
    return clean.count > 40 ? "“\(clean.prefix(40))…”" : "“\(clean)”"
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Words made comparable: lower case, letters and digits only, each run of anything else one blank.
///
/// Headings and lettered values are compared so, because councils differ in blanks, dashes and apostrophes.
enum Plain {
  static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  static func key(_ text: String) -> String { words(text).joined(separator: " ") }

  /// As `key`, but without blanks: `Date of Birth` and `DateOfBirth` are one heading.
  static func joined(_ text: String) -> String { words(text).joined() }
}
