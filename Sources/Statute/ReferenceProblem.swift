public import Casework

/// What is wrong with a file of `data/`; a fault of the program, never of the person who uses it.
public enum ReferenceProblem: Explained, Hashable, Sendable {
  case unknownFile(String)
  case notText(String)
  /// A line that is no row of the table; lines count from 1.
  case badRow(file: String, line: Int)
  /// A cell that does not say what its column should.
  case badCell(file: String, line: Int, column: String, text: String)
  /// A note at the head of the file, such as `known-from`, that is missing or says nothing useful.
  case badNote(file: String, name: String)
  /// A file of rules or holidays, carried or loaded, that cannot be used, as its own sentence says it.
  case badLaw(String)

  /// The problem as one sentence.
  public var sentence: String {
    switch self {
    case .unknownFile(let name): "Kith carries no file data/\(name)."
    case .notText(let name): "data/\(name) is not UTF-8."
    case .badRow(let file, let line):
      "data/\(file), line \(line), has another number of columns than its heading."
    case .badCell(let file, let line, let column, let text):
      "data/\(file), line \(line): “\(text)” cannot stand under \(column)."
    case .badNote(let file, let name): "data/\(file) does not say its \(name)."
    case .badLaw(let sentence): sentence
    }
  }
}
