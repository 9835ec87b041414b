import Casework
import Desk
import Screen
import Testing

/// Today, and what `w`, `x` and `r` do with a date.
struct DatesTests {
  @Test func `today heads its lines by when they fall, and says why one is late`() throws {
    let desk = try Dated.today(width: 120, height: 40)
    let lines = desk.frame().text.split(separator: "\n").map(String.init)
    let headings = ["Late", "Today", "This week", "Next fortnight"]
    #expect(headings.allSatisfy { heading in lines.contains { $0 == " \(heading)" } })
    let late = try #require(lines.first { $0.contains("3d late") })
    #expect(late.contains("Core group · Tolu, Femi · local, held Fri 13 Feb"))
    #expect(lines.contains { $0.contains("7 dates are not known since an import; m lists them.") })
    #expect(!desk.frame().text.contains("not counted in this version"))
  }

  @Test func `a reason, once given, takes the rule's place`() throws {
    var desk = try Dated.today(width: 120, height: 40)
    var row = Dated.coreGroup
    row.reason = "family not available"
    _ = desk.take(.answer(.today(TodayBoard(items: [Dated.item(row)], othersChanged: []))))
    #expect(desk.frame().text.contains("Core group · family not available"))
    #expect(!desk.frame().text.contains("held Fri 13 Feb"))
  }

  @Test func `a court's date, the law's beside the unit's own, and a suspension each say so`() throws {
    var desk = try Dated.today(width: 120, height: 40)
    var (court, local, suspended) = (Dated.enquiry, Dated.review, Dated.assessment)
    court.extended = Day("2026-05-12")
    court.extendedBy = "Family Court at Derby"
    local.localDue = Bench.today + 3
    suspended.suspension = Suspension(
      timescales: [suspended.timescale], legalBasis: "a direction", authority: "Derby",
      from: Bench.today - 60,
      through: Bench.today + 60, conditions: "", localTarget: nil, authorisedBy: "the minister")
    let items = [Dated.item(local), Dated.item(court), Dated.item(suspended)]
    _ = desk.take(.answer(.today(TodayBoard(items: items, othersChanged: []))))
    let picture = desk.frame().text
    #expect(picture.contains("court Tue 12 May"))
    #expect(picture.contains("law Sun 5 Apr"))
    #expect(picture.contains("Thu 19"))
    #expect(picture.contains("day 40"))
    #expect(picture.contains("Suspended"))
  }

  @Test func `o puts the dates together by worker, family and kind and keeps its place`() throws {
    var desk = try Dated.today()
    _ = try desk.press("j")
    #expect(desk.todayRoom.order == .date)
    for order in [TodayRoom.Order.worker, .family, .kind] {
      _ = try desk.press("o")
      #expect(desk.todayRoom.order == order)
      let line = try #require(desk.frame().text.split(separator: "\n").first { $0.hasPrefix("›") })
      #expect(line.contains("ring the school"))
    }
    #expect(desk.frame().text.contains(" Core group"))
  }

  @Test func `w asks for the working of the line's first clock`() throws {
    var desk = try Dated.today()
    #expect(try desk.press("w") == [.read(.working(Dated.coreGroup.key))])
    #expect(try desk.press("jw") == [])
    #expect(
      desk.notice?.sentence == "An action's day was agreed, not counted: there is no working behind it.")
  }

  @Test func `the working tells rule, start, days, what is said of it and what stops it`() throws {
    var desk = try Dated.today(width: 100, height: 40)
    let rule = Timescale(
      id: "core-group", title: "Core group", starts: [.coreGroupHeld], stops: [.coreGroupHeld],
      lengths: [Length(4, .weeks)], kind: .local, inForceFrom: Bench.today - 900, source: "local practice",
      sureness: .read)
    let book = RuleBook(timescales: [rule], calendar: desk.calendar)
    let working = ClockWorking(
      row: Dated.coreGroup, start: Happening(.coreGroupHeld, on: Bench.today - 31, id: "occasion:9"),
      counting: book.count(rule, from: Bench.today - 31),
      remarks: [
        ClockRemark(
          clock: Dated.coreGroup.key, kind: .late, reason: "family-unavailable", words: "Away until Monday",
          by: "Jo Bell")
      ])
    #expect(desk.take(.answer(.working(working))) == [])
    let page = desk.frame().text
    #expect(desk.scope == .page)
    for words in [
      "Core group, Tolu Adeyemi", "Due Fri 13 Mar 2026, 3 days ago.", "core group held, Fri 13 Feb 2026",
      "4 weeks", "Why it is not in time: family not available. Away until Monday. (Jo Bell)",
      "What stops it: core group held.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `x on a core group opens its form with the line's children ticked`() throws {
    var desk = try Dated.today()
    #expect(try desk.press("x") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    let effects = try desk.pressSaving("y<Tab>14:00<Tab><Tab><Tab><Tab>All came.<C-s>")
    let occasion = Occasion(
      kind: .coreGroup, family: Ref(1), day: Bench.today - 1, minute: 14 * 60, children: [Ref(11), Ref(12)],
      member: Ref(3), text: "All came.")
    #expect(effects == [.save(.recordOccasion(occasion), form: "occasion/1/core-group")])
  }

  @Test func `x on a visit's clock opens the visit with that child ticked as seen`() throws {
    var desk = try Dated.today()
    _ = try desk.press("jjjx")
    _ = desk.take(.answer(.family(Dated.file)))
    let effects = try desk.press("t<Tab><Tab><Tab><Tab><Tab>Well.<C-s>")
    guard case .save(.recordVisit(let visit), "visit/1") = effects.first else {
      Issue.record("no visit: \(effects)")
      return
    }
    #expect(visit.children == [Visit.Sight(child: Ref(11), seen: true)])
  }

  @Test func `x on an assessment opens its authorisation, and weighs it before it is saved`() throws {
    var desk = try Dated.today()
    desk.sitting.me = Bench.consultant
    #expect(try desk.press("jjx") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    let effects = try desk.press("t<Tab><Tab>y<C-s>")
    let change = Change.changeStanding(
      StandingChange(
        family: Ref(1), children: [Ref(11)],
        steps: [.set(.assessment, fields: ["authorised": Value(Bench.today), "child_seen": .number(1)])],
        what: "the authorisation of an assessment for Tolu"))
    #expect(effects.last == .weigh(change, form: "standing/1/assessment-authorised"))
    guard case .keep = effects.first else {
      Issue.record("the draft is not kept")
      return
    }
  }

  @Test func `x asks which where several things would stop it`() throws {
    var desk = try Dated.today()
    #expect(try desk.press("jjjjx") == [])
    #expect(desk.scope == .picker)
    #expect(desk.frame().text.contains("Conference found unnecessary"))
    #expect(try desk.press("unnec<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.frame().text.contains("Conference not needed, Adeyemi"))
  }

  @Test func `x still ticks off an action`() throws {
    var desk = try Dated.today()
    #expect(try desk.press("jx") == [.save(.completeActions([Ref(5)], on: Bench.today), form: nil)])
  }

  @Test func `r on a late line asks why and says it of each child's clock`() throws {
    var desk = try Dated.today()
    #expect(try desk.press("r") == [])
    #expect(desk.frame().text.contains("Not in time, and why"))
    _ = try desk.press("<Enter>fam<Tab>Away until Monday.")
    let effects = try desk.press("<C-s>")
    let said = { (child: Int) in
      ClockRemark(
        clock: Dated.key("core-group", child: child, "occasion:9"), kind: .late,
        reason: "family-unavailable", words: "Away until Monday.", by: "Jo Bell")
    }
    #expect(
      effects == [
        .save(
          .remarkTogether([said(11), said(12)]),
          form: "remark-late/1/core-group||child:11|occasion:9&core-group||child:12|occasion:9")
      ])
  }

  @Test func `a date that a court set needs who set it, and one that does not apply who decided`() throws {
    var desk = try Dated.today()
    _ = try desk.press("rano<Enter>")
    #expect(desk.frame().text.contains("Another date was set"))
    let effects = try desk.press("12/5/2026<C-s>")
    guard case .save(.remarkTogether(let remarks), _)? = effects.last, let remark = remarks.first else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(remark.kind == .extended && remark.until == Day("2026-05-12") && remark.by == "court")

    desk = try Dated.today()
    _ = try desk.press("rdoes<Enter><C-s>")
    #expect(desk.notice?.sentence == "Because …? Write why it does not apply.")
  }

  @Test func `a practitioner reads the working but records nothing`() throws {
    var desk = try Dated.today()
    desk.sitting.me = Bench.worker
    #expect(try desk.press("w") == [.read(.working(Dated.coreGroup.key))])
    #expect(try desk.press("x") == [])
    #expect(desk.notice?.weight == .refused)
    #expect(try desk.press("r") == [])
    #expect(desk.overlays.isEmpty)
  }

  @Test func `what lies far ahead is one line until it is asked for`() throws {
    var desk = try Dated.today(width: 80, height: 40)
    let later = (0..<9).map { number in
      Dated.item(Dated.clock("r\(number)", "Rule \(number)", started: -1, due: 40 + number, stops: []))
    }
    _ = desk.take(.answer(.today(TodayBoard(items: later, othersChanged: []))))
    #expect(desk.frame().text.contains("9 more; Enter shows them"))
    _ = try desk.press("<Enter>")
    #expect(desk.frame().text.contains("Rule 8"))
  }

  @Test func `a slash narrows today to what fits, and Esc shows all again`() throws {
    var desk = try Dated.today()
    _ = try desk.press("/femi")
    #expect(desk.frame().text.contains("Core group"))
    #expect(!desk.frame().text.contains("ring the school"))
    #expect(try desk.press("<Enter>w") == [.read(.working(Dated.coreGroup.key))])
    _ = try desk.press("<Esc>")
    #expect(desk.frame().text.contains("ring the school"))
  }
}
