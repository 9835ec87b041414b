import Casework
import Screen

/// A child's death. What the unit owed the child ends with that day; the record stays as it is.
struct DeathForm: Filling {
  var file: FamilyFile
  /// The child that the cursor was on.
  var child: Ref<Person>?

  var draftKey: String { "death/\(file.family.number)" }
  var title: String { "Death of a child, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  private var living: [FamilyFile.Child] { file.children.filter { $0.person.died == nil } }

  func blank(_ facts: Facts) -> Form {
    let children = living
    let chosen = children.firstIndex { $0.row.ref == child } ?? (children.count == 1 ? 0 : -1)
    return Form(
      title: "The child's dates end with that day. The record stays as it is.",
      fields: [
        Field(
          "child", label: "Child", content: .choice(options: children.map(\.row.name), selected: chosen)),
        Field("day", label: "Died on", hint: "t today, y yesterday, 14/3", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "child": if leaving, form[key]?.chosen == nil { form[key]?.problem = "Which child?" }
    case "day":
      reviewDay(key, of: &form, leaving: leaving, facts, .past)
      form[key]?.oddity = nil
      if leaving { check(&form, facts) }
    default: break
    }
  }

  /// Says in the day's own line why it cannot have been that day, or that it is odd.
  private func check(_ form: inout Form, _ facts: Facts) {
    guard let (child, person) = dead(in: form, facts), form["day"]?.problem == nil else { return }
    let remarks = Checks.of(person, relationship: "child", today: facts.today, stored: child.person)
    for remark in remarks where remark.field == "died" {
      if remark.weight == .impossible {
        form["day"]?.problem = remark.sentence
      } else {
        form["day"]?.oddity = remark.sentence
      }
    }
  }

  /// The child that is chosen, and the person with that day.
  private func dead(in form: Form, _ facts: Facts) -> (child: FamilyFile.Child, person: Person)? {
    guard let day = day("day", in: form, facts, .past), let chosen = form["child"]?.chosen,
      living.indices.contains(chosen)
    else { return nil }
    var person = living[chosen].person
    person.died = day
    return (living[chosen], person)
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let (child, person) = dead(in: form, facts) else { return nil }
    return .correctPerson(child.row.ref, person, basedOn: child.revision)
  }
}
