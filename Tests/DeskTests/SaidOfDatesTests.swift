import Casework
import Desk
import Screen
import Testing

/// What was said of dates: taken back, set aside, and resumed.
struct SaidOfDatesTests {
  private static func setAside(_ kind: ClockRemark.Kind, _ title: String, child: Int, words: String)
    -> SetAsideRow
  {
    let row = Dated.clock("plan", title, child: child, started: -20, due: 5, stops: [.carePlanPrepared])
    return SetAsideRow(
      row, remark: ClockRemark(clock: row.key, kind: kind, words: words, by: "Robin Shah"))
  }

  private func family() throws -> Desk {
    var file = Dated.file
    file.setAside = [
      Self.setAside(.notApplicable, "Core group", child: 11, words: "The plan ended that day"),
      Self.setAside(.notKnown, "Care plan", child: 13, words: ""),
    ]
    var desk = try Dated.family(width: 80, height: 40)
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  private func go(_ desk: inout Desk, to words: String) throws {
    for _ in 0..<30 {
      if desk.frame().text.split(separator: "\n").contains(where: {
        $0.hasPrefix("›") && $0.contains(words)
      }) {
        return
      }
      _ = try desk.press("j")
    }
    Issue.record("there is no line “\(words)”")
  }

  @Test func `dates that were set aside stand under their child, and run again when somebody says so`() throws
  {
    var desk = try family()
    let lines = desk.frame().text.split(separator: "\n").map(String.init)
    let place = { (words: String) in lines.firstIndex { $0.contains(words) } ?? -1 }
    let aside = place("does not apply: Core group — The plan ended that day (RS)")
    #expect(place("Tolu Adeyemi") < aside && aside < place("Femi Adeyemi"))
    #expect(place("Åse Adeyemi") < place("not known when last done: care plan (RS)"))
    try go(&desk, to: "does not apply")
    #expect(try desk.press("x") == [])
    #expect(desk.notice?.sentence == "This date was set aside; r lets it run again.")
    #expect(try desk.press("r") == [])
    #expect(desk.frame().text.contains("It applies after all"))
    let key = Dated.key("plan", child: 11, "occasion:9")
    #expect(try desk.press("<Enter>") == [.save(.withdrawRemark(key, .notApplicable), form: nil)])
    try go(&desk, to: "not known when last done")
    _ = try desk.press("r")
    #expect(desk.frame().text.contains("It is known after all"))
    let other = Dated.key("plan", child: 13, "occasion:9")
    #expect(try desk.press("<Enter>") == [.save(.withdrawRemark(other, .notKnown), form: nil)])
  }

  @Test func `long words leave room for who set a date aside`() throws {
    var desk = try family()
    var file = Dated.file
    let words = Array(repeating: "because", count: 20).joined(separator: " ")
    file.setAside = [Self.setAside(.notApplicable, "Core group", child: 11, words: words)]
    _ = desk.take(.answer(.family(file)))
    #expect(desk.frame().text.contains("… (RS)"))
  }

  @Test func `a reason of brothers and sisters is taken back in one change`() throws {
    var desk = try Dated.today()
    var line = Dated.coreGroup
    line.reason = "family not available"
    let keys = [line.key, Dated.key("core-group", child: 12, "occasion:9")]
    _ = desk.take(.answer(.today(TodayBoard(items: [Dated.item(line, keys: keys)], othersChanged: []))))
    #expect(
      try desk.press("rtake<Enter>") == [.save(.withdrawTogether(keys, .late), form: nil)])
  }

  @Test func `what is said of two children is resumed for these two, and not for one alone`() throws {
    var desk = try Dated.today()
    _ = try desk.press("r<Enter>fam<Tab>Away until Monday.")
    #expect(desk.frame().text.contains("Core group, 2 children, Adeyemi"))
    guard case .keep(let draft)? = try desk.press("<Esc>").first else {
      Issue.record("nothing was kept")
      return
    }
    _ = desk.take(.answer(.drafts([draft])))
    #expect(try desk.press("g<Enter>") == [.read(.working(Dated.coreGroup.key))])
    let rule = Timescale(
      id: "core-group", title: "Core group", starts: [.coreGroupHeld], stops: [.coreGroupHeld],
      lengths: [Length(4, .weeks)], kind: .local, inForceFrom: Bench.today - 900, source: "", sureness: .read)
    let working = ClockWorking(
      row: Dated.coreGroup, start: Happening(.coreGroupHeld, on: Bench.today - 31, id: "occasion:9"),
      counting: RuleBook(timescales: [rule], calendar: desk.calendar).count(rule, from: Bench.today - 31),
      remarks: [])
    _ = desk.take(.answer(.working(working)))
    guard case .save(.remarkTogether(let remarks), _)? = try desk.press("<C-s>").last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(remarks.map(\.clock) == [11, 12].map { Dated.key("core-group", child: $0, "occasion:9") })

    var page = try Dated.family()
    _ = page.take(.answer(.drafts([draft])))
    _ = try page.press("jr<Enter>")
    #expect(page.frame().text.contains("Core group, Adeyemi"))
    #expect(!page.frame().text.contains("Away until Monday."))
  }

  @Test func `what is said of a member's own date is resumed from today`() throws {
    var desk = try Dated.today()
    var row = ClockRow(
      key: Clock.Key("supervision||member:3|occasion:4"), timescale: "supervision", title: "Supervision",
      kind: .local, started: Bench.today - 28, startWords: "held", due: Bench.today - 1,
      stops: [.supervisionHeld])
    (row.member, row.worker) = (Ref(3), "Jo Bell")
    _ = desk.take(.answer(.today(TodayBoard(items: [Dated.item(row)], othersChanged: []))))
    _ = try desk.press("r<Enter>worker<Tab>On leave.")
    #expect(desk.frame().text.contains("Not in time, and why: Supervision, Jo Bell"))
    guard case .keep(let draft)? = try desk.press("<Esc>").first else {
      Issue.record("nothing was kept")
      return
    }
    _ = desk.take(.answer(.drafts([draft])))
    #expect(try desk.press("g<Enter>") == [.read(.working(row.key))])
    let rule = Timescale(
      id: "supervision", title: "Supervision", starts: [.supervisionHeld], stops: [.supervisionHeld],
      lengths: [Length(4, .weeks)], kind: .local, inForceFrom: Bench.today - 900, source: "", sureness: .read)
    let working = ClockWorking(
      row: row, start: Happening(.supervisionHeld, on: Bench.today - 28, id: "occasion:4"),
      counting: RuleBook(timescales: [rule], calendar: desk.calendar).count(rule, from: Bench.today - 28),
      remarks: [])
    _ = desk.take(.answer(.working(working)))
    #expect(desk.frame().text.contains("On leave."))
    guard case .save(.remark(let remark), _)? = try desk.press("<C-s>").last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(remark.clock == row.key && remark.reason == "worker-absent")
  }

  @Test func `a late line names the length that counted it, also the unit's own`() throws {
    var desk = try Dated.today(width: 120, height: 40)
    let rule = Timescale(
      id: "core-group", title: "Core group", starts: [.coreGroupHeld], stops: [.coreGroupHeld],
      lengths: [Length(4, .weeks)], kind: .local, inForceFrom: Bench.today - 900, source: "", sureness: .read)
    let own = LocalLength(
      timescale: "core-group", variant: "", length: Length(2, .weeks), from: Bench.today - 60, why: "agreed")
    desk.rules = RuleBook(timescales: [rule], calendar: desk.calendar)
    #expect(desk.frame().text.contains("4w local"))
    desk.rules.localLengths = [own]
    #expect(desk.frame().text.contains("Core group · Tolu, Femi · 2w, unit's own, held Fri 13 Feb"))
    desk.rules.localLengths[0].from = Bench.today - 1
    #expect(desk.frame().text.contains("4w local"))
  }
}
