public import Casework
import GRDB

extension Store {
  /// The unit's actions, its own and its families'.
  ///
  /// Order: open ones by due day, so that the late come first and the undated last, then by text and number;
  /// then done ones, latest first.
  public func actions(includingDone: Bool = false) throws(Refusal) -> [ActionRow] {
    try reading { try Actions.rows(where: includingDone ? "1" : "a.done IS NULL", in: $0) }
  }

  /// An action as it was typed, with its revision, to be corrected.
  public func action(_ ref: Ref<Action>) throws(Refusal) -> (action: Action, revision: Revision) {
    try reading { database in
      let found = try Actions.rows(where: "a.id = \(ref.number)", in: database).first
      guard let found else { throw Refusal.noSuch("action") }
      let action = Action(
        family: found.family, text: found.text, owners: found.owners.map(\.ref), due: found.due)
      return (action, found.revision)
    }
  }
}

/// Reads actions as lists show them.
enum Actions {
  /// The actions that fit a condition on `a`, in the order of the unit's list.
  static func rows(where chosen: String, in database: Database) throws -> [ActionRow] {
    let members = try Members.byNumber(in: database)
    var owners: [Int: [MemberCard]] = [:]
    let owned = try Row.fetchCursor(
      database,
      sql: """
        SELECT o.action, o.member FROM action a CROSS JOIN action_owner o ON o.action = a.id
        WHERE \(chosen) ORDER BY o.id
        """)
    while let row = try owned.next() {
      if let card = members[row["member"]] { owners[row["action"], default: []].append(card) }
    }
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.id, a.revision, a.family, f.council_id, f.name, a.text, a.due, a.done, a.made, m.day AS meeting,
          (SELECT count(*) FROM action_review r WHERE r.action = a.id AND r.outcome = 'carried') AS carried
        FROM action a LEFT JOIN family f ON f.id = a.family
          LEFT JOIN discussion d ON d.id = a.discussion LEFT JOIN meeting m ON m.id = d.meeting
        WHERE \(chosen)
        ORDER BY a.done IS NOT NULL, a.done DESC, a.due IS NULL, a.due, a.text, a.id
        """)
    var rows: [ActionRow] = []
    while let row = try cursor.next() {
      let family: Ref<Family>? = row.refIfAny("family")
      var action = ActionRow(
        ref: row.ref("id"), family: family,
        familyId: family.map { row["council_id"] as String? ?? $0.printed }, familyName: row["name"],
        text: row["text"], owners: owners[row["id"]] ?? [], due: try row.dayIfAny("due"),
        done: try row.dayIfAny("done"), made: try row.day("made"), meeting: try row.dayIfAny("meeting"),
        revision: Revision(row["revision"]))
      action.carried = row["carried"]
      rows.append(action)
    }
    return rows
  }
}
