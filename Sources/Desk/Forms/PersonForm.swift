import Casework
import Screen

/// A person of a family, new or corrected; a child may still be unborn.
struct PersonForm: Filling {
  enum Purpose: Sendable {
    /// With what is kept of the one who was typed before.
    case add(to: FamilyFile, keeping: [String: String] = [:])
    case correct(Ref<Person>, Person, relationship: String, basedOn: Revision, family: FamilyFile)
  }

  var purpose: Purpose

  var draftKey: String {
    switch purpose {
    case .add(let file, _): "person/\(file.family.number)"
    case .correct(let ref, _, _, _, let file): "person-\(ref.number)/\(file.family.number)"
    }
  }

  var title: String {
    switch purpose {
    case .add(let file, _): "New person, \(file.row.name)"
    case .correct(_, let person, _, _, _): "Correct \(person.name)"
    }
  }

  var titleName: String? {
    switch purpose {
    case .add(let file, _): file.row.name
    case .correct(_, let person, _, _, _): person.name
    }
  }

  func called(_ form: Form) -> (title: String, name: String?) {
    switch purpose {
    case .add(let file, _):
      let typed = [form.text("forename").trimmed, form.text("surname").trimmed].filter { !$0.isEmpty }
      let whom = [typed.joined(separator: " "), file.row.name].filter { !$0.isEmpty }.joined(separator: ", ")
      return ("New person, \(whom)", whom)
    case .correct(_, let person, _, _, let file):
      let whom = "\(person.name), \(file.row.name)"
      return ("Correct \(whom)", whom)
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

  static let sexes = ["female", "male", "not known"]
  static let codes = ["F", "M", "U"]

  /// The relationship by which somebody is corrected, and how they were before.
  var stands: (person: Person, relationship: String)? {
    if case .correct(_, let person, let relationship, _, _) = purpose { (person, relationship) } else { nil }
  }

  /// Where somebody who is corrected lives by the record, in one line.
  var storedHome: String? {
    guard case .correct(let ref, _, _, _, let file) = purpose else { return nil }
    return file.children.first { $0.row.ref == ref }?.home ?? file.relatives.first { $0.ref == ref }?.home
  }

  // MARK: Reading the fields

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "born": reviewBirth(of: &form, leaving: leaving, facts)
    case "expected": reviewExpected(of: &form, leaving: leaving, facts)
    case "surname":
      if leaving, form.text("surname").trimmed.isEmpty, form.text("forename").trimmed.isEmpty,
        form.text("expected").trimmed.isEmpty || expectedGoes(with: form, facts)
      {
        form[key]?.problem = "A forename or a surname, please; an unborn child may have neither."
      }
    case "relationship": Relationships.review(key, of: &form, leaving: leaving)
    case "ethnicity":
      CodeLine.review(key, of: &form, leaving: leaving, facts, list: "ethnicity", optional: true)
    case "address", "postcode": HomeLine.review(key, of: &form, leaving: leaving, stored: storedHome)
    default: if Self.number(ofPhone: key) != nil { ContactLine.review(key, of: &form, leaving: leaving) }
    }
    if leaving { check(key, in: &form, facts) }
  }

  private func reviewBirth(of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay("born", of: &form, leaving: leaving, facts, .past, optional: true)
    if let born = day("born", in: form, facts, .past) {
      form["born"]?.readback = "\(born.spoken) · \(Wording.age(born: born, expected: nil, on: facts.today))"
    }
    review("expected", of: &form, leaving: false, facts)
  }

  private func reviewExpected(of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay("expected", of: &form, leaving: leaving, facts, .either, optional: true)
    if expectedGoes(with: form, facts) {
      form["expected"]?.readback = "goes with the birth"
    } else if leaving, !form.text("born").trimmed.isEmpty, !form.text("expected").trimmed.isEmpty {
      form["expected"]?.problem = "Either born or expected, not both."
    }
  }

  /// Says in the field's own line what is impossible or odd about it.
  private func check(_ key: String, in form: inout Form, _ facts: Facts) {
    guard form[key]?.problem == nil, !form.text("forename").trimmed.isEmpty || stands != nil else { return }
    let remarks = Checks.of(
      person(in: form, facts), relationship: relationship(in: form), today: facts.today,
      stored: stands?.person)
    for remark in remarks where remark.field == key {
      if remark.weight == .impossible {
        form[key]?.problem = remark.sentence
      } else if form[key]?.oddity == nil {
        form[key]?.oddity = remark.sentence
      }
    }
  }

  /// Whether the stored expected day still stands beside a birth that was typed; the birth takes its place.
  private func expectedGoes(with form: Form, _ facts: Facts) -> Bool {
    guard let stored = stands?.person.expected, !form.text("born").trimmed.isEmpty else { return false }
    return day("expected", in: form, facts, .either) == stored
  }

  // MARK: What it comes to

  private func relationship(in form: Form) -> String {
    if let stands { return stands.relationship }
    let typed = form.text("relationship").trimmed.lowercased()
    return typed.isEmpty ? "child" : typed
  }

  /// The person as typed; what the form does not ask stays as it was.
  private func person(in form: Form, _ facts: Facts) -> Person {
    var person = stands?.person ?? Person(surname: "", forename: "")
    let text = { (key: String) in form.text(key).trimmed.isEmpty ? nil : form.text(key).trimmed }
    (person.surname, person.forename) = (text("surname") ?? "", text("forename") ?? "")
    person.councilId = text("id")
    person.born = day("born", in: form, facts, .past)
    person.expected = expectedGoes(with: form, facts) ? nil : day("expected", in: form, facts, .either)
    person.sex = form["sex"]?.chosen.map { Self.codes[$0] }
    person.school = text("school")
    person.ethnicity = CodeLine.code("ethnicity", in: form, facts, list: "ethnicity")
    person.contacts = phones(in: form).compactMap { key in
      if case .detail(let detail) = ContactLine.read(form.text(key)) { detail } else { nil }
    }
    let home = HomeLine.read(form.text("address"), postcode: form.text("postcode"))
    person.home = home == HomeLine.read(storedHome ?? "") ? nil : home
    return person
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let person = person(in: form, facts)
    switch purpose {
    case .add(let file, _):
      return .addPerson(person, family: file.family, relationship: relationship(in: form))
    case .correct(let ref, _, _, let revision, _): return .correctPerson(ref, person, basedOn: revision)
    }
  }

  func newcomers(in form: Form, _ facts: Facts) -> [Newcomer] {
    let person = person(in: form, facts)
    var besides: Ref<Person>?
    if case .correct(let ref, let before, _, _, _) = purpose {
      if (before.forename, before.surname) == (person.forename, person.surname), before.born == person.born {
        return []
      }
      besides = ref
    }
    return [Newcomer(person.forename, person.surname, born: person.born, besides: besides)].compactMap(\.self)
  }
}
