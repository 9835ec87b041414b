import Casework
import GRDB

extension Changing {
  mutating func addMember(_ member: Member) throws {
    try Self.checkNames(of: member, besides: nil, in: database)
    outcome.made = try ledger.insert(.member, member.columns)
    outcome.what = "added \(member.name), \(member.role.words)"
  }

  mutating func correctMember(_ id: Int, _ member: Member, basedOn revision: Revision) throws {
    let row = try stored(.member, id, as: "member")
    let theirs = try self.member(id)
    try check(
      row, .member, basedOn: revision, what: theirs.name, theirs: "\(theirs.name), \(theirs.role.words)")
    try Self.checkNames(of: member, besides: id, in: database)
    try ledger.update(.member, id, set: member.columns)
    if theirs.name != member.name { outcome.searched += try SearchIndex.children(of: id, in: database) }
    outcome.members.insert(id)
    outcome.what = "changed the member \(member.name)"
    var ended = theirs
    ended.ended = member.ended
    if let last = member.ended, ended == member {
      outcome.what = "ended \(member.name) on \(last.spoken)"
    }
  }

  /// Refuses a name or login that is blank or another member's.
  static func checkNames(of member: Member, besides id: Int?, in database: Database) throws {
    guard !member.name.trimmed.isEmpty else { throw Refusal.nothingChosen("a name for the member") }
    for card in try Members.all(in: database) where card.ref.number != id {
      if card.member.name == member.name { throw Refusal.duplicateName(member.name) }
      if let login = member.login, card.member.login == login {
        throw Refusal.duplicateName("\(card.member.name) with the login \(login)")
      }
    }
    if let login = member.login, try ServiceLogins.all(in: database).contains(login) {
      throw Refusal.notSo("“\(login)” is a service login under which others act; give the member another.")
    }
    if member.login?.trimmed.isEmpty == true { throw Refusal.nothingChosen("a login") }
  }

  mutating func setMeetingLength(_ meeting: Int, full: Int, checkIn: Int) throws {
    guard (10...600).contains(meeting), (1...120).contains(full), (1...full).contains(checkIn) else {
      throw Refusal.nothingChosen(
        "a meeting of 10 to 600 minutes, 1 to 120 for a full discussion and no more for a check-in")
    }
    try ledger.update(
      .unit, 1,
      set: [
        "meeting_minutes": .number(meeting), "full_minutes": .number(full),
        "check_in_minutes": .number(checkIn),
      ])
    outcome.what = "set the meeting to \(meeting) minutes, \(full) a full discussion, \(checkIn) a check-in"
  }
  /// After how many minutes without a key the screen locks; nothing means never.
  mutating func setLockMinutes(_ minutes: Int?) throws {
    if let minutes, !(1...240).contains(minutes) {
      throw Refusal.nothingChosen("1 to 240 minutes, or none for a screen that never locks by itself")
    }
    try ledger.update(.unit, 1, set: ["lock_minutes": Value(minutes)])
    outcome.what =
      minutes.map { "set the screen to lock after \($0) \($0 == 1 ? "minute" : "minutes")" }
      ?? "set the screen never to lock by itself"
  }
}
