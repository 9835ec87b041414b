import Casework
import Screen

/// Giving a minute or a submission back with a question.
extension Desk {
  /// Why `r` gives nothing back here; nothing where it does.
  var whyNotReturn: String? {
    if let row = reviewedSubmission { return whyNotAgree(row.submission.kind) }
    if selectedToSign != nil { return whyNotSign }
    return scope == .review ? whyNotSettle : "Put the cursor on a minute that waits for a signature."
  }

  mutating func giveBack() -> [Effect] {
    if let row = reviewedSubmission { return ask(for: .giveBack(row.ref), row.submission.family) }
    return selectedToSign.map { ask(for: .giveBackMinute($0.discussion), $0.family) } ?? []
  }

  /// Why the page on top is nothing to be given back; nothing where it is.
  var whyNotReturnPage: String? {
    if submissionOnPage != nil || minuteOnPage != nil { return nil }
    return "Only what waits for a word is given back, and only by whoever may agree to it."
  }

  /// The minute on the page that waits for this login's signature.
  private var minuteOnPage: AfterBoard.ToSign? {
    guard case .page(let page) = overlays.last, let minute = page.signs else { return nil }
    let known = (review.file?.minutes ?? []) + (meeting.after.board?.toSign ?? [])
    return known.first { $0.discussion == minute }
  }

  mutating func giveBackPage() -> [Effect] {
    if let row = submissionOnPage {
      _ = overlays.popLast()
      return ask(for: .giveBack(row.ref), row.submission.family)
    }
    guard let minute = minuteOnPage else { return [] }
    _ = overlays.popLast()
    return ask(for: .giveBackMinute(minute.discussion), minute.family)
  }
}
