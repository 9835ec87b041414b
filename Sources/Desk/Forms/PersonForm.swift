import Casework
import Screen

/// A person of a family, new or corrected; a child may still be unborn.
struct PersonForm: Filling {
  enum Purpose: Sendable {
    /// A new family with its first child.
    case family
    case add(to: FamilyFile)
    case correct(Ref<Person>, Person, relationship: String, basedOn: Revision, family: FamilyFile)
  }

  var purpose: Purpose

  var draftKey: String {
    switch purpose {
    case .family: "family/0"
    case .add(let file): "person/\(file.family.number)"
    case .correct(let ref, _, _, _, let file): "person-\(ref.number)/\(file.family.number)"
    }
  }

  var title: String {
    switch purpose {
    case .family: "New family"
    case .add(let file): "New person, \(file.row.name)"
    case .correct(_, let person, _, _, _): "Correct \(person.name)"
    }
  }

  var titleName: String? {
    switch purpose {
    case .family: nil
    case .add(let file): file.row.name
    case .correct(_, let person, _, _, _): person.name
    }
  }

  var isNew: Bool {
    if case .correct = purpose { false } else { true }
  }

  var basis: String? {
    if case .correct(_, _, _, let revision, _) = purpose { String(revision.number) } else { nil }
  }

  var request: FormRequest? {
    if case .correct(let ref, _, _, _, _) = purpose { .correctPerson(ref) } else { nil }
  }

  var stored: String? {
    if case .correct(_, let person, _, _, _) = purpose { person.name } else { nil }
  }

  private static let sexes = ["female", "male", "not known"]
  private static let codes = ["F", "M", "U"]

  func blank(_ facts: Facts) -> Form {
    var fields: [Field] = []
    if case .family = purpose {
      fields.append(Field("family", label: "Family", hint: "the name the unit uses", content: .line("")))
    }
    let relationship = Field(
      "relationship", label: "Is the", hint: "child, mother, father, grandmother, carer …",
      content: .line("child"))
    fields += [
      Field("forename", label: "Forename", content: .line("")),
      Field("surname", label: "Surname", content: .line(surname), repeatable: true),
    ]
    if case .correct = purpose {} else { fields.append(relationship) }
    fields += [
      Field("born", label: "Born", hint: "14/3/2019; blank if unborn or not known", content: .line("")),
      Field("expected", label: "Expected", hint: "the expected day, for an unborn child", content: .line("")),
      Field("sex", label: "Sex", content: .choice(options: Self.sexes, selected: 2)),
      Field("school", label: "School", content: .line(""), repeatable: true),
      Field("id", label: "Council id", hint: "if the council has given one", content: .line("")),
    ]
    var form = Form(title: title, fields: fields)
    guard case .correct(_, let person, _, _, _) = purpose else { return form }
    form.restore([
      "forename": person.forename, "surname": person.surname, "born": person.born?.slashed ?? "",
      "expected": person.expected?.slashed ?? "", "school": person.school ?? "", "id": person.councilId ?? "",
    ])
    let sex = Self.codes.firstIndex(of: person.sex ?? "U") ?? 2
    form["sex"]?.content = .choice(options: Self.sexes, selected: sex)
    return form
  }

  private var surname: String {
    if case .add(let file) = purpose { return file.children.first?.person.surname ?? "" }
    return ""
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "family":
      if leaving, form.text(key).trimmed.isEmpty {
        form[key]?.problem = "What does the unit call the family?"
      }
      if leaving, form["surname"]?.text.isEmpty ?? false {
        let name = form.text(key)
        form["surname"]?.restore(name)
      }
    case "born":
      reviewDay(key, of: &form, leaving: leaving, facts, .past, optional: true)
      if let born = day(key, in: form, facts, .past) {
        form[key]?.readback = "\(born.spoken) · \(Wording.age(born: born, expected: nil, on: facts.today))"
      }
      review("expected", of: &form, leaving: false, facts)
    case "expected":
      reviewDay(key, of: &form, leaving: leaving, facts, .either, optional: true)
      if expectedGoes(with: form, facts) {
        form[key]?.readback = "goes with the birth"
      } else if leaving, !form.text("born").trimmed.isEmpty, !form.text(key).trimmed.isEmpty {
        form[key]?.problem = "Either born or expected, not both."
      }
    case "surname":
      if leaving, form.text("surname").trimmed.isEmpty, form.text("forename").trimmed.isEmpty,
        form.text("expected").trimmed.isEmpty || expectedGoes(with: form, facts)
      {
        form[key]?.problem = "A forename or a surname, please; an unborn child may have neither."
      }
    default: break
    }
  }

  /// Whether the stored expected day still stands beside a birth that was typed; the birth takes its place.
  private func expectedGoes(with form: Form, _ facts: Facts) -> Bool {
    guard case .correct(_, let before, _, _, _) = purpose, let stored = before.expected,
      !form.text("born").trimmed.isEmpty
    else { return false }
    return day("expected", in: form, facts, .either) == stored
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let expected = expectedGoes(with: form, facts) ? nil : day("expected", in: form, facts, .either)
    var person = Person(
      councilId: form.text("id").trimmed.isEmpty ? nil : form.text("id").trimmed,
      surname: form.text("surname").trimmed, forename: form.text("forename").trimmed,
      born: day("born", in: form, facts, .past), expected: expected)
    person.sex = form["sex"]?.chosen.map { Self.codes[$0] }
    person.school = form.text("school").trimmed.isEmpty ? nil : form.text("school").trimmed
    let typed = form.text("relationship").trimmed.lowercased()
    let relationship = typed.isEmpty ? "child" : typed
    switch purpose {
    case .family:
      return .addFamily(name: form.text("family").trimmed, first: person, relationship: relationship)
    case .add(let file):
      return .addPerson(person, family: file.family, relationship: relationship)
    case .correct(let ref, let before, _, let revision, _):
      person.ethnicity = before.ethnicity
      person.disabled = before.disabled
      person.unaccompanied = before.unaccompanied
      person.died = before.died
      return .correctPerson(ref, person, basedOn: revision)
    }
  }
}
