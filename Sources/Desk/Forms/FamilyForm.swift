import Casework
import Screen

/// A new family with its children in one line, and the referral that brought them: one form, one change.
struct FamilyForm: Filling {
  var draftKey: String { "family/0" }
  var title: String { "New family" }
  var isNew: Bool { true }

  func called(_ form: Form) -> (title: String, name: String?) {
    let name = form.text("family").trimmed
    return (name.isEmpty ? title : "\(title), \(name)", name)
  }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "Ctrl-S saves; Ctrl-N saves and goes on with another person of the family",
      fields: [
        Field("family", label: "Family", hint: "the name the unit uses", content: .line("")),
        Field(
          "children", label: "Children", hint: "Tolu f 3/4/2017, Femi m 12/9/2021, unborn 12/6/2026",
          content: .line("")),
        Field(
          "referred", label: "Referred", hint: "the referral's day: t, y, 14/3; blank where there was none",
          content: .line("")),
        Field(
          "source", label: "From", hint: "police, housing, health visitor; or the code, as 2A schools",
          content: .line("")),
        Field("address", label: "Address", hint: "its postcode may end the line", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "family":
      if leaving, form.text(key).trimmed.isEmpty {
        form[key]?.problem = "What does the unit call the family?"
      }
      review("children", of: &form, leaving: false, facts)
    case "children":
      ChildrenLine.review(
        key, of: &form, leaving: leaving, surname: form.text("family").trimmed, facts)
    case "referred": reviewReferral(of: &form, leaving: leaving, facts)
    case "source":
      CodeLine.review(key, of: &form, leaving: leaving, facts, list: "referral-source", optional: true)
    case "address": HomeLine.review(key, of: &form, leaving: leaving, stored: nil)
    default: break
    }
  }

  private func reviewReferral(of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay("referred", of: &form, leaving: leaving, facts, .past, optional: true)
    guard leaving, form["referred"]?.problem == nil else { return }
    let isBlank = form.text("referred").trimmed.isEmpty
    if isBlank, !form.text("source").trimmed.isEmpty {
      form["referred"]?.problem = "Which day was the referral? Type t for today, y, fri, 14/3."
    } else if !isBlank, form.text("children").trimmed.isEmpty {
      form["referred"]?.problem = "A referral is about children: type them in the line above."
    }
  }

  private func children(in form: Form, _ facts: Facts) -> [Person] {
    let reading = ChildrenLine.read(form.text("children"), surname: form.text("family").trimmed, facts)
    if case .children(let children) = reading { return children }
    return []
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let home = HomeLine.read(form.text("address"))
    var intake = Intake(
      name: form.text("family").trimmed,
      people: children(in: form, facts).map { child in
        var child = child
        child.home = home
        return Intake.Newcomer(person: child, relationship: ChildrenLine.relationship(of: child))
      })
    if let day = day("referred", in: form, facts, .past) {
      let source = CodeLine.code("source", in: form, facts, list: "referral-source")
      intake.steps = [.begin(.referral, on: day, fields: source.map { ["source": .text($0)] } ?? [:])]
    }
    return .takeIn(intake)
  }

  func newcomers(in form: Form, _ facts: Facts) -> [Newcomer] {
    let children = children(in: form, facts).compactMap {
      Newcomer($0.forename, $0.surname, born: $0.born)
    }
    return (Newcomer(family: form.text("family")).map { [$0] } ?? []) + children
  }
}
