public import Casework
import GRDB

extension Store {
  /// A meeting as its screen shows it.
  ///
  /// Asked for a day: that day's meeting, else the agenda as it would be drawn up. Otherwise the meeting that
  /// is open, else today's.
  public func meetingBoard(on day: Day? = nil, today: Day) throws(Refusal) -> MeetingBoard {
    try reading { database in
      let running = try Row.fetchOne(database, sql: "SELECT * FROM meeting WHERE closed_at IS NULL")
      if day == nil, let running { return try Boards.board(running, today: today, in: database) }
      let asked = day ?? today
      let held = try Row.fetchOne(
        database, sql: "SELECT * FROM meeting WHERE day = ?", arguments: [asked.description])
      if let held { return try Boards.board(held, today: today, in: database) }
      return try Boards.planned(on: asked, today: today, in: database)
    }
  }

  /// The days of all meetings, latest first.
  public func meetingDays() throws(Refusal) -> [Day] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT day FROM meeting ORDER BY day DESC").map { try $0.day("day") }
    }
  }
}

/// Puts together a meeting's board.
private enum Boards {
  static func planned(on day: Day, today: Day, in database: Database) throws -> MeetingBoard {
    let rows = byFamily(try Caseloads.rows(all: false, today: today, in: database))
    let agenda = try Planning.agenda(on: day, in: database)
    return MeetingBoard(
      ref: nil, day: day, state: .planned, chair: nil, present: [],
      items: agenda.items.map { item in
        MeetingBoard.Item(
          family: item.family, familyId: item.familyId, name: item.name, tier: item.tier,
          minutes: item.minutes, because: item.because, state: .waiting, status: rows[item.family]?.status,
          childrenLine: line(rows[item.family], on: day))
      }, previous: try Meetings.previous(before: day, in: database)?.day)
  }

  static func board(_ meeting: Row, today: Day, in database: Database) throws -> MeetingBoard {
    let (number, day): (Int, Day) = (meeting["id"], try meeting.day("day"))
    let rows = byFamily(try Caseloads.rows(ofMeeting: number, today: today, in: database))
    let members = try Members.all(in: database)
    let present = Set(
      try Int.fetchAll(
        database, sql: "SELECT member FROM attendance WHERE meeting = ?", arguments: [number]))
    // Full discussions come first whatever their place, so that a family moved up joins their end.
    let items = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, f.council_id, f.name FROM discussion d JOIN family f ON f.id = d.family
        WHERE d.meeting = ? ORDER BY d.tier <> 'full', d.position, d.id
        """, arguments: [number]
    ).map { item in
      let family: Ref<Family> = item.ref("family")
      return MeetingBoard.Item(
        family: family, familyId: item.id("council_id", or: "family"), name: item["name"],
        tier: try item.word("tier"), minutes: item["planned_minutes"],
        because: try Sentences.read(item["because"]), state: try item.word("state"),
        status: rows[family]?.status, childrenLine: line(rows[family], on: day))
    }
    return MeetingBoard(
      ref: Ref(number), day: day, state: meeting["closed_at"] as Int? == nil ? .running : .closed,
      chair: members.first { $0.ref.number == meeting["chair"] as Int? },
      present: members.filter { present.contains($0.ref.number) }, items: items,
      previous: try Meetings.previous(before: day, in: database)?.day)
  }

  private static func byFamily(_ rows: [CaseloadRow]) -> [Ref<Family>: CaseloadRow] {
    Dictionary(uniqueKeysWithValues: rows.map { ($0.family, $0) })
  }

  /// The children with their ages: `Tolu 9, Femi 4, one unborn`; closed ones are left out.
  private static func line(_ row: CaseloadRow?, on day: Day) -> String {
    (row?.children ?? []).filter { $0.status != .closed }.map { $0.label(on: day) }.joined(separator: ", ")
  }
}
