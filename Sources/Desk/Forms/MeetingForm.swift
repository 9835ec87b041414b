import Casework
import Screen

/// Opens the weekly meeting: its day, who chairs it, who is there.
struct MeetingForm: Filling {
  /// The day it is planned for; one that is still to come gives way to today.
  var planned: Day

  var draftKey: String { "meeting/0" }
  var title: String { "Open the unit meeting" }

  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    var ticks = Ticks(
      rows: facts.sitting.members.map {
        Ticks.Row(id: String($0.ref.number), name: "\($0.member.name), \($0.member.role.words)")
      }, columns: ["Present"])
    for row in ticks.rows.indices { ticks[row, 0] = true }
    return Form(
      title: title,
      fields: [
        Field("day", label: "Day", hint: "t today, 18/3", content: .line(min(planned, facts.today).slashed)),
        Field(
          "chair", label: "Chair", hint: "initials or name",
          content: .line(facts.sitting.consultant?.member.name ?? "")),
        Field("present", label: "Present", hint: "Space ticks", content: .ticks(ticks)),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .either)
    case "chair": reviewMember(key, of: &form, leaving: leaving, facts)
    case "present":
      PresentForm.review(&form, leaving: leaving, facts)
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .either) else { return nil }
    let present =
      form["present"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Member>($0) } } ?? []
    return .openMeeting(
      Meeting(
        day: day, chair: member("chair", in: form, facts), minutedBy: facts.sitting.me?.ref, present: present)
    )
  }
}
