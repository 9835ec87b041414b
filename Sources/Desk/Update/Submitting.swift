import Casework
import Screen

/// What is handed in, corrected, withdrawn and answered.
extension Desk {
  /// The form of something handed in or asked, over the family as it was read.
  func submissionFilling(_ request: FormRequest, _ file: FamilyFile) -> (any Filling)? {
    let row = { (ref: Ref<Submission>) in file.submissions.first { $0.ref == ref } }
    switch request {
    case .submission(let kind, let children):
      return SubmissionForm(file: file, kind: kind, ticked: children.isEmpty ? selectedChild : children)
    case .correctSubmission(let ref):
      return row(ref).map { SubmissionForm(file: file, kind: $0.submission.kind, correcting: $0) }
    case .giveBack(let ref): return row(ref).map { QuestionForm(file: file, about: .submission($0)) }
    case .giveBackMinute(let ref): return QuestionForm(file: file, about: .minute(ref))
    case .question: return QuestionForm(file: file, about: .family)
    case .reply(let ref): return file.questions.first { $0.ref == ref }.map { ReplyForm(row: $0) }
    default: return nil
    }
  }

  /// The submission under the cursor: on the family's page, or on Today what was given back.
  var selectedSubmission: SubmissionRow? {
    if scope == .family, let family, case .submission(let index) = family.selected {
      return family.file.submissions[index]
    }
    guard scope == .today, let board = todayRoom.board else { return nil }
    switch selectedWaiting {
    case .returned(let index): return board.returned[index]
    case .question(let index):
      let submission = board.questions[index].question.submission
      return board.returned.first { $0.ref == submission }
    default: return nil
    }
  }

  /// Enter on a question: the form for its answer, or the page of one that is answered.
  mutating func reply(to row: QuestionRow) -> [Effect] {
    guard row.answer == nil else {
      overlays.append(.page(PageSheet(title: "Question", text: Wording.page(row))))
      return []
    }
    if let why = whyNotEnter { return refuse(why) }
    open(ReplyForm(row: row))
    return []
  }

  /// Enter on a line above Today's dates.
  mutating func openWaiting(_ row: TodayRoom.Row) -> [Effect] {
    guard let board = todayRoom.board else { return [] }
    switch row {
    case .missing: return goToMissing()
    case .toAgree(let index):
      let row = board.toAgree[index]
      return openReview(at: row.submission.family, on: row.ref)
    case .question(let index): return reply(to: board.questions[index])
    case .returned(let index):
      let row = board.returned[index]
      return ask(for: .correctSubmission(row.ref), row.submission.family)
    default: return openAfter(row)
    }
  }

  /// Goes on with an unfinished text of something handed in or asked; nothing for another kind.
  mutating func resumeSubmission(kind: String, number: Int, named name: String) -> [Effect]? {
    let family = Ref<Family>(number)
    let record = Int(name)
    switch kind {
    case "submission": return Submission.Kind(rawValue: name).map { ask(for: .submission($0), family) }
    case "resubmission": return record.map { ask(for: .correctSubmission(Ref($0)), family) }
    case "giveback": return record.map { ask(for: .giveBack(Ref($0)), family) }
    case "givebackminute": return record.map { ask(for: .giveBackMinute(Ref($0)), family) }
    case "question": return ask(for: .question, family)
    case "reply": return record.map { ask(for: .reply(Ref($0)), family) }
    default: return nil
    }
  }

  /// A submission as a page of text, and what can be done with it there.
  func submissionPage(_ row: SubmissionRow, mayAgree: Bool) -> String {
    var lines = Wording.lines(row, codes, sitting.members)
    if mayAgree { lines += ["", "s or Enter agrees; r gives it back with a question; Esc leaves it."] }
    return lines.joined(separator: "\n")
  }
}

extension SubmissionRow {
  /// It can still be corrected or withdrawn.
  var isOpen: Bool {
    if case .agreed = state { return false }
    return true
  }
}
