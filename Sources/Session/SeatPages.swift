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
      store.noteOpened(family)
      let trail = try store.trail(of: family, today: today)
      let drift = try store.drift(of: trail, today: today)
      return .page(
        title: "Across the weeks", text: Paper.trail(trail, drift: drift, today: today, format: .text))
    case .pack(let day):
      let pack = try store.pack(on: day, today: today)
      return .page(
        title: "Pack for \(pack.board.day.spoken)", text: Paper.pack(pack, today: today, format: .text))
    case .readBack(let day):
      return .page(
        title: "Read back, \(day.spoken)", text: Paper.readBack(try minutes(day), format: .text))
    case .dispatch(let day):
      return .page(
        title: "Actions by owner, \(day.spoken)", text: Paper.actionsByOwner(try minutes(day), format: .text))
    case .familyMinute(let ref):
      let minute = try store.minute(of: ref)
      return .page(
        title: "Minute of \(minute.day.spoken)",
        text: Paper.minute(minute.minute, unit: unit, day: minute.day, format: .text))
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
    let texts = try store.copyTexts(parts).map { part in
      part.item.text(
        for: part.child, meeting: part.day, unit: unit, version: part.signature, isAmended: part.isAmended)
    }
    return .copyText(
      title: texts.count == 1 ? "For the council's system" : "For the council's system: \(texts.count) texts",
      text: texts.joined(separator: "\n\n"), parts)
  }
}
