/// Words from somebody's file with everything taken out that could act on a terminal or hide on a page.
///
/// Escape sequences and control characters become one visible mark; characters without width and those that
/// turn the direction of writing are dropped; line ends become a blank, or a comma in an address; every kind
/// of blank becomes the plain one. Blanks at both ends go.
struct Cleaning {
  /// What is shown in place of a control character or an escape sequence.
  static let mark: Unicode.Scalar = "·"

  /// What a line end within the words becomes.
  enum LineEnds: Sendable {
    case blank
    case comma
  }

  private(set) var text = ""
  /// How many characters or sequences were taken out or replaced, trimming aside.
  private(set) var removed = 0
  /// Whether a mark stands in the words now where something else stood.
  private(set) var hasMarks = false

  private let lineEnds: LineEnds
  private var scalars = String.UnicodeScalarView()

  init(_ words: String, lineEnds: LineEnds = .blank) {
    self.lineEnds = lineEnds
    if Cleaning.isPlain(words) {
      text = words
      return
    }
    var rest = words.unicodeScalars[...]
    while let scalar = rest.popFirst() { take(scalar, &rest) }
    text = Cleaning.trimmed(scalars)
  }

  /// Printable ASCII without blanks at its ends needs no work.
  private static func isPlain(_ words: String) -> Bool {
    words.utf8.first != 0x20 && words.utf8.last != 0x20
      && words.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) {
    switch scalar {
    case "\r", "\n", "\u{2028}", "\u{2029}", "\u{85}":
      if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
      endLine()
    case "\t": scalars.append(" ")
    case "\u{1B}", "\u{9B}", "\u{9D}", "\u{90}":
      EscapeSequence.skip(after: scalar, in: &rest)
      putMark()
    default: takeByKind(scalar)
    }
  }

  private mutating func takeByKind(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control: putMark()
    case .format: removed += 1
    case .spaceSeparator: scalars.append(" ")
    default: scalars.append(scalar)
    }
  }

  private mutating func putMark() {
    removed += 1
    hasMarks = true
    if scalars.last != Cleaning.mark { scalars.append(Cleaning.mark) }
  }

  private mutating func endLine() {
    while scalars.last == " " { scalars.removeLast() }
    switch lineEnds {
    case .blank:
      removed += 1
      scalars.append(" ")
    case .comma:
      if let last = scalars.last, last != "," { scalars.append(",") }
      scalars.append(" ")
    }
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    var rest = scalars[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
