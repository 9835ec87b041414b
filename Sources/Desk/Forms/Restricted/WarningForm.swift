import Casework
import Screen

/// Something everyone must know before they knock or ring.
struct WarningForm: Filling {
  var file: FamilyFile

  var draftKey: String { "warn/\(file.family.number)" }
  var title: String { "Warning, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  /// Whom it can be about, besides the family.
  private var people: [(ref: Ref<Person>, name: String)] {
    file.children.map { ($0.row.ref, $0.row.name) }
      + file.relatives.map { ($0.ref, "\($0.person.name), \($0.relationship)") }
  }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "Stands above the family's page, and beside its name in every list",
      fields: [
        Field(
          "kind", label: "What", hint: "arrows choose, or type its first letters",
          content: .choice(options: Warning.Kind.allCases.map(\.words), selected: -1)),
        Field(
          "about", label: "About",
          content: .choice(options: ["the whole family"] + people.map(\.name), selected: 0)),
        Field("text", label: "What to know", hint: "and what to do", content: .memo("", rows: 4)),
        Field(
          "review", label: "Review on", hint: "at the latest a year from now",
          content: .line((facts.today + Warning.reviewDays).slashed)),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "kind": if leaving, form[key]?.chosen == nil { form[key]?.problem = "Choose one with the arrows." }
    case "text":
      if leaving, form.text(key).trimmed.isEmpty {
        form[key]?.problem = "What is to be known, and what to be done?"
      }
    case "review": reviewEnd(key, of: &form, leaving: leaving, facts, most: Warning.reviewDays)
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let kind = form["kind"]?.chosen,
      let review = day("review", in: form, facts, .either)
    else { return nil }
    let about = form["about"]?.chosen.flatMap { $0 > 0 ? people[$0 - 1].ref : nil }
    return .warn(
      Warning(
        family: file.family, person: about, kind: Warning.Kind.allCases[kind],
        text: form.text("text").trimmed, from: facts.today, review: review))
  }
}

/// A warning or a restriction is looked at again: it stands on to another day, or is lifted with the reason.
struct LookAgainForm: Filling {
  enum Subject: Sendable {
    case restriction(RestrictionRow)
    case warning(WarningRow)
  }

  var file: FamilyFile
  var subject: Subject
  /// It begins as lifted.
  var lifts: Bool

  private static let answers = ["stands on", "is lifted"]

  var draftKey: String {
    switch subject {
    case .restriction: "look-restriction/\(file.family.number)"
    case .warning(let row): "look-warning/\(file.family.number)/\(row.ref.number)"
    }
  }
  var title: String {
    switch subject {
    case .restriction: "Restriction looked at again, \(file.row.name)"
    case .warning: "Warning looked at again, \(file.row.name)"
    }
  }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  private var words: String {
    switch subject {
    case .restriction(let row): "\(row.restriction.category.words): \(row.restriction.reason)"
    case .warning(let row): "\(row.warning.kind.words): \(row.warning.text)"
    }
  }

  private var most: Int {
    switch subject {
    case .restriction: Restriction.reviewDays
    case .warning: Warning.reviewDays
    }
  }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: words.split(whereSeparator: \.isNewline).joined(separator: " "),
      fields: [
        Field("what", label: "It", content: .choice(options: Self.answers, selected: lifts ? 1 : 0)),
        Field(
          "next", label: "Review on", hint: "where it stands on",
          content: .line((facts.today + most).slashed)),
        Field("reason", label: "Why lifted", hint: "where it is lifted", content: .memo("", rows: 3)),
      ])
  }

  private func isLifted(_ form: Form) -> Bool { form["what"]?.chosen == 1 }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "next":
      form[key]?.readback = nil
      if isLifted(form) { return }
      if case .warning = subject {
        reviewEnd(key, of: &form, leaving: leaving, facts, most: most)
      } else {
        reviewEnd(key, of: &form, leaving: leaving, facts)
      }
    case "reason":
      if leaving, isLifted(form), form.text(key).trimmed.isEmpty {
        form[key]?.problem = "Why is it lifted?"
      }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    if isLifted(form) {
      let reason = form.text("reason").trimmed
      switch subject {
      case .restriction(let row): return .liftRestriction(row.ref, reason: reason)
      case .warning(let row): return .liftWarning(row.ref, reason: reason)
      }
    }
    guard let next = day("next", in: form, facts, .either) else { return nil }
    switch subject {
    case .restriction(let row): return .reviewRestriction(row.ref, next: next)
    case .warning(let row): return .reviewWarning(row.ref, next: next)
    }
  }
}
