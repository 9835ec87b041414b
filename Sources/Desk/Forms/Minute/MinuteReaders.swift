import Casework
import Screen

/// Reads the lines of a minute as they are said; one that stands as it was stored is not read anew.
struct MinuteReaders: Sendable {
  let decision: SpokenDecision
  let challenge: SpokenChallenge
  let hypothesis: SpokenHypothesis
  let step = SpokenStep()
  let test: SpokenTest
  let action: SpokenAction
  let booking: SpokenBooking
  let carry: SpokenCarry
  let next: SpokenDay
  let stored: MinuteStored?

  init(_ form: MinuteForm, _ facts: Facts) {
    let (members, today, calendar) = (facts.sitting.members, facts.today, facts.calendar)
    decision = SpokenDecision(
      members: members, authorities: facts.sitting.authorities, consultant: facts.sitting.consultant?.ref,
      present: form.present)
    challenge = SpokenChallenge(members: members)
    hypothesis = SpokenHypothesis(members: members)
    test = SpokenTest(members: members, today: today, calendar: calendar)
    action = SpokenAction(members: members, today: today, calendar: calendar)
    booking = SpokenBooking(today: today, calendar: calendar)
    carry = SpokenCarry(count: form.listed.count, today: today, calendar: calendar)
    next = facts.days(.future)
    stored = form.sheet.minute.map { MinuteStored($0, facts.sitting) }
  }

  /// Where a typed line stands among the stored ones of its kind; nothing where it was typed anew.
  func place(_ kind: MinuteField.Kind, _ typed: String) -> Int? {
    guard let stored, !typed.trimmed.isEmpty else { return nil }
    return stored.lines(kind).firstIndex { $0.trimmed == typed.trimmed }
  }

  /// A line that stands as it was stored needs no reading.
  func isStored(_ field: MinuteField, _ typed: String) -> Bool {
    switch field {
    case .line(let kind, _): place(kind, typed) != nil
    case .next: stored?.next == typed.trimmed && !typed.trimmed.isEmpty
    default: false
    }
  }

  /// A line with its days written out; nothing where it stands as it was stored, or holds none that move.
  func inFull(_ field: MinuteField, _ typed: String) -> String? {
    guard !isStored(field, typed) else { return nil }
    return switch field {
    case .line(.action, _): action.inFull(typed)
    case .line(.test, _): test.inFull(typed)
    case .line(.date, _): booking.inFull(typed)
    case .days: carry.inFull(typed)
    case .next: next.inFull(typed)
    default: nil
    }
  }
}
