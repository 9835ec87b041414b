import Casework
import GRDB

extension Ledger {
  /// Counts a record's revision up where only rows that belong to it were changed.
  func touch(_ table: Table, _ id: Int) throws {
    try database.cachedStatement(
      sql: "UPDATE \(table.rawValue) SET revision = revision + 1 WHERE id = ?"
    ).execute(arguments: [id])
  }
}

extension Changing {
  /// A stored row; refuses where it is gone.
  func stored(_ table: Table, _ id: Int, as words: String) throws -> Row {
    let statement = try database.cachedStatement(sql: "SELECT * FROM \(table.rawValue) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Refusal.noSuch(words) }
    return row
  }

  /// Refuses a correction of a record that has been changed since it was read.
  ///
  /// `what` names the record, `theirs` is how it now reads.
  func check(_ row: Row, _ table: Table, basedOn revision: Revision, what: String, theirs: String) throws {
    guard row["revision"] != revision.number else { return }
    let by = try lastChanger(of: table, row["id"])
    throw Refusal.changedMeanwhile(what: what, by: by, theirs: Self.shortened(theirs))
  }

  /// Who last changed a row, by the journal.
  private func lastChanger(of table: Table, _ id: Int) throws -> String {
    // A row's number is always followed by its before or after, so the comma ends it.
    let sought = "{\"t\":\"\(table.rawValue)\",\"i\":\(id),"
    let sql = """
      SELECT coalesce(member.name, journal.login) FROM journal LEFT JOIN member ON member.id = journal.member
      WHERE kind IN \(JournalKind.changes) AND instr(images, ?) > 0 ORDER BY journal.id DESC LIMIT 1
      """
    return try String.fetchOne(database, sql: sql, arguments: [sought]) ?? "Somebody"
  }

  /// The first words of a text, in one line.
  static func shortened(_ text: String, to length: Int = 80) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > length else { return line }
    return line.prefix(length - 1).trimmed + "…"
  }
}
