/// One column of somebody's list: what it is called, what it holds, and how it may be headed.
struct Column: Hashable, Sendable {
  var list: String
  var heading: String
  /// Our own name for what stands in it, such as `latest-review`.
  var field: String
  var reads: Reading
  /// Whether the list cannot be read without it.
  var isNeeded: Bool
  var mayBeBlank: Bool
  /// Words that must stand in a heading in this order; any one of the rows will do.
  var accepts: [[Substring]]

  /// What the cells of a column hold.
  enum Reading: Hashable, Sendable {
    case ignored
    case text
    /// Text that may run over several lines, such as an address.
    case lines
    case day
    case number
    /// One of the values of a set, and no other.
    case choice(String)
    /// One of the codes of a list in the code book, and no other.
    case code(String)
    /// A value of a set, or words that are kept as they stand.
    case open(String)

    init?(_ text: String) {
      let parts = text.split(separator: ":").map(String.init)
      switch (parts.first, parts.count) {
      case ("ignored", 1): self = .ignored
      case ("text", 1): self = .text
      case ("lines", 1): self = .lines
      case ("day", 1): self = .day
      case ("number", 1): self = .number
      case ("choice", 2): self = .choice(parts[1])
      case ("code", 2): self = .code(parts[1])
      case ("open", 2): self = .open(parts[1])
      default: return nil
      }
    }
  }

  /// Whether a heading is this column's own name, blanks, case and punctuation aside.
  func isNamed(_ heading: String) -> Bool { Plain.joined(heading) == Plain.joined(self.heading) }

  /// How many words by which this column may be known stand in a heading; nought where it is not known by it.
  func kinship(with heading: String) -> Int {
    let words = Plain.words(heading)
    let known = accepts.filter { wanted in
      var rest = words[...]
      return wanted.allSatisfy { word in
        guard let place = rest.firstIndex(of: word) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
    return known.map(\.count).max() ?? 0
  }
}
