import Casework
import Desk
import Records
import Returns

/// What is asked for as a page of text: it is printed here, as on paper.
extension Seat {
  /// A page of the weekly meeting, of one family's minute, or of a family across the weeks.
  func page(_ query: Query) throws(Refusal) -> Answer {
    let today = desk.today
    let unit = desk.sitting.unit.name
    switch query {
    case .trail(let family):
      let trail = try store.trail(of: family, today: today)
      store.noteOpened(family)
      store.notePrinted("what was decided across the weeks", family: family)
      let drift = try store.drift(of: trail, today: today)
      return .page(
        title: "Across the weeks", text: Paper.trail(trail, drift: drift, today: today, format: .text))
    case .pack(let day):
      let pack = try store.pack(on: day, today: today)
      store.notePrinted("the pack for \(pack.board.day.spoken)")
      return .page(
        title: "Pack for \(pack.board.day.spoken)", text: Paper.pack(pack, today: today, format: .text))
    case .readBack(let day):
      let minutes = try minutes(day)
      store.notePrinted("what is read back of \(day.spoken)")
      return .page(title: "Read back, \(day.spoken)", text: Paper.readBack(minutes, format: .text))
    case .dispatch(let day):
      let minutes = try minutes(day)
      store.notePrinted("the actions of \(day.spoken) by owner")
      return .page(
        title: "Actions by owner, \(day.spoken)", text: Paper.actionsByOwner(minutes, format: .text))
    case .familyMinute(let ref):
      let minute = try store.minute(of: ref)
      store.notePrinted("the minute of \(minute.day.spoken)", family: minute.minute.family)
      return .page(
        title: "Minute of \(minute.day.spoken)",
        text: Paper.minute(minute.minute, unit: unit, day: minute.day, format: .text))
    case .supervision(let member):
      let sheet = try store.supervision(of: member, today: today)
      store.notePrinted("the supervision of \(sheet.member.member.name)")
      return .page(
        title: "Supervision of \(sheet.member.member.name)",
        text: Paper.supervision(sheet, unit: unit, format: .text))
    case .journalOf(let member): return try journal(of: member)
    default: throw .noSuch("page")
    }
  }

  func minutes(_ day: Day) throws(Refusal) -> Minutes {
    guard let minutes = try store.minutes(on: day) else { throw .noSuch("meeting of \(day.spoken)") }
    return minutes
  }

  /// What each child's record is to hold in the council's system; several texts stand one after another.
  func copyText(_ parts: [Copied]) throws(Refusal) -> Answer {
    let unit = desk.sitting.unit.name
    try noteCopy(of: parts)
    let texts = try store.copyTexts(parts).map { part in
      part.item.text(
        for: part.child, meeting: part.day, unit: unit, version: part.signature, isAmended: part.isAmended)
    }
    return .copyText(
      title: texts.count == 1 ? "For the council's system" : "For the council's system: \(texts.count) texts",
      text: texts.joined(separator: "\n\n"), parts)
  }
}
