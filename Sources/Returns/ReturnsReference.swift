public import Casework

/// What the reading of other people's formats rests on: code lists, the columns of each list, the values
/// they may hold.
///
/// It is made from the files of `data/`, which whoever calls hands in; nothing is read until then.
public struct ReturnsReference: Sendable {
  let codes: CodeBook
  private let columns: [String: [Column]]
  private let annexChoices: [String: ChoiceSet]
  private let importChoices: [String: ChoiceSet]

  /// A table of ours that cannot be read: a fault of the program, not of the person who imports.
  public enum Fault: Error, Hashable, Sendable {
    case badTable(name: String, line: Int)
    case badRow(name: String, row: Int)

    /// The fault as one sentence.
    public var sentence: String {
      switch self {
      case .badTable(let name, let line): "Kith's own table of \(name) cannot be read at line \(line)."
      case .badRow(let name, let row): "Kith's own table of \(name) is wrong in row \(row)."
      }
    }
  }

  /// Takes `codes` of the book, and as bytes the files `annex-a/columns.csv`, `annex-a/values.csv`,
  /// `imports/columns.csv` and `imports/values.csv`.
  public init(
    codes: CodeBook, annexColumns: [UInt8], annexValues: [UInt8], importColumns: [UInt8],
    importValues: [UInt8]
  ) throws(Fault) {
    self.codes = codes
    let all =
      try ReturnsReference.columns(annexColumns, name: "Annex A columns")
      + ReturnsReference.columns(importColumns, name: "import columns")
    columns = Dictionary(grouping: all, by: \.list)
    annexChoices = try ReturnsReference.choices(annexValues, name: "Annex A values")
    importChoices = try ReturnsReference.choices(importValues, name: "import values")
  }

  /// The layout of a list by its name, such as `list_06` or `caseload`.
  func layout(of list: String) -> Layout {
    let columns = columns[list] ?? []
    let choices = list.hasPrefix("list_") ? annexChoices : importChoices
    return Layout(columns: columns, choices: choices, codes: codes)
  }

  private static func columns(_ bytes: [UInt8], name: String) throws(Fault) -> [Column] {
    var columns: [Column] = []
    for (number, row) in try DataTable(bytes, name: name).rows.enumerated() {
      guard let list = row["list"], let heading = row["heading"], let field = row["field"],
        let reads = row["reads"].flatMap(Column.Reading.init), let needed = row["needed"],
        let blank = row["blank"], let accepts = row["accepts"]
      else { throw .badRow(name: name, row: number + 1) }
      columns.append(
        Column(
          list: list, heading: heading, field: field, reads: reads, isNeeded: needed == "yes",
          mayBeBlank: blank == "yes", accepts: accepts.split(separator: "|").map { Plain.words(String($0)) }))
    }
    return columns
  }

  private static func choices(_ bytes: [UInt8], name: String) throws(Fault) -> [String: ChoiceSet] {
    var sets: [String: ChoiceSet] = [:]
    for (number, row) in try DataTable(bytes, name: name).rows.enumerated() {
      guard let set = row["set"], let value = row["value"], let code = row["code"], let source = row["source"]
      else { throw .badRow(name: name, row: number + 1) }
      sets[set, default: ChoiceSet()].add(value, code: code, isShown: !source.hasPrefix("written so by"))
    }
    return sets
  }
}

/// How one list is laid out.
struct Layout: Sendable {
  let columns: [Column]
  let choices: [String: ChoiceSet]
  let codes: CodeBook
}
