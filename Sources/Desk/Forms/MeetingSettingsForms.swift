import Casework
import Screen

/// The lengths that the unit gives its meeting: they decide how many families are discussed in full.
struct MeetingLengthForm: Filling {
  var unit: Casework.Unit

  var draftKey: String { "length/0" }
  var title: String { "How long the meeting lasts" }
  var isNew: Bool { true }

  private static let keys = ["meeting", "full", "check-in"]

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [
        Field(
          "meeting", label: "Meeting", hint: "minutes in all", content: .line(String(unit.meetingMinutes))),
        Field(
          "full", label: "In full", hint: "minutes for a family", content: .line(String(unit.fullMinutes))),
        Field(
          "check-in", label: "Check-in", hint: "minutes for a family",
          content: .line(String(unit.checkInMinutes))),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    guard let range = Self.range(key, form) else { return }
    let minutes = Int(form.text(key).trimmed)
    form[key]?.readback = minutes.map { "\($0) minutes" }
    if leaving, minutes.map({ !range.contains($0) }) ?? true {
      form[key]?.problem = "Minutes, from \(range.lowerBound) to \(range.upperBound)."
    }
  }

  /// What a length may be; a check-in is never longer than a full discussion.
  private static func range(_ key: String, _ form: Form) -> ClosedRange<Int>? {
    switch key {
    case "meeting": 10...600
    case "full": 1...120
    case "check-in": 1...max(1, min(120, Int(form.text("full").trimmed) ?? 120))
    default: nil
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let minutes = Self.keys.compactMap { Int(form.text($0).trimmed) }
    guard minutes.count == 3 else { return nil }
    return .setMeetingLength(meeting: minutes[0], full: minutes[1], checkIn: minutes[2])
  }
}

/// Who is at the meeting that is open: somebody comes late, somebody is called away.
struct PresentForm: Filling {
  var meeting: Ref<Meeting>
  var present: [MemberCard]

  var draftKey: String { "present/0" }
  var title: String { "Who is present" }
  var isNew: Bool { false }

  func blank(_ facts: Facts) -> Form {
    var ticks = Ticks(
      rows: facts.sitting.members.map {
        Ticks.Row(id: String($0.ref.number), name: "\($0.member.name), \($0.member.role.words)")
      }, columns: ["Present"])
    for row in ticks.rows.indices {
      ticks[row, 0] = present.contains { String($0.ref.number) == ticks.rows[row].id }
    }
    return Form(
      title: title, fields: [Field("present", label: "Members", hint: "Space ticks", content: .ticks(ticks))])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    Self.review(&form, leaving: leaving, facts)
  }

  /// Reads back who is there: the clinician, and whether anybody may take the unit's decisions.
  static func review(_ form: inout Form, leaving: Bool, _ facts: Facts) {
    let ticked = Set(form["present"]?.ticks?.ticked(column: 0) ?? [])
    let present = facts.sitting.members.filter { ticked.contains(String($0.ref.number)) }
    form["present"]?.readback = Wording.attendance(present, facts.sitting.authorities)
    if leaving, present.isEmpty { form["present"]?.problem = "Tick who is there." }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let ticked = form["present"]?.ticks?.ticked(column: 0) ?? []
    return .setPresent(meeting, ticked.compactMap { Int($0).map { Ref<Member>($0) } })
  }
}
