import Casework
import Desk
import Screen
import Testing

/// What others may see of names, and what stands apart though it bears one name.
struct PrivacyTests {
  private func today() throws -> Desk {
    var desk = try Dated.today(width: 100, height: 40)
    _ = desk.take(
      .answer(
        .drafts([
          Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 0),
          Draft(
            key: "note/2", title: "Note, Vale, Ngũgĩ", values: ["whom it is about": "Vale, Ngũgĩ"],
            keptAt: 0),
        ])))
    return desk
  }

  @Test func `headings, unfinished texts and forms show initials while names are hidden`() throws {
    var desk = try today()
    _ = try desk.press("ooP")
    var picture = desk.frame().text
    #expect(picture.contains("\n A.\n"))
    #expect(picture.contains("Visit, A., just now"))
    #expect(picture.contains("Note, V.N., just now"))
    #expect(!picture.contains("Adeyemi") && !picture.contains("Ngũgĩ"))
    _ = try desk.press("jjr<Enter>")
    picture = desk.frame().text
    #expect(picture.contains("2 children, A."), "\(picture)")
    #expect(!picture.contains("Adeyemi"))
    _ = try desk.press("<Esc>a")
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.frame().text.contains("\n Action, A."))
    #expect(!desk.frame().text.contains("Adeyemi"))
  }

  @Test func `two families of one name stand under headings of their own`() throws {
    var desk = Bench.desk(width: 100, height: 40)
    _ = desk.take(.answer(.caseload(Bench.rows + [Bench.row(5, "Adeyemi", [])])))
    _ = try desk.press("1")
    var other = Dated.review
    (other.family, other.familyName) = (Ref(5), "Adeyemi")
    let items = [Dated.coreGroup, Dated.visit, other].map { Dated.item($0) }
    _ = desk.take(.answer(.today(TodayBoard(items: items, othersChanged: []))))
    _ = try desk.press("oo")
    let lines = desk.frame().text.split(separator: "\n").map(String.init)
    #expect(lines.contains(" Adeyemi F1"))
    #expect(lines.contains(" Adeyemi F5"))
    let place = { (words: String) in lines.firstIndex { $0.contains(words) } ?? -1 }
    #expect(place("Protection visit") < place(" Adeyemi F5"))
    #expect(place(" Adeyemi F5") < place("First review conference"))
  }
}
