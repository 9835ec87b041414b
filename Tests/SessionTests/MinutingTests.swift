import Casework
import Foundation
import Records
import Screen
import Session
import Testing

/// A family's minute from the first key to the file, and on another terminal while it is typed.
struct MinutingTests {
  private let today = MainJobTests.today

  private func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }

  private func item(_ place: Int, in store: Store) throws -> MeetingBoard.Item {
    try store.meetingBoard(on: nil, today: today).items[place]
  }

  private func minute(_ place: Int, in store: Store) throws -> Discussion? {
    let board = try store.meetingBoard(on: nil, today: today)
    return try store.familySheet(board.items[place].family, meeting: board.ref, today: today).minute
  }

  /// Something in every part of the first family's minute, which has three children.
  private let whole = """
    Both parents came.<C-t><Down> <Enter><Tab>dc: why now > ask the school first<Tab>
    hold a core group<Enter>legal: seek advice<Tab>tw: call by fri<Enter>zc js: joint session by +2w<Tab>
    h<Tab>zc: mother's low mood keeps her in<Tab>seen out<Tab>zc: see her alone by fri<Tab>
    Debt.<Tab>Grandmother.<Tab>Misses school.<Tab>Want help.<Tab>
    core group thu 26/3 14:00<Tab>+4w<Tab>father moved out
    """

  @Test func `a minute with something in every part is stored as typed, and opens again as typed`() throws {
    let path = UnitOne.temporary()
    defer { remove(path) }
    let store = try UnitOne.store(at: path, today: today)
    let play = try UnitOne.play(store, today: today)
    let last = try #require(try play.run(script: "3<Enter><C-s><Enter>\(whole)<C-s>").last)
    #expect(last.text.contains("Minuted"), "\(last.text)")
    let stored = try #require(try minute(0, in: store))
    #expect(stored.challenges.map(\.changed) == ["ask the school first"])
    #expect(stored.decisions.map(\.soughtFrom) == [nil, "service-manager"])
    #expect(stored.actions.map(\.text) == ["call", "joint session"])
    #expect(stored.hypotheses.first?.task?.text == "see her alone")
    #expect(stored.bookings.first?.minute == 14 * 60)
    #expect(stored.nextFull != nil && stored.genogram == "father moved out" && stored.risk == .high)
    #expect(stored.parts[.update]?.count == stored.children.count - 1)
    #expect(!stored.isParked)
    // One word more, and nothing else is another: neither here nor in what hangs on it.
    _ = try play.run(script: "<Esc>")
    let again = try UnitOne.play(store, today: today)
    _ = try again.run(script: "3<Enter> Late.<C-s>")
    var expected = stored
    expected.update += " Late."
    #expect(try minute(0, in: store) == expected)
    let sheet = try store.familySheet(item(0, in: store).family, meeting: nil, today: today)
    #expect(sheet.actions.count == 4 && sheet.hypotheses.count == 1 && sheet.booked.count == 1)
  }

  @Test func `a parked minute is gone on with, and finished where its question is answered`() throws {
    let path = UnitOne.temporary()
    defer { remove(path) }
    let store = try UnitOne.store(at: path, today: today)
    let play = try UnitOne.play(store, today: today)
    _ = try play.run(script: "3<Enter><C-s><Enter>Half of it.<Esc>")
    #expect(try item(0, in: store).state == .parked)
    let refused = try #require(try play.run(script: "C").last)
    #expect(refused.text.contains("Who questioned the view"))
    _ = try play.run(script: "<Enter> The other half.<Tab>-<C-n>")
    #expect(try item(0, in: store).state == .discussed)
    #expect(try minute(0, in: store)?.update == "Half of it. The other half.")
    #expect(try minute(0, in: store)?.noChallenge == true)
  }

  @Test func `what is typed on one terminal is read on another as it comes, and the cursor goes along`()
    throws
  {
    let path = UnitOne.temporary()
    defer { remove(path) }
    let store = try UnitOne.store(at: path, today: today)
    let moment = { Moment(day: today, seconds: UnitOne.second) }
    let other = try Store.open(path, login: UnitOne.consultantsLogin, moment: moment)
    other.law = UnitOne.law
    let typist = try UnitOne.play(store, today: today)
    _ = try typist.run(script: "3<Enter><C-s>")
    let watcher = try UnitOne.play(other, today: today, width: 120, height: 40)
    _ = try watcher.run(script: "3.")
    _ = try typist.run(script: "<Esc>jj<Enter>The father")
    let seen = try #require(try watcher.run(script: "").last)
    let name = try item(2, in: store).name
    #expect(seen.text.contains("✎ \(name)"))
    #expect(seen.text.contains("Update: The father"))
    _ = try typist.run(script: " has moved in.<Tab>-")
    let grown = try #require(try watcher.run(script: "").last)
    #expect(grown.text.contains("Update: The father has moved in."))
    #expect(grown.text.contains("Challenge: none offered"))
    _ = try typist.run(script: "<C-s><Esc>")
    let finished = try #require(try watcher.run(script: "").last)
    #expect(finished.text.contains("✓ \(name)") && !finished.text.contains("✎"))
  }
}
