import Casework
import Records
import Screen
import Session
import Testing

/// Dates from the keys to the rows: what moves them, what is said of them, what stops them.
struct DatesJobTests {
  private static let today = MainJobTests.today

  private func clocks(_ store: Store, _ title: String, of family: String) throws -> [ClockRow] {
    try store.clocks(today: Self.today).filter { $0.title == title && $0.familyName == family }
  }

  @Test func `a placement move shows the dates before and after, and moves them once it is saved`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    let asked = try play.run(
      script: "fcampbell<Enter>nplacement mov<Enter>y<Tab><Tab>k2<C-s><Picture><Esc>")
    #expect(asked[0].text.contains("Saving this changes"), "\(asked[0].text)")
    #expect(asked[0].text.contains("Placement plan"))
    #expect(asked[1].text.contains("K2 children's home"))
    #expect(try clocks(store, "Placement plan", of: "Campbell-Reid").isEmpty)
    let saved = try play.run(script: "<C-s>s")
    #expect(saved[0].text.contains("Recorded a placement move for Malachi."), "\(saved[0].text)")
    let plan = try #require(try clocks(store, "Placement plan", of: "Campbell-Reid").first)
    #expect(plan.started == Self.today - 1)
    let due = Self.today + 6
    #expect(plan.due == due)
    _ = try play.run(script: "uu")
    #expect(try clocks(store, "Placement plan", of: "Campbell-Reid").isEmpty)
    #expect(try store.check(today: Self.today).ok)
  }

  @Test func `a late core group: why, as the line then says, and gone once it was held`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    let recorded = try play.run(script: "fhartley<Enter>ncore group<Enter>-31<C-s>")
    #expect(recorded[0].text.contains("3d late"), "\(recorded[0].text)")
    let late = try clocks(store, "Core group", of: "Hartley")
    #expect(late.count == 2)
    let why = try play.run(script: "q1/core hart<Enter>r<Enter>fam<Tab>Away until Monday.<C-s>")
    #expect(why[0].text.contains("family not available"), "\(why[0].text)")
    #expect(try clocks(store, "Core group", of: "Hartley").allSatisfy { $0.reason != nil })
    let held = try play.run(script: "xt<C-s>")
    #expect(!held[0].text.contains("3d late"), "\(held[0].text)")
    #expect(try clocks(store, "Core group", of: "Hartley").map(\.started) == [Self.today, Self.today])
    #expect(try store.check(today: Self.today).ok)
  }

  @Test func `what was held too late asks why, right after it is recorded`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    _ = try play.run(script: "fhartley<Enter>ncore group<Enter>-31<C-s>")
    let held = try play.run(script: "q1/core hart<Enter>xt<C-s>")
    #expect(held[0].text.contains("r says why it was late"), "\(held[0].text)")
    let why = try play.run(script: "rfam<Picture><Tab>Away until Monday.<C-s>")
    #expect(why[0].text.contains("Not in time, and why"), "\(why[0].text)")
    #expect(why[1].text.contains("ave the reason"), "\(why[1].text)")
    let other = try play.run(script: "jr")
    #expect(!other[0].text.contains("Not in time, and why: Core group"), "\(other[0].text)")
    #expect(try store.check(today: Self.today).ok)
  }

  @Test func `a conference is booked, its report counted back from it, and then held`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    let booked = try play.run(script: "fhartley<Enter>nreview conf<Enter>+10wd<Tab>10:00<C-s>")
    #expect(booked[0].text.contains("Booked"), "\(booked[0].text)")
    #expect(try !clocks(store, "Report for the conference", of: "Hartley").isEmpty)
    let week = try play.run(script: "q5]]")
    #expect(week[0].text.contains("10:00 Review conference"), "\(week[0].text)")
  }

  @Test func `a date that does not apply stands aside on the family's page and runs again`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    let before = try clocks(store, "Dental check", of: "Baptiste")
    _ = try play.run(script: "1/dental bapt<Enter>rdoes<Enter>Seen abroad in May<C-s>fbaptiste<Enter>")
    #expect(try clocks(store, "Dental check", of: "Baptiste").count == before.count - 1)
    var isThere = false
    for _ in 0..<20 where !isThere {
      let lines = try play.run(script: "j")[0].text.split(separator: "\n")
      isThere = lines.contains {
        $0.hasPrefix("›") && $0.contains("does not apply: Dental check — Seen abroad")
      }
    }
    #expect(isThere)
    let again = try play.run(script: "r<Enter>")
    #expect(!again[0].text.contains("does not apply: Dental"), "\(again[0].text)")
    #expect(try clocks(store, "Dental check", of: "Baptiste") == before)
    #expect(try store.check(today: Self.today).ok)
  }
}
