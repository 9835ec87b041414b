public import Casework

/// A file of timescales: a heading, and one row for each rule and the time in which it is in force.
///
/// Commas and quotation marks, UTF-8, one row to a line; lines that begin with `#` are notes. Several values in
/// a cell stand between ` | `. What a spreadsheet adds, a mark at the beginning and carriage returns, is passed
/// over. The carried files and those that a unit loads are read alike.
public enum RuleFile {
  public static let columns = [
    "id", "variant", "title", "short", "subject", "starts", "which", "stops", "during", "when", "count",
    "counting", "early", "until", "kind", "from", "through", "source", "sure", "note",
  ]

  /// Those that a file may leave out, where no rule of it needs them.
  static let spareColumns: Set = ["early", "short"]

  /// The rules of a file in its order; the first problem where there is any.
  public static func read(text: String, file: String) throws(RuleFileProblem) -> [Timescale] {
    let read = parse(text: text, file: file)
    if let problem = read.problems.first { throw problem }
    return read.timescales
  }

  /// Everything that is wrong with a file, by line; nothing where it can be loaded.
  ///
  /// A file of worked examples, which lies beside the carried rules, is compared with what they come to.
  public static func problems(text: String, file: String) -> [RuleFileProblem] {
    if WorkedExamples.areIn(text) { return WorkedExamples.problems(text: text, file: file) }
    return parse(text: text, file: file).problems
  }

  /// The rows that could be read, and what is wrong with the others.
  static func parse(text: String, file: String) -> (timescales: [Timescale], problems: [RuleFileProblem]) {
    var reading = RuleReading(file: file)
    let lines = TableLine.lines(of: text)
    for line in lines.found { reading.take(line.bytes, number: line.number) }
    return reading.end(lines: lines.count)
  }
}
