import Casework
import GRDB

/// Puts together the board of a meeting that is running or over.
enum HeldBoards {
  static func board(_ meeting: Row, today: Day, in database: Database) throws -> MeetingBoard {
    let (number, day): (Int, Day) = (meeting["id"], try meeting.day("day"))
    let members = try Members.all(in: database)
    let attended = Set(
      try Int.fetchAll(
        database, sql: "SELECT member FROM attendance WHERE meeting = ?", arguments: [number]))
    let isOpen = meeting["closed_at"] as Int? == nil
    var board = MeetingBoard(
      ref: Ref(number), day: day, state: isOpen ? .running : .closed,
      chair: members.first { $0.ref.number == meeting["chair"] as Int? },
      present: members.filter { attended.contains($0.ref.number) },
      items: try items(of: number, on: day, isOpen: isOpen, today: today, in: database),
      previous: try Meetings.previous(before: day, in: database)?.day)
    board.minutedBy = members.first { $0.ref.number == meeting["minuted_by"] as Int? }
    let authority = try Store.authorities(in: database).first { $0.decision == "case-direction" }
    board.mayDecide = board.present.filter { $0.member.role.rawValue == authority?.role }
    board.minutes = try Store.unit(in: database).meetingMinutes
    let planned = board.items.filter { $0.state != .postponed }.map(\.minutes).reduce(0, +)
    board.shortBy = max(0, planned - board.minutes)
    board.restricted = try Hidden.count(ofMeeting: number, in: database)
    (board.openedAt, board.closedAt) = (meeting["opened_at"], meeting["closed_at"])
    return board
  }

  /// Full discussions come first whatever their place, so that a family moved up joins their end.
  private static func items(
    of meeting: Int, on day: Day, isOpen: Bool, today: Day, in database: Database
  ) throws -> [MeetingBoard.Item] {
    let rows = Dictionary(
      uniqueKeysWithValues: try Caseloads.rows(ofMeeting: meeting, today: today, in: database)
        .map { ($0.family, $0) })
    let begun = isOpen ? try LiveMinutes.begun(at: meeting, in: database) : []
    let wishes = try AgendaWishes.byFamily(where: "w.meeting = \(meeting)", in: database)
    let signatures = try MinuteVersions.signatures(where: "d.meeting = \(meeting)", in: database)
    let agenda = "(SELECT family FROM discussion WHERE meeting = \(meeting))"
    let lastFull = try Meetings.lastFull(of: agenda, before: day, in: database)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, f.council_id, f.name,
          (SELECT count(*) FROM decision c WHERE c.discussion = d.id) AS decisions,
          (SELECT count(*) FROM action a WHERE a.discussion = d.id AND a.purpose IS NULL) AS actions,
          EXISTS (SELECT 1 FROM challenge c WHERE c.discussion = d.id) AS challenged
        FROM discussion d JOIN family f ON f.id = d.family
        WHERE d.meeting = ? ORDER BY d.postponed IS NOT NULL, d.tier <> 'full', d.position, d.id
        """, arguments: [meeting]
    ).map { row in
      let family: Ref<Family> = row.ref("family")
      var item = MeetingBoard.Item(
        family: family, familyId: row.id("council_id", or: "family"), name: row["name"],
        tier: try row.word("tier"), minutes: row["planned_minutes"],
        because: try Sentences.read(row["because"]),
        state: try state(row, isOpen: isOpen, begun: begun.contains(family)), status: rows[family]?.status,
        childrenLine: rows[family]?.openChildrenLine(on: day) ?? "")
      item.seconds = seconds(row)
      item.postponed = row["postponed"]
      item.weeksSinceFull = lastFull[family.number].map { day.days(since: $0) / 7 }
      item.signature = signatures[row["id"]]
      item.isAmended = row["amended"] as String? != nil
      item.lacksChallenge = lacksChallenge(row, item)
      item.wishes = wishes[family.number] ?? []
      (item.decisions, item.actions, item.discussion) = (row["decisions"], row["actions"], row.ref("id"))
      return item
    }
  }

  private static func state(
    _ row: Row, isOpen: Bool, begun: Bool
  ) throws -> MeetingBoard.Item.State {
    if row["postponed"] as String? != nil { return .postponed }
    let state: MeetingBoard.Item.State = try row.word("state")
    guard isOpen else { return state }
    return row["parked"] || state == .waiting && begun ? .parked : state
  }

  /// Minutes of before know only whole minutes.
  private static func seconds(_ row: Row) -> Int {
    let seconds: Int = row["seconds"]
    return seconds > 0 ? seconds : (row["minutes"] as Int? ?? 0) * 60
  }

  private static func lacksChallenge(_ row: Row, _ item: MeetingBoard.Item) -> Bool {
    let (old, none, said): (String, Bool, Bool) = (row["challenge"], row["no_challenge"], row["challenged"])
    let isWritten = item.state == .discussed || row["parked"]
    return item.tier == .full && isWritten && old.isEmpty && !none && !said
  }
}
