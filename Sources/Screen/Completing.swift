extension Field {
  /// How many completions are shown at once.
  static let completionsShown = 8

  /// The completion that Enter, Tab or → would take: the one moved to, or the only one there is, provided
  /// that what was typed is an unfinished part of it.
  ///
  /// Anything else is left as typed, so that nobody's text turns into another while they type.
  var offered: String? {
    guard case .line(let line) = content else { return nil }
    if let completion, completions.indices.contains(completion) { return completions[completion] }
    guard completions.count == 1, let only = completions.first, line.isAtEnd else { return nil }
    return Field.isUnfinished(line.text, of: only) ? only : nil
  }

  /// Puts the offered completion in place of what was typed; says whether there was one.
  mutating func complete() -> Bool {
    guard let offered, case .line(var line) = content else { return false }
    line.replace(with: offered)
    content = .line(line)
    completions = []
    completion = nil
    return true
  }

  /// Moves through the completions; above the first one lies the text itself. Says whether it moved.
  mutating func moveCompletion(_ step: Int) -> Bool {
    let last = min(completions.count, Field.completionsShown) - 1
    switch (completion, step) {
    case (nil, 1) where last >= 0: completion = 0
    case (let index?, 1): completion = min(last, index + 1)
    case (let index?, _): completion = index > 0 ? index - 1 : nil
    default: return false
    }
    return true
  }

  /// Whether a text is the beginning of the completion or of one of its words, without being all of it.
  static func isUnfinished(_ text: String, of completion: String) -> Bool {
    let typed = text.lowercased()
    let whole = completion.lowercased()
    guard !typed.isEmpty, typed != whole else { return false }
    if whole.hasPrefix(typed) { return true }
    return whole.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "(" }).contains {
      $0.hasPrefix(typed)
    }
  }
}
