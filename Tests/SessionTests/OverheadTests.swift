import Casework
import Desk
import Foundation
import Records
import Screen
import Session
import Testing

/// Ten everyday tasks, played key by key: they do what they say, and little is pressed besides what is recorded.
struct OverheadTests {
  private func remove(_ path: String) { PlayedMeeting.remove(path) }

  @Test(arguments: EverydayTask.all)
  func `the keys of each task leave exactly its rows`(task: EverydayTask) throws {
    let path = UnitOne.temporary()
    defer { remove(path) }
    let store = try EverydayUnit.store(at: path)
    let before = try EverydayUnit.trace(store)
    let seat = try EverydayUnit.sitDown(store)
    for key in try task.keys() { seat.press(key) }
    let after = try EverydayUnit.trace(store)
    let screen = seat.frame().text
    #expect(after.filter { !before.contains($0) } == task.leaves, "\(screen)")
    #expect(before.filter { !after.contains($0) } == task.takes)
    for words in task.shows { #expect(screen.contains(words), "\(screen)") }
    #expect(!task.leaves.isEmpty || !task.shows.isEmpty)
    #expect(try store.drafts().isEmpty)
    #expect(try store.check(today: EverydayUnit.today).ok)
  }

  @Test func `the guide's table is counted from the scripts, and what takes more than eight keys says why`()
    throws
  {
    let table = try OverheadTable.text()
    let guide = try String(decoding: Data(contentsOf: OverheadTable.guide), as: UTF8.self)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(OverheadTable.put(table, into: guide).utf8).write(to: OverheadTable.guide)
      return
    }
    #expect(OverheadTable.kept(in: guide) == table)
    for task in EverydayTask.all {
      #expect(try task.overhead() <= OverheadTable.most || task.more != nil, "\(task.name)")
      #expect(try task.overhead() > OverheadTable.most || task.more == nil, "\(task.name)")
    }
  }
}

extension Seat {
  /// One key, and all that follows before the next one.
  func press(_ key: Key) {
    take(.key(key))
    settle()
  }
}
