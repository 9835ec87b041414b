import Casework

/// A contact that will be recorded.
struct PlannedNote {
  var family: Int
  var day: Day
  var event: NoteEvent
  var text: String
  var toldBy: String

  /// A family's contacts up to today, earliest first: somebody rings every two or three weeks.
  static func all(
    of family: Household, at place: Int, in span: Span, _ cast: Words.Cast, _ chance: inout Chance
  ) -> [PlannedNote] {
    var notes: [PlannedNote] = []
    var day = max(family.arrived + 1, span.start) + chance.between(1...15)
    while day <= span.monday + 6 {
      let working = span.working(day)
      if working >= family.arrived, family.isOpen(on: working) {
        let contact = ContactWords.contact(cast, &chance)
        notes.append(
          PlannedNote(
            family: place, day: working, event: contact.event, text: contact.text, toldBy: contact.toldBy))
      }
      day = day + chance.between(12...26)
    }
    return notes.filter { $0.day <= span.today }
  }
}
