import Casework
import Screen

/// A decision outside the meeting: who took it, and on what authority.
struct DecisionForm: Filling {
  var file: FamilyFile

  var draftKey: String { "decision/\(file.family.number)" }
  var title: String { "Decision, \(file.row.name)" }

  var titleName: String? { file.row.name }
  var startsAt: String? { "text" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let kinds = facts.sitting.authorities.map(\.title)
    return Form(
      title: title,
      fields: [
        Field(
          "day", label: "Day", hint: "t today, y yesterday, fri, 14/3", content: .line("t"), repeatable: true),
        Field("text", label: "Decision", content: .memo("", rows: 4)),
        Field(
          "by", label: "Taken by", hint: "initials or name",
          content: .line(facts.sitting.consultant?.member.name ?? ""), repeatable: true),
        Field("kind", label: "Kind", content: .choice(options: kinds, selected: kinds.isEmpty ? -1 : 0)),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "by": reviewMember(key, of: &form, leaving: leaving, facts)
    case "text":
      if leaving, form.text("text").trimmed.isEmpty { form["text"]?.problem = "What was decided?" }
    case "kind":
      let held = authority(form, facts)
      form["kind"]?.readback = held.map { "needs \(Wording.holder($0.role))" }
    default: break
    }
  }

  private func authority(_ form: Form, _ facts: Facts) -> Authority? {
    guard let chosen = form["kind"]?.chosen, facts.sitting.authorities.indices.contains(chosen) else {
      return nil
    }
    return facts.sitting.authorities[chosen]
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past),
      let by = member("by", in: form, facts)
    else { return nil }
    let kind = authority(form, facts)?.decision ?? "case-direction"
    return .recordDecision(
      Decision(family: file.family, day: day, text: form.text("text").trimmed, by: by, authority: kind))
  }
}
