import Casework
import Screen

/// Going through the caseload family by family.
extension Desk {
  /// Opens it where one was last, else at the first family of which something waits; from a family's page at it.
  mutating func openReview(at wanted: Ref<Family>? = nil, on submission: Ref<Submission>? = nil) -> [Effect] {
    review.beneath = scope == .family ? family?.file.family : nil
    let next = wanted ?? review.beneath ?? review.family
    family = nil
    review.isOpen = true
    review.awaited = submission
    if let next { review.turn(to: next) }
    return [.read(.review)] + (next.map { [.read(.familyReview($0))] } ?? [])
  }

  /// Leaves it for where one was; it opens again at this family.
  mutating func leaveReview() -> [Effect] {
    review.isOpen = false
    review.agreeing = nil
    guard let beneath = review.beneath else { return rereading }
    review.beneath = nil
    return rereading + show(beneath)
  }

  mutating func turnReview(by step: Int) -> [Effect] {
    guard let next = review.neighbour(by: step) else { return sayEnd(of: step) }
    review.turn(to: next)
    return [.read(.familyReview(next))]
  }

  private mutating func sayEnd(of step: Int) -> [Effect] {
    let count = review.families.count
    guard count > 0 else { return refuse("There is no open family.") }
    guard step > 0 else { return refuse("That is the first of \(count).") }
    let hidden = review.board?.restricted ?? 0
    let more = hidden == 0 ? "" : " \(Wording.count(hidden, "more is", "more are")) restricted."
    return refuse("That was the last of \(count).\(more) q leaves.")
  }

  /// What is read again while it is open.
  var reviewReading: [Effect] { [.read(.review)] + (review.family.map { [.read(.familyReview($0))] } ?? []) }

  /// What was read for going through the caseload, or of what the unit can carry.
  mutating func takeReview(_ answer: Answer) -> [Effect] {
    switch answer {
    case .review(let board):
      let wasNone = review.family == nil
      review.take(board)
      if wasNone, let first = review.family {
        review.turn(to: first)
        return [.read(.familyReview(first))]
      }
    case .familyReview(let read):
      if let agreeing = review.agreeing { return agree(agreeing, as: read) }
      review.take(read, on: today)
      refreshAgreePage(read)
    case .capacity(let board):
      unit.take(board)
      if unit.view == .capacity { arrive(in: .unit) }
    case .authorities(let read):
      unit.take(read)
      if unit.view == .authorities { arrive(in: .unit) }
    default: break
    }
    return []
  }

  /// Enter: the family; on a line of its record, at that line.
  mutating func openFromReview() -> [Effect] {
    guard let family = review.family else { return [] }
    if case .entry(let index) = review.selected, let file = review.file {
      pending = .line("entry:\(file.latest[index].id.id)")
      return [.read(.family(family))]
    }
    return show(family)
  }

  // MARK: What waits

  /// The minute under the cursor that waits for the signature; where only one thing waits, that.
  var reviewedMinute: AfterBoard.ToSign? {
    guard scope == .review, let file = review.file, case .minute(let index)? = waitingSubject else {
      return nil
    }
    return file.minutes[index]
  }

  /// The submission under the cursor that waits; where only one thing waits, that.
  var reviewedSubmission: SubmissionRow? {
    guard scope == .review, let file = review.file, case .submission(let index)? = waitingSubject,
      file.submissions[index].state == .waiting
    else { return nil }
    return file.submissions[index]
  }

  private var waitingSubject: ReviewPlace.Subject? {
    switch review.selected {
    case .minute, .submission: return review.selected
    default:
      let waiting = review.subjects.filter { subject in
        switch subject {
        case .minute: true
        case .submission(let index): review.file?.submissions[index].state == .waiting
        default: false
        }
      }
      return waiting.count == 1 ? waiting[0] : nil
    }
  }

  private static let nothingWaits = "Nothing waits for a word here."

  /// Why `s` does nothing in the review; nothing where it does.
  var whyNotSettle: String? {
    if reviewedMinute != nil { return whyNotSign }
    if let row = reviewedSubmission { return whyNotAgree(row.submission.kind) }
    return (review.file?.waiting ?? 0) == 0
      ? Self.nothingWaits : "Put the cursor on what waits: g goes there."
  }

  /// Shows what waits before it is signed or agreed.
  mutating func settleWaiting() -> [Effect] {
    if let minute = reviewedMinute {
      meeting.signing = minute.discussion
      return [.read(.familyMinute(minute.discussion))]
    }
    reviewedSubmission.map { show($0) }
    return []
  }

  /// A submission as a page; whoever may agrees to it there.
  mutating func show(_ row: SubmissionRow) {
    let may = row.state == .waiting && whyNotAgree(row.submission.kind) == nil
    var page = PageSheet(title: row.submission.kind.words, text: submissionPage(row, mayAgree: may))
    if may { page.agrees = row }
    overlays.append(.page(page))
  }

  /// The submission on the page that can be agreed to there.
  var submissionOnPage: SubmissionRow? {
    guard case .page(let page) = overlays.last else { return nil }
    return page.agrees
  }

  /// Reads the submission once more: only what was before one's eyes is agreed.
  mutating func agreeOnPage() -> [Effect] {
    guard let row = submissionOnPage else { return [] }
    review.agreeing = row.ref
    return [.read(.familyReview(row.submission.family))]
  }

  /// Agrees where it reads as it did; otherwise shows how it reads now.
  private mutating func agree(_ ref: Ref<Submission>, as read: FamilyReview) -> [Effect] {
    review.agreeing = nil
    let shown = submissionOnPage
    if review.isOpen { review.take(read, on: today) }
    guard let row = shown, row.ref == ref else { return [] }
    let now = read.submissions.first { $0.ref == ref }
    if now == row {
      _ = overlays.popLast()
      return [.save(.agree(ref, on: today), form: nil)]
    }
    refreshAgreePage(read)
    return []
  }

  /// What is on the page to be agreed to has been changed, withdrawn or settled by somebody else.
  private mutating func refreshAgreePage(_ read: FamilyReview) {
    guard case .page(var page) = overlays.last, let row = page.agrees,
      row.submission.family == read.row.family
    else { return }
    let now = read.submissions.first { $0.ref == row.ref }
    guard now != row else { return }
    guard let now, now.state == .waiting else {
      _ = overlays.popLast()
      notice = Notice("It no longer waits: somebody has withdrawn or settled it.", .refused)
      return
    }
    (page.agrees, page.text, page.top) = (now, submissionPage(now, mayAgree: true), 0)
    overlays[overlays.count - 1] = .page(page)
    notice = Notice("Somebody has changed it meanwhile. It now reads as shown; s agrees to that.", .refused)
  }
}
