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
    _ = try other.run(script: "3<Enter>Declan writes.<Tab>-")
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
    let words = refused.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Yours is still here; Ctrl-S puts it in its place."))
    #expect(refused.text.contains("Second."))
    _ = try other.run(script: "<C-s>")
    let family = try #require(try first.families(matching: "F46317").first)
    let entry = try #require(try first.family(family.family, today: MainJobTests.today).entries.first)
    #expect(entry.text.hasSuffix("Second."))
    #expect(try first.check(today: MainJobTests.today).ok)
  }
}
