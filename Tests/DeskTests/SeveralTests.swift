import Casework
import Screen
import Testing

@testable import Desk

/// Several unfinished texts of one kind.
struct SeveralTests {
  private static func atContact(_ drafts: [Draft] = [], name: String = "") throws -> Desk {
    var desk = Bench.desk()
    desk.name = name
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.answer(.drafts(drafts)))
    _ = try desk.press("c")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  private static func sheet(_ desk: Desk) throws -> FormSheet {
    guard case .form(let sheet)? = desk.overlays.last else { throw NoForm() }
    return sheet
  }

  private struct NoForm: Error {}

  private static func draft(_ key: String, _ text: String, keptAt: Int = 10) -> Draft {
    Draft(key: key, title: "Contact, Adeyemi", values: ["text": text], keptAt: keptAt)
  }

  @Test func `a form says that another can be begun, which leaves the first as it is`() throws {
    var desk = try Self.atContact([Self.draft("contact/1", "The first call.")])
    #expect(desk.notice?.sentence.hasSuffix("is here again; Ctrl-Y begins another.") == true)
    let effects = try desk.press("<C-y>")
    guard case .keep(let kept)? = effects.first else {
      Issue.record("the first text was not kept")
      return
    }
    #expect(kept.key == "contact/1")
    #expect(kept.values["text"] == "The first call.")
    #expect(try Self.sheet(desk).draftKey == "contact/1~2")
    #expect(try Self.sheet(desk).isTouched == false)
    guard let last = try Self.sheet(desk).form.fields.lastIndex(where: { $0.key == "text" }) else {
      Issue.record("there is no text")
      return
    }
    for _ in 0..<last { _ = try desk.press("<Tab>") }
    _ = try desk.press("The second.")
    #expect(desk.take(.pause(second: 100)).draft?.key == "contact/1~2")
  }

  @Test func `a blank form and a correction begin no other`() throws {
    var desk = try Self.atContact()
    #expect(try desk.press("<C-y>") == [])
    #expect(desk.notice?.sentence == "This one is still blank; type it here.")
    #expect(desk.overlays.count == 1)
  }

  @Test(arguments: ["contact/1", "contact/1~2", "contact/1+3"])
  func `each of several texts can be resumed`(key: String) throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    let drafts = ["contact/1", "contact/1~2", "contact/1+3"].map { Self.draft($0, "text of \($0)") }
    _ = desk.take(.answer(.drafts(drafts)))
    let draft = try #require(drafts.first { $0.key == key })
    #expect(desk.resume(draft) == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(try Self.sheet(desk).form.text("text") == "text of \(key)")
    #expect(Draft.number(of: try Self.sheet(desk).draftKey) == Draft.number(of: key))
  }

  @Test func `a text says at which sitting it was typed, and from which it goes on`() throws {
    var stored = Self.draft("contact/1", "A call.")
    stored.values[Draft.sitting] = "one"
    var desk = try Self.atContact([stored], name: "two")
    _ = try desk.press("x")
    let kept = try #require(desk.take(.pause(second: 100)).draft)
    #expect(kept.sittings == ["two", "one"])
    #expect(desk.sittings(of: "contact/1") == ["two", "one"])
    #expect(desk.sittings(of: nil) == [])
  }

  @Test func `where another sitting has its own text, this one goes on beside it and says so`() throws {
    var desk = try Self.atContact(name: "two")
    _ = try desk.press("y")
    let kept = try #require(desk.take(.pause(second: 100)).draft)
    #expect(kept.key == "contact/1")
    #expect(desk.take(.keptBeside(draft: "contact/1", under: "contact/1~2")) == [.read(.drafts)])
    #expect(try Self.sheet(desk).draftKey == "contact/1~2")
    #expect(desk.notice?.sentence.contains("both texts are kept") == true)
    #expect(desk.take(.pause(second: 101)).draft == nil)
  }

  @Test func `closing a blank form leaves a text that came up elsewhere meanwhile`() throws {
    var desk = try Self.atContact(name: "two")
    _ = desk.take(.answer(.drafts([Self.draft("contact/1", "Typed elsewhere.")])))
    #expect(try desk.press("<Esc>") == [])
  }
}
