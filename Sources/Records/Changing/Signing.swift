import Casework
import GRDB

extension Changing {
  /// Refuses to write over a minute that was signed.
  func checkUnsigned(discussion id: Int, family name: String) throws {
    guard let signature = try MinuteVersions.signature(of: id, in: database) else { return }
    throw Refusal.isSigned(family: name, by: signature.by, on: signature.day)
  }

  /// Signs minutes of one closed meeting as they stand; each becomes a version that nothing rewrites.
  mutating func signOff(_ discussions: [Int]) throws {
    let wanted = discussions.once
    guard !wanted.isEmpty else { throw Refusal.nothingChosen("a minute to sign") }
    let numbers = wanted.map(String.init).joined(separator: ", ")
    let written = try WrittenMinutes(where: "d.id IN (\(numbers))", withVersions: false, in: database)
    let standing = try written.standing
    guard standing.count == wanted.count else { throw Refusal.noSuch("minute") }
    guard let day = try standing.first?.row.day("day"),
      try standing.allSatisfy({ try $0.row.day("day") == day })
    else { throw Refusal.notSo("Minutes are signed meeting by meeting; choose those of one day.") }
    for (row, item) in standing {
      try checkReady(row, item, on: day)
      try sign(row, item)
    }
    if standing.count == 1, let only = standing.first {
      outcome.what = "signed the minute of \(only.item.family) of \(day.spoken)"
      outcome.family = only.row["family"]
    } else {
      outcome.what = "signed \(standing.count) minutes of the meeting of \(day.spoken)"
    }
  }

  /// Refuses what is not there to be signed: an open meeting's, what was not discussed, what is signed as it is.
  private func checkReady(_ row: Row, _ item: Minutes.Item, on day: Day) throws {
    guard row["closed_at"] as Int? != nil else { throw Refusal.meetingIsOpen(day) }
    guard item.discussed else {
      throw Refusal.notSo("\(item.family) was not discussed on \(day.spoken); there is nothing to sign.")
    }
    if row["amended"] as String? == nil { try checkUnsigned(discussion: row["id"], family: item.family) }
  }

  private mutating func sign(_ row: Row, _ item: Minutes.Item) throws {
    let id: Int = row["id"]
    try ledger.insert(
      .minuteVersion,
      [
        "discussion": .number(id), "content": .text(try MinuteVersions.json(item)),
        "number": .number(try MinuteVersions.latest(of: id, in: database) + 1),
        "reason": .text(row["amended"] as String? ?? ""), "signed_by": .number(actor.number),
        "signed_at": .number(now.seconds), "signed_on": Value(now.day),
      ])
    try ledger.update(.discussion, id, set: ["amended": .none, "amended_by": .none])
  }

  /// Writes a signed minute anew, with why; what was signed stays, and the new text waits for a signature.
  mutating func amend(_ wanted: Discussion, reason: String) throws {
    let why = reason.trimmed
    guard !why.isEmpty else { throw Refusal.nothingChosen("why the minute is amended") }
    let name = try familyName(wanted.family.number)
    guard let row = try discussion(of: wanted.family.number, at: wanted.meeting.number),
      try MinuteVersions.latest(of: row["id"], in: database) > 0
    else { throw Refusal.notSo("Nobody has signed the minute of \(name) yet; correct it instead.") }
    let day = try stored(.meeting, wanted.meeting.number, as: "meeting").day("day")
    var minute = wanted
    // What is mended at the desk afterwards is no time of the meeting.
    (minute.isParked, minute.seconds) = (false, row["seconds"])
    _ = try writeMinute(minute)
    guard !ledger.images.isEmpty else { return }
    try ledger.update(
      .discussion, row["id"], set: ["amended": .text(why), "amended_by": .number(actor.number)])
    outcome.what = "amended the minute of \(name) of \(day.spoken): \(Self.shortened(why))"
    (outcome.family, outcome.made) = (wanted.family.number, row["id"])
  }
}
