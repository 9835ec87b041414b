import Casework
import Desk
import Screen
import Testing

/// Keys held with Alt, which terminals send as Esc and a character.
struct AlternateTests {
  private func desk() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  @Test(arguments: ["x", "D", "d", "q", "[", "1", "o"])
  func `in a form they neither leave it nor run what the letter means outside`(letter: Character) throws {
    var desk = try desk()
    #expect(desk.scope == .form)
    #expect(desk.take(.key(.alternate(letter))) == [])
    #expect(desk.scope == .form)
    #expect(desk.notice?.weight == .refused)
  }

  @Test func `b and f go by words where something is typed`() throws {
    var desk = try desk()
    _ = try desk.press("<C-u>one two<A-b>x")
    guard case .form(let sheet) = desk.overlays.last else { throw Missing() }
    #expect(sheet.form.text(sheet.form.fields[sheet.form.focus].key) == "one xtwo")
  }

  @Test func `in a room they are Esc and the letter`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.key(.alternate("1")))
    #expect(desk.room == .today)
  }

  private struct Missing: Error {}
}
