import Casework
import Desk
import Screen
import Testing

/// Lists whose rows take several lines, turned page by page.
struct PagingTests {
  private func family(entries: Int, width: Int = 80, height: Int = 24) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    var file = Dated.file
    file.entries = (0..<entries).map { number in
      let length = number % 3 == 0 ? 1 : number % 3 == 1 ? 0 : 3
      return Entry(
        id: .note(Ref(number + 1)), day: Bench.today - number, title: "Entry \(number) begins", about: "",
        text: (0..<length * 25).map { "word\(number).\($0)" }.joined(separator: " "), by: "Sam Ode",
        enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false, revision: Revision(0))
    }
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  /// What the page says, between the header and the foot.
  private func shown(_ desk: Desk) -> [String] {
    let frame = desk.frame()
    return (1..<(frame.height - 2)).map { String(frame.lineText($0).dropFirst()) }
  }

  /// Presses a key until the page stands still; every line that was on the screen on the way.
  private func turned(_ desk: inout Desk, _ key: String) throws -> [[String]] {
    var pages = [shown(desk)]
    repeat {
      _ = try desk.press(key)
      pages.append(shown(desk))
    } while pages.last != pages.dropLast().last && pages.count < 400
    return pages
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15)])
  func `turning pages shows every line of a family, down and up again`(width: Int, height: Int) throws {
    var desk = try family(entries: 200, width: width, height: height)
    for key in ["<PgDn>", "<PgUp>"] {
      let pages = try turned(&desk, key)
      let lines = pages.flatMap { $0 }
      for number in 0..<200 {
        #expect(lines.contains { $0.contains("Entry \(number) begins") }, "entry \(number) with \(key)")
      }
      #expect(pages.count <= 2 * 420 / (height - 4), "\(pages.count) pages with \(key)")
    }
  }

  @Test func `a page of a family goes on where the one before it ended`() throws {
    var desk = try family(entries: 60)
    var page = shown(desk)
    for _ in 0..<5 {
      _ = try desk.press("<PgDn>")
      let next = shown(desk)
      let overlap = page.firstIndex(of: next[0])
      #expect(overlap != nil, "after “\(page.last ?? "")” comes “\(next[0])”")
      if let overlap { #expect(Array(page[overlap...]) == Array(next.prefix(page.count - overlap))) }
      page = next
    }
  }
}
