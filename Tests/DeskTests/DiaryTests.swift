import Casework
import Desk
import Screen
import Testing

/// The diary: week and month, and moving in them.
struct DiaryTests {
  private func desk(width: Int = 80, height: Int = 24) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    let effects = try desk.press("5")
    #expect(effects.last == .read(.diary(from: Bench.today, through: Bench.today + 6)))
    _ = desk.take(.answer(.diary(Self.board(from: Bench.today, through: Bench.today + 6))))
    return desk
  }

  private static func board(from: Day, through: Day) -> DiaryBoard {
    let items = [Dated.item(Dated.assessment), Dated.item(Dated.visit), Dated.item(Dated.review)]
    return DiaryBoard(
      from: from, through: through, items: items.filter { $0.day >= from && $0.day <= through })
  }

  @Test func `the week shows each day, today by name, and what is dated`() throws {
    let desk = try desk()
    let lines = desk.frame().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[1].hasPrefix("›Mon 16 today"))
    #expect(lines.contains { $0.contains("Wed 18") && $0.contains("Single assessment") })
    #expect(lines.contains { $0.contains("Sun 22") })
  }

  @Test func `arrows move lines and days, the brackets weeks, t goes back to today`() throws {
    var desk = try desk()
    _ = try desk.press("jj")
    #expect(desk.diary.day == Bench.today + 2)
    #expect(try desk.press("w") == [.read(.working(Dated.assessment.key))])
    _ = try desk.press("<Right>")
    #expect(desk.diary.day == Bench.today + 3)
    #expect(
      try desk.press("]") == [.read(.diary(from: Bench.today + 7, through: Bench.today + 13))])
    #expect(
      try desk.press("t") == [])
    #expect(desk.diary.day == Bench.today)
  }

  @Test func `a board that comes too late for another week is passed over`() throws {
    var desk = try desk()
    _ = try desk.press("]]")
    _ = desk.take(.answer(.diary(Self.board(from: Bench.today + 7, through: Bench.today + 13))))
    #expect(desk.diary.board?.from == Bench.today)
  }

  @Test func `tab shows the month, and enter goes from a full day to its week`() throws {
    var desk = try desk()
    #expect(try desk.press("<Tab>") == [.read(.diary(from: Day("2026-02-23")!, through: Day("2026-04-05")!))])
    _ = desk.take(.answer(.diary(Self.board(from: Day("2026-02-23")!, through: Day("2026-04-05")!))))
    #expect(desk.frame().text.contains("March 2026"))
    #expect(desk.frame().text.contains("16 today"))
    _ = try desk.press("<Right><Right>")
    #expect(try desk.press("w") == [.read(.working(Dated.assessment.key))])
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
  }

  @Test(arguments: [(80, 24), (60, 15), (120, 40)])
  func `month and week fit their screens`(width: Int, height: Int) throws {
    var desk = try desk(width: width, height: height)
    #expect(desk.frame().lineText(height - 1).contains("Enter open"))
    _ = try desk.press("<Tab>")
    _ = desk.take(.answer(.diary(Self.board(from: Day("2026-02-23")!, through: Day("2026-04-05")!))))
    let picture = desk.frame().text
    #expect(picture.contains("Mon 16 Mar 2026: nothing dated") || height < 20)
  }
}
