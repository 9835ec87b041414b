public import Casework
import GRDB

extension Store {
  /// A meeting as its screen shows it.
  ///
  /// Asked for a day: that day's meeting, else the agenda as it would be drawn up. Otherwise the meeting that
  /// is open, else today's, else the next one: a week after the last if that is not past, else today.
  public func meetingBoard(on day: Day? = nil, today: Day) throws(Refusal) -> MeetingBoard {
    try reading { try self.meetingBoard(on: day, today: today, in: $0) }
  }

  /// The days of all meetings, latest first.
  public func meetingDays() throws(Refusal) -> [Day] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT day FROM meeting ORDER BY day DESC").map { try $0.day("day") }
    }
  }

  func meetingBoard(on day: Day?, today: Day, in database: Database) throws -> MeetingBoard {
    let running = try Row.fetchOne(database, sql: "SELECT * FROM meeting WHERE closed_at IS NULL")
    if day == nil, let running { return try board(running, today: today, in: database) }
    func held(on day: Day) throws -> Row? {
      try Row.fetchOne(database, sql: "SELECT * FROM meeting WHERE day = ?", arguments: [day.description])
    }
    if let found = try held(on: day ?? today) { return try board(found, today: today, in: database) }
    let next = try Meetings.previous(before: today, in: database).map { $0.day + 7 } ?? today
    let agenda = try agenda(on: day ?? max(next, today), in: database)
    return try PlannedBoards.board(agenda, today: today, in: database)
  }

  private func board(_ meeting: Row, today: Day, in database: Database) throws -> MeetingBoard {
    var board = try HeldBoards.board(meeting, today: today, in: database)
    guard board.state == .running, let ref = board.ref else { return board }
    board.typing = try LiveMinutes.typed(at: ref.number, besides: login, now: moment, in: database)
    return board
  }
}

/// Puts together the board of a meeting that is still to come.
private enum PlannedBoards {
  static func board(_ agenda: Agenda, today: Day, in database: Database) throws -> MeetingBoard {
    let day = agenda.day
    let rows = Dictionary(
      uniqueKeysWithValues: try Caseloads.rows(
        of: agenda.items.map(\.family.number), today: today, in: database
      ).map { ($0.family, $0) })
    let wishes = try AgendaWishes.byFamily(where: "w.meeting IS NULL", in: database)
    var board = MeetingBoard(
      ref: nil, day: day, state: .planned, chair: nil, present: [],
      items: agenda.items.map { item in
        let row = rows[item.family]
        var shown = MeetingBoard.Item(
          family: item.family, familyId: item.familyId, name: item.name, tier: item.tier,
          minutes: item.minutes, because: item.because, state: item.postponed == nil ? .waiting : .postponed,
          status: row?.status, childrenLine: row?.openChildrenLine(on: day) ?? "")
        shown.postponed = item.postponed
        shown.weeksSinceFull = row?.lastFullDiscussion.map { max(0, day.days(since: $0) / 7) }
        shown.wishes = wishes[item.family.number] ?? []
        return shown
      }, previous: try Meetings.previous(before: day, in: database)?.day)
    (board.minutes, board.shortBy) = (agenda.minutes, agenda.shortBy)
    board.restricted = try Hidden.count(all: false, in: database)
    return board
  }
}

extension CaseloadRow {
  /// The children with their ages: `Tolu 9, Femi 4, one unborn`; closed ones are left out.
  func openChildrenLine(on day: Day) -> String {
    children.filter { $0.status != .closed }.map { $0.label(on: day) }.joined(separator: ", ")
  }
}

/// Reads what was wished of an agenda.
enum AgendaWishes {
  /// By family, oldest first; `chosen` is a condition on `w`.
  static func byFamily(where chosen: String, in database: Database) throws -> [Int: [MeetingBoard.Wish]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT w.*, m.name FROM agenda_wish w JOIN member m ON m.id = w.member WHERE \(chosen) ORDER BY w.id
        """)
    var wishes: [Int: [MeetingBoard.Wish]] = [:]
    while let row = try rows.next() {
      let wish = AgendaWish(
        family: row.ref("family"), kind: try row.word("kind"), by: row.ref("member"), reason: row["reason"],
        before: row.refIfAny("before_family"), made: try row.day("made"))
      wishes[row["family"], default: []].append(.init(ref: row.ref("id"), wish: wish, by: row["name"]))
    }
    return wishes
  }
}
