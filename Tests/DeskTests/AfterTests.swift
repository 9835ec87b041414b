import Casework
import Desk
import Screen
import Testing

/// What is left to do once meetings are over.
struct AfterTests {
  private func desk(
    _ me: MemberCard = Bench.consultant, _ board: AfterBoard = Agendas.after, width: Int = 80
  ) throws -> Desk {
    var desk = try Agendas.desk(.planned, width: width)
    desk.sitting.me = me
    #expect(try desk.press("<Tab>") == [.read(.after)])
    _ = desk.take(.answer(.after(board)))
    return desk
  }

  @Test func `it lists what waits for the signature, what is not copied, and what is sought from above`()
    throws
  {
    let picture = try desk().frame().text
    let places = [
      "3 to sign, 3 to copy, 1 sought", "Meeting of Wed 11 Mar 2026: 3 minutes wait for the signature",
      "2 decisions", "amended: the day was wrong", "Not copied to the council's system yet",
      "Tolu Adeyemi", "Cara O'Brien", "To be sought from above",
      "JB seeks it from the service manager for 2 weeks: A foste",
    ].map { words in picture.firstRange(of: words)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil }, "\(picture)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(picture.contains("11 Mar · not signed"))
    #expect(picture.contains("· v2"))
  }

  @Test func `the consultant signs one minute with s, and with S all of the meeting after one question`()
    throws
  {
    var desk = try desk()
    #expect(try desk.press("js") == [.read(.familyMinute(Ref(102)))])
    _ = desk.take(.answer(.page(title: "Minute", text: "Heard.")))
    #expect(desk.scope == .page && desk.frame().lineText(23).contains("s sign"))
    // Somebody types into it meanwhile: what was not read is not signed.
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(102)))])
    #expect(desk.take(.answer(.page(title: "Minute", text: "Heard. And more."))) == [])
    #expect(desk.scope == .page && desk.frame().text.contains("And more."))
    #expect(desk.notice?.weight == .refused)
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(102)))])
    #expect(
      desk.take(.answer(.page(title: "Minute", text: "Heard. And more.")))
        == [.save(.signOff([Ref(102)]), form: nil)])
    #expect(desk.scope == .after)
    #expect(try desk.press("S") == [])
    let picture = desk.frame().text
    #expect(picture.contains("Sign all 3 minutes of Wed 11 Mar 2026?"))
    #expect(picture.contains("1 full discussion holds neither a"), "\(picture)")
    #expect(try desk.press("<Enter>") == [])
    #expect(try desk.press("Sy") == [.save(.signOff([Ref(101), Ref(102), Ref(104)]), form: nil)])
  }

  @Test func `nobody else signs, and they are told who does`() throws {
    var desk = try desk(Bench.coordinator)
    #expect(try desk.press("s") == [])
    #expect(desk.notice?.sentence.contains("Robin Shah") == true)
    #expect(try desk.press("S") == [])
    #expect(desk.scope == .after)
  }

  @Test func `Enter shows a minute with its versions, e corrects it`() throws {
    var desk = try desk()
    #expect(try desk.press("<Enter>") == [.read(.familyMinute(Ref(101)))])
    #expect(try desk.press("e") == [.read(.amending(Ref(101)))])
    var minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .checkIn)
    minute.update = "Both came."
    let sheet = FamilySheet(family: Ref(1), row: Bench.adeyemi, news: [], actions: [], minute: nil)
    _ = desk.take(.answer(.amending(minute, sheet, isSigned: false, day: Bench.today - 5)))
    #expect(desk.scope == .form)
    #expect(desk.frame().text.contains("Both came."))
  }

  @Test func `y shows the plain text of one child and sends it to the clipboard, x marks it copied`() throws {
    var desk = try desk(Bench.coordinator)
    let tolu = Copied(discussion: Ref(101), child: Ref(11))
    #expect(try desk.press("jjjy") == [.read(.copyText([tolu]))])
    let shown = desk.take(.answer(.copyText(title: "For the council's system", text: "Tolu came.", [tolu])))
    #expect(shown == [.copy("Tolu came.")])
    #expect(desk.scope == .page)
    #expect(try desk.press("x") == [.save(.markCopied([tolu], isCopied: true), form: nil)])
    #expect(desk.scope == .after)
    #expect(try desk.press("x") == [.save(.markCopied([tolu], isCopied: true), form: nil)])
  }

  @Test func `several children are chosen with Space and marked together`() throws {
    var desk = try desk(Bench.coordinator)
    let both = [Copied(discussion: Ref(101), child: Ref(11)), Copied(discussion: Ref(101), child: Ref(12))]
    _ = try desk.press("jjj  ")
    #expect(desk.frame().text.contains("2 chosen"))
    #expect(try desk.press("y") == [.read(.copyText(both))])
    #expect(try desk.press("x") == [.save(.markCopied(both, isCopied: true), form: nil)])
    #expect(try desk.press("g ") == [])
    #expect(desk.notice?.sentence == "Only what is to be copied is chosen together.")
  }

  @Test func `an ordinary page is nothing to be marked as copied`() throws {
    var desk = try desk()
    _ = desk.take(.answer(.page(title: "Minute", text: "Words")))
    #expect(try desk.press("x") == [])
    #expect(desk.scope == .page)
  }

  @Test func `what was sought from above is answered with x: granted or refused, by whom, when`() throws {
    var desk = try desk(Bench.coordinator)
    _ = try desk.press("Gx")
    #expect(desk.frame().text.contains("the service manager"))
    let effects = try desk.press("r<Tab>Lee Vale, service manager<Tab>y<C-s>")
    #expect(
      effects == [
        .save(
          .answerDecision(
            Ref(61),
            Decision.Answer(isGranted: false, by: "Lee Vale, service manager", day: Bench.today - 1)),
          form: "answer/3/61")
      ])
    let tooEarly = try desk.press("<Backspace>-30<C-s>")
    #expect(tooEarly.allSatisfy { if case .save = $0 { false } else { true } })
    #expect(
      desk.notice?.sentence == "It was sought on Sat 28 Feb 2026; the answer cannot be older.")
  }

  @Test func `nothing left is said calmly, and names can be hidden`() throws {
    let empty = try desk(Bench.consultant, AfterBoard(toSign: [], toCopy: [], sought: []))
    #expect(empty.frame().text.contains("Everything is signed, copied and answered."))
    var hidden = try desk()
    _ = try hidden.press("P")
    for name in ["Adeyemi", "Tolu", "O'Brien", "Ngũgĩ"] { #expect(!hidden.frame().text.contains(name)) }
  }

  @Test func `a signature is not offered to be taken back, anything else is`() throws {
    var desk = try desk()
    var saved = Saved(what: "signed the minute of Adeyemi", family: Ref(1), made: nil)
    saved.isFinal = true
    _ = desk.take(.saved(saved, form: nil))
    #expect(desk.notice?.sentence == "Signed the minute of Adeyemi.")
    saved.isFinal = false
    _ = desk.take(.saved(saved, form: nil))
    #expect(desk.notice?.sentence == "Signed the minute of Adeyemi. u takes it back.")
    #expect(Change.signOff([Ref(1)]).isFinal)
    #expect(!Change.closeMeeting(Ref(1)).isFinal)
  }

  @Test func `families of one name are told apart by their ids`() throws {
    var desk = try desk()
    _ = desk.take(.answer(.caseload(Bench.rows + [Bench.row(5, "Adeyemi", [])])))
    #expect(desk.frame().text.contains("› Adeyemi F1"))
  }

  @Test func `the cursor stays on the same line when one above it has gone`() throws {
    var desk = try desk()
    _ = try desk.press("jj")
    var board = Agendas.after
    board.toSign.removeFirst()
    _ = desk.take(.answer(.after(board)))
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(104)))])
  }

  @Test func `what was signed goes, and the cursor stands on the next`() throws {
    var desk = try desk()
    _ = try desk.press("s")
    _ = desk.take(.answer(.page(title: "Minute", text: "Heard.")))
    _ = try desk.press("s")
    _ = desk.take(.answer(.page(title: "Minute", text: "Heard.")))
    var board = Agendas.after
    board.toSign.removeFirst()
    _ = desk.take(.answer(.after(board)))
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(102)))])
  }

  @Test func `a page is signed only where its minute waits for it, and by the consultant`() throws {
    var others = try desk(Bench.coordinator)
    _ = try others.press("<Enter>")
    _ = others.take(.answer(.page(title: "Minute", text: "Heard.")))
    #expect(try others.press("s") == [])
    #expect(others.scope == .page && !others.frame().lineText(23).contains("s sign"))
    var help = try desk()
    #expect(try help.press("?s") == [])
    #expect(help.scope == .page)
  }

  @Test func `a slash narrows what is left, and no letter of a name is another key`() throws {
    var desk = try desk()
    #expect(try desk.press("/brien") == [])
    var picture = desk.frame().text
    #expect(picture.contains("Cara O'Brien") && picture.contains("2 weeks: A foste"))
    #expect(!picture.contains("Adeyemi") && !picture.contains("for the signature"))
    // Signing nothing: the letters were typed.
    #expect(try desk.press("<Esc>/sS") == [])
    picture = desk.frame().text
    #expect(picture.contains("Nothing here fits"), "\(picture)")
    _ = try desk.press("<Enter><Esc>")
    #expect(desk.frame().text.contains("3 minutes wait for the signature"))
    #expect(
      try desk.press("/brien<Enter>y") == [.read(.copyText([Copied(discussion: Ref(103), child: Ref(31))]))])
  }

  @Test func `a key of another view says where it does what`() throws {
    var desk = try desk()
    #expect(try desk.press("C") == [])
    #expect(
      desk.notice?.sentence == "“C” does nothing here; on the agenda it is “close meeting”. Tab goes there.")
    #expect(desk.notice?.weight == .refused)
  }

  @Test func `once the running meeting is closed the room shows what is left to do`() throws {
    var desk = try Agendas.desk(.running)
    #expect(desk.take(.answer(.meeting(Agendas.board(.planned)))) == [.read(.after)])
    #expect(desk.scope == .after)
  }

  @Test func `Today tells what meetings have left to do, and Enter goes to it`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("1")
    var board = TodayBoard(items: [], othersChanged: [])
    board.toSign = [.init(day: Bench.today - 5, count: 3)]
    board.toCopy = 3
    _ = desk.take(.answer(.today(board)))
    let picture = desk.frame().text
    #expect(picture.contains("Minutes of Wed 11 Mar: 3 wait for your signature"))
    #expect(picture.contains("3 children's minutes not copied to the council's system yet"))
    #expect(try desk.press("j<Enter>").contains(.read(.after)))
    _ = desk.take(.answer(.after(Agendas.after)))
    #expect(try desk.press("y") == [.read(.copyText([Copied(discussion: Ref(101), child: Ref(11))]))])
  }
}
