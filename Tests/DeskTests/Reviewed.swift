import Casework
import Desk

/// What the consultant goes through in the invented unit.
enum Reviewed {
  static let board: ReviewBoard = {
    var board = ReviewBoard(
      families: [Ref(1), Ref(2), Ref(3)], because: [Ref(1): "2 to sign, 2 late", Ref(2): "1 late"],
      restricted: 1)
    board.waiting = [Ref(1): 2]
    return board
  }()

  static let minute = AfterBoard.ToSign(
    discussion: Ref(101), meeting: Ref(7), day: Bench.today - 5, family: Ref(1), name: "Adeyemi",
    tier: .full, decisions: 2, actions: 1, amendment: nil)

  static var closure: SubmissionRow {
    var asked = Submission(
      kind: .closure, family: Ref(1), children: [Ref(13)], text: "Both parents manage.",
      day: Bench.today + 4)
    asked.reason = "RC7"
    asked.from = Ref(3)
    var row = SubmissionRow(
      ref: Ref(31), submission: asked, familyName: "Adeyemi", children: "Åse", worker: nil, by: "Sam Ode",
      on: Bench.today - 2, state: .waiting)
    row.revision = Revision(4)
    return row
  }

  static let question = QuestionRow(
    ref: Ref(41), question: Question(family: Ref(1), text: "Was the school told?"), familyName: "Adeyemi",
    by: "Robin Shah", on: Bench.today - 3, about: nil, answer: nil)

  /// Something of every part.
  static var adeyemi: FamilyReview {
    var row = Bench.adeyemi
    (row.risk, row.warnings, row.waiting) = (.high, 1, 2)
    var read = FamilyReview(row: row)
    var femi = Dated.coreGroup
    (femi.key, femi.child) = (Dated.key("core-group", child: 12, "occasion:9"), Ref(12))
    var late = Dated.assessment
    (late.due, late.reason) = (Bench.today - 8, "family not available")
    read.clocks = [late, Dated.coreGroup, femi, Dated.visit]
    read.lateActions = [
      ActionRow(
        ref: Ref(5), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: "joint home session",
        owners: [Bench.worker], due: Bench.today - 4, done: nil, made: Bench.today - 20, meeting: nil,
        revision: Revision(0))
    ]
    read.drift = ["Not discussed in full for 9 weeks."]
    read.decisions = [
      .init(
        day: Bench.today - 5, text: "Family network meeting before the review", agreed: 2, done: 1,
        sought: nil),
      .init(
        day: Bench.today - 12, text: "Foster placement", agreed: 0, done: 0,
        sought: "sought from the service manager"),
    ]
    (read.minutes, read.submissions, read.questions) = ([minute], [closure], [question])
    read.warnings = [
      WarningRow(
        ref: Ref(51),
        warning: Warning(
          family: Ref(1), person: nil, kind: .home, text: "A dog in the yard.", from: Bench.today - 90,
          review: Bench.today + 90), about: nil, by: "Robin Shah")
    ]
    read.latest = [
      Entry(
        id: .visit(Ref(61)), day: Bench.today - 5, title: "Statutory visit", about: "Tolu seen alone",
        text: "Calm.", by: "Jo Bell", enteredBy: "Sam Ode", enteredOn: Bench.today - 5, isSignificant: false,
        revision: Revision(0))
    ]
    return read
  }

  static func other(_ number: Int, _ name: String) -> FamilyReview {
    FamilyReview(
      row: Bench.row(number, name, [Bench.child(number * 10 + 1, "Wanjiku", name, age: 7, .inNeed)]))
  }

  /// The caseload with `R` pressed, and the first family read.
  static func desk(
    _ me: MemberCard = Bench.consultant, width: Int = 80, height: Int = 24, _ read: FamilyReview = adeyemi
  ) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    desk.sitting.me = me
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("jjR")
    _ = desk.take(.answer(.review(board)))
    _ = desk.take(.answer(.familyReview(read)))
    return desk
  }
}
