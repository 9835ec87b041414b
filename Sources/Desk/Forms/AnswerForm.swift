import Casework
import Screen

/// What somebody above the unit has answered to a decision that was sought: granted or refused, by whom, when.
struct AnswerForm: Filling {
  var row: DecisionRow

  var draftKey: String { "answer/\(row.family.number)/\(row.ref.number)" }
  var title: String { "Answer from above, \(row.familyName)" }
  var titleName: String? { row.familyName }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [
        Field(
          "answer", label: "Answer", hint: row.text,
          content: .choice(options: ["granted", "refused"], selected: 0)),
        Field("by", label: "By", hint: "name and post", content: .line(row.soughtFrom ?? "")),
        Field("day", label: "Day", hint: "t today, y yesterday, fri, 14/3", content: .line("t")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "answer": form[key]?.readback = row.text
    case "by":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "Who answered? A name, a post." }
    case "day":
      reviewDay(key, of: &form, leaving: leaving, facts, .past)
      if leaving, let day = day(key, in: form, facts, .past), day < row.day {
        form[key]?.problem = "It was sought on \(row.day.spoken); the answer cannot be older."
      }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    return .answerDecision(
      row.ref,
      Decision.Answer(isGranted: form["answer"]?.chosen == 0, by: form.text("by").trimmed, day: day))
  }
}
