import Casework
import Desk
import Screen
import Testing

struct RunSheetTests {
  private func running(
    width: Int = 80, mayDecide: [MemberCard] = [Bench.consultant],
    change: (inout [MeetingBoard.Item]) -> Void = { _ in }
  ) throws -> Desk {
    var desk = try MinuteBench.desk(width: width, change: change)
    var board = Agendas.board(.running, change: change)
    board.openedAt = 1_000_000
    board.mayDecide = mayDecide
    _ = desk.take(.pause(second: 1_000_000 + 22 * 60))
    _ = desk.take(.answer(.meeting(board)))
    _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
    return desk
  }

  @Test func `each family has its mark, and its minutes beside those planned`() throws {
    let desk = try running { items in
      items[0].state = .discussed
      items[0].seconds = 24 * 60
      items[1].state = .parked
      items[1].seconds = 200
      items[2].state = .postponed
      items[3].state = .notDiscussed
    }
    let picture = desk.frame().text
    #expect(picture.contains("✓ Adeyemi"))
    #expect(picture.contains("24/20m"))
    #expect(picture.contains("▸ Ngũgĩ"))
    #expect(picture.contains("3/20m"))
    #expect(picture.contains("○ O'Brien"))
    #expect(picture.contains("Put off (1)"))
    #expect(picture.contains("– Žižek"))
  }

  @Test func `over the planned time there is no other colour`() throws {
    let desk = try running { $0[1].seconds = 59 * 60 }
    let line = desk.frame().styledText.split(separator: "\n").first { $0.contains("59/20m") }
    #expect(line?.contains("{late:") == false && line?.contains("{dim: 59/20m") == true)
  }

  @Test func `the header says how far the meeting has come and who is there`() throws {
    #expect(try running(width: 120).frame().lineText(0).contains("0/4 · 0:22 of 3:00 · present RS JB"))
    #expect(try running().frame().lineText(0).contains("0/4 · 0:22 of 3:00 · RS JB"))
  }

  @Test func `the header cuts initials before it leaves out the clinician, or that nobody may decide`() throws
  {
    var desk = try running(mayDecide: [])
    var board = Agendas.board(.running)
    board.openedAt = 1_000_000
    board.present += (4...9).map { number in
      MemberCard(
        ref: Ref(number),
        member: Member(name: "A\(number) Bea", role: number == 9 ? .clinician : .socialWorker))
    }
    _ = desk.take(.answer(.meeting(board)))
    let head = desk.frame().lineText(0)
    #expect(head.contains("clinician · nobody may decide") && !head.contains("RS JB"), "\(head)")
  }

  @Test func `Enter on a family of a closed meeting shows its minute, e corrects it, p prints all`() throws {
    var desk = try Agendas.desk(.closed) { items in
      items[0].state = .discussed
      items[0].discussion = Ref(31)
      items[1].state = .notDiscussed
    }
    #expect(try desk.press("<Enter>") == [.read(.familyMinute(Ref(31)))])
    #expect(try desk.press("e") == [.read(.amending(Ref(31)))])
    #expect(try desk.press("p") == [.read(.minutes(Agendas.wednesday))])
    #expect(try desk.press("j<Enter>") == [])
    #expect(desk.notice?.sentence == "Ngũgĩ was not discussed.")
  }

  @Test func `the help explains the marks`() throws {
    var desk = try running()
    _ = try desk.press("?")
    for mark in ["▸ begun", "✓ discussed", "○ put off", "– not discussed", "✎ somebody", "? in full"] {
      #expect(desk.frame().text.contains(mark), "\(mark)")
    }
  }

  @Test func `below stand the time left and what is planned of it`() throws {
    // Two in full and two check-ins, of which one in full is discussed.
    let desk = try running { $0[0].state = .discussed }
    #expect(desk.frame().text.contains("2:38 left, 0:26 planned"))
  }

  @Test func `where nobody present may decide, the sheet says so`() throws {
    #expect(try running(mayDecide: []).frame().text.contains("no one here may decide"))
    #expect(try !running().frame().text.contains("no one here may decide"))
  }

  @Test func `a full discussion without a word on who saw it otherwise is marked`() throws {
    let desk = try running { items in
      items[0].state = .parked
      items[0].lacksChallenge = true
      items[1].lacksChallenge = true
    }
    #expect(desk.frame().text.contains("▸ Adeyemi ?"))
    #expect(!desk.frame().text.contains("Ngũgĩ ?"))
  }

  @Test func `the meeting is not closed while a full discussion lacks the question`() throws {
    var desk = try running { items in
      items[1].state = .parked
      items[1].lacksChallenge = true
    }
    #expect(try desk.press("C") == [])
    #expect(desk.scope == .meeting && desk.meeting.selected?.name == "Ngũgĩ")
    #expect(desk.notice?.sentence == Refusal.challengeUnsaid(["Ngũgĩ"]).sentence)
  }

  @Test func `time is counted while a minute is open, and goes with it`() throws {
    var desk = try running()
    let start = 1_000_000 + 22 * 60
    _ = try desk.press("<Enter>")
    for tick in 1...90 { _ = desk.take(.pause(second: start + tick)) }
    // The machine slept: nobody talked for that hour.
    _ = desk.take(.pause(second: start + 90 + 3_600))
    #expect(desk.frame().text.contains("1/20m"))
    try desk.tab(to: "challenge1")
    #expect(try desk.press("-<C-s>").minute?.seconds == 90)
  }

  @Test func `the screen is painted again only once a minute shows another figure`() throws {
    var desk = try running()
    let shown = desk.minutesShown
    _ = desk.take(.pause(second: 1_000_000 + 22 * 60 + 30))
    #expect(desk.minutesShown == shown)
    _ = desk.take(.pause(second: 1_000_000 + 23 * 60))
    #expect(desk.minutesShown != shown)
  }

  @Test func `a family whose text could not be read is begun, and is not heard with one key`() throws {
    var desk = try running()
    let draft = Draft(key: "minute/1/7", title: "Minute", values: ["action1": "zz: ring"], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    #expect(desk.frame().text.contains("▸ Adeyemi"))
    #expect(try desk.press("x") == [])
    // Nor is the meeting closed over it.
    #expect(try desk.press("C") == [])
    #expect(desk.scope == .meeting)
    #expect(desk.notice?.sentence == "What you typed of Adeyemi is not minuted yet; Enter goes on with it.")
  }

  @Test func `time spent on a minute that was left untouched is not forgotten`() throws {
    var desk = try running()
    let start = 1_000_000 + 22 * 60
    _ = try desk.press("<Enter>")
    for tick in 1...60 { _ = desk.take(.pause(second: start + tick)) }
    _ = try desk.press("<Esc>")
    _ = desk.take(.pause(second: start + 100))
    let effects = try desk.press("x")
    #expect(effects.minute?.seconds == 60)
  }

  @Test func `heard with nothing new says that it is no full discussion`() throws {
    var desk = try running()
    #expect(try desk.press("x").minute?.tier == .checkIn)
    _ = desk.take(.saved(Saved(what: "minuted Adeyemi", family: Ref(1), made: nil), form: nil))
    #expect(desk.notice?.sentence.contains("counts as a check-in, not as a full discussion") == true)
    _ = desk.take(.saved(Saved(what: "ticked an action", family: Ref(1), made: nil), form: nil))
    #expect(desk.notice?.sentence.contains("check-in") == false)
  }
}
