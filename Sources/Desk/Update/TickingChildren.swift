import Casework
import Screen

/// Whom of the children a part of a minute concerns.
extension Desk {
  /// A minute of a family with several children is on top.
  var hasParts: Bool {
    guard case .form(let sheet) = overlays.last, let minute = sheet.filling as? MinuteForm else {
      return false
    }
    return minute.family.count > 1
  }

  /// Asks which children the part under the caret concerns, and which the whole minute.
  mutating func choosePart() -> [Effect] {
    guard case .form(let sheet) = overlays.last, let minute = sheet.filling as? MinuteForm else { return [] }
    open(PartForm(minute: minute, part: MinuteField(sheet.form.fields[sheet.form.focus].key)?.part))
    return []
  }

  /// Puts what was ticked into the minute below.
  mutating func settle(_ part: PartForm, _ sheet: FormSheet) -> [Effect] {
    var sheet = sheet
    guard part.accepts(&sheet.form, facts) else {
      notice = Notice(sheet.form.fields[0].problem ?? "", .refused)
      overlays[overlays.count - 1] = .form(sheet)
      return []
    }
    _ = overlays.popLast()
    guard case .form(var below) = overlays.last, let open = below.filling as? MinuteForm else { return [] }
    var minute = part.chosen(in: sheet.form)
    minute.seconds = open.seconds
    below.filling = minute
    minute.relabel(&below.form)
    below.unkept += 1
    overlays[overlays.count - 1] = .form(below)
    return keepDrafts()
  }
}
