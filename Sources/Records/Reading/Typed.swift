public import Casework
import GRDB

extension Store {
  /// A visit as it was typed, with its revision, to be corrected.
  public func visit(_ ref: Ref<Visit>) throws(Refusal) -> (visit: Visit, revision: Revision) {
    try reading { database in
      let row = try Row.fetchOne(database, sql: "SELECT * FROM visit WHERE id = ?", arguments: [ref.number])
      guard let row else { throw Refusal.noSuch("visit") }
      let sights = try Row.fetchAll(
        database, sql: "SELECT child, seen, alone, bedroom FROM visit_child WHERE visit = ? ORDER BY id",
        arguments: [ref.number]
      ).map { row in
        Visit.Sight(
          child: row.ref("child"), seen: row["seen"], alone: row["alone"], bedroom: row["bedroom"])
      }
      let visit = Visit(
        family: row.ref("family"), day: try row.day("day"), kind: try row.word("kind"),
        mode: try row.word("mode"), by: row.refIfAny("member"), children: sights, text: row["text"],
        toldBy: row["told_by"])
      return (visit, Revision(row["revision"]))
    }
  }

  /// A contact or note as it was typed, with its revision, to be corrected.
  public func note(_ ref: Ref<Note>) throws(Refusal) -> (note: Note, revision: Revision) {
    try reading { database in
      let row = try Row.fetchOne(database, sql: "SELECT * FROM note WHERE id = ?", arguments: [ref.number])
      guard let row else { throw Refusal.noSuch("note") }
      let people = try Int.fetchAll(
        database, sql: "SELECT person FROM note_person WHERE note = ? ORDER BY id", arguments: [ref.number])
      let note = Note(
        kind: try row.word("kind"), family: row.ref("family"), day: try row.day("day"),
        event: try row.word("event"), people: people.map { Ref($0) }, text: row["text"],
        toldBy: row["told_by"])
      return (note, Revision(row["revision"]))
    }
  }
}
