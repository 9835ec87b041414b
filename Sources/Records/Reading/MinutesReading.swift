public import Casework
import GRDB

extension Store {
  /// The minutes of a day's meeting, or of the latest; nothing where there was none.
  public func minutes(on day: Day? = nil) throws(Refusal) -> Minutes? {
    try reading { database in
      let chosen = day.map { "WHERE day = '\($0)'" } ?? ""
      let meeting = try Row.fetchOne(
        database, sql: "SELECT * FROM meeting \(chosen) ORDER BY day DESC LIMIT 1")
      guard let meeting else { return nil }
      let members = try Members.all(in: database)
      let attended = Set(
        try Int.fetchAll(
          database, sql: "SELECT member FROM attendance WHERE meeting = ?", arguments: [meeting["id"] as Int])
      )
      func name(_ column: String) -> String? {
        members.first { $0.ref.number == meeting[column] as Int? }?.member.name
      }
      let written = try WrittenMinutes.ofMeeting(meeting["id"], in: database)
      let day = try meeting.day("day")
      var minutes = Minutes(
        unit: try Store.unit(in: database).name, day: day,
        isClosed: meeting["closed_at"] as Int? != nil, chair: name("chair"), minutedBy: name("minuted_by"),
        present: members.filter { attended.contains($0.ref.number) }
          .map { "\($0.member.name), \($0.member.role.words)" },
        families: try written.minutes.map(\.family))
      minutes.restricted = try Hidden.count(ofMeeting: meeting["id"], in: database)
      if !attended.isEmpty {
        minutes.absent = members.filter { $0.member.belongs(on: day) && !attended.contains($0.ref.number) }
          .map(\.member.name)
      }
      return minutes
    }
  }

  /// One family's minute with its signed versions, and the day of its meeting.
  public func minute(
    of discussion: Ref<Discussion>
  ) throws(Refusal) -> (minute: Minutes.Family, day: Day) {
    try reading { database in
      let written = try WrittenMinutes(where: "d.id = \(discussion.number)", in: database)
      guard let found = try written.minutes.first else { throw Refusal.noSuch("minute") }
      return (found.family, try found.row.day("day"))
    }
  }

  /// A minute as it was typed, to be corrected, or amended where it is signed.
  public func discussion(
    _ ref: Ref<Discussion>
  ) throws(Refusal) -> (discussion: Discussion, isSigned: Bool, day: Day) {
    try reading { database in
      let row = try Row.fetchOne(
        database,
        sql:
          "SELECT d.meeting, d.family, m.day FROM discussion d JOIN meeting m ON m.id = d.meeting WHERE d.id = ?",
        arguments: [ref.number])
      guard let row,
        let minute = try Discussions.minute(of: row["family"], at: row["meeting"], in: database)
      else { throw Refusal.noSuch("minute") }
      let isSigned = try MinuteVersions.latest(of: ref.number, in: database) > 0
      return (minute, isSigned, try row.day("day"))
    }
  }
}

extension Member {
  /// Whether the unit had this member on a day; nobody has begun or left of whom that is not known.
  fileprivate func belongs(on day: Day) -> Bool {
    (started.map { $0 <= day } ?? true) && (ended.map { $0 >= day } ?? true)
  }
}
