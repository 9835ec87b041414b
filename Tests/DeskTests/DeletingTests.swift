import Casework
import Desk
import Screen
import Testing

/// What `D` and `e` do with dated lines.
struct DeletingTests {
  private static let booked: TodayBoard.Item = {
    var item = TodayBoard.Item(
      subject: .occasion(Ref(8)), day: Bench.today, family: Ref(1), familyName: "Adeyemi",
      title: "Review conference", who: "")
    item.minute = 600
    return item
  }()

  private func today(_ items: [TodayBoard.Item]) throws -> Desk {
    var desk = try Dated.today()
    _ = desk.take(.answer(.today(TodayBoard(items: items, othersChanged: []))))
    return desk
  }

  private func diary(_ items: [TodayBoard.Item]) throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("5")
    _ = desk.take(
      .answer(.diary(DiaryBoard(from: Bench.today, through: Bench.today + 6, items: items))))
    return desk
  }

  @Test func `D deletes what is booked, on today and in the diary`() throws {
    for var desk in [try today([Self.booked]), try diary([Self.booked])] {
      #expect(try desk.press("D") == [.save(.delete(.occasion(Ref(8))), form: nil)])
    }
  }

  @Test func `D on an unfinished text still asks`() throws {
    var desk = try today([Self.booked])
    _ = desk.take(
      .answer(.drafts([Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 0)])))
    #expect(try desk.press("gD") == [])
    #expect(desk.scope == .dialog)
  }

  @Test func `D says what fits the line it cannot delete`() throws {
    let action = Dated.board.items[1]
    let items = [Dated.item(Dated.assessment), action]
    let sentences = [
      "A date cannot be deleted: x records what was done, r says what is to be said.",
      "An action is deleted on its family's page or in 4; x ticks it off here.",
    ]
    for (item, sentence) in zip(items, sentences) {
      var (desk, other) = (try today([item]), try diary([item]))
      #expect(try desk.press("D") == [])
      #expect(desk.notice == Notice(sentence, .refused))
      #expect(try other.press(item.day == Bench.today ? "D" : "jjD") == [])
      #expect(other.notice == Notice(sentence, .refused))
    }
    var empty = try diary([])
    _ = try empty.press("D")
    #expect(empty.notice?.sentence == "Nothing is booked here that could be deleted.")
  }

  @Test func `e moves what is booked to another day`() throws {
    for var desk in [try today([Self.booked]), try diary([Self.booked])] {
      #expect(try desk.press("e") == [.read(.family(Ref(1), correcting: .occasion(Ref(8))))])
      let occasion = Occasion(
        kind: .reviewConference, family: Ref(1), day: Bench.today, minute: 600, isBooked: true,
        children: [Ref(11)])
      var file = Dated.file
      file.entries = [
        Entry(
          id: .occasion(Ref(8)), day: Bench.today, title: "Review conference", about: "", text: "", by: "",
          enteredBy: "", enteredOn: Bench.today, isSignificant: false, revision: Revision(3),
          record: .occasion(occasion))
      ]
      _ = desk.take(.answer(.family(file)))
      var moved = occasion
      moved.day = Bench.today + 7
      #expect(
        try desk.pressSaving("<C-u>+7<C-s>")
          == [.save(.correctOccasion(Ref(8), moved, basedOn: Revision(3)), form: "corrected/1/8")])
    }
  }

  @Test func `what is booked for a member is deleted, not moved`() throws {
    var item = Self.booked
    (item.family, item.familyName, item.title) = (nil, "", "Supervision")
    var desk = try today([item])
    #expect(try desk.press("e") == [])
    #expect(desk.notice?.weight == .refused)
    #expect(try desk.press("D") == [.save(.delete(.occasion(Ref(8))), form: nil)])
  }

  @Test func `the family's parts are all named where Tab is explained`() {
    let help = Command.all.first { $0.id == "section" }?.help ?? ""
    #expect(help.contains("dates") && help.contains("booked"))
  }
}
