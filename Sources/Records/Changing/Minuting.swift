import Casework
import GRDB

extension Changing {
  /// Writes a family's minute at an open meeting, in place of what stood there.
  mutating func minute(_ wanted: Discussion) throws {
    let (meeting, family) = (wanted.meeting.number, wanted.family.number)
    let day = try openDay(of: meeting)
    let name = try familyName(family)
    try checkBasis(of: wanted, in: name)
    let hasPeople = try checkBelonging(wanted.children.map(\.number), to: family)
    if hasPeople, wanted.children.isEmpty { throw Refusal.nothingChosen("at least one child") }
    let id = try writeTexts(of: wanted)
    let children = wanted.children.map(\.number)
    if try setMembers(children, of: id, in: .discussionChild, owner: "discussion", column: "child") {
      try ledger.touch(.discussion, id)
    }
    try setDecisions(wanted.decisions, of: id)
    try setActions(wanted.actions, of: id, made: day)
    try setRisk(wanted.risk, for: family, of: id, on: day)
    outcome.what = "minuted \(name) at the meeting of \(day.spoken)"
    (outcome.family, outcome.made) = (family, id)
    outcome.families.insert(family)
    outcome.searched.append(("discussion", id))
  }

  private mutating func writeTexts(of wanted: Discussion) throws -> Int {
    let (meeting, family) = (wanted.meeting.number, wanted.family.number)
    var columns = wanted.columns
    columns["state"] = .text(MeetingBoard.Item.State.discussed.rawValue)
    if let row = try discussion(of: family, at: meeting) {
      // Who saves a minute as it stands has not written it.
      let stored = Ledger.values(row)
      if columns.contains(where: { stored[$0.key] != $0.value }) {
        columns["entered_by"] = .number(actor.number)
      }
      if row["entered_on"] as String? == nil { setEntered(&columns) }
      try ledger.update(.discussion, row["id"], set: columns)
      return row["id"]
    }
    columns["entered_by"] = .number(actor.number)
    setEntered(&columns)
    let unit = try Store.unit(in: database)
    let last = "SELECT coalesce(max(position), -1) FROM discussion WHERE meeting = ?"
    let position = try Int.fetchOne(database, sql: last, arguments: [meeting]) ?? -1
    columns["meeting"] = .number(meeting)
    columns["family"] = .number(family)
    columns["position"] = .number(position + 1)
    columns["planned_minutes"] = .number(wanted.tier == .full ? unit.fullMinutes : unit.checkInMinutes)
    columns["because"] = .text(try Sentences.json(["Taken up at the meeting."]))
    return try ledger.insert(.discussion, columns)
  }

  private func setEntered(_ columns: inout [String: Value]) {
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
  }

  /// The rating a minute gave: written where it differs from the one before, gone where it is taken back.
  private mutating func setRisk(
    _ wanted: Risk?, for family: Int, of discussion: Int, on day: Day
  ) throws {
    let own = try Row.fetchOne(
      database, sql: "SELECT id FROM risk WHERE discussion = ? ORDER BY id", arguments: [discussion])
    let before = try latestRisk(of: family, besides: discussion)
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

extension Discussion {
  /// What a minute says, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "tier": .text(tier.rawValue), "minutes": Value(minutes), "update_text": .text(update),
      "risks": .text(risks), "protective": .text(protective), "challenge": .text(challenge),
      "child_view": .text(childView), "parents_view": .text(parentsView),
    ]
  }
}
