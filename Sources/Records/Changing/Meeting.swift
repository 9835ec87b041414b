import Casework
import GRDB

extension Changing {
  /// Opens a meeting with its agenda, drawn up from where the families stand now.
  mutating func openMeeting(_ meeting: Meeting) throws {
    try checkPast(meeting.day, "A meeting")
    if let running = try Row.fetchOne(database, sql: "SELECT day FROM meeting WHERE closed_at IS NULL") {
      throw Refusal.meetingIsOpen(try running.day("day"))
    }
    let same = "SELECT 1 FROM meeting WHERE day = ?"
    if try Int.fetchOne(database, sql: same, arguments: [meeting.day.description]) != nil {
      throw Refusal.meetingExists(meeting.day)
    }
    let agenda = try store.agenda(on: meeting.day, in: database)
    let made = try ledger.insert(
      .meeting,
      [
        "day": Value(meeting.day), "chair": Value(meeting.chair?.number),
        "minuted_by": Value(meeting.minutedBy?.number), "opened_at": .number(now.seconds),
      ])
    for member in meeting.present.map(\.number).once {
      try ledger.insert(.attendance, ["meeting": .number(made), "member": .number(member)])
    }
    for (position, item) in agenda.items.enumerated() {
      try ledger.insert(
        .discussion,
        [
          "meeting": .number(made), "family": .number(item.family.number), "position": .number(position),
          "tier": .text(item.tier.rawValue), "planned_minutes": .number(item.minutes),
          "because": .text(try Sentences.json(item.because)),
        ].merging(Self.state(postponed: item.postponed)) { $1 })
    }
    let wishes = try Int.fetchAll(
      database, sql: "SELECT id FROM agenda_wish WHERE meeting IS NULL ORDER BY id")
    for wish in wishes { try ledger.update(.agendaWish, wish, set: ["meeting": .number(made)]) }
    outcome.what = "opened the meeting of \(meeting.day.spoken)"
    outcome.made = made
  }

  mutating func setPresent(_ id: Int, _ members: [Int]) throws {
    let day = try openDay(of: id)
    let changed = try setMembers(members, of: id, in: .attendance, owner: "meeting", column: "member")
    if changed { try ledger.touch(.meeting, id) }
    outcome.what = "noted who was present on \(day.spoken): \(try memberNames(members.once))"
  }

  /// Closes a meeting; who was not reached is recorded as not discussed and comes first next time.
  ///
  /// What was parked with anything written in it counts as discussed. Refused where a full discussion has no word
  /// on who questioned the view.
  mutating func closeMeeting(_ id: Int) throws {
    let day = try openDay(of: id)
    let begun = try begunMinutes(at: id)
    let withheld = try Withheld(from: store.login, now: now, in: database)
    let unsaid = try begun.filter(\.lacksChallenge).map(\.family.number).map { family in
      let isHidden = withheld?.families.contains(family) ?? false
      return isHidden ? VeiledDrafts.word : try familyName(family)
    }
    guard unsaid.isEmpty else { throw Refusal.challengeUnsaid(unsaid) }
    for var minute in begun where minute.isParked {
      minute.isParked = false
      _ = try writeMinute(minute)
    }
    let waiting = try Row.fetchAll(
      database,
      sql: "SELECT id, family FROM discussion WHERE meeting = ? AND state = 'waiting' ORDER BY position, id",
      arguments: [id])
    for row in waiting {
      let state = MeetingBoard.Item.State.notDiscussed.rawValue
      try ledger.update(.discussion, row["id"], set: ["state": .text(state), "parked": .number(0)])
    }
    try ledger.update(.meeting, id, set: ["closed_at": .number(now.seconds)])
    outcome.what = "closed the meeting of \(day.spoken)"
    if !waiting.isEmpty { outcome.what += ", \(waiting.count) not reached" }
    outcome.families.formUnion(waiting.map { $0["family"] })
  }

  /// In running order, what was discussed in full, and what was parked with anything written in it.
  private func begunMinutes(at meeting: Int) throws -> [Discussion] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM discussion WHERE meeting = ? AND (parked = 1 OR state = 'discussed' AND tier = 'full')
        ORDER BY tier <> 'full', position, id
        """, arguments: [meeting]
    ).map { try Discussions.read($0, in: database) }.filter { !$0.isParked || !$0.isEmpty }
  }

  /// The day of a meeting that is still open; refuses where it is closed or gone.
  func openDay(of meeting: Int) throws -> Day {
    let row = try stored(.meeting, meeting, as: "meeting")
    let day = try row.day("day")
    guard row["closed_at"] as Int? == nil else { throw Refusal.meetingIsClosed(day) }
    return day
  }

  func discussion(of family: Int, at meeting: Int) throws -> Row? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM discussion WHERE meeting = ? AND family = ?")
    return try Row.fetchOne(statement, arguments: [meeting, family])
  }
}
