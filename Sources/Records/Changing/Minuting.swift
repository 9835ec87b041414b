import Casework
import GRDB

extension Changing {
  /// Writes a family's minute at a meeting, in place of what stood there.
  ///
  /// Once the meeting is closed only what was discussed there is corrected, and only until it is signed.
  mutating func minute(_ wanted: Discussion) throws {
    let meeting = try stored(.meeting, wanted.meeting.number, as: "meeting")
    let (day, isClosed) = (try meeting.day("day"), meeting["closed_at"] as Int? != nil)
    let name = try familyName(wanted.family.number)
    let row = try discussion(of: wanted.family.number, at: wanted.meeting.number)
    if let row { try checkUnsigned(discussion: row["id"], family: name) }
    if isClosed {
      guard let row, row["state"] == MeetingBoard.Item.State.discussed.rawValue
      else { throw Refusal.meetingIsClosed(day) }
      guard !wanted.isParked else {
        throw Refusal.notSo("The meeting of \(day.spoken) is closed, so its minutes are not left open.")
      }
    }
    outcome.made = try writeMinute(wanted)
    outcome.family = wanted.family.number
    outcome.what = "\(wanted.isParked ? "parked" : "minuted") \(name) at the meeting of \(day.spoken)"
  }

  /// Writes what was said of a family at a meeting, be it open or closed; returns the discussion's number.
  ///
  /// Refuses a full discussion that ends without a word on who questioned the view.
  mutating func writeMinute(_ wanted: Discussion) throws -> Int {
    let (meeting, family) = (wanted.meeting.number, wanted.family.number)
    let (day, name) = (
      try stored(.meeting, meeting, as: "meeting").day("day"), try familyName(family)
    )
    try checkBasis(of: wanted, in: name)
    if !wanted.isParked, wanted.lacksChallenge { throw Refusal.challengeUnsaid([name]) }
    let children = wanted.children.map(\.number).once
    let hasPeople = try checkBelonging(children, to: family)
    if hasPeople, children.isEmpty { throw Refusal.nothingChosen("at least one child") }
    let before = try discussion(of: family, at: meeting)
    let id = try writeTexts(of: wanted, over: before)
    if try setMembers(children, of: id, in: .discussionChild, owner: "discussion", column: "child") {
      try ledger.touch(.discussion, id)
    }
    var rows = MinuteRows()
    rows.decisions = try setDecisions(wanted.decisions, of: id, family: family)
    rows.actions = try setActions(wanted.actions, of: id, made: day)
    rows.hypotheses = try setHypotheses(wanted.hypotheses, of: id, family: family, put: day)
    try setSteps(wanted.steps, of: id, family: family, on: day)
    try setChallenges(wanted.challenges, of: id)
    try setRisk(wanted.risk, for: family, of: id, on: day)
    try reviewActions(of: wanted, id, on: day)
    try setBookings(wanted, of: id)
    if wanted.genogram.trimmed != before?["genogram"] as String? ?? "" {
      try setGenogram(of: wanted, id, on: day)
    }
    try setParts(of: wanted, id, rows)
    outcome.families.insert(family)
    outcome.searched.append(("discussion", id))
    return id
  }

  private mutating func writeTexts(of wanted: Discussion, over row: Row?) throws -> Int {
    var columns = wanted.texts
    let planned = try minutes(planned: wanted.tier)
    // Who saves a minute as it stands has not written it.
    let stored = row.map(Ledger.values) ?? [:]
    if columns.contains(where: { stored[$0.key] != $0.value }) {
      columns["entered_by"] = .number(actor.number)
    }
    let state: MeetingBoard.Item.State = wanted.isParked ? .waiting : .discussed
    columns["state"] = .text(state.rawValue)
    columns["parked"] = Value(wanted.isParked)
    columns["postponed"] = Value.none
    columns["seconds"] = .number(max(0, wanted.seconds))
    if let row {
      if row["tier"] != wanted.tier.rawValue { columns["planned_minutes"] = .number(planned) }
      if row["postponed"] as String? != nil { try takeUp(row, as: wanted.tier, &columns) }
      if row["entered_on"] as String? == nil { setEntered(&columns) }
      try ledger.update(.discussion, row["id"], set: columns)
      return row["id"]
    }
    setEntered(&columns)
    columns["planned_minutes"] = .number(planned)
    return try join(wanted.family.number, to: wanted.meeting.number, columns)
  }

  private func setEntered(_ columns: inout [String: Value]) {
    columns["entered_by"] = .number(actor.number)
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
  }

  /// The rating a minute gave: written where it differs from the one before, gone where it is taken back.
  private mutating func setRisk(
    _ wanted: Risk?, for family: Int, of discussion: Int, on day: Day
  ) throws {
    let own = try Row.fetchOne(
      database, sql: "SELECT id FROM risk WHERE discussion = ? ORDER BY id", arguments: [discussion])
    let before = try latestRisk(of: family, besides: discussion, through: day)
    let changes = wanted.map { before?["level"] != $0.rawValue } ?? false
    switch (own, wanted, changes) {
    case (let own?, let wanted?, true):
      try ledger.update(.risk, own["id"], set: ["level": .text(wanted.rawValue)])
    case (let own?, _, _):
      try ledger.delete(.risk, own["id"])
    case (nil, let wanted?, true):
      try ledger.insert(
        .risk,
        [
          "family": .number(family), "level": .text(wanted.rawValue), "day": Value(day),
          "discussion": .number(discussion),
        ])
    default: break
    }
  }
}

/// The rows of what a minute lists, in the order in which it lists them.
struct MinuteRows {
  var hypotheses: [Int] = []
  var decisions: [Int] = []
  var actions: [Int] = []
}

extension Discussion {
  /// What a minute says, as its row holds it; the challenges have rows of their own.
  fileprivate var texts: [String: Value] {
    [
      "tier": .text(tier.rawValue), "update_text": .text(update), "risks": .text(risks),
      "protective": .text(protective), "challenge": .text(""), "child_view": .text(childView),
      "parents_view": .text(parentsView), "no_challenge": Value(noChallenge), "next_full": Value(nextFull),
      "genogram": .text(genogram.trimmed),
    ]
  }
}
