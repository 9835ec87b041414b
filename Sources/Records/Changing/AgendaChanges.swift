import Casework
import GRDB

/// What is changed of the agenda while the meeting runs.
extension Changing {
  mutating func setTier(_ id: Int, _ family: Int, _ tier: Tier) throws {
    let day = try openDay(of: id)
    let name = try familyName(family)
    let row = try agendaRow(of: family, at: id, on: day)
    try ledger.update(
      .discussion, row["id"],
      set: ["tier": .text(tier.rawValue), "planned_minutes": .number(try minutes(planned: tier))])
    outcome.what = "moved \(name) to \(tier.place)"
    outcome.family = family
    outcome.families.insert(family)
  }

  /// Takes a family up that was not on the agenda, at the end of its tier.
  mutating func joinAgenda(_ id: Int, _ family: Int, _ tier: Tier) throws {
    let day = try openDay(of: id)
    let name = try familyName(family)
    if let row = try discussion(of: family, at: id) {
      let postponed = row["postponed"] as String? != nil
      throw Refusal.notSo(
        postponed
          ? "\(name) is put off to the next meeting; take that back instead."
          : "\(name) is on the agenda of \(day.spoken) already.")
    }
    outcome.made = try join(
      family, to: id,
      [
        "tier": .text(tier.rawValue), "planned_minutes": .number(try minutes(planned: tier)),
        "state": .text(MeetingBoard.Item.State.waiting.rawValue),
      ])
    outcome.what = "took \(name) up at the meeting of \(day.spoken), among \(tier.place)"
    outcome.family = family
    outcome.families.insert(family)
  }

  /// Writes a family that was not on the agenda after all others; returns the discussion's number.
  mutating func join(_ family: Int, to meeting: Int, _ columns: [String: Value]) throws -> Int {
    let last = "SELECT coalesce(max(position), -1) FROM discussion WHERE meeting = ?"
    let position = try Int.fetchOne(database, sql: last, arguments: [meeting]) ?? -1
    return try ledger.insert(
      .discussion,
      columns.merging([
        "meeting": .number(meeting), "family": .number(family), "position": .number(position + 1),
        "because": .text(try Sentences.json(["Joined at the meeting."])),
      ]) { $1 })
  }

  /// Moves a family before another, whose tier it takes, or to the end of its own tier.
  mutating func moveOnAgenda(_ id: Int, _ family: Int, before other: Int?) throws {
    let day = try openDay(of: id)
    let name = try familyName(family)
    let moved = try agendaRow(of: family, at: id, on: day)
    var tier: Tier = try moved.word("tier")
    var order = try Row.fetchAll(
      database,
      sql: """
        SELECT id, family, tier FROM discussion WHERE meeting = ?
        ORDER BY postponed IS NOT NULL, tier <> 'full', position, id
        """, arguments: [id])
    order.removeAll { $0["family"] == family }
    var place = order.count
    if let other, other != family {
      let target = try agendaRow(of: other, at: id, on: day)
      tier = try target.word("tier")
      place = order.firstIndex { $0["family"] == other } ?? place
    }
    order.insert(moved, at: place)
    if tier.rawValue != moved["tier"] {
      try ledger.update(
        .discussion, moved["id"],
        set: ["tier": .text(tier.rawValue), "planned_minutes": .number(try minutes(planned: tier))])
    }
    for (position, row) in order.enumerated() {
      try ledger.update(.discussion, row["id"], set: ["position": .number(position)])
    }
    outcome.what =
      try other.map { "moved \(name) before \(try familyName($0)) on the agenda of \(day.spoken)" }
      ?? "moved \(name) to the end of \(tier.place)"
    outcome.family = family
    outcome.families.insert(family)
  }

  /// Puts a family off to the next meeting; without a reason it is talked about after all.
  mutating func postpone(_ id: Int, _ family: Int, _ typed: String) throws {
    let day = try openDay(of: id)
    let name = try familyName(family)
    let row = try agendaRow(of: family, at: id, on: day)
    let reason = typed.trimmed
    if !reason.isEmpty {
      guard row["state"] != MeetingBoard.Item.State.discussed.rawValue
      else { throw Refusal.notSo("\(name) has been discussed already; there is nothing to put off.") }
      guard try row["parked"] == 0 || Discussions.read(row, in: database).isEmpty
      else { throw Refusal.notSo("The minute of \(name) has been begun. Finish it, or empty it first.") }
    } else if row["postponed"] as String? == nil {
      return
    }
    var columns = Self.state(postponed: reason.isEmpty ? nil : reason)
    if reason.isEmpty { try takeUp(row, as: try row.word("tier"), &columns) }
    try ledger.update(.discussion, row["id"], set: columns)
    outcome.what =
      reason.isEmpty
      ? "took \(name) up again at the meeting of \(day.spoken)"
      : "put \(name) off at the meeting of \(day.spoken): “\(Self.shortened(reason))”"
    outcome.family = family
    outcome.families.insert(family)
  }

  /// Gives a family that was put off the minutes of its tier again, and takes the putting-off out of its reasons.
  func takeUp(_ row: Row, as tier: Tier, _ columns: inout [String: Value]) throws {
    columns["planned_minutes"] = .number(try minutes(planned: tier))
    columns["because"] = .text(try Sentences.json(Agenda.takenUp(try Sentences.read(row["because"]))))
  }

  /// How a family stands on the agenda that was not begun: waiting, or put off with a reason.
  static func state(postponed reason: String?) -> [String: Value] {
    let state: MeetingBoard.Item.State = reason == nil ? .waiting : .notDiscussed
    return ["state": .text(state.rawValue), "postponed": Value(reason), "parked": .number(0)]
  }

  private func agendaRow(of family: Int, at meeting: Int, on day: Day) throws -> Row {
    guard let row = try discussion(of: family, at: meeting) else {
      throw Refusal.noSuch("\(try familyName(family)) on the agenda of \(day.spoken)")
    }
    return row
  }

  /// The minutes that a tier is given.
  func minutes(planned tier: Tier) throws -> Int {
    let unit = try Store.unit(in: database)
    return tier == .full ? unit.fullMinutes : unit.checkInMinutes
  }
}

extension Tier {
  /// Its families on an agenda.
  fileprivate var place: String { self == .full ? "the full discussions" : "the check-ins" }
}
