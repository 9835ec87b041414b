import Casework
import GRDB

extension Changing {
  /// Refuses a minute that was typed over another than the one that stands now: nobody's words go unseen.
  func checkBasis(of wanted: Discussion, in family: String) throws {
    guard let basis = wanted.basedOn else { return }
    let stored = try Discussions.minute(of: wanted.family.number, at: wanted.meeting.number, in: database)
    guard let stored, stored.fingerprint != basis else { return }
    let writer = try String.fetchOne(
      database,
      sql: """
        SELECT member.name FROM discussion JOIN member ON member.id = discussion.entered_by
        WHERE discussion.meeting = ? AND discussion.family = ?
        """, arguments: [wanted.meeting.number, wanted.family.number])
    throw Refusal.changedMeanwhile(
      what: "the minute of \(family)", by: writer ?? "Somebody", theirs: stored.update)
  }
}
