import Casework
import Desk
import Foundation
import Records
import Returns
import Screen
import Session
import Testing

/// The unit's main job, played with keys through real SQL.
struct MainJobTests {
  static let today = Day(number: 20_530)

  /// Finds a child by half a surname and records a visit to two of the three siblings, one of them alone.
  static let visit =
    "fmcdon<Enter>vt<Tab><Tab><Tab>tom<Tab> <Right> <Down><Left> <Tab>"
    + "Both well, the kitchen is clean.<C-s>"

  /// Opens the meeting and minutes three families, each with a decision and two actions.
  static func meeting(families: Int) -> String {
    var script = "3<Enter><C-s><Enter>"
    for number in 1...families {
      script += "Update \(number): both parents came.<Tab>-<Tab>Decision \(number) stands<Tab>"
      script += "tw: ring the school by fri<Enter>zc pt: book a joint session by +5wd<C-n>"
    }
    return script
  }

  @Test func `import, find, visit, meet, close, minutes`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    let frames = try play.run(script: "\(Self.visit)<Picture>")
    let family = try #require(try store.families(matching: "McDonagh").first)
    let entries = try store.family(family.family, today: Self.today).entries
    let visit = try #require(entries.first)
    #expect(visit.text == "Both well, the kitchen is clean.", "\(frames.last?.text ?? "")")
    #expect(visit.day == Self.today)
    let rows = try store.caseload(today: Self.today)
    let children = try #require(rows.first { $0.name == "McDonagh" }).children
    #expect(children.filter { $0.lastSeen == Self.today }.map(\.forename) == ["Edward", "Annmarie"])
    #expect(children.filter { $0.lastSeenAlone == Self.today }.map(\.forename) == ["Edward"])

    _ = try play.run(script: "1\(Self.meeting(families: 3))<Esc>")
    let after = try play.run(script: "Cy")
    let minutes = try #require(try store.minutes(on: Self.today))
    let discussed = minutes.items.filter(\.discussed)
    #expect(minutes.isClosed, "\(after.last?.text ?? "")")
    #expect(discussed.count == 3)
    for (index, item) in discussed.enumerated() {
      #expect(item.text(under: "Update") == "Update \(index + 1): both parents came.")
      #expect(item.decisions.map(\.text) == ["Decision \(index + 1) stands"])
      #expect(item.decisions.first?.by.contains("Declan Ó Ceallaigh") == true)
      #expect(item.actions.map(\.text) == ["ring the school", "book a joint session"])
      #expect(item.actions[1].owners == ["Zoë Carrington", "Pauline Tugwell"])
      #expect(item.actions[0].due?.description == "2026-03-20")
      #expect(item.actions[1].due?.description == "2026-03-25")
    }
    let paper = Paper.minutes(minutes, format: .text)
    for words in ["Decision 2 stands", "Declan Ó Ceallaigh", "Zoë Carrington", "25 Mar 2026"] {
      #expect(paper.contains(words))
    }
    #expect(minutes.items.filter { !$0.discussed }.count == 30)
    #expect(try store.check(today: Self.today).ok)
  }

  @Test func `families that were not reached come first a week later`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let play = try UnitOne.play(store, today: Self.today)
    _ = try play.run(script: "\(Self.meeting(families: 3))<Esc>")
    _ = try play.run(script: "Cy")
    let minutes = try #require(try store.minutes(on: Self.today))
    let discussed = Set(minutes.items.filter(\.discussed).map(\.familyId))
    let next = try store.agenda(on: Self.today + 7)
    #expect(Set(next.items.suffix(3).map(\.familyId)) == discussed)
    #expect(next.items[0].because.first == "Not reached at the last meeting.")
  }

  @Test func `the plug is pulled in the fourth family's text, and the text is offered back`() throws {
    let path = UnitOne.temporary()
    defer {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
    do {
      let store = try UnitOne.store(at: path, today: Self.today)
      let play = try UnitOne.play(store, today: Self.today)
      _ = try play.run(script: Self.meeting(families: 3) + "The grandmother rang and")
      // Nothing is closed, nothing is left in order: the process is simply gone.
    }
    let moment = { Moment(day: Self.today, seconds: UnitOne.second + 240) }
    let store = try Store.open(path, login: UnitOne.login, moment: moment)
    store.law = UnitOne.law
    let play = try UnitOne.play(store, today: Self.today)
    let offered = try play.run(script: "")
    #expect(offered[0].text.contains("Unit meeting Wed 18 Mar"))
    let resumed = try play.run(script: "<Enter>")
    #expect(resumed[0].text.contains("The grandmother rang and"))
    _ = try play.run(script: " told us more.<Tab>-<C-s><Esc>")
    _ = try play.run(script: "Cy")
    let minutes = try #require(try store.minutes(on: Self.today))
    #expect(minutes.items.filter(\.discussed).count == 4)
    #expect(minutes.items.contains { $0.text(under: "Update") == "The grandmother rang and told us more." })
    #expect(try store.drafts().isEmpty)
  }

  @Test func `what was done is taken back with u, also after a restart, and made again with U`() throws {
    let path = UnitOne.temporary()
    defer {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
    let store = try UnitOne.store(at: path, today: Self.today)
    _ = try UnitOne.play(store, today: Self.today).run(script: Self.visit)
    let moment = { Moment(day: Self.today, seconds: UnitOne.second) }
    let again = try Store.open(path, login: UnitOne.login, moment: moment)
    again.law = UnitOne.law
    let seen = {
      try again.caseload(today: Self.today).flatMap(\.children).filter { $0.lastSeen == Self.today }.count
    }
    #expect(try seen() == 2)
    _ = try UnitOne.play(again, today: Self.today).run(script: "uu")
    #expect(try seen() == 0)
    _ = try UnitOne.play(again, today: Self.today).run(script: "U<Enter>")
    #expect(try seen() == 2)
    #expect(try again.check(today: Self.today).ok)
  }

  @Test func `who opened a record stands in the journal, even if they left at once`() throws {
    let store = try UnitOne.store(at: ":memory:", today: Self.today)
    let seat = try Seat(
      store: store, calendar: .none, today: Self.today, size: Size(width: 80, height: 24),
      second: { UnitOne.second })
    for key in try Key.script("<Enter>qq") { seat.take(.key(key)) }
    #expect(seat.isOver)
    #expect(try store.journal().first?.kind == "opened")
  }
}
