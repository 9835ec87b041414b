import Casework
import Desk
import Screen
import Testing

/// Correcting what stands in a form already.
struct CorrectingTests {
  private static let visit = Visit(
    family: Ref(1), day: Bench.today - 5, kind: .protection, mode: .faceToFace, by: Ref(3),
    children: [Visit.Sight(child: Ref(11), seen: true)], text: "At home.", toldBy: "")

  private func atCorrection() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    var file = Bench.file
    file.entries = [
      Entry(
        id: .visit(Ref(4)), day: Self.visit.day, title: "Visit", about: "Tolu seen", text: "At home.",
        by: "Jo Bell", enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false,
        revision: Revision(1), record: .visit(Self.visit))
    ]
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("<End>e")
    _ = desk.take(.answer(.family(file)))
    #expect(desk.scope == .form)
    return desk
  }

  private func day(_ desk: Desk) -> String? {
    guard case .form(let sheet)? = desk.overlays.last else { return nil }
    return sheet.form.text("day")
  }

  @Test func `the first character typed into a stored day replaces it`() throws {
    var desk = try atCorrection()
    #expect(day(desk) == "11/03/2026")
    _ = try desk.press("12/3")
    #expect(day(desk) == "12/3")
    #expect(desk.frame().text.contains("Thu 12 Mar 2026"))
  }

  @Test func `arrows, Backspace and End edit a stored day`() throws {
    for key in ["<End>", "<Left><Right>"] {
      var desk = try atCorrection()
      _ = try desk.press("\(key)5")
      #expect(day(desk) == "11/03/20265")
    }
    var desk = try atCorrection()
    _ = try desk.press("<Backspace>5")
    #expect(day(desk) == "11/03/2025")
  }

  @Test func `a day that one comes back to with Tab is typed anew, and Ctrl-U clears it`() throws {
    var desk = try atCorrection()
    _ = try desk.press("12/3<Tab><BackTab>13/3")
    #expect(day(desk) == "13/3")
    _ = try desk.press("<C-u>")
    #expect(day(desk) == "")
  }

  @Test func `the help of a form begins with its keys and says that Ctrl-U clears`() throws {
    let help = Help.text(for: .form)
    #expect(help.contains("Clears the line"))
  }

  @Test func `a day long gone keeps how it was understood`() throws {
    var desk = try atCorrection()
    _ = try desk.press("25/12/2025<Tab>")
    #expect(desk.frame().text.contains("Thu 25 Dec 2025 · 11 weeks ago; is it the right day?"))
  }
}
