import Casework
import Desk
import Screen
import Testing

/// What others save is seen without a key: lists are read again, what is new is marked, and nothing moves.
struct LiveTests {
  private static let heard = [
    Heard(by: "Robin Shah", what: "recorded a visit to Wanjiku Ngũgĩ", family: Ref(2))
  ]

  /// Somebody else has written; the desk hears what, before the lists are read again.
  private func hear(_ desk: inout Desk, _ heard: [Heard] = Self.heard) {
    #expect(desk.take(.changedElsewhere).first == .read(.news))
    _ = desk.take(.answer(.news(heard)))
  }

  private func line(_ words: String, of desk: Desk) -> String {
    desk.frame().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .first { $0.contains(words) } ?? ""
  }

  private func caseload() -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  private static var changed: [CaseloadRow] {
    var rows = Bench.rows
    rows[2].openActions = 4
    rows.insert(Bench.row(9, "Abel", []), at: 0)
    return rows
  }

  // MARK: Each room

  @Test func `on the caseload what is new or changed is marked, and the cursor stays on its family`() throws {
    var desk = caseload()
    _ = try desk.press("j")
    hear(&desk)
    _ = desk.take(.answer(.caseload(Self.changed)))
    #expect(desk.caseload.selected?.family == Ref(2))
    #expect(line("Abel", of: desk).hasPrefix("•Abel"))
    #expect(line("O'Brien", of: desk).hasPrefix("•O'Brien"))
    #expect(line("Adeyemi", of: desk).hasPrefix(" Adeyemi") && line("Ngũgĩ", of: desk).hasPrefix("›"))
    _ = try desk.press("j")
    _ = try desk.press("k")
    #expect(line("O'Brien", of: desk).hasPrefix(" O'Brien"))
    #expect(line("Abel", of: desk).hasPrefix("•Abel"))
    _ = try desk.press("4")
    _ = try desk.press("2")
    #expect(line("Abel", of: desk).hasPrefix(" Abel"))
  }

  @Test func `one line a child keeps the cursor on the child`() throws {
    var desk = caseload()
    _ = try desk.press("<Tab>jj")
    #expect(line("Åse", of: desk).hasPrefix("›"))
    hear(&desk)
    _ = desk.take(.answer(.caseload(Self.changed)))
    #expect(line("Åse", of: desk).hasPrefix("›"))
  }

  @Test func `a list that is scrolled stays as it is on the screen`() throws {
    let many = (10..<60).map { Bench.row($0, "Family \($0)", []) }
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(many)))
    _ = try desk.press("<PgDn>jjjkkkkk")
    let before = desk.frame().text.split(separator: "\n").dropFirst(2).prefix(15)
    hear(&desk)
    _ = desk.take(.answer(.caseload([Bench.row(1, "Abel", []), Bench.row(2, "Abney", [])] + many)))
    #expect(desk.frame().text.split(separator: "\n").dropFirst(2).prefix(15) == before)
  }

  @Test func `on Today the cursor stays on its date`() throws {
    var desk = try Dated.today()
    _ = try desk.press("jj")
    let held = line("›", of: desk)
    var board = Dated.board
    board.items[1].title = "ring the school nurse"
    board.items.insert(
      TodayBoard.Item(
        subject: .action(Ref(77)), day: Bench.today - 9, family: Ref(3), familyName: "O'Brien",
        title: "send the report", who: "Jo Bell"), at: 0)
    hear(&desk)
    _ = desk.take(.answer(.today(board)))
    #expect(line("›", of: desk) == held)
    #expect(line("send the report", of: desk).hasPrefix("•"))
    #expect(line("school nurse", of: desk).hasPrefix("•"))
    #expect(line("Protection visit", of: desk).hasPrefix(" "))
  }

  @Test func `in the actions the cursor stays on its action`() throws {
    let row = { (number: Int, text: String) in
      MinuteBench.action(number, text, due: Bench.today + number, meeting: nil)
    }
    var desk = caseload()
    _ = try desk.press("4")
    _ = desk.take(.answer(.actions([row(1, "one"), row(2, "two"), row(3, "three")])))
    _ = try desk.press("j ")
    _ = try desk.press("k")
    hear(&desk)
    _ = desk.take(.answer(.actions([row(9, "nine"), row(1, "one"), row(2, "two"), row(3, "three more")])))
    #expect(desk.actions.selected?.ref == Ref(2) && desk.actions.chosen == [Ref(2)])
    #expect(line("nine", of: desk).hasPrefix("•") && line("three more", of: desk).hasPrefix("•"))
    #expect(!line(" one", of: desk).hasPrefix("•"))
  }

  @Test func `in the diary the cursor stays on its line of the day`() throws {
    var desk = caseload()
    _ = try desk.press("5")
    let day = Bench.today
    let item = { (number: Int, title: String) in
      TodayBoard.Item(
        subject: .action(Ref(number)), day: day, family: Ref(2), familyName: "Ngũgĩ", title: title, who: "")
    }
    let board = { (items: [TodayBoard.Item]) in DiaryBoard(from: day, through: day + 6, items: items) }
    _ = desk.take(.answer(.diary(board([item(1, "one"), item(2, "two")]))))
    _ = try desk.press("j")
    #expect(line("›", of: desk).contains("two"))
    hear(&desk)
    _ = desk.take(.answer(.diary(board([item(9, "nine"), item(1, "one"), item(2, "two")]))))
    #expect(line("›", of: desk).contains("two"))
    #expect(line("nine", of: desk).hasPrefix("•"))
  }

  @Test func `on a family's page the cursor stays on its line, and the new entry is marked`() throws {
    var desk = caseload()
    _ = try desk.press("<Enter>")
    let first = Versions.file(.visit(Ref(7)), .visit(Versions.visit), revision: 1)
    _ = desk.take(.answer(.family(first)))
    _ = try desk.press("jj")
    let held = line("›", of: desk)
    var file = Versions.file(.note(Ref(8)), .visit(Versions.visit), revision: 1)
    file.entries[0].title = "Call"
    file.entries += first.entries
    hear(&desk)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.answer(.family(file)))
    #expect(line("›", of: desk) == held)
    #expect(line("Call", of: desk).hasPrefix("•"))
    #expect(!line("Entry", of: desk).hasPrefix("•"))
    _ = try desk.press("<Esc><Enter>")
    _ = desk.take(.answer(.family(file)))
    #expect(!line("Call", of: desk).hasPrefix("•"))
  }

  @Test func `on the agenda the cursor stays on its family`() throws {
    var desk = try Agendas.desk(.running)
    _ = try desk.press("j")
    hear(&desk)
    _ = desk.take(
      .answer(
        .meeting(
          Agendas.board(.running) {
            $0[0].state = .discussed
            $0.swapAt(0, 1)
          })))
    #expect(line("›", of: desk).contains("Ngũgĩ"))
    #expect(line("✓ Adeyemi", of: desk).hasPrefix("•"))
  }

  // MARK: What is never disturbed

  @Test func `one's own saving marks nothing`() throws {
    var desk = caseload()
    _ = desk.take(.saved(Saved(what: "recorded a visit", family: Ref(3), made: 1), form: nil))
    _ = desk.take(.answer(.caseload(Self.changed)))
    #expect(!desk.frame().text.contains("•"))
    // Others' unfinished texts are no news.
    hear(&desk, [])
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(!desk.frame().text.contains("•"))
  }

  @Test func `the foot says once who did what, and never over a refusal`() throws {
    var desk = caseload()
    hear(&desk)
    #expect(desk.frame().text.contains("Robin Shah recorded a visit to Wanjiku Ngũgĩ."))
    _ = try desk.press("j")
    #expect(!desk.frame().text.contains("Robin Shah recorded"))
    _ = desk.take(.refused(.nothingToUndo, form: nil))
    hear(&desk)
    #expect(desk.notice?.sentence == Refusal.nothingToUndo.sentence)
    _ = try desk.press("j")
    #expect(desk.notice?.sentence == "Robin Shah recorded a visit to Wanjiku Ngũgĩ.")
    _ = try desk.press("j")
    #expect(desk.notice == nil)
  }

  @Test func `several changes are one line, however long`() throws {
    var desk = caseload()
    let long = Heard(
      by: "Robin Shah", what: String(repeating: "agreed to close ", count: 12), family: nil)
    hear(&desk, Self.heard + [long])
    let lines = desk.frame().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[22].hasPrefix(" Robin Shah agreed") && lines[22].hasSuffix("…"))
    #expect(!lines[21].contains("agreed"))
  }

  @Test func `a half-typed form keeps its text, its caret and its field`() throws {
    var desk = caseload()
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    try desk.tab(to: "text")
    _ = try desk.press("Half a sent<Left><Left>")
    let before = desk.form
    hear(&desk)
    _ = desk.take(.answer(.caseload(Self.changed)))
    #expect(desk.form == before && desk.scope == .form)
    _ = try desk.press("X")
    #expect(desk.form?.text("text") == "Half a seXnt")
  }

  @Test func `without Unicode the mark is a sign of its own`() throws {
    var desk = caseload()
    _ = try desk.press("j")
    hear(&desk)
    _ = desk.take(.answer(.caseload(Self.changed)))
    #expect(desk.frame().inAscii().text.contains("\n+Abel"))
  }

  // MARK: Busy

  @Test func `a place that cannot be kept now is kept later, without a word`() throws {
    var desk = caseload()
    _ = desk.take(.answer(.kept(nil, [])))
    _ = desk.take(.pause(second: 1))
    _ = try desk.press("j")
    _ = desk.take(.pause(second: 2))
    let kept = desk.take(.pause(second: 100))
    #expect(kept.contains { if case .keepPlace = $0 { true } else { false } })
    #expect(desk.take(.refused(.busy, form: Desk.keptQuietly)) == [] && desk.notice == nil)
    #expect(desk.take(.pause(second: 101)).contains { if case .keepPlace = $0 { true } else { false } })
  }

  @Test func `the text of a form that was left while the file was busy is not lost`() throws {
    var desk = caseload()
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    try desk.tab(to: "text")
    #expect(try desk.press("Seen.<Esc>").draft?.values["text"] == "Seen.")
    _ = desk.take(.refused(.busy, form: Desk.keptQuietly))
    #expect(desk.hasUnkeptText)
    #expect(desk.take(.pause(second: 5)).draft?.values["text"] == "Seen.")
    _ = desk.take(.kept(draft: "visit/1"))
    #expect(!desk.hasUnkeptText && desk.take(.pause(second: 6)).draft == nil)
  }
}
