/// The third shape of a unit's file: what a meeting weighs, who signed its minutes, and what was wished of it.
enum Migration0003 {
  static let sql = columns + minutes + after + authority

  /// The `CHECK` that a column holds a day or nothing.
  static func day(_ column: String) -> String { Migration0001.day(column) }
}
