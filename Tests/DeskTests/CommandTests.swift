import Casework
import Desk
import Screen
import Testing

struct CommandTests {
  @Test(arguments: Scope.allCases)
  func `no key means two things in one place`(scope: Scope) {
    var owners: [Key: String] = [:]
    for command in Command.commands(in: scope) {
      for key in command.keys {
        if let owner = owners[key] {
          Issue.record("\(key.name) is both \(owner) and \(command.id) in \(scope.title)")
        }
        owners[key] = command.id
      }
    }
  }

  @Test func `a key that works in several places has one meaning or a related one`() {
    // Keys whose meaning screens.md fixes for the whole program.
    let fixed: [Key: Set<String>] = [
      .character("v"): ["record-visit"], .character("c"): ["record-contact"], .character("a"): ["add-action"],
      .character("d"): ["record-decision"], .character("f"): ["find"], .character("u"): ["undo"],
      .character("U"): ["redo"], .character("P"): ["privacy"], .character(":"): ["palette"],
      .character("e"): [
        "correct", "meeting-settings", "own-length", "correct-minute", "set-authority", "page-correct",
      ],
      .character("/"): ["narrow", "jump"],
      .character("o"): ["order"],
      .character("W"): ["worker"], .character("*"): ["significant"],
      .character("H"): ["history", "page-history"],
      .character("n"): ["new"], .character("?"): ["help"],
      .character("q"): ["leave", "page-close", "preview-back", "conflict-leave"],
      .character("w"): ["working"], .character("r"): ["say-of-date", "review-return", "page-return"],
      .character("m"): ["unknown-dates", "keep-mine"],
      .character("T"): ["calculator"], .character("L"): ["lock"], .character("F"): ["filters"],
      .character("="): [],
    ]
    for command in Command.all {
      for key in command.keys {
        if let meaning = fixed[key] { #expect(meaning.contains(command.id), "\(key.name)") }
      }
    }
  }

  @Test func `every command has a whole sentence of help and a name of its own`() {
    var ids: Set<String> = []
    for command in Command.all {
      #expect(command.help.hasSuffix("."))
      #expect(command.help.first?.isUppercase ?? false)
      #expect(ids.insert(command.id).inserted, "\(command.id) is there twice")
    }
  }

  @Test func `a command that cannot run says why and does nothing`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload([])))
    #expect(try desk.press("v") == [])
    #expect(desk.notice == Notice("Put the cursor on a family first, or find one with f.", .refused))
    #expect(desk.overlays.isEmpty)
  }
}
