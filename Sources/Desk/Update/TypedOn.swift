import Casework
import Screen

/// “Yesterday” means the day before it was typed: on another day it is written out.
extension FormSheet {
  /// Under what a draft keeps the day on which it was typed.
  static let typedOn = "typed on"

  /// Writes out every day that was typed on a day gone by, as it was meant then, and reads all back anew.
  mutating func writeOutDays(typedOn day: Day, _ facts: Facts) {
    var then = facts
    then.today = day
    for key in form.fields.map(\.key) {
      filling.review(key, of: &form, leaving: false, then)
      guard let full = form[key]?.inFull, full != form.text(key) else { continue }
      form[key]?.restore(full)
      unkept += 1
    }
    readBack(facts)
  }

  /// Reads every field back as it stands.
  mutating func readBack(_ facts: Facts) {
    for key in form.fields.map(\.key) {
      let problem = form[key]?.problem
      filling.review(key, of: &form, leaving: false, facts)
      if form[key]?.problem == nil { form[key]?.problem = problem }
    }
  }
}

extension Desk {
  /// A new day has begun: what is typed of days keeps the day that was meant; an untouched form proposes anew.
  mutating func begin(_ day: Day) -> [Effect] {
    let before = today
    today = day
    remembered.merge(rememberedDays) { $1 }
    rememberedDays = [:]
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index] else { continue }
      if sheet.isTouched { sheet.writeOutDays(typedOn: before, facts) } else { sheet.readBack(facts) }
      overlays[index] = .form(sheet)
    }
    return [.read(.hidden)] + rereading
  }
}
