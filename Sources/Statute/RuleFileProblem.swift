/// One thing that is wrong with a file of rules: where it stands, what it is, and what would be right.
public struct RuleFileProblem: Error, Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// The first line that is no note does not name the columns of a rule file.
    case noHeading
    /// There is a heading and nothing under it.
    case noRows
    case unknownColumn(nearest: String?)
    case missingColumn
    case doubleColumn
    case openQuote
    case strayQuote
    case cellCount(found: Int, expected: Int)
    /// A control character, by its number: a bell, an escape, a tab.
    case controlCharacter(UInt32)
    case blank
    /// An id that is no lower-case words joined by hyphens.
    case badId(String)
    /// A word of which only certain ones can stand under this heading.
    case unknownWord(String, of: String, nearest: String?, allowed: [String])
    case badLength(String)
    case badAge(String)
    case badDay(String)
    /// The last day lies before the first.
    case endsBeforeBeginning
    /// The same id, variant and first day as in an earlier line.
    case duplicate(line: Int)
    /// In force on a day on which an earlier row of that id and variant is in force too.
    case overlap(line: Int, from: String)
    /// Between an earlier row of that id and variant and this one lie days without a rule.
    case gap(line: Int, from: String, through: String)
    /// A worked example of which the rules that are carried know nothing on its day.
    case noRule
    /// A worked example that comes to something else; both in words.
    case comesTo(String)
  }

  public var file: String
  /// The physical line, from 1.
  public var line: Int
  /// The heading of the column, where it is about one.
  public var column: String?
  public var what: What

  public init(file: String, line: Int, column: String?, what: What) {
    (self.file, self.line, self.column, self.what) = (file, line, column, what)
  }

  /// Where, what is wrong, and what would be right, as one sentence.
  public var sentence: String {
    let place = "\(Shown.text(file, limit: 500)), line \(line)"
    return place + (column.map { ", \(Shown.text($0)): " } ?? ": ") + what.words
  }
}

extension RuleFileProblem.What {
  /// What is wrong and what would be right.
  var words: String {
    switch self {
    case .noHeading, .noRows, .unknownColumn, .missingColumn, .doubleColumn: headingWords
    case .openQuote: "a quotation mark is not closed; a row stands on one line, and a mark inside is doubled."
    case .strayQuote:
      "something follows a closing quotation mark; put the mark before the comma, or double it inside."
    case .cellCount(let found, let expected):
      "there are \(found) cells and \(expected) headings; enclose in quotation marks what contains a comma."
    case .controlCharacter(let number):
      "there is an unseen character (number \(number)); type the words afresh without it."
    case .blank: "this is blank; a rule must say it."
    case .badId(let text):
      "“\(Shown.text(text))” is no id; write lower-case words joined by hyphens, such as core-group."
    case .unknownWord(let text, let name, let nearest, let allowed):
      unknown(text, name: name, nearest: nearest, allowed: allowed)
    case .badLength(let text):
      "“\(Shown.text(text))” is no length; write 45 working days, 6 months, 1 week, 72 hours, 1 term "
        + "or 5 working days before."
    case .badAge(let text): "“\(Shown.text(text))” is no age; write a whole number from 1 to 99."
    case .badDay(let text): "“\(Shown.text(text))” is no day; write it as 2013-04-15."
    case .endsBeforeBeginning: "the last day lies before the first; put them the other way round."
    case .duplicate(let line):
      "line \(line) already gives this id and variant from the same day; keep one of them."
    case .overlap(let line, let from):
      "from \(from) on, line \(line) holds as well; end that line the day before this one begins."
    case .gap(let line, let from, let through):
      "no rule holds from \(from) through \(through), after line \(line); let one of them reach the other."
    case .noRule: "no carried rule of this id and variant was in force on that day; name one that was."
    case .comesTo(let counted): "by the rules that Kith carries this comes to \(counted); mend one of both."
    }
  }

  private var headingWords: String {
    switch self {
    case .noHeading:
      "the first line must name the columns: \(RuleFile.columns.joined(separator: ","))."
    case .noRows: "there is no rule under the headings; write one line for each."
    case .unknownColumn(let nearest):
      nearest.map { "no rule has such a column; write \($0)." }
        ?? "no rule has such a column; take it out."
    case .missingColumn: "this column is missing; add it, blank where a rule does not need it."
    default: "this column stands here twice; keep one of them."
    }
  }

  private func unknown(_ text: String, name: String, nearest: String?, allowed: [String]) -> String {
    let way =
      nearest.map { "write “\($0)” if that is meant" }
      ?? (allowed.count <= 20
        ? "write one of \(allowed.joined(separator: ", "))"
        : "kith rules show core-group --json shows such words")
    return "“\(Shown.text(text))” is no \(name); \(way)."
  }
}

/// Words out of somebody's file, made safe to show: no control characters, and not too long.
enum Shown {
  static func text(_ text: String, limit: Int = 60) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) { shown.append(isUnseen(scalar) ? "·" : scalar) }
    return String(shown) + (text.unicodeScalars.count > limit ? "…" : "")
  }

  /// Whether a terminal would obey it instead of showing it: controls, and marks that turn the direction.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
