import Casework
import Desk
import Screen
import Testing

/// What is handed in for agreement, what is asked of it, and how both stand on Today and on the family's page.
struct SubmissionTests {
  private func opened(
    _ typed: String, _ me: MemberCard = Bench.coordinator, _ file: FamilyFile = Bench.file
  ) throws -> Desk {
    var desk = Bench.desk(height: 30)
    desk.sitting.me = me
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("n\(typed)<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  @Test func `an assessment is handed in with what it found and whether support is needed`() throws {
    var desk = try opened("assessment to be")
    let effects = try desk.press("<Down> <Down> <Tab>y<Tab>y<Tab>They manage with help.<C-s>")
    var asked = Submission(
      kind: .assessment, family: Ref(1), children: [Ref(11)], text: "They manage with help.",
      day: Bench.today - 1)
    (asked.needsSupport, asked.from) = (true, Ref(3))
    #expect(effects == [.save(.submit(asked), form: "submission/1/assessment")])
  }

  @Test func `a closure says from when and why, and the code where a child in need is closed`() throws {
    var desk = try opened("closure")
    let lacking = try desk.press("<Tab>20/3<Tab><Tab>Both parents manage.<C-s>")
    #expect(lacking.allSatisfy { if case .save = $0 { false } else { true } })
    #expect(desk.notice?.sentence == "Which? Type the code or a word of its meaning.")
    let effects = try desk.press("rc7<C-s>")
    var asked = Submission(
      kind: .closure, family: Ref(1), children: [Ref(11), Ref(12), Ref(13)], text: "Both parents manage.",
      day: Bench.today + 4)
    (asked.reason, asked.from) = ("RC7", Ref(3))
    #expect(effects == [.save(.submit(asked), form: "submission/1/closure")])
  }

  @Test func `the coordinator asks for an allocation, the consultant makes it at once`() throws {
    var desk = try opened("allocation")
    #expect(desk.frame().text.contains("For whom"))
    let asked = try desk.press("<Tab><Tab>jo<C-s>")
    guard case .save(.submit(let submission), _)? = asked.last else {
      Issue.record("nothing is submitted: \(asked)")
      return
    }
    #expect(submission.worker == Ref(3) && submission.text.isEmpty && submission.children.count == 3)
    var direct = try opened("allocation", Bench.consultant)
    #expect(!direct.frame().text.contains("For whom"))
    #expect(
      try direct.press("<Tab><Tab>jo<C-s>")
        == [
          .save(
            .allocate([Ref(11), Ref(12), Ref(13)], to: Ref(3), since: Bench.today),
            form: "submission/1/allocation")
        ])
  }

  @Test func `recording that an assessment was authorised becomes asking for it where another must`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("nassessment authorised<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Assessment to be authorised, Adeyemi"))
  }

  @Test func `an unfinished one is resumed with all that was typed`() throws {
    var desk = try opened("closure")
    _ = try desk.press("<Tab><Tab><Tab>Both parents")
    let kept = try desk.press("<Esc>")
    guard case .keep(let draft)? = kept.first else {
      Issue.record("no draft: \(kept)")
      return
    }
    #expect(draft.key == "submission/1/closure")
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(TodayBoard(items: [], othersChanged: []))))
    #expect(try desk.press("g<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Both parents"))
  }

  // MARK: The family's page

  private func page(_ me: MemberCard = Bench.coordinator) throws -> Desk {
    var file = Bench.file
    (file.submissions, file.questions) = ([Reviewed.closure], [Reviewed.question])
    var desk = Bench.desk(height: 30)
    desk.sitting.me = me
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("jjj")
    return desk
  }

  @Test func `it stands on the family's page, is corrected with e and withdrawn with D`() throws {
    var desk = try page()
    #expect(desk.frame().text.contains("Handed in"))
    #expect(desk.frame().text.contains("› Closure to agree: Åse · SO Sat 14 Mar"), "\(desk.frame().text)")
    #expect(try desk.press("D") == [.save(.withdrawSubmission(Ref(31)), form: nil)])
    #expect(try desk.press("e") == [.read(.family(Ref(1)))])
    var file = Bench.file
    file.submissions = [Reviewed.closure]
    _ = desk.take(.answer(.family(file)))
    var changed = Reviewed.closure.submission
    changed.text = "Both parents manage. Since May."
    #expect(
      try desk.press("<Tab><Tab><Tab><End> Since May.<C-s>")
        == [
          .save(
            .correctSubmission(Ref(31), changed, basedOn: Revision(4)), form: "resubmission/1/31")
        ])
  }

  @Test func `Enter shows it, and whoever may agrees to it there`() throws {
    var desk = try page()
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .page && !desk.frame().text.contains("Enter agrees"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .family)
    var theirs = try page(Bench.consultant)
    _ = try theirs.press("<Enter>")
    #expect(theirs.frame().text.contains("s or Enter agrees"))
    #expect(try theirs.press("<Enter>") == [.read(.familyReview(Ref(1)))])
    #expect(
      theirs.take(.answer(.familyReview(Reviewed.adeyemi)))
        == [.save(.agree(Ref(31), on: Bench.today), form: nil)])
    #expect(theirs.scope == .family)
  }

  @Test func `a question is answered with Enter; one that is answered is only shown`() throws {
    var desk = try page()
    _ = try desk.press("j<Enter>")
    #expect(desk.frame().text.contains("Robin Shah asks: Was the school told?"))
    #expect(
      try desk.press("On Friday.<C-s>") == [.save(.answer(Ref(41), "On Friday."), form: "reply/1/41")])
    var answered = Reviewed.question
    answered.answer = .init(text: "On Friday.", by: "Sam Ode", on: Bench.today)
    var file = Bench.file
    file.questions = [answered]
    var other = Bench.desk(height: 30)
    _ = other.take(.answer(.caseload(Bench.rows)))
    _ = try other.press("<Enter>")
    _ = other.take(.answer(.family(file)))
    _ = try other.press("jjj<Enter>")
    #expect(other.scope == .page && other.frame().text.contains("On Friday."))
  }

  // MARK: Today

  private func today(_ me: MemberCard, _ change: (inout TodayBoard) -> Void) throws -> Desk {
    var desk = Bench.desk()
    desk.sitting.me = me
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("1")
    var board = Dated.board
    change(&board)
    _ = desk.take(.answer(.today(board)))
    return desk
  }

  @Test func `what waits for agreement stands on Today, and Enter opens the review on it`() throws {
    var desk = try today(Bench.consultant) { $0.toAgree = [Reviewed.closure] }
    #expect(desk.frame().text.contains("Waits for you: Enter goes to it"))
    #expect(desk.frame().text.contains("› Adeyemi · Closure to agree: Åse"))
    #expect(try desk.press("<Enter>") == [.read(.review), .read(.familyReview(Ref(1)))])
    _ = desk.take(.answer(.review(Reviewed.board)))
    _ = desk.take(.answer(.familyReview(Reviewed.adeyemi)))
    #expect(desk.frame().text.contains("›           Closure to agree"))
    #expect(try desk.press("q") == [.read(.drafts), .read(.today)])
    #expect(desk.scope == .today)
  }

  @Test func `a question stands on the coordinator's Today, and Enter answers it`() throws {
    var desk = try today(Bench.coordinator) { $0.questions = [Reviewed.question] }
    #expect(desk.frame().text.contains("› Adeyemi · RS asks: Was the school told?"))
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .form)
    #expect(try desk.press("Yes.<C-s>") == [.save(.answer(Ref(41), "Yes."), form: "reply/1/41")])
  }

  @Test func `what was given back stands once: Enter answers its question, e corrects it`() throws {
    var row = Reviewed.closure
    row.state = .returned(by: "Robin Shah", on: Bench.today, question: "What of the father?")
    var asked = Reviewed.question
    (asked.question.submission, asked.about) = (row.ref, "Closure to agree: Åse")
    var desk = try today(Bench.coordinator) { ($0.returned, $0.questions) = ([row], [asked]) }
    let lines = desk.frame().text.split(separator: "\n").filter { $0.contains("Closure to agree") }
    #expect(lines.count == 1)
    #expect(try desk.press("e") == [.read(.family(Ref(1)))])
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .form)
    // Without its question it stands for itself, and Enter corrects it.
    var alone = try today(Bench.coordinator) { $0.returned = [row] }
    #expect(alone.frame().text.contains("given back by RS: What of the father?"))
    #expect(try alone.press("<Enter>") == [.read(.family(Ref(1)))])
  }

  @Test func `names in these lines are hidden with the others`() throws {
    var desk = try today(Bench.consultant) {
      ($0.toAgree, $0.questions) = ([Reviewed.closure], [Reviewed.question])
    }
    _ = try desk.press("P")
    #expect(!desk.frame().text.contains("Adeyemi") && !desk.frame().text.contains("Åse"))
  }

  @Test func `what is not known stands in one line, and Enter goes to it`() throws {
    var desk = try today(Bench.coordinator) { $0.missing = 4 }
    #expect(desk.frame().text.contains("4 things not known that a return or a date will need"))
    #expect(try desk.press("g<Enter>").contains(.read(.missing)))
    #expect(desk.scope == .missing)
  }

  @Test func `the caseload's head says how many wait, and which key goes through them`() throws {
    var rows = Bench.rows
    rows[0].waiting = 2
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(rows)))
    #expect(desk.frame().lineText(0).contains("2 wait for you: R"))
  }
}
