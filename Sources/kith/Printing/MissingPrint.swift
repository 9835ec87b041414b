import Casework

/// What is not known, and what was typed late, as plain tables and as JSON.
enum MissingPrint {
  static func text(_ board: MissingBoard) -> String {
    let missing = PlainTable.text(
      ["Family", "Who", "Not known", "Why it is needed"],
      board.rows.map { [$0.familyName, $0.childName, $0.title, $0.why] })
    let late = PlainTable.text(
      ["Family", "What", "Happened", "Typed", "Working days", "By"],
      board.lags.map { lag in
        [
          lag.familyName, lag.title, lag.happened.description, lag.typed.description, String(lag.workingDays),
          lag.by,
        ]
      })
    let count = board.rows.count
    let sum = count == 0 ? "Nothing is missing." : "\(count) not known."
    let lag = board.usualLag.map { " Usually typed after \($0) working \($0 == 1 ? "day" : "days")." } ?? ""
    return [missing, late].filter { !$0.isEmpty }.map { "\($0)\n" }.joined() + "\(sum)\(lag)\n"
  }

  static func json(_ board: MissingBoard) -> JSON {
    .object([
      ("missing", .list(board.rows.map(json))), ("late", .list(board.lags.map(json))),
      ("usualLag", board.usualLag.map { .number($0) } ?? .null),
    ])
  }

  private static func json(_ row: MissingBoard.Row) -> JSON {
    .object([
      ("family", .text(row.familyName)), ("child", .text(row.childName)),
      ("field", .text(row.field.rawValue)),
      ("title", .text(row.title)), ("why", .text(row.why)),
    ])
  }

  private static func json(_ lag: MissingBoard.Lag) -> JSON {
    .object([
      ("family", .text(lag.familyName)), ("title", .text(lag.title)), ("by", .text(lag.by)),
      ("happened", JSON(lag.happened)), ("typed", JSON(lag.typed)), ("workingDays", .number(lag.workingDays)),
    ])
  }
}
