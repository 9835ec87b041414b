import Casework
import Screen

/// A minute is one text of the whole meeting: two of them are not put together, one stays a draft.
extension Desk {
  /// Somebody else was first: reads what now stands, keeps what was typed, and says what Ctrl-S would do.
  mutating func rereadMinute(_ sheet: FormSheet, after refusal: Refusal) -> [Effect] {
    guard let minute = sheet.filling as? MinuteForm else { return [] }
    var sheet = sheet
    if sheet.isMinute {
      sheet.contested = sheet.contested ?? sheet.filling.basis ?? ""
      if sheet.afterwards.parks { return leaveContested(sheet, because: refusal.sentence) }
    }
    sheet.afterwards = sheet.isMinute ? .stay : .close
    overlays[overlays.count - 1] = .form(sheet)
    if sheet.isMinute { meeting.run.scroll(minute.item.family, to: 0) }
    notice = Notice(
      "\(Self.shortened(refusal).sentence) Yours is still here; Ctrl-S puts it in its place.", .refused)
    return keepDrafts() + [.read(.sheet(minute.item.family, minute.meeting))]
  }

  /// Whether somebody else has minuted the family of the open minute, and theirs stands in the file.
  var isMinuteContested: Bool {
    overlays.contains { overlay in
      if case .form(let sheet) = overlay { return sheet.isMinute && sheet.contested != nil }
      return false
    }
  }

  /// The refusal with the beginning of theirs, so that the foot has room for all of the sentence.
  private static func shortened(_ refusal: Refusal) -> Refusal {
    guard case .changedMeanwhile(let what, let by, let theirs) = refusal else { return refusal }
    let line = theirs.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .changedMeanwhile(what: what, by: by, theirs: Text.clip(line, to: 100))
  }

  /// Leaves a minute that somebody else has written meanwhile: theirs stands, one's own stays a draft.
  mutating func leaveContested(_ sheet: FormSheet, because sentence: String = "") -> [Effect] {
    let name = sheet.runningMinute.map { shown($0.item.name) } ?? ""
    let words = "Yours of \(name) is kept as a draft; what the other has minuted stands. \(sentence)".trimmed
    return leaveUnfinished(sheet, saying: words)
  }

  /// A family's minute goes on over the stored one as it now reads.
  mutating func rebase(_ read: FamilySheet) {
    guard case .form(var sheet) = overlays.last, var minute = sheet.filling as? MinuteForm,
      minute.item.family == read.family
    else { return }
    minute.sheet = read
    sheet.filling = minute
    overlays[overlays.count - 1] = .form(sheet)
  }
}
