import Casework
import Desk
import Screen
import Testing

/// Who may be known already, said while a name is typed.
struct AlikeTests {
  private static func hit(_ number: Int, _ name: String, family: Int?) -> PossibleDuplicate.Hit {
    var known = PossibleDuplicate.Known(
      number: number, name: name, born: Day(year: 2017, month: 4, day: 3), id: "15\(number)")
    (known.family, known.familyName) = (family.map { Ref($0) }, "Ngũgĩ")
    return PossibleDuplicate.Hit(known: known, reason: "same name, same day of birth", likeness: 1)
  }

  private func atPerson() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("nperson or<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  private static func query(_ forename: String, _ surname: String = "Adeyemi", born: Day? = nil) -> Effect {
    .read(.alike(forename: forename, surname: surname, born: born, besides: nil, form: "person/1"))
  }

  @Test func `one letter asks nothing, and keys never wait for an answer`() throws {
    var desk = try atPerson()
    #expect(desk.unread == [])
    #expect(try desk.press("T") == [])
    #expect(desk.unread == [])
    #expect(try desk.press("olu") == [])
    #expect(desk.unread == [Self.query("Tolu")])
    _ = desk.take(.answer(.alike([], form: "person/1")))
    #expect(desk.unread == [])
    #expect(try desk.press("<Tab><Tab>child<Tab>3/4/2017") == [])
    #expect(desk.unread == [Self.query("Tolu", born: Day(year: 2017, month: 4, day: 3))])
  }

  @Test func `whoever is like the one typed stands below the fields, and nothing is barred`() throws {
    var desk = try atPerson()
    _ = try desk.press("Tolu")
    #expect(!desk.frame().text.contains("May already be known"))
    _ = desk.take(.answer(.alike([Self.hit(21, "Tolu Ngũgĩ", family: 2)], form: "person/1")))
    let picture = desk.frame().text
    #expect(picture.contains("May already be known:"))
    #expect(picture.contains("Tolu Ngũgĩ, Mon 3 Apr 2017, Ngũgĩ 1521: same name, same day of birth"))
    guard case .weigh(.addPerson, _)? = try desk.press("<C-s>").last else {
      Issue.record("it was barred")
      return
    }
  }

  @Test func `Ctrl-O opens the family of the one known, and the text is a draft`() throws {
    var desk = try atPerson()
    _ = try desk.press("Tolu")
    #expect(try desk.press("<C-o>") == [])
    #expect(desk.notice?.sentence == "Nobody is known who is like this.")
    _ = desk.take(.answer(.alike([Self.hit(21, "Tolu Ngũgĩ", family: 2)], form: "person/1")))
    let effects = try desk.press("<C-o>")
    guard case .keep(let draft)? = effects.first else {
      Issue.record("nothing was kept: \(effects)")
      return
    }
    #expect(draft.values["forename"] == "Tolu")
    #expect(effects.contains(.read(.family(Ref(2)))))
    #expect(desk.overlays.isEmpty)
  }

  @Test func `each child of a family's line is asked for once, and each answer goes to its own child`() throws
  {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("NOkoro<Tab>Tolu f 3/4/2017, Femi m")
    // First the family itself, then each child.
    #expect(desk.unread.count == 3)
    _ = desk.take(.answer(.alike([], form: "family/0")))
    _ = desk.take(.answer(.alike([], form: "family/0")))
    _ = desk.take(.answer(.alike([Self.hit(22, "Femi Ngũgĩ", family: 2)], form: "family/0")))
    #expect(desk.unread == [])
    #expect(desk.frame().text.contains("Femi Ngũgĩ"))
    _ = try desk.press("<Backspace><Backspace><Backspace><Backspace>y")
    #expect(!desk.frame().text.contains("Femi Ngũgĩ"))
    #expect(desk.unread.count == 1)
  }
}
