import Casework
import Desk
import Screen
import Testing

/// A locked screen shows nothing, loses nothing, and comes back as it was.
struct LockTests {
  /// Typing in the middle of a word of a visit's text.
  private func typing(width: Int = 100, height: Int = 30) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.pause(second: 1_773_655_200))
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = try desk.press("y<Tab><Tab><Tab>jo<Tab> <Tab>Femi hid behind the sofa<WordLeft><Left><Left>")
    return desk
  }

  private func words(_ desk: Desk) -> Set<String> {
    Set(desk.frame().text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// What the lock itself says: a name of a key may stand on both screens.
  private static let own: Set<String> = [
    "Kith", "is", "locked", "sam", "10", "00", "Passphrase", "Enter", "unlock", "Esc", "clear", "F1", "help",
    "Ctrl", "L", "repaint", "Forgotten", "in", "a", "shell", "kith", "member", "passphrase",
  ]

  @Test(arguments: ["<F12>", "<C-x>"])
  func `nothing of a form can be read while it is locked, and all is back afterwards`(key: String) throws {
    var desk = try typing()
    let before = desk.frame()
    let seen = words(desk)
    #expect(seen.contains("sofa") && seen.contains("Adeyemi") && seen.contains("Heron"))
    let effects = try desk.press(key)
    guard case .keep(let draft)? = effects.first else {
      Issue.record("the draft was not kept first: \(effects)")
      return
    }
    #expect(draft.values["text"] == "Femi hid behind the sofa")
    #expect(effects.last == .read(.passphrase))
    #expect(words(desk).subtracting(Self.own) == [])
    _ = desk.take(.kept(draft: draft.key))
    _ = desk.take(.answer(.passphrase(isSet: true)))
    #expect(desk.isLocked)
    #expect(words(desk).subtracting(Self.own) == [])
    #expect(desk.frame().text.contains("sam · 10:00"))
    #expect(try desk.press("open<Backspace>n<Enter>") == [.unlock("open")])
    #expect(!desk.frame().text.contains("open"))
    _ = desk.take(.answer(.unlocked(true)))
    #expect(desk.frame() == before)
    _ = try desk.press("x")
    #expect(desk.frame().text.contains("thxe sofa"))
  }

  @Test func `a wrong passphrase is said, the right one opens, and no key reaches what is beneath`() throws {
    var desk = try typing()
    let before = desk.frame()
    _ = try desk.press("<F12>")
    _ = desk.take(.answer(.passphrase(isSet: true)))
    _ = try desk.press("q:<Tab><C-s>v2<Paste>all of it</Paste>")
    #expect(desk.frame().text.contains("•••••••••••••"))
    #expect(try desk.press("<Enter>") == [.unlock("q:v2all of it")])
    #expect(desk.take(.answer(.unlocked(false))) == [.read(.passphrase)])
    _ = desk.take(.answer(.passphrase(isSet: true)))
    #expect(desk.frame().text.contains("That is not the passphrase."))
    #expect(!desk.frame().text.contains("•"))
    #expect(try desk.press("<Enter>") == [])
    #expect(try desk.press("right<Enter>") == [.unlock("right")])
    _ = desk.take(.answer(.unlocked(true)))
    #expect(desk.frame() == before)
  }

  @Test func `who has no passphrase chooses one first, twice the same`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("L") == [.read(.passphrase)])
    #expect(desk.take(.answer(.passphrase(isSet: false))) == [])
    #expect(desk.scope == .choosing)
    #expect(!desk.frame().text.contains("Adeyemi"))
    #expect(try desk.press("abc<Enter>") == [])
    #expect(desk.frame().text.contains("At least 4 characters"))
    #expect(try desk.press("d<Enter>abce<Enter>") == [])
    #expect(desk.frame().text.contains("These are not the same"))
    #expect(try desk.press("abcd<Enter>") == [])
    #expect(try desk.press("abcd<Enter>") == [.setPassphrase("abcd"), .read(.passphrase)])
    #expect(desk.isLocked)
    #expect(!desk.frame().text.contains("abcd"))
    _ = desk.take(.answer(.passphrase(isSet: true)))
    #expect(desk.isLocked)
  }

  @Test func `who has cleared a forgotten passphrase by their login chooses another`() throws {
    var desk = try typing()
    _ = try desk.press("<F12>")
    _ = desk.take(.answer(.passphrase(isSet: true)))
    _ = try desk.press("forgotten<Enter>")
    _ = desk.take(.answer(.unlocked(false)))
    _ = desk.take(.answer(.passphrase(isSet: false)))
    #expect(desk.scope == .choosing)
    #expect(!desk.frame().text.contains("sofa"))
  }

  @Test func `Esc leaves the passphrase unchosen and the screen open`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    let before = desk.frame()
    _ = try desk.press("L")
    _ = desk.take(.answer(.passphrase(isSet: false)))
    _ = try desk.press("abcd<Esc>")
    #expect(desk.frame() == before)
  }

  private func idle(_ minutes: Int?) -> Desk {
    var desk = Bench.desk()
    desk.sitting.unit.lockMinutes = minutes
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.pause(second: 10_000))
    return desk
  }

  @Test func `it locks itself after the unit's minutes, and a key begins them again`() throws {
    var desk = idle(5)
    #expect(desk.take(.pause(second: 10_299)) == [])
    _ = try desk.press("j")
    #expect(desk.take(.pause(second: 10_301)) == [])
    #expect(desk.take(.pause(second: 10_600)) == [])
    let shown = desk.minutesShown
    #expect(desk.take(.pause(second: 10_601)) == [.read(.passphrase)])
    #expect(desk.isLocked)
    #expect(desk.minutesShown != shown)
    var never = idle(nil)
    #expect(never.take(.pause(second: 99_000)) == [])
    #expect(!never.isLocked)
  }

  @Test func `without a passphrase it only covers the screen when it locks itself`() throws {
    var desk = idle(1)
    let before = desk.frame()
    _ = desk.take(.pause(second: 10_060))
    _ = desk.take(.answer(.passphrase(isSet: false)))
    #expect(desk.isLocked)
    #expect(!desk.frame().text.contains("Adeyemi"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.frame() == before)
  }

  @Test func `a meeting followed on a second terminal locks too`() throws {
    var desk = try Agendas.desk(.running)
    desk.sitting.unit.lockMinutes = 2
    _ = desk.take(.pause(second: 10_000))
    _ = desk.take(.changedElsewhere)
    _ = desk.take(.answer(.meeting(Agendas.board(.running))))
    #expect(desk.take(.pause(second: 10_120)).contains(.read(.passphrase)))
    #expect(desk.isLocked)
  }

  @Test func `what happens beneath goes on: others' changes, another day, another size`() throws {
    var desk = try typing()
    _ = try desk.press("<F12>")
    _ = desk.take(.answer(.passphrase(isSet: true)))
    #expect(!desk.take(.changedElsewhere).isEmpty)
    _ = desk.take(.answer(.caseload(Bench.rows.dropLast())))
    _ = desk.take(.newDay(Bench.today + 1))
    _ = desk.take(.resized(Size(width: 60, height: 20)))
    #expect(words(desk).subtracting(Self.own) == [])
    _ = desk.take(.resized(Size(width: 100, height: 30)))
    _ = try desk.press("open<Enter>")
    _ = desk.take(.answer(.unlocked(true)))
    #expect(desk.scope == .form)
    #expect(desk.caseload.families?.count == 3)
    #expect(desk.frame().lineText(0).hasSuffix("Tue 17 Mar"))
    _ = try desk.press("x")
    #expect(desk.frame().text.contains("thxe sofa"))
  }

  @Test func `what the file refuses while it is locked is said without a word of what is beneath`() throws {
    var desk = try typing()
    _ = try desk.press("<F12>open<Enter>")
    _ = desk.take(.refused(.busy, form: nil))
    #expect(desk.frame().text.contains("The file did not answer; Enter tries again."))
    #expect(desk.isLocked)
  }

  @Test func `it locks over a list that is narrowed, a picker, a page and a question`() throws {
    for script in ["/ade", ":", "?"] {
      var desk = Bench.desk()
      _ = desk.take(.answer(.caseload(Bench.rows)))
      _ = try desk.press(script)
      let before = desk.frame()
      _ = try desk.press("<F12>")
      #expect(desk.isLocked, "over \(script)")
      _ = try desk.press("open<Enter>")
      _ = desk.take(.answer(.unlocked(true)))
      #expect(desk.frame() == before, "over \(script)")
    }
  }

  @Test func `the locked screen has its own help`() throws {
    var desk = try typing()
    _ = try desk.press("<F12><F1>")
    #expect(desk.frame().text.contains("Looks at the passphrase"))
    #expect(!desk.frame().text.contains("sofa"))
  }

  @Test func `the unit says after how many minutes, or never`() throws {
    var desk = Bench.desk()
    _ = try desk.press("6i")
    #expect(try desk.press("300<C-s>").isEmpty)
    #expect(desk.notice?.sentence == "Minutes, from 1 to 240, or blank for never.")
    #expect(try desk.press("<C-u>15<C-s>") == [.save(.setLockMinutes(15), form: "lock/0")])
    #expect(
      desk.take(.saved(Saved(what: "set when the screen locks", family: nil, made: nil), form: "lock/0"))
        .contains(.read(.sitting)))
    _ = try desk.press("i")
    #expect(try desk.press("<C-u><C-s>") == [.save(.setLockMinutes(nil), form: "lock/0")])
  }
}
