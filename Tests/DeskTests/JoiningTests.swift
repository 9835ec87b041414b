import Casework
import Desk
import Screen
import Testing

/// Families that are taken up though they are not on the agenda, or were put off.
struct JoiningTests {
  private let vale = Found(
    kind: .family, id: "F8", family: Ref(8), familyName: "Vale", text: "Vale", why: "name")

  private func board(with name: String) -> MeetingBoard {
    Agendas.board(.running) { items in
      var vale = items[0]
      (vale.family, vale.name) = (Ref(8), name)
      items.insert(vale, at: 2)
    }
  }

  @Test func `a family that was just taken up is minuted at once, and words typed on land there`() throws {
    var desk = try Agendas.desk(.running)
    _ = try desk.press("+v")
    _ = desk.take(.answer(.found([vale], for: "v")))
    #expect(
      try desk.press("<Enter>") == [
        .save(.joinAgenda(Ref(7), Ref(8), .full), form: nil), .searched("v", Ref(8)),
      ])
    _ = desk.take(.saved(Saved(what: "took Vale up", family: Ref(8), made: nil), form: nil))
    let reading = desk.take(.answer(.meeting(board(with: "Vale"))))
    #expect(reading == [.read(.sheet(Ref(8), Ref(7)))])
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.row(8, "Vale", [])))))
    #expect(desk.scope == .minute)
    _ = try desk.press("She rang.")
    #expect(desk.form?.text("update") == "She rang.")
  }

  @Test func `one that could not be taken up opens nothing later`() throws {
    var desk = try Agendas.desk(.running)
    _ = try desk.press("+v")
    _ = desk.take(.answer(.found([vale], for: "v")))
    _ = try desk.press("<Enter>")
    _ = desk.take(.refused(.busy, form: nil))
    #expect(desk.take(.answer(.meeting(board(with: "Vale")))) == [])
    #expect(desk.scope == .meeting)
  }

  @Test func `Enter on a family that is put off takes that back and opens its minute; so does a plus`() throws
  {
    var desk = try Agendas.desk(.running) { $0[3].state = .postponed }
    #expect(try desk.press("G<Enter>") == [.save(.postpone(Ref(7), Ref(4), reason: ""), form: nil)])
    _ = desk.take(.saved(Saved(what: "took Žižek up again", family: Ref(4), made: nil), form: nil))
    #expect(desk.take(.answer(.meeting(Agendas.board(.running)))) == [.read(.sheet(Ref(4), Ref(7)))])
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[3]))))
    #expect(desk.scope == .minute)

    var added = try Agendas.desk(.running) { $0[3].state = .postponed }
    _ = try added.press("+")
    #expect(added.frame().text.contains("put off · F4"))
    #expect(try added.press("<Enter>") == [.save(.postpone(Ref(7), Ref(4), reason: ""), form: nil)])
  }

  @Test func `the list names families that are not on the agenda, closed ones as such, and nothing else`()
    throws
  {
    var desk = try Agendas.desk(.running)
    _ = try desk.press("+")
    #expect(desk.frame().text.contains("Every open family is on the agenda; a name finds those"))
    _ = try desk.press("n")
    let note = Found(kind: .note, id: "k1", family: Ref(9), familyName: "Noon", text: "rang", why: "note")
    let there = Found(
      kind: .family, id: "F2", family: Ref(2), familyName: "Ngũgĩ", text: "Ngũgĩ", why: "name")
    _ = desk.take(.answer(.found([note, there, vale], for: "n")))
    let picture = desk.frame().text
    #expect(picture.contains("Vale  closed · name") && !picture.contains("Noon"))
    #expect(picture.contains("Ngũgĩ: on the agenda already"))
    #expect(
      try desk.press("<Enter>") == [
        .save(.joinAgenda(Ref(7), Ref(8), .full), form: nil), .searched("n", Ref(8)),
      ])
  }

  @Test func `a plus after a name looks for that name, and parks the minute first`() throws {
    var desk = try Agendas.desk(.running)
    #expect(try desk.press("/val+") == [.read(.find("val"))])
    _ = desk.take(.answer(.found([vale], for: "val")))
    #expect(
      try desk.press("<Enter>") == [
        .save(.joinAgenda(Ref(7), Ref(8), .full), form: nil), .searched("val", Ref(8)),
      ])
    var minuting = try MinuteBench.minuting()
    #expect(try minuting.press("<C-g>val+").contains(.read(.find("val"))))
    #expect(minuting.scope == .picker)
  }
}
