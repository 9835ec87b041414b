import Casework
import Desk
import Screen
import Testing

/// The consultant's ten minutes: the caseload gone through family by family.
struct ReviewTests {
  @Test func `R opens it at the first family of which something waits, and says how many do`() throws {
    var desk = Bench.desk()
    desk.sitting.me = Bench.consultant
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("R") == [.read(.review)])
    #expect(desk.take(.answer(.review(Reviewed.board))) == [.read(.familyReview(Ref(1)))])
    _ = desk.take(.answer(.familyReview(Reviewed.adeyemi)))
    #expect(desk.scope == .review)
    let head = desk.frame().lineText(0)
    #expect(head.contains("Review 1/3") && head.contains("2 wait for you"))
    #expect(desk.frame().lineText(1).contains("Adeyemi (F1) · CP · high▲ · seen 13d · JB · 1 warning"))
  }

  @Test
  func `each part says what it must: what waits, late and why, due, drift, decisions, questions, record`()
    throws
  {
    let picture = try Reviewed.desk(height: 40).frame().text
    let words = [
      "Waits", "Minute of Wed 11 Mar, full", "2 decisions", "Closure to agree: Åse",
      "Both parents manage.", "Late", "8d late", "family not available", "3d late",
      "Core group Tolu, Femi · no reason given · local, held", "4d late", "JB: joint home session", "Due",
      "Protection visit", "Not discussed in full for 9 weeks.", "1 of 2 done",
      "sought from the service manager", "RS: Was the school told? · not answered yet",
      "Risk in the home: A dog in the yard.", "Statutory visit · Tolu seen alone",
    ]
    let places = words.map { picture.firstRange(of: $0)?.lowerBound }
    for (word, place) in zip(words, places) where place == nil { Issue.record("no “\(word)” in \(picture)") }
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(picture)")
  }

  @Test func `one key turns to the next family and back, and the ends are said`() throws {
    var desk = try Reviewed.desk()
    #expect(try desk.press("<Right>") == [.read(.familyReview(Ref(2)))])
    _ = desk.take(.answer(.familyReview(Reviewed.other(2, "Ngũgĩ"))))
    #expect(desk.frame().text.contains("Nothing waits."))
    #expect(try desk.press("]") == [.read(.familyReview(Ref(3)))])
    #expect(try desk.press("]") == [])
    #expect(desk.notice?.sentence == "That was the last of 3. 1 more is restricted. q leaves.")
    #expect(try desk.press("[") == [.read(.familyReview(Ref(2)))])
    #expect(try desk.press("<Left>") == [.read(.familyReview(Ref(1)))])
    #expect(try desk.press("<Left>") == [])
    #expect(desk.notice?.sentence == "That is the first of 3.")
  }

  @Test func `what others agree meanwhile moves no family, and a reading of another one changes nothing`()
    throws
  {
    var desk = try Reviewed.desk()
    _ = try desk.press("]")
    #expect(desk.take(.answer(.familyReview(Reviewed.adeyemi))) == [])
    #expect(!desk.frame().text.contains("Core group"))
    var board = Reviewed.board
    board.families = [Ref(3), Ref(2), Ref(1), Ref(4)]
    _ = desk.take(.answer(.review(board)))
    #expect(desk.frame().lineText(0).contains("Review 2/4"))
    #expect(try desk.press("[") == [.read(.familyReview(Ref(1)))])
  }

  @Test func `a minute is shown before it is signed, and s on its page signs what was read`() throws {
    var desk = try Reviewed.desk()
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(101)))])
    _ = desk.take(.answer(.page(title: "Minute", text: "Heard.")))
    #expect(desk.scope == .page)
    #expect(try desk.press("s") == [.read(.familyMinute(Ref(101)))])
    #expect(
      desk.take(.answer(.page(title: "Minute", text: "Heard."))) == [.save(.signOff([Ref(101)]), form: nil)])
    #expect(desk.scope == .review)
  }

  @Test(arguments: ["ss", "s<Enter>"])
  func `a submission is agreed in two keys, and shown between them`(keys: String) throws {
    var desk = try Reviewed.desk()
    _ = try desk.press("j")
    #expect(try desk.press(String(keys.prefix(1))) == [])
    let picture = desk.frame().text
    for words in [
      "Closure to agree: Åse", "RC7", "Both parents manage.", "Handed in by Sam Ode", "for Jo Bell",
    ] {
      #expect(picture.contains(words), "\(picture)")
    }
    #expect(try desk.press(String(keys.dropFirst())) == [.read(.familyReview(Ref(1)))])
    #expect(
      desk.take(.answer(.familyReview(Reviewed.adeyemi)))
        == [.save(.agree(Ref(31), on: Bench.today), form: nil)])
    #expect(desk.scope == .review)
  }

  @Test func `what was changed since it was shown is shown again before it is agreed`() throws {
    var desk = try Reviewed.desk()
    _ = try desk.press("jss")
    var read = Reviewed.adeyemi
    read.submissions[0].submission.text = "The father has left."
    #expect(desk.take(.answer(.familyReview(read))) == [])
    #expect(desk.scope == .page && desk.frame().text.contains("The father has left."))
    #expect(desk.notice?.weight == .refused)
    #expect(try desk.press("s") == [.read(.familyReview(Ref(1)))])
    #expect(desk.take(.answer(.familyReview(read))) == [.save(.agree(Ref(31), on: Bench.today), form: nil)])
    // Withdrawn while its page is open: nothing is left to agree to.
    _ = try desk.press("s")
    read.submissions = []
    #expect(desk.take(.answer(.familyReview(read))) == [])
    #expect(desk.scope == .review)
    #expect(desk.notice?.sentence == "It no longer waits: somebody has withdrawn or settled it.")
  }

  @Test func `r gives back with a question: a submission, or a minute, from the list and from its page`()
    throws
  {
    var desk = try Reviewed.desk()
    var file = Bench.file
    file.submissions = [Reviewed.closure]
    #expect(try desk.press("jr") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(file)))
    #expect(
      try desk.press("What of the father?<Enter>")
        == [.save(.giveBack(Ref(31), question: "What of the father?"), form: "giveback/1/31")])
    _ = try desk.press("<Esc>gs")
    _ = desk.take(.answer(.page(title: "Minute", text: "Heard.")))
    #expect(try desk.press("r") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(file)))
    var question = Question(family: Ref(1), text: "Who was there?")
    question.discussion = Ref(101)
    #expect(
      try desk.press("Who was there?<Enter>") == [.save(.ask(question), form: "givebackminute/1/101")])
  }

  @Test func `d, Q, a and Enter work for the family that is looked at`() throws {
    var desk = try Reviewed.desk()
    for key in ["d", "Q", "a"] {
      #expect(try desk.press(key) == [.read(.family(Ref(1)))])
      _ = desk.take(.answer(.family(Bench.file)))
      #expect(desk.scope == .form)
      _ = try desk.press("<Esc>")
    }
    _ = try desk.press("Q")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(
      try desk.press("Seen alone?<Enter>")
        == [.save(.ask(Question(family: Ref(1), text: "Seen alone?")), form: "question/1")])
    _ = try desk.press("<Esc><Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .family)
    // Back to the review, not to the caseload.
    #expect(try desk.press("q").contains(.read(.familyReview(Ref(1)))))
    #expect(desk.scope == .review)
  }

  @Test(arguments: ["q", "<Esc>"])
  func `leaving it goes to where one was, and R opens it again at the same family`(key: String) throws {
    var desk = try Reviewed.desk()
    _ = try desk.press("]")
    #expect(try desk.press(key) == [.read(.drafts), .read(.caseload)])
    #expect(desk.scope == .caseload)
    #expect(desk.subject == Ref(3))
    #expect(try desk.press("R") == [.read(.review), .read(.familyReview(Ref(2)))])
  }

  @Test func `from a family's page it opens at that family and goes back to it`() throws {
    var desk = try Reviewed.desk()
    _ = try desk.press("q<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(try desk.press("R") == [.read(.review), .read(.familyReview(Ref(1)))])
    #expect(try desk.press("q").last == .read(.family(Ref(1))))
  }

  @Test func `those who may not agree see the same and no hint of signing`() throws {
    for me in [Bench.coordinator, Bench.worker] {
      var desk = try Reviewed.desk(me)
      #expect(desk.frame().text.contains("Closure to agree"))
      #expect(!desk.frame().lineText(23).contains("sign"))
      #expect(try desk.press("s") == [])
      #expect(desk.notice?.sentence.contains("Robin Shah, the consultant") == true)
      #expect(try desk.press("js") == [])
      #expect(desk.notice?.sentence.contains("Closure to agree: that is for Robin Shah") == true)
      #expect(try desk.press("r") == [])
      #expect(desk.notice?.weight == .refused)
      #expect(desk.scope == .review)
    }
  }

  @Test func `the table of authority says who agrees`() throws {
    var desk = try Reviewed.desk(Bench.worker)
    desk.sitting.authorities.append(
      Authority(decision: "closure", title: "Closing", role: "social-worker", source: "invented"))
    _ = try desk.press("js")
    #expect(desk.scope == .page)
    desk.sitting.me = Bench.consultant
    _ = try desk.press("<Esc>s")
    #expect(desk.scope == .review)
    #expect(
      desk.notice?.sentence
        == "Closure to agree: that is for Jo Bell, the social worker, under their own login.")
  }

  @Test func `names are hidden in it, and its page can be copied whole`() throws {
    var desk = try Reviewed.desk(height: 40)
    _ = try desk.press("P")
    for name in ["Adeyemi", "Tolu", "Femi", "Åse"] { #expect(!desk.frame().text.contains(name)) }
    _ = try desk.press("P")
    let effects = try desk.press("y")
    guard case .copy(let text) = effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.contains("Statutory visit") && text.contains("Foster placement"))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func `the cursor is always on the screen, and no line is too long`(width: Int, height: Int) throws {
    var desk = try Reviewed.desk(width: width, height: height)
    for _ in 0..<16 {
      let lines = (2..<(height - 2)).map { desk.frame().lineText($0) }
      #expect(lines.filter { $0.hasPrefix("›") }.count == 1, "\(lines)")
      _ = try desk.press("j")
    }
  }
}
