public import Casework
import GRDB

extension Store {
  /// What became of a record since it was made, latest first: who changed which field, when, and how.
  ///
  /// Imports, and what was taken back or made again, are steps like any other. A record that the journal does
  /// not know has a history without steps.
  public func history(of subject: RecordHistory.Subject) throws(Refusal) -> RecordHistory {
    try reading { try Histories(subject, in: $0).history() }
  }
}

/// Reads one record's history out of the journal.
private struct Histories {
  let table: Table
  let number: Int
  let database: Database
  let names: HistoryNames

  init(_ subject: RecordHistory.Subject, in database: Database) throws {
    switch subject {
    case .person(let ref): (table, number) = (.person, ref.number)
    case .entry(let identity): (table, number) = (identity.table, identity.number)
    }
    self.database = database
    names = try HistoryNames(database)
  }

  func history() throws -> RecordHistory {
    let hidden = try Hidden(in: database)
    let wanted = RecordImages(of: table, number)
    var fields = HistoryFields(of: table, names: names)
    var steps: [RecordHistory.Step] = []
    var last: [String: Value] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT j.day, j.at, coalesce(m.name, j.login) AS who, j.what, j.images
        FROM journal_row r JOIN journal j ON j.id = r.journal LEFT JOIN member m ON m.id = j.member
        WHERE r.record = ? AND r.number = ? ORDER BY r.journal
        """, arguments: [table.rawValue, number])
    while let row = try rows.next() {
      let images = try wanted.read(row["images"])
      if images.contains(where: hidden.holds) { return RecordHistory(title: table.words, steps: []) }
      if let own = images.last(where: { $0.table == table }) { last = own.after ?? own.before ?? last }
      let told = try fields.tell(images)
      guard !told.isEmpty else { continue }
      steps.append(
        RecordHistory.Step(
          day: try row.day("day"), at: row["at"], by: row["who"], what: row["what"], fields: told))
    }
    return RecordHistory(title: try title(last), steps: steps.reversed())
  }

  /// What it is, with its day as it was last known.
  private func title(_ row: [String: Value]) throws -> String {
    if table == .person { return try names.person(number) }
    let values = HistoryValues(names: names, table: table)
    let day = try ["day", "started", "first_put", "made"].lazy
      .map { try values.words(row[$0], of: $0) }.first { !$0.isEmpty }
    let what = try what(row, values)
    return day.map { "\(what) of \($0)" } ?? what
  }

  private func what(_ row: [String: Value], _ values: HistoryValues) throws -> String {
    let kind = try values.words(row["kind"], of: "kind")
    switch table {
    case .visit, .occasion: if !kind.isEmpty { return kind }
    case .note: return try values.words(row["event"], of: "event")
    case .discussion: if let day = try meetingDay(row) { return "Unit meeting of \(day)" }
    default: break
    }
    let words = table.words
    let heading = words.prefix(1).uppercased() + words.dropFirst()
    guard case .number(let child) = row["child"] else { return heading }
    return "\(heading), \(try names.shortName(child)),"
  }

  private func meetingDay(_ row: [String: Value]) throws -> String? {
    guard case .number(let meeting) = row["meeting"] else { return nil }
    let statement = try database.cachedStatement(sql: "SELECT day FROM meeting WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [meeting]).map { try $0.day("day").spoken }
  }
}
