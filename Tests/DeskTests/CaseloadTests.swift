import Casework
import Desk
import Screen
import Testing

struct CaseloadTests {
  private func desk(width: Int = 80, height: Int = 24) -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  @Test func `half a surname narrows the list without its accents`() throws {
    var desk = desk()
    _ = try desk.press("/ngu")
    #expect(desk.caseload.rows.count == 1)
    #expect(desk.caseload.selected?.name == "Ngũgĩ")
    _ = try desk.press("<Esc>")
    #expect(desk.caseload.rows.count == 4)
    #expect(desk.caseload.selected?.name == "Ngũgĩ")
  }

  @Test func `typing to narrow never triggers a command`() throws {
    var desk = desk()
    _ = try desk.press("/vcadqu")
    #expect(desk.overlays.isEmpty)
    #expect(desk.caseload.narrowing.line.text == "vcadqu")
  }

  @Test func `the cursor stays on its family when the list is read again or ordered otherwise`() throws {
    var desk = desk()
    _ = try desk.press("jj")
    #expect(desk.caseload.selected?.name == "O'Brien")
    _ = desk.take(.answer(.caseload(Array(Bench.rows.dropFirst()))))
    #expect(desk.caseload.selected?.name == "O'Brien")
  }

  @Test func `orders go by status, then by name`() throws {
    var desk = desk()
    _ = try desk.press("o")
    var shown: [String] = []
    for _ in 0..<4 {
      shown.append(desk.caseload.selected?.name ?? "")
      _ = try desk.press("j")
    }
    #expect(shown == ["O'Brien", "Adeyemi", "Ngũgĩ", "Žižek"])
  }

  @Test func `enter asks for the family and shows it`() throws {
    var desk = desk()
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .family)
    #expect(desk.frame().lineText(0).contains("Adeyemi (F1)"))
  }

  @Test func `privacy leaves no name on the screen`() throws {
    var desk = desk(width: 120, height: 40)
    _ = try desk.press("P")
    let picture = desk.frame().text
    for name in ["Adeyemi", "Tolu", "Femi", "Ngũgĩ", "O'Brien", "Črtomir"] {
      #expect(!picture.contains(name))
    }
  }

  @Test(arguments: [(80, 24), (60, 15), (120, 40)])
  func `the foot lists keys and the head the day`(width: Int, height: Int) {
    let frame = desk(width: width, height: height).frame()
    #expect(frame.lineText(0).hasSuffix("Mon 16 Mar"))
    #expect(frame.lineText(height - 1).contains("Enter open"))
  }

  @Test func `a screen too small says how much room it needs`() {
    #expect(desk(width: 50, height: 10).frame().text.hasPrefix("Kith needs 60 × 15; this is 50 × 10."))
  }
}
