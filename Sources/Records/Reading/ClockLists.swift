public import Casework
import GRDB

extension Store {
  /// The clocks that run, of open families and of members, without those that do not apply.
  ///
  /// Order: by the day to work towards, then by family, title and child; what cannot be counted comes last.
  public func clocks(today: Day) throws(Refusal) -> [ClockRow] {
    try reading { try ClockRows.running(.standing, today: today, in: $0).map(\.row) }
  }

  /// What is not known since an import, until somebody records the last one done or says that nobody knows.
  ///
  /// Order: by family, child and title.
  public func unknownClocks() throws(Refusal) -> [UnknownRow] {
    let today = moment().day
    return try reading { try ClockRows.unknown(.standing, today: today, in: $0) }
  }

  /// An occasion as it was typed, with its revision, to be corrected.
  public func occasion(_ ref: Ref<Occasion>) throws(Refusal) -> (occasion: Occasion, revision: Revision) {
    try reading { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM occasion WHERE id = ?", arguments: [ref.number])
      guard let row else { throw Refusal.noSuch("record of that day") }
      let children = try Int.fetchAll(
        database, sql: "SELECT child FROM occasion_child WHERE occasion = ? ORDER BY id",
        arguments: [ref.number])
      return (try Occasions.occasion(row, children), Revision(row["revision"]))
    }
  }
}

extension Occasions {
  /// An occasion out of its row.
  static func occasion(_ row: Row, _ children: [Int]) throws -> Occasion {
    Occasion(
      kind: try row.word("kind"), family: row.refIfAny("family"), day: try row.day("day"),
      minute: row["minute"], isBooked: row["booked"], children: children.map { Ref($0) },
      member: row.refIfAny("member"), number: row["number"], text: row["text"], toldBy: row["told_by"])
  }
}
