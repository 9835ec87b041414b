import Casework
import Testing

@testable import Records

@Suite struct PackTests {
  @Test func `A pack holds the agenda and a sheet for each family on it, in its order`() throws {
    let unit = try TestUnit()
    for name in ["Adeyemi", "Costa", "Žižek"] { _ = try unit.family(name, "Tolu") }
    let planned = try unit.store.pack(today: unit.today)
    #expect(planned.unit == "Unit 7" && planned.board.state == .planned)
    #expect(planned.sheets.map(\.family) == planned.board.items.map(\.family) && planned.sheets.count == 3)
    let meeting = try unit.openedMeeting()
    try unit.save(unit.minute(meeting, planned.sheets[0].family, "Said."))
    let running = try unit.store.pack(today: unit.today)
    #expect(running.board.ref == meeting && running.sheets.map(\.minute?.update) == ["Said.", nil, nil])
  }

  @Test func `Each sheet of a pack is what the family's own sheet says`() throws {
    let unit = try TestUnit()
    let (minute, _) = try unit.discussed()
    let other = try unit.family("Costa", "Ines")
    unit.clock.day = unit.today + 5
    for family in [minute.family, other] {
      _ = try unit.store.save(
        .recordVisit(try unit.visit(to: family, on: "2026-03-20", text: "\(family.number)")))
    }
    let pack = try unit.store.pack(today: unit.today)
    #expect(pack.board.day == day("2026-03-25"))
    for sheet in pack.sheets {
      var own = try unit.store.familySheet(sheet.family, meeting: nil, today: unit.today)
      own.drift = sheet.drift
      #expect(sheet == own)
    }
    let sheets = Dictionary(uniqueKeysWithValues: pack.sheets.map { ($0.family, $0) })
    #expect(sheets[minute.family]?.news.map(\.text) == ["1"] && sheets[other]?.news.map(\.text) == ["2"])
  }

  @Test func `A sheet tells people, standing, dates, hypotheses and what became of decisions`() throws {
    let unit = try TestUnit()
    let (minute, _) = try unit.discussed()
    let family = minute.family
    _ = try unit.store.save(
      .addPerson(
        Person(surname: "Adeyemi", forename: "Ann", born: day("1990-01-02")), family: family,
        relationship: "mother"))
    let booked = Occasion(
      kind: .coreGroup, family: family, day: unit.today + 9, isBooked: true, children: minute.children)
    _ = try unit.store.save(.recordOccasion(booked))
    for (text, state) in [("Low mood", Hypothesis.State.live), ("Neighbours", .dropped)] {
      let put = Hypothesis(family: family, text: text, author: unit.worker, firstPut: unit.today)
      let made = try #require(try unit.store.save(.putHypothesis(put)).made)
      let step = HypothesisStep(day: unit.today, state: state, words: "", isTested: true, by: nil)
      _ = try unit.store.save(.stepHypothesis(Ref(made), step))
    }
    let ring = try #require(try unit.store.actions().first)
    _ = try unit.store.save(.completeActions([ring.ref], on: unit.today))
    unit.clock.day = unit.today + 7
    let sheet = try unit.store.familySheet(family, meeting: nil, today: unit.today)
    #expect(sheet.people == ["Ann Adeyemi, mother"])
    #expect(sheet.standing == ["Tolu 9: no visit recorded yet", "Femi 9: no visit recorded yet"])
    #expect(sheet.since == day("2026-03-18") && sheet.lastFull == sheet.since)
    #expect(sheet.booked.map(\.title) == ["Core group"])
    #expect(sheet.hypotheses.map(\.hypothesis.text) == ["Low mood"])
    #expect(sheet.hypotheses[0].author == "Åse Žižek" && sheet.hypotheses[0].tested == sheet.since)
    #expect(sheet.lastDecisions.map(\.text) == ["See weekly"])
    #expect(sheet.lastDecisions[0].actionsDone == 1 && sheet.lastDecisions[0].by == "Robin Shah")
    #expect(sheet.actions.map(\.done) == [day("2026-03-18")])
  }

  @Test func `Last decisions are those of the last discussion, though a later meeting did not reach it`()
    throws
  {
    let unit = try TestUnit()
    let (minute, _) = try unit.discussed()
    unit.clock.day = unit.today + 7
    try unit.close(try unit.openedMeeting())
    unit.clock.day = unit.today + 7
    let sheet = try unit.store.familySheet(minute.family, meeting: nil, today: unit.today)
    #expect(sheet.lastDecisions.map(\.text) == ["See weekly"] && sheet.since == unit.today - 7)
  }
}
