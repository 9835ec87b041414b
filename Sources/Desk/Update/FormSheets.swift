import Casework
import Screen

extension Desk {
  /// Whether the form on top can be followed by another person of the same family.
  var whyNotAnother: String? {
    guard case .form(let sheet) = overlays.last else { return "There is no form here." }
    if sheet.filling is FamilyForm { return nil }
    guard let person = sheet.filling as? PersonForm, person.isNew else {
      return "Another person follows only where people are added."
    }
    return nil
  }

  /// A family that was just typed is gone on with: another person, with what they usually share.
  mutating func another(after sheet: FormSheet, _ family: Ref<Family>) -> [Effect] {
    var kept: [String: String] = [:]
    for key in ["surname", "school", "address", "postcode"] {
      if let text = sheet.form[key]?.text, !text.isEmpty { kept[key] = text }
    }
    if sheet.filling is FamilyForm { kept["surname"] = sheet.form.text("family").trimmed }
    return ask(for: .person(keeping: kept), family) + rereading
  }
}

extension Desk {
  /// What is said to words in a field that takes none.
  static func notTaken(_ field: Field) -> String {
    field.ticks == nil
      ? "Choose with Space or the arrows, or by the beginning of a word of it; other words are not taken here."
      : "Tick with Space, all with *; your words are not taken here."
  }
}

extension FormSheet {
  /// Looks at other fields' problems again: what was just typed may have mended them.
  mutating func reviewProblems(besides index: Int, _ facts: Facts) {
    for other in form.fields.indices where other != index && form.fields[other].problem != nil {
      form.fields[other].problem = nil
      filling.review(form.fields[other].key, of: &form, leaving: true, facts)
    }
  }

  /// Makes one more line where Enter on the last of its kind asks for one; what is repeated in it is proposed.
  mutating func continues(_ facts: Facts) {
    guard form.fields.indices.contains(form.focus) else { return }
    let known = Set(form.fields.map(\.key))
    filling.continues(form.fields[form.focus].key, in: &form)
    for key in form.fields.map(\.key) where !known.contains(key) {
      if !form.text(key).isEmpty { proposed.insert(key) }
      filling.review(key, of: &form, leaving: false, facts)
    }
  }

  /// Looks at a field that the person goes on from; what it puts into another field is only proposed there.
  mutating func leave(_ index: Int, _ facts: Facts) {
    let before = form.values
    filling.review(form.fields[index].key, of: &form, leaving: true, facts)
    guard filling.isNew else { return }
    for field in form.fields where field.text != before[field.key] ?? "" { proposed.insert(field.key) }
  }

  /// Under what a draft keeps the revision that its correction was typed over.
  static let basis = "based on"

  /// Before the key of a field, under what a draft keeps how the field read before it was changed.
  private static let asRead = "as read: "

  /// Two versions of what it corrects are put together field by field.
  var isMergeable: Bool { !filling.isNew && filling.request != nil && !(filling is MinuteForm) }

  /// What a draft keeps of how the record read: only of the fields in which something else was typed.
  var changedAsRead: [String: String] {
    guard isMergeable, let base else { return [:] }
    var kept: [String: String] = [:]
    for (key, value) in values where base[key] ?? "" != value { kept[Self.asRead + key] = base[key] ?? "" }
    return kept
  }

  /// How the record read when an unfinished text was typed over it; nothing where the text does not tell.
  private func asRead(_ draft: Draft) -> [String: String]? {
    guard let basis = draft.values[Self.basis], basis != filling.basis else { return begun }
    guard draft.values.keys.contains(where: { $0.hasPrefix(Self.asRead) }) else { return nil }
    var base = form.values
    for key in base.keys { base[key] = draft.values[Self.asRead + key] ?? base[key] }
    return base
  }

  /// Under what the draft of a minute keeps where one typed.
  static let field = "field"
  static let caret = "caret"

  /// Under what a draft keeps the name with which its title ends.
  static let about = "whom it is about"

  /// Puts an unfinished text back into the form.
  mutating func resume(_ draft: Draft, _ facts: Facts) {
    if var minute = filling as? MinuteForm {
      minute.take(draft.values)
      filling = minute
    }
    let (area, title) = (form.area, form.title)
    form = filling.blank(facts, for: draft.values)
    form.title = title
    form.fit(area)
    form.restore(draft.values)
    proposed = []
    if let day = draft.values[Self.typedOn].flatMap({ Day($0) }), day != facts.today {
      writeOutDays(typedOn: day, facts)
      unkept = 0
    }
    for key in form.fields.map(\.key) {
      filling.review(key, of: &form, leaving: false, facts)
      // What is known to be wrong is said at once; what is still blank is not wrong yet, and nothing is proposed.
      guard !(filling is MinuteForm), form.text(key) != begun[key] ?? "", !form.text(key).isEmpty else {
        continue
      }
      var left = form
      filling.review(key, of: &left, leaving: true, facts)
      form[key] = left[key]
    }
    (kept, isInFile, number) = (values, true, Draft.number(of: draft.key))
    goesOnFrom = draft.values[Draft.sitting] ?? ""
    base = asRead(draft)
    // One goes on where one was: in the last field that was changed.
    if let last = form.fields.lastIndex(where: { $0.text != begun[$0.key] ?? "" }) { form.focus(on: last) }
    if let field = draft.values[Self.field], let caret = draft.values[Self.caret].flatMap({ Int($0) }) {
      form.go(to: Form.Place(field: field, caret: caret))
    }
  }
}
