import Casework
import Desk
import Screen
import Testing

struct FollowingTests {
  private func board(typing family: Int?, _ values: [String: String] = ["update": "Both came."])
    -> MeetingBoard
  {
    var board = Agendas.board(.running)
    if let family {
      board.typing = [LiveMinute(family: Ref(family), by: "Sam Ode", values: values, keptAt: 0)]
    }
    return board
  }

  private func watching() throws -> Desk {
    var desk = try MinuteBench.desk(width: 120, height: 40)
    desk.sitting.me = Bench.worker
    return desk
  }

  @Test func `the family that is typed elsewhere is marked, and its text stands on its sheet`() throws {
    var desk = try watching()
    _ = desk.take(
      .answer(
        .meeting(
          board(
            typing: 1,
            [
              "update": "Both came.", "action1": "jb: ring by fri", "done": "51\tDone", "challenge1": "-",
              "seconds": "40", "children": "11 12", "step71": "w: calm",
            ]))))
    _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
    let picture = desk.frame().text
    #expect(picture.contains("✎ Adeyemi"))
    #expect(picture.contains("✎ Sam Ode types"))
    #expect(picture.contains("Update: Both came."))
    #expect(picture.contains("Action: jb: ring by fri"))
    #expect(picture.contains("Done: ring the school"))
    #expect(picture.contains("Challenge: none offered"))
    #expect(picture.contains("Hypothesis 1: w: calm"))
    #expect(!picture.contains("11 12"))
  }

  @Test func `the text grows as it comes`() throws {
    var desk = try watching()
    for text in ["Both", "Both came", "Both came late."] {
      _ = desk.take(.changedElsewhere)
      _ = desk.take(.answer(.meeting(board(typing: 1, ["update": text]))))
      _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
      #expect(
        desk.frame().text.contains("Update: \(text)\n") || desk.frame().text.contains("Update: \(text)"))
    }
  }

  @Test func `the cursor goes along with whoever types, until it is moved by hand`() throws {
    var desk = try watching()
    _ = try desk.press(".")
    _ = desk.take(.answer(.meeting(board(typing: 3))))
    #expect(desk.meeting.selected?.name == "O'Brien")
    _ = desk.take(.answer(.meeting(board(typing: 2))))
    #expect(desk.meeting.selected?.name == "Ngũgĩ")
    _ = try desk.press("G")
    _ = desk.take(.answer(.meeting(board(typing: 1))))
    #expect(desk.meeting.selected?.name == "Žižek")
  }

  @Test func `the foot says who is followed as soon as somebody types`() throws {
    var desk = try watching()
    _ = try desk.press(".")
    #expect(desk.notice?.sentence.hasPrefix("Nobody types") == true)
    _ = desk.take(.answer(.meeting(board(typing: 3))))
    #expect(desk.notice?.sentence == "Following Sam Ode; any move stops it.")
    _ = desk.take(.answer(.meeting(board(typing: nil))))
    #expect(desk.notice?.sentence.hasPrefix("Nobody types") == true)
  }

  @Test func `a finished minute has its tick, and an untouched rating is not shown as typed`() throws {
    var desk = try watching()
    var board = board(typing: 1, ["update": "Both came.", "risk": "high"])
    board.items[0].state = .discussed
    var sheet = MinuteBench.sheet
    sheet.row.risk = .high
    _ = desk.take(.answer(.meeting(board)))
    _ = desk.take(.answer(.sheet(sheet)))
    #expect(desk.frame().text.contains("✓ Adeyemi") && !desk.frame().text.contains("Risk: high"))
    sheet.row.risk = .low
    _ = desk.take(.answer(.sheet(sheet)))
    #expect(desk.frame().text.contains("Risk: high"))
  }

  @Test func `a text that was left an hour ago is shown, but nobody is followed to it`() throws {
    var desk = try watching()
    _ = desk.take(.pause(second: 3_600))
    _ = try desk.press(".")
    _ = desk.take(.answer(.meeting(board(typing: 3))))
    #expect(desk.meeting.selected?.name == "Adeyemi" && !desk.frame().text.contains("✎"))
    _ = try desk.press("jj")
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[2]))))
    #expect(desk.frame().text.contains("Sam Ode has left unfinished, 1 h ago"))
  }

  @Test func `without following the cursor stays where it is`() throws {
    var desk = try watching()
    _ = desk.take(.answer(.meeting(board(typing: 3))))
    #expect(desk.meeting.selected?.name == "Adeyemi")
  }

  @Test func `whoever reads something else is not taken from it`() throws {
    var desk = try watching()
    _ = try desk.press(".?")
    #expect(desk.scope == .page)
    _ = desk.take(.answer(.meeting(board(typing: 3))))
    #expect(desk.meeting.selected?.name == "Adeyemi" && desk.scope == .page)
  }
}
