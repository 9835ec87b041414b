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
    let agenda = try Planning.agenda(on: meeting.day, in: database)
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
          "tier": .text(item.tier.rawValue), "state": .text(MeetingBoard.Item.State.waiting.rawValue),
          "planned_minutes": .number(item.minutes), "because": .text(try Sentences.json(item.because)),
        ])
    }
    outcome.what = "opened the meeting of \(meeting.day.spoken)"
    outcome.made = made
  }

  mutating func setPresent(_ id: Int, _ members: [Int]) throws {
    let day = try openDay(of: id)
    let changed = try setMembers(members, of: id, in: .attendance, owner: "meeting", column: "member")
    if changed { try ledger.touch(.meeting, id) }
    outcome.what = "noted who was present on \(day.spoken): \(try memberNames(members.once))"
  }

  mutating func setTier(_ id: Int, _ family: Int, _ tier: Tier) throws {
    let day = try openDay(of: id)
    let name = try familyName(family)
    guard let row = try discussion(of: family, at: id) else {
      throw Refusal.noSuch("\(name) on the agenda of \(day.spoken)")
    }
    let unit = try Store.unit(in: database)
    let minutes = tier == .full ? unit.fullMinutes : unit.checkInMinutes
    try ledger.update(
      .discussion, row["id"],
      set: ["tier": .text(tier.rawValue), "planned_minutes": .number(minutes)])
    outcome.what = "moved \(name) to \(tier == .full ? "the full discussions" : "the check-ins")"
    outcome.family = family
    outcome.families.insert(family)
  }

  /// Closes a meeting; who was not reached is recorded as not discussed and comes first next time.
  mutating func closeMeeting(_ id: Int) throws {
    let day = try openDay(of: id)
    let waiting = try Row.fetchAll(
      database,
      sql: "SELECT id, family FROM discussion WHERE meeting = ? AND state = 'waiting' ORDER BY position, id",
      arguments: [id])
    for row in waiting {
      let state = MeetingBoard.Item.State.notDiscussed.rawValue
      try ledger.update(.discussion, row["id"], set: ["state": .text(state)])
    }
    try ledger.update(.meeting, id, set: ["closed_at": .number(now.seconds)])
    outcome.what = "closed the meeting of \(day.spoken)"
    if !waiting.isEmpty { outcome.what += ", \(waiting.count) not reached" }
    outcome.families.formUnion(waiting.map { $0["family"] })
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
