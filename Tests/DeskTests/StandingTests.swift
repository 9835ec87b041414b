import Casework
import Desk
import Screen
import Testing

/// Changes of standing: forms, codes by words, and the dates before and after.
struct StandingTests {
  private static let codes = CodeBook([
    CodeBook.Code(list: "placement", code: "U4", meaning: "other foster carer, long term", source: ""),
    CodeBook.Code(list: "placement", code: "U6", meaning: "other foster carer, other", source: ""),
    CodeBook.Code(list: "placement", code: "K2", meaning: "children's home", source: ""),
    CodeBook.Code(list: "legal-status", code: "V2", meaning: "accommodated under section 20", source: ""),
  ])

  private func atMove() throws -> Desk {
    var desk = Bench.desk()
    desk.codes = Self.codes
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("nplacement mov<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  private static func move(_ fields: [String: Value]) -> Change {
    .changeStanding(
      StandingChange(
        family: Ref(1), children: [Ref(12)],
        steps: [.begin(.placement, on: Bench.today - 1, fields: fields)],
        what: "a placement move for Femi"))
  }

  @Test func `a placement is found by any words of its code, and read back`() throws {
    var desk = try atMove()
    _ = try desk.press("y<Tab><Down> <Tab>home")
    #expect(desk.frame().text.contains("K2 children's home"))
    let effects = try desk.press("<Tab><Right><C-s>")
    #expect(
      effects.last
        == .weigh(
          Self.move(["type": .text("K2"), "long_term": .number(1), "regulation": .none]),
          form: "standing/1/placement-moved"))
  }

  @Test func `words that fit several codes are asked, and nothing is saved`() throws {
    var desk = try atMove()
    let effects = try desk.press("y<Tab><Down> <Tab>foster<C-s>")
    #expect(effects.allSatisfy { if case .keep = $0 { true } else { false } })
    #expect(desk.notice?.sentence.hasPrefix("“foster” fits 2: U4 other foster carer, long term; U6") == true)
  }

  private func atPreview() throws -> (Desk, Change) {
    var desk = try atMove()
    _ = try desk.press("y<Tab><Down> <Tab>k2<C-s>")
    let change = Self.move(["type": .text("K2"), "long_term": .number(0), "regulation": .none])
    let preview = ClockPreview(
      lines: [
        .init(
          child: "Femi Adeyemi", title: "Placement plan", before: nil, after: Bench.today + 4, what: .new),
        .init(
          child: "Femi Adeyemi", title: "Placement visit", before: Bench.today + 20, after: Bench.today + 6,
          what: .moves),
        .init(child: "Femi Adeyemi", title: "Old visit", before: Bench.today + 30, after: nil, what: .ends),
      ], unchanged: 4)
    #expect(desk.take(.answer(.weighed(preview, change, form: "standing/1/placement-moved"))) == [])
    return (desk, change)
  }

  @Test func `before dates move they are shown, and only s saves`() throws {
    var (desk, change) = try atPreview()
    #expect(desk.scope == .preview)
    let picture = desk.frame().text
    #expect(picture.contains("Saving this changes 3 dates; 4 stay as they are."))
    #expect(picture.contains("Sun 5 Apr   → Sun 22 Mar"))
    #expect(picture.contains("new         → Fri 20 Mar"))
    #expect(picture.contains("→ ends"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .form)
    #expect(desk.frame().text.contains("k2"))
    (desk, change) = try atPreview()
    #expect(try desk.press("<Esc>") == [])
    #expect(desk.scope == .form)
    (desk, change) = try atPreview()
    #expect(try desk.press("<C-s><C-s>") == [])
    #expect(desk.scope == .preview)
    #expect(try desk.press("s") == [.save(change, form: "standing/1/placement-moved")])
    #expect(desk.scope == .form)
    _ = desk.take(
      .saved(
        Saved(what: "recorded a placement move for Femi", family: Ref(1), made: nil),
        form: "standing/1/placement-moved"))
    #expect(desk.scope == .caseload)
  }

  @Test func `neither regulation is said, and an answer left alone says nothing`() throws {
    var desk = try atMove()
    let effects = try desk.press("y<Tab><Down> <Tab>k2<Tab><Tab>24<Left><Left><C-s>")
    #expect(
      effects.last
        == .weigh(
          Self.move(["type": .text("K2"), "long_term": .number(0), "regulation": .none]),
          form: "standing/1/placement-moved"))

    desk.sitting.me = Bench.consultant
    _ = try desk.press("<Esc>nassessment authorised<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let authorised = { (fields: [String: Value]) in
      Change.changeStanding(
        StandingChange(
          family: Ref(1), children: [Ref(11)],
          steps: [
            .set(.assessment, fields: fields.merging(["authorised": Value(Bench.today)]) { old, _ in old })
          ], what: "the authorisation of an assessment for Tolu"))
    }
    #expect(
      try desk.press("t<Tab> <C-s>").last == .weigh(authorised([:]), form: "standing/1/assessment-authorised")
    )
    #expect(
      try desk.press("<Tab>y<Tab>not<C-s>").last
        == .weigh(
          authorised(["child_seen": .number(1), "needs_support": .none]),
          form: "standing/1/assessment-authorised"))
  }

  @Test func `where nothing moves it is saved at once`() throws {
    var desk = try atMove()
    _ = try desk.press("y<Tab><Down> <Tab>k2<C-s>")
    let change = Self.move(["type": .text("K2"), "long_term": .number(0), "regulation": .none])
    let none = ClockPreview(lines: [], unchanged: 9)
    #expect(
      desk.take(.answer(.weighed(none, change, form: "standing/1/placement-moved")))
        == [.save(change, form: "standing/1/placement-moved")])
  }

  @Test func `the start of care is one change with its legal status and placement`() throws {
    var desk = Bench.desk()
    desk.codes = Self.codes
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("ncare started<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press("y<Tab> <Tab>16:30<Tab>section 20<Tab>u6<C-s>")
    let change = Change.changeStanding(
      StandingChange(
        family: Ref(1), children: [Ref(11)],
        steps: [
          .begin(.carePeriod, on: Bench.today - 1, fields: ["started_minute": .number(16 * 60 + 30)]),
          .begin(.legalStatus, on: Bench.today - 1, fields: ["code": .text("V2")]),
          .begin(
            .placement, on: Bench.today - 1,
            fields: ["type": .text("U6"), "long_term": .number(0), "regulation": .none]),
        ], what: "the start of care for Tolu"))
    #expect(effects.last == .weigh(change, form: "standing/1/care-started"))
  }

  @Test func `a kind that fits where the family stands is offered before others`() throws {
    var desk = Bench.desk(width: 100, height: 40)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("n")
    guard case .picker(let sheet) = desk.overlays.last else {
      Issue.record("nothing is offered")
      return
    }
    let labels = sheet.picker.items.map(\.label)
    let place = { (label: String) in labels.firstIndex(of: label) ?? 999 }
    #expect(place("Core group") < place("Looked-after review"))
    #expect(place("Protection plan ended") < place("Placement moved"))
    #expect(!labels.contains { $0.contains("episode") })
  }

  @Test func `a day to come makes an occasion booked, and a past one leaves it held`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("nreview conf<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.pressSaving("+10wd<Tab>10<C-s>")
    guard case .save(.recordOccasion(let occasion), _)? = effects.last else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(occasion.isBooked && occasion.day == Bench.today + 14 && occasion.minute == 600)
    #expect(occasion.children == [Ref(11), Ref(12)])
  }

  @Test func `an unfinished placement move is resumed with all that was typed`() throws {
    var desk = try atMove()
    let effects = try desk.press("y<Tab><Down> <Tab>foster<Esc>")
    guard case .keep(let draft)? = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.title == "Placement moved, Adeyemi")
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(TodayBoard(items: [], othersChanged: []))))
    _ = desk.take(.answer(.drafts([draft])))
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("foster"))
  }

  @Test func `a child's death is said once, of one child, and weighed like every change of dates`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("ndeath<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("The record stays as it is."))
    var person = Bench.file.children[1].person
    person.died = Bench.today - 1
    let effects = try desk.press("femi<Tab>y<C-s>")
    #expect(
      effects.last == .weigh(.correctPerson(Ref(12), person, basedOn: Revision(0)), form: "death/1"))
  }

  @Test func `supervision is recorded for a member, without a family`() throws {
    var desk = try Dated.today()
    var row = ClockRow(
      key: Clock.Key("supervision||member:3|occasion:4"), timescale: "supervision", title: "Supervision",
      kind: .local, started: Bench.today - 28, startWords: "held", due: Bench.today, stops: [.supervisionHeld]
    )
    (row.member, row.worker) = (Ref(3), "Jo Bell")
    _ = desk.take(.answer(.today(TodayBoard(items: [Dated.item(row)], othersChanged: []))))
    #expect(try desk.press("x") == [])
    #expect(desk.frame().text.contains("Jo Bell, social worker"))
    let held = Occasion(kind: .supervision, family: nil, day: Bench.today, children: [], member: Ref(3))
    #expect(try desk.pressSaving("t<C-s>") == [.save(.recordOccasion(held), form: "occasion/0/supervision")])
  }
}
