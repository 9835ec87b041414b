import Casework
import Foundation
import Records
import Screen
import Session
import Testing

/// What a sitting leaves in the journal besides changes, and how the journal is read on the screen.
struct JournalTests {
  private let today = MainJobTests.today

  private func looks(_ store: Store) throws -> [String] {
    let kinds = Set(JournalKind.allCases.filter { !$0.isChange })
    return try store.journal(JournalChoice(kinds: kinds)).map(\.what).reversed()
  }

  @Test func `a sitting tells of what was sought, opened, shown as a page and copied, in its order`() throws {
    let path = UnitOne.temporary()
    defer {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
    let store = try UnitOne.store(at: path, today: today)
    let play = try UnitOne.play(store, today: today)
    let name = try #require(try store.caseload(today: today).first?.name)
    _ = try play.run(script: "f\(name)<Enter>")
    _ = try play.run(script: "yqqH<Esc>")
    _ = try play.run(script: "fnobody at all<Esc>")
    let told = try looks(store)
    #expect(
      told.sorted() == [
        "exported a page of the screen about \(name)", "opened the record of \(name)",
        "printed the journal about \(name)", "searched for “\(name)” and chose \(name)",
        "searched for “nobody at all”",
      ])
    #expect(told.last == "searched for “nobody at all”")
  }

  @Test func `J in the unit's room shows everybody's journal, latest first, and says that it was read`()
    throws
  {
    let path = UnitOne.temporary()
    defer {
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
    let store = try UnitOne.store(at: path, today: today)
    store.noteSearched("the boiler", hit: nil)
    try store.writeNoted()
    let play = try UnitOne.play(store, today: today)
    let page = try #require(try play.run(script: "6J").last).text
    #expect(page.contains("Journal"))
    #expect(page.contains(today.spoken))
    #expect(page.contains("Pauline Tugwell searched for “the boiler”"))
    let first = try #require(page.components(separatedBy: "searched for").first)
    #expect(!first.contains("imported"))
    #expect(try looks(store).last == "printed the journal")
  }
}
