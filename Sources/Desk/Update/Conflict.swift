import Casework
import Screen

extension Desk {
  /// Somebody else was first: reads what now stands, keeps what was typed, and says what Ctrl-S would do.
  mutating func reread(_ sheet: FormSheet, after refusal: Refusal) -> [Effect] {
    var sheet = sheet
    if sheet.isMinute {
      sheet.contested = sheet.contested ?? sheet.filling.basis ?? ""
      if sheet.afterwards.parks { return leaveContested(sheet, because: refusal.sentence) }
    }
    sheet.afterwards = sheet.isMinute ? .stay : .close
    overlays[overlays.count - 1] = .form(sheet)
    notice = Notice("\(refusal.sentence) Yours is still here; Ctrl-S puts it in its place.", .refused)
    if let minute = sheet.filling as? MinuteForm {
      return keepDrafts() + [.read(.sheet(minute.item.family, minute.meeting))]
    }
    guard let request = sheet.filling.request, let family = Self.family(of: sheet.draftKey) else { return [] }
    pending = .rebase(request)
    switch request {
    case .correct(let identity): return [.read(.family(family, correcting: identity))]
    case .held(let ref): return [.read(.family(family, correcting: .occasion(ref)))]
    default: break
    }
    return [.read(.family(family))]
  }

  /// Leaves a minute that somebody else has written meanwhile: theirs stands, one's own stays a draft.
  mutating func leaveContested(_ sheet: FormSheet, because sentence: String = "") -> [Effect] {
    let name = sheet.runningMinute.map { shown($0.item.name) } ?? ""
    let words = "Yours of \(name) is kept as a draft; what the other has minuted stands. \(sentence)".trimmed
    return leaveUnfinished(sheet, saying: words)
  }

  /// The family that a draft's key names.
  private static func family(of key: String) -> Ref<Family>? {
    let parts = key.split(separator: "/")
    guard parts.count > 1, let number = Int(parts[1]), number > 0 else { return nil }
    return Ref(number)
  }

  /// The form on top goes on over the record as it now reads; its text stays as typed.
  mutating func rebase(_ request: FormRequest, _ file: FamilyFile) {
    guard case .form(var sheet) = overlays.last, let fresh = filling(request, file),
      fresh.draftKey == sheet.draftKey
    else { return }
    sheet.filling = fresh
    overlays[overlays.count - 1] = .form(sheet)
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
