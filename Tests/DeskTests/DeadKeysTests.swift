import Casework
import Screen
import Testing

@testable import Desk

/// Keys that do nothing say so and change nothing; the lock says what it does.
struct DeadKeysTests {
  private static func desk() -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  private static func open(_ key: String, in desk: inout Desk) throws {
    _ = try desk.press(key)
    _ = desk.take(.answer(.family(Bench.file)))
  }

  // MARK: Keys

  @Test(arguments: ["N=", "B=", "N<Tab><Tab><Tab>="])
  func `an equals sign where nothing is to be repeated types nothing`(script: String) throws {
    var desk = Self.desk()
    _ = try desk.press(script)
    #expect(desk.notice?.sentence == "Nothing was saved in this field yet.")
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(!sheet.isTouched)
  }

  @Test(arguments: ["Yes, and no", "mother said x", "asleep"])
  func `words on a field that takes none change nothing and the foot says so`(prose: String) throws {
    var desk = Self.desk()
    try Self.open("v", in: &desk)
    guard case .form(let before)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    for index in before.form.fields.indices {
      switch before.form.fields[index].content {
      case .line, .memo: continue
      case .choice, .ticks: break
      }
      var tried = desk
      for _ in 0..<index { _ = try tried.press("<Tab>") }
      _ = try tried.press(prose)
      guard case .form(let after)? = tried.overlays.last else { continue }
      #expect(after.form.focus == index)
      #expect(after.values == before.values, "\(before.form.fields[index].key)")
      #expect(tried.notice?.sentence.contains("not taken here") == true)
    }
  }

  @Test func `the diary is narrowed, and Esc shows all again`() throws {
    var desk = Self.desk()
    _ = try desk.press("5")
    let items = ["Adeyemi", "O'Brien"].map { name in
      TodayBoard.Item(
        subject: .action(Ref(name.count)), day: Bench.today, family: Ref(name.count), familyName: name,
        title: "Ring", who: "")
    }
    let monday = Bench.today
    _ = desk.take(.answer(.diary(DiaryBoard(from: monday, through: monday + 6, items: items))))
    _ = try desk.press("/brien<Enter>")
    #expect(!desk.frame().text.contains("Adeyemi"))
    #expect(desk.frame().text.contains("“brien”"))
    #expect(desk.frame().text.contains("1 dated thing"))
    _ = try desk.press("<Esc>")
    #expect(desk.frame().text.contains("Adeyemi"))
  }

  @Test func `words after a sign that narrows nothing are no commands`() throws {
    var desk = Self.desk()
    _ = try desk.press("6<Tab><Tab>")
    #expect(try desk.press("/adq") == [])
    #expect(desk.overlays.isEmpty)
    #expect(desk.notice?.sentence.hasPrefix("This list is not narrowed") == true)
    _ = try desk.press("<Esc>N")
    #expect(desk.scope == .form)
  }

  @Test(arguments: ["1W", "4W", "5W", "6W"])
  func `a key that means nothing in a room says where it does`(script: String) throws {
    var desk = Self.desk()
    _ = try desk.press(script)
    #expect(desk.notice?.sentence == "“W” does nothing here; in “Caseload” it is “worker”.")
  }

  // MARK: The lock

  @Test func `after two that are not the same both lines are blank, with the caret in the first`() throws {
    var desk = Self.desk()
    _ = desk.choosePassphrase()
    _ = try desk.press("heron<Enter>horen<Enter>")
    #expect(desk.lock.typed.isEmpty && desk.lock.again.isEmpty && !desk.lock.isAgain)
    #expect(desk.lock.sentence?.hasPrefix("These are not the same") == true)
    #expect(try desk.press("heron<Enter>heron<Enter>") == [.setPassphrase("heron")])
  }

  @Test func `the lock says that it is checking, and what to do when the passphrase is forgotten`() throws {
    var desk = Self.desk()
    _ = desk.lockScreen()
    _ = desk.take(.answer(.passphrase(isSet: true)))
    #expect(desk.frame().text.contains("Forgotten: in a shell, kith member passphrase --clear"))
    #expect(try desk.press("heron<Enter>") == [.unlock("heron")])
    #expect(desk.frame().text.contains("Checking…"))
    _ = desk.take(.answer(.unlocked(false)))
    #expect(!desk.frame().text.contains("Checking…"))
    #expect(desk.frame().text.contains("That is not the passphrase."))
    _ = desk.take(.answer(.passphrase(isSet: false)))
    #expect(!desk.frame().text.contains("That is not the passphrase."))
  }
}
