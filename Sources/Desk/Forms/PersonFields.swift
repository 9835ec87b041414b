import Casework
import Screen

/// The fields of a person: who they are first, then how they are reached, with as many lines as they have numbers.
extension PersonForm {
  func blank(_ facts: Facts) -> Form {
    var form = Form(title: title, fields: fields)
    switch purpose {
    case .add(let file, let kept):
      let home = file.children.map(\.home).first { !$0.isEmpty }
      form.restore(home.map { ["address": $0] } ?? [:])
      if !kept.isEmpty { form.restore(["address": ""].merging(kept) { _, kept in kept }) }
    case .correct(_, let person, _, _, _):
      var values = [
        "forename": person.forename, "surname": person.surname, "born": person.born?.slashed ?? "",
        "expected": person.expected?.slashed ?? "", "school": person.school ?? "",
        "id": person.councilId ?? "", "ethnicity": person.ethnicity ?? "", "address": storedHome ?? "",
        "sex": Self.sexes[Self.codes.firstIndex(of: person.sex ?? "U") ?? 2],
      ]
      for (index, detail) in person.contacts.enumerated() { values[Self.phone(index + 1)] = detail.typed }
      form.restore(values)
    }
    return form
  }

  func blank(_ facts: Facts, for values: [String: String]) -> Form {
    var form = blank(facts)
    let more = values.keys.compactMap { Self.number(ofPhone: $0) }.max() ?? 1
    for number in 1...max(1, more) where form[Self.phone(number)] == nil {
      form.fields.append(Self.phoneField(number))
    }
    return form
  }

  private var fields: [Field] {
    var fields = [
      Field("forename", label: "Forename", content: .line("")),
      Field("surname", label: "Surname", content: .line(surname), repeatable: true),
    ]
    if stands == nil {
      fields.append(
        Field(
          "relationship", label: "Is the", hint: "mother, father, carer, child …; blank is a child",
          content: .line("")))
    }
    fields += [
      Field("born", label: "Born", hint: "14/3/2019; blank if unborn or not known", content: .line("")),
      Field("expected", label: "Expected", hint: "the expected day, for an unborn child", content: .line("")),
      Field("sex", label: "Sex", content: .choice(options: Self.sexes, selected: 2)),
      Field("school", label: "School", content: .line(""), repeatable: true),
      Field("id", label: "Council id", hint: "if the council has given one", content: .line("")),
      Field("ethnicity", label: "Ethnicity", hint: "the code, or a word of its meaning", content: .line("")),
      Field(
        "address", label: "Address", hint: "its postcode may end the line", content: .line(""),
        repeatable: true),
      Field("postcode", label: "Postcode", hint: "if it is not in the line above", content: .line("")),
    ]
    let phones = max(1, stands?.person.contacts.count ?? 0)
    return fields + (1...phones).map(Self.phoneField)
  }

  private var surname: String {
    if case .add(let file, _) = purpose { return file.children.first?.person.surname ?? "" }
    return ""
  }

  // MARK: Lines for numbers

  static func phone(_ number: Int) -> String { "phone\(number)" }

  static func number(ofPhone key: String) -> Int? {
    key.hasPrefix("phone") ? Int(key.dropFirst("phone".count)) : nil
  }

  private static func phoneField(_ number: Int) -> Field {
    Field(
      phone(number), label: number == 1 ? "Phone" : "",
      hint: number == 1 ? "07700 900123 work; an e-mail address as well" : "another; Enter saves",
      content: .line(""))
  }

  func phones(in form: Form) -> [String] {
    form.fields.map(\.key).filter { Self.number(ofPhone: $0) != nil }
  }

  /// Enter on the last number makes a line for another.
  func continues(_ key: String, in form: inout Form) {
    guard let number = Self.number(ofPhone: key), form.fields.last?.key == key,
      !form.text(key).trimmed.isEmpty
    else { return }
    form.fields.append(Self.phoneField(number + 1))
  }
}
