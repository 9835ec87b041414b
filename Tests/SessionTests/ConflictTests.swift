import Casework
import Foundation
import Records
import Screen
import Session
import Testing

/// Two people at one file: nobody's words go unseen.
struct ConflictTests {
  private func stores() throws -> (path: String, coordinator: Store, consultant: Store) {
    let path = UnitOne.temporary()
    let store = try UnitOne.store(at: path, today: MainJobTests.today)
    let moment = { Moment(day: MainJobTests.today, seconds: UnitOne.second) }
    let other = try Store.open(path, login: UnitOne.consultantsLogin, moment: moment)
    other.law = UnitOne.law
    return (path, store, other)
  }

  private func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }

  @Test func `two minutes of one family: the second is told, keeps its text, and overwrites only knowingly`()
    throws
  {
    let (path, first, second) = try stores()
    defer { remove(path) }
    let one = try UnitOne.play(first, today: MainJobTests.today)
    _ = try one.run(script: "3<Enter><C-s><Enter>Pauline writes.<Tab>-")
    let other = try UnitOne.play(second, today: MainJobTests.today)
    _ = try other.run(script: "3<Enter>yDeclan writes.<Tab>-")
    _ = try one.run(script: "<C-s>")
    let refused = try #require(try other.run(script: "<C-s>").last)
    #expect(refused.text.contains("Pauline Tugwell has changed the minute"))
    #expect(refused.text.contains("Pauline writes."))
    #expect(refused.text.contains("Declan writes."))
    let update = {
      try second.minutes(on: MainJobTests.today)?.items.first { $0.discussed }?.text(under: "Update")
    }
    #expect(try update() == "Pauline writes.")
    _ = try other.run(script: "<BackTab> After reading hers.<C-s>")
    #expect(try update() == "Declan writes. After reading hers.")
  }

  @Test func `a second person's Esc never writes over a finished minute, however often it is pressed`() throws
  {
    let (path, first, second) = try stores()
    defer { remove(path) }
    let one = try UnitOne.play(first, today: MainJobTests.today)
    _ = try one.run(script: "3<Enter><C-s><Enter>Pauline writes.")
    let other = try UnitOne.play(second, today: MainJobTests.today)
    let asked = try #require(try other.run(script: "3<Enter>").last)
    #expect(asked.text.contains("Pauline Tugwell is typing this minute."))
    _ = try other.run(script: "y")
    _ = try other.run(script: "Declan writes.<Tab>-")
    _ = try one.run(script: "<Tab>-<Tab>:go on<Tab>tw: ring by fri<C-s>")
    let refused = try #require(try other.run(script: "<C-s>").last)
    #expect(refused.text.contains("Pauline Tugwell has changed the minute"))
    let left = try #require(try other.run(script: "<Esc>").last)
    #expect(left.text.contains("is kept as a draft"))
    // Opened again and left again, jumped from, gone on from: hers stands.
    _ = try other.run(
      script: "<Enter><BackTab> More.<Esc><Enter><C-n><C-p><Esc><Enter><C-g><Down><Enter><Esc>g")
    let board = try second.meetingBoard(on: nil, today: MainJobTests.today)
    let read = {
      try second.familySheet(board.items[0].family, meeting: board.ref, today: MainJobTests.today).minute
    }
    let hers = try #require(try read())
    #expect(hers.update == "Pauline writes." && !hers.isParked)
    #expect(hers.actions.map(\.text) == ["ring"] && hers.decisions.count == 1)
    #expect(try second.drafts().contains { $0.values["update"] == "Declan writes. More." })
    // Only Ctrl-S, once it is known, puts the other in its place.
    _ = try other.run(script: "<Enter><C-s>")
    #expect(try read()?.update == "Declan writes. More.")
  }

  @Test func `a minute that somebody has finished meanwhile is not parked over`() throws {
    let (path, first, second) = try stores()
    defer { remove(path) }
    let one = try UnitOne.play(first, today: MainJobTests.today)
    _ = try one.run(script: "3<Enter><C-s><Enter>Half.<Tab>-<Esc>")
    let other = try UnitOne.play(second, today: MainJobTests.today)
    _ = try other.run(script: "3<Enter> Declan writes.")
    // Her words are the same; only that they are finished is new.
    _ = try one.run(script: "<Enter>y<C-s><Esc>")
    let left = try #require(try other.run(script: "<Esc>").last)
    #expect(left.text.contains("is kept as a draft"))
    let board = try second.meetingBoard(on: nil, today: MainJobTests.today)
    #expect(board.items[0].state == .discussed)
  }

  @Test func `two corrections of one visit: the second reads the first before it counts`() throws {
    let (path, first, second) = try stores()
    defer { remove(path) }
    _ = try UnitOne.play(first, today: MainJobTests.today).run(script: MainJobTests.visit)
    let toVisit = "fmcdon<Enter><Tab><Tab>e"
    let one = try UnitOne.play(first, today: MainJobTests.today)
    let opened = try #require(try one.run(script: toVisit).last)
    #expect(opened.text.contains("Correct a visit"))
    let other = try UnitOne.play(second, today: MainJobTests.today)
    _ = try other.run(script: toVisit)
    _ = try one.run(script: "<Tab><Tab><Tab><Tab><Tab> First.<C-s>")
    let refused = try #require(try other.run(script: "<Tab><Tab><Tab><Tab><Tab> Second.<C-s>").last)
    #expect(refused.text.contains("has changed"))
    #expect(refused.text.contains("Theirs: Pauline Tugwell") && refused.text.contains("Yours"))
    #expect(refused.text.contains("First.") && refused.text.contains("Second."))
    _ = try other.run(script: "<Enter>")
    let family = try #require(try first.families(matching: "F46317").first)
    let entry = try #require(try first.family(family.family, today: MainJobTests.today).entries.first)
    #expect(entry.text.hasSuffix("First. Second."))
    #expect(try first.check(today: MainJobTests.today).ok)
  }
}
