import Casework
import Desk
import Screen
import Testing

/// Dates on the family's page, and what is not known of it.
struct FamilyDatesTests {
  @Test func `each child's dates stand under the child, then what is not known`() throws {
    let desk = try Dated.family(width: 120, height: 40)
    let lines = desk.frame().text.split(separator: "\n").map(String.init)
    let place = { (words: String) in lines.firstIndex { $0.contains(words) } ?? -1 }
    #expect(place("Tolu Adeyemi") < place("3d late"))
    #expect(place("Protection visit") < place("Femi Adeyemi"))
    #expect(lines.filter { $0.contains("Core group") }.count == 2)
    #expect(place("Åse Adeyemi") < place("not known since import: care plan, plan for permanence"))
    #expect(place("Booked") < place("Review conference"))
  }

  @Test func `x, w and enter work on the line the cursor is on`() throws {
    var desk = try Dated.family()
    #expect(try desk.press("jw") == [.read(.working(Dated.coreGroup.key))])
    #expect(try desk.press("<Enter>") == [.read(.working(Dated.coreGroup.key))])
    #expect(try desk.press("x") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.frame().text.contains("Core group, Adeyemi"))
    let effects = try desk.pressSaving("t<C-s>")
    guard case .save(.recordOccasion(let occasion), _)? = effects.last else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(occasion.children == [Ref(11), Ref(12)])
  }

  @Test func `what is not known of a child is asked one by one`() throws {
    var desk = try Dated.family(width: 120, height: 40)
    while !(desk.frame().text.split(separator: "\n").contains {
      $0.hasPrefix("›") && $0.contains("not known")
    }) {
      _ = try desk.press("j")
    }
    #expect(try desk.press("r") == [])
    #expect(desk.frame().text.contains("Which of them?"))
    _ = try desk.press("perm<Enter>")
    #expect(desk.frame().text.contains("Not known when last done"))
    let effects = try desk.press("<Enter><C-s>")
    guard case .save(.remark(let remark), _)? = effects.last else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(remark.kind == .notKnown && remark.by == "Sam Ode")
    #expect(remark.clock == Dated.key("permanence-plan", child: 13, "care_period:3"))
  }

  @Test func `the list of what is not known leads to the family's line`() throws {
    var desk = try Dated.today(width: 120, height: 40)
    #expect(try desk.press("m") == [.read(.unknown)])
    _ = desk.take(.answer(.unknown(Dated.file.unknown)))
    #expect(try desk.press("perm<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.scope == .family)
    #expect(
      desk.frame().text.split(separator: "\n").contains { $0.hasPrefix("›") && $0.contains("not known") })
  }

  @Test func `x on what was booked opens it as held, with its own revision`() throws {
    var desk = try Dated.family(width: 120, height: 40)
    let booked = Occasion(
      kind: .reviewConference, family: Ref(1), day: Bench.today, minute: 600, isBooked: true,
      children: [Ref(11)])
    while !(desk.frame().text.split(separator: "\n").contains {
      $0.hasPrefix("›") && $0.contains("Review conf")
    }) {
      _ = try desk.press("j")
    }
    #expect(try desk.press("x") == [.read(.family(Ref(1), correcting: .occasion(Ref(8))))])
    var file = Dated.file
    file.entries = [
      Entry(
        id: .occasion(Ref(8)), day: booked.day, title: "Review conference", about: "", text: "", by: "",
        enteredBy: "", enteredOn: booked.day, isSignificant: false, revision: Revision(3),
        record: .occasion(booked))
    ]
    _ = desk.take(.answer(.family(file)))
    var held = booked
    held.isBooked = false
    #expect(
      try desk.pressSaving("<C-s>")
        == [.save(.correctOccasion(Ref(8), held, basedOn: Revision(3)), form: "booked/1/8")])
  }

  @Test func `w on the caseload shows the working of the family's soonest date`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("w") == [.read(.family(Ref(1)))])
    #expect(desk.take(.answer(.family(Dated.file))) == [.read(.working(Dated.coreGroup.key))])
    #expect(desk.scope == .caseload)
    _ = try desk.press("w")
    #expect(desk.take(.answer(.family(Bench.file))) == [])
    #expect(desk.notice?.sentence == "Nothing is counted for Adeyemi at present.")
  }
}
