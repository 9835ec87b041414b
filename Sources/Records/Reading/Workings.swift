public import Casework
import GRDB

extension Store {
  /// How one date was counted; also of one that something has stopped since. Refuses where it is gone, and
  /// where nobody can know it.
  public func working(of key: Clock.Key, today: Day) throws(Refusal) -> ClockWorking {
    try reading { database in
      let rules = try self.rules(in: database)
      guard let subject = ClockSubject(key),
        let found = try DerivedClocks(database, rules: rules).all(of: subject)?.derived
      else { throw Refusal.noSuch("date") }
      if found.unknown.contains(where: { $0.key == key }) {
        throw Refusal.notSo(
          "It is not known since an import when this was last done, so there is no date to count. Record the "
            + "last one done, or say that nobody knows.")
      }
      guard let clock = found.clocks.first(where: { $0.key == key }) else { throw Refusal.noSuch("date") }
      let counting = Workings.counting(of: clock, by: rules)
      let kept = try ClockRows.row(key, today: today, in: database)
      return ClockWorking(
        row: try kept ?? Workings.finished(clock, subject, in: database), start: clock.start,
        counting: counting,
        remarks: try Workings.remarks(
          on: key, DerivedClocks(database, rules: rules).remarksKey(of: key), in: database))
    }
  }
}

private enum Workings {
  static func counting(of clock: Clock, by rules: RuleBook) -> Counting {
    let rows = rules.rows(clock.timescale).filter { $0.variant == clock.variant }
    let rule =
      rows.first { $0.inForceFrom == clock.version }
      ?? Timescale(
        id: clock.timescale, title: clock.title, starts: [clock.start.kind], stops: clock.stops,
        lengths: [], kind: clock.kind, inForceFrom: clock.version, source: "", sureness: .memory)
    return rules.count(rule, from: clock.start.day, minute: clock.start.minute)
  }

  /// The row of a clock that is over and therefore kept no more.
  static func finished(_ clock: Clock, _ subject: ClockSubject, in database: Database) throws -> ClockRow {
    var row = ClockRow(
      key: clock.key, timescale: clock.timescale, title: clock.title, kind: clock.kind,
      started: clock.start.day, startWords: clock.start.beginning, due: clock.due.day, stops: clock.stops)
    row.localDue = clock.localDue
    switch subject {
    case .child(let ref):
      row.child = ref
      let found = try Row.fetchOne(
        database,
        sql: """
          SELECT p.*, b.family, f.name AS family_name FROM person p LEFT JOIN belonging b ON b.person = p.id
          LEFT JOIN family f ON f.id = b.family WHERE p.id = ?
          """, arguments: [ref.number])
      guard let found else { break }
      let person = try People.person(found)
      (row.childName, row.childId) = (person.name, person.councilId ?? ref.printed)
      (row.family, row.familyName) = (found.refIfAny("family"), found["family_name"])
    case .family(let ref):
      row.family = ref
      row.familyName = try String.fetchOne(
        database, sql: "SELECT name FROM family WHERE id = ?", arguments: [ref.number])
    case .member(let ref):
      row.member = ref
      row.worker = try Members.card(ref.number, in: database)?.member.name
    }
    return row
  }

  /// In the order in which they were made.
  static func remarks(
    on key: Clock.Key, _ stored: String, in database: Database
  ) throws -> [ClockRemark] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM clock_remark WHERE clock = ? ORDER BY id",
      arguments: [stored]
    ).map { row in
      ClockRemark(
        clock: key, kind: try row.word("kind"), reason: row["reason"], words: row["words"],
        until: try row.dayIfAny("until"), by: row["by_name"])
    }
  }
}
