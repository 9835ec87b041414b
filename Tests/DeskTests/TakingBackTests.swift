import Casework
import Desk
import Screen
import Testing

/// `u` says first what it would take back.
struct TakingBackTests {
  private func asked(_ keys: String = "u", isAgain: Bool = false) throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press(keys) == [.read(.undoable(redo: isAgain))])
    #expect(desk.take(.answer(.undoable("recorded a visit to Tolu and Femi", redo: isAgain))) == [])
    return desk
  }

  @Test func `u says what would be taken back, and nothing is done`() throws {
    let desk = try asked()
    let sentence =
      "Take back: recorded a visit to Tolu and Femi? u or Enter takes it back, any other key leaves it."
    #expect(desk.notice?.sentence == sentence)
    let picture = desk.frame().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(picture.contains(sentence))
  }

  @Test(arguments: ["u", "<Enter>"])
  func `u again or Enter does it, once it still reads so`(key: String) throws {
    var desk = try asked()
    #expect(try desk.press(key) == [.read(.undoable(redo: false))])
    #expect(desk.take(.answer(.undoable("recorded a visit to Tolu and Femi", redo: false))) == [.undo])
    #expect(desk.notice == nil)
  }

  @Test func `what has changed meanwhile is said again before it is taken back`() throws {
    var desk = try asked()
    _ = try desk.press("u")
    #expect(desk.take(.answer(.undoable("added an action", redo: false))) == [])
    #expect(desk.notice?.sentence.hasPrefix("Take back: added an action?") == true)
    #expect(try desk.press("u") == [.read(.undoable(redo: false))])
    #expect(desk.take(.answer(.undoable("added an action", redo: false))) == [.undo])
  }

  @Test func `Esc leaves it, and another key leaves it and does what it does`() throws {
    var desk = try asked()
    #expect(try desk.press("<Esc>") == [])
    #expect(desk.notice == nil)
    // Asked anew: nothing of before counts.
    #expect(try desk.press("u") == [.read(.undoable(redo: false))])
    _ = desk.take(.answer(.undoable("added an action", redo: false)))
    let before = desk.subject
    #expect(try desk.press("j") == [])
    #expect(desk.subject != before)
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(2)))])
  }

  @Test func `U says what would be made again, and u is no answer to it`() throws {
    var desk = try asked("U", isAgain: true)
    #expect(
      desk.notice?.sentence
        == "Make again: recorded a visit to Tolu and Femi? U or Enter makes it again, any other key leaves it."
    )
    #expect(try desk.press("u") == [.read(.undoable(redo: false))])
    desk = try asked("U", isAgain: true)
    _ = try desk.press("U")
    #expect(desk.take(.answer(.undoable("recorded a visit to Tolu and Femi", redo: true))) == [.redo])
  }

  @Test func `where nothing can be taken back the reason is said, and the next key is free`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("u")
    _ = desk.take(.refused(.nothingToUndo, form: nil))
    #expect(desk.notice?.sentence == "There is nothing of yours to undo.")
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
  }
}
