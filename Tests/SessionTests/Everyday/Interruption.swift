import Desk
import Screen
import Session

/// Where somebody is in a form, as far as it must be the same after an interruption.
struct Unfinished: Equatable {
  var draft: String
  var values: [String: String]
  var focus: Int
  var isTouched: Bool
  /// The line and column of a grid of ticks.
  var place: [Int]
  /// Something lies over the form: what it would change, or a question.
  var isCovered: Bool

  /// Nothing where no form is open.
  init?(_ seat: Seat) {
    var sheet: FormSheet?
    for case .form(let form) in seat.desk.overlays { sheet = form }
    guard let sheet else { return nil }
    draft = sheet.draftKey
    (values, focus, isTouched) = (sheet.form.values, sheet.form.focus, sheet.isTouched)
    place = sheet.form.fields[sheet.form.focus].ticks.map { [$0.row, $0.column] } ?? []
    isCovered = if case .form = seat.desk.overlays.last { false } else { true }
  }
}

extension Seat {
  /// Goes to the field, and in a grid of ticks to the tick, at which somebody was.
  func go(to wanted: Unfinished) {
    for _ in 0..<40 where Unfinished(self)?.focus != wanted.focus { press(.tab) }
    for _ in 0..<40 {
      guard let place = Unfinished(self)?.place, place.count == 2, wanted.place.count == 2 else { return }
      if place[0] != wanted.place[0] {
        press(place[0] < wanted.place[0] ? .down : .up)
      } else if place[1] != wanted.place[1] {
        press(place[1] < wanted.place[1] ? .right : .left)
      } else {
        return
      }
    }
  }
}
