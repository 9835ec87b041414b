import Casework
import Screen

/// Where people of a family live from a day on: who moved, when, to which address.
struct HomeForm: Filling {
  var file: FamilyFile
  /// Whom the cursor was on.
  var person: Ref<Person>?

  var draftKey: String { "home/\(file.family.number)" }
  var title: String { "Moved, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  private var people: [(ref: Ref<Person>, name: String, home: String)] {
    file.children.filter { $0.person.died == nil }.map { ($0.row.ref, $0.row.name, $0.home) }
      + file.relatives.map { ($0.ref, "\($0.person.name), \($0.relationship)", $0.home) }
  }

  func blank(_ facts: Facts) -> Form {
    let people = people
    var ticks = Ticks(
      rows: people.map { Ticks.Row(id: String($0.ref.number), name: $0.name) }, columns: ["Moved"])
    // Whoever lives with the one under the cursor has most likely moved along.
    let here = people.first { $0.ref == person }
    for (row, one) in people.enumerated() {
      ticks[row, 0] = here.map { one.ref == $0.ref || !$0.home.isEmpty && one.home == $0.home } ?? true
    }
    return Form(
      title: title,
      fields: [
        Field("day", label: "Since", hint: "t today, y yesterday, fri, 14/3", content: .line("")),
        Field("people", label: "Who", hint: "Space ticks", content: .ticks(ticks)),
        Field("address", label: "To", hint: "the address; its postcode may end the line", content: .line("")),
        Field("postcode", label: "Postcode", hint: "if it is not in the line above", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "people":
      if leaving, form[key]?.ticks?.ticked(column: 0).isEmpty ?? true {
        form[key]?.problem = "Tick each person who moved."
      }
    case "address":
      HomeLine.review(key, of: &form, leaving: leaving, stored: nil)
      if leaving, HomeLine.read(form.text("address"), postcode: form.text("postcode")) == nil {
        form[key]?.problem = "Where to? The address, with its postcode if it is known."
      }
    case "postcode": HomeLine.review(key, of: &form, leaving: leaving, stored: nil)
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past),
      let home = HomeLine.read(form.text("address"), postcode: form.text("postcode"))
    else { return nil }
    let people = form["people"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    return .moveHome(people, home, since: day)
  }
}
