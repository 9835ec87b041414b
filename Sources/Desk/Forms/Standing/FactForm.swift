import Casework
import Screen

/// One field of where a child stands that was not known when the rest was recorded.
enum FactField: String, CaseIterable, Sendable {
  case referralSource = "referral-source"
  case primaryNeed = "primary-need"
  case category, adviser

  var title: String {
    switch self {
    case .referralSource: "Who referred"
    case .primaryNeed: "Main need"
    case .category: "Category of the plan"
    case .adviser: "Personal adviser"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .referralSource: "school, police, 1A …"
    case .primaryNeed: "N1, abuse …"
    case .category: "neglect, NEG, emotional …"
    case .adviser: "the adviser's name"
    }
  }

  /// The department's list of codes; nothing where it is words.
  fileprivate var list: String? {
    switch self {
    case .referralSource: "referral-source"
    case .primaryNeed: "need"
    case .category: "abuse-category"
    case .adviser: nil
    }
  }

  /// The fact it is a field of, and the field; a main need is asked of what the child is helped under.
  fileprivate func fact(_ status: Status?) -> (kind: FactKind, field: String) {
    switch self {
    case .referralSource: (.referral, "source")
    case .primaryNeed: (status == .lookedAfter ? .carePeriod : .childInNeed, "need")
    case .category: (.protectionPlan, "latest_category")
    case .adviser: (.leavingCare, "personal_adviser")
    }
  }
}

/// Fills in one field of a fact that runs; the fact itself and its days stay as they are.
struct FactForm: Filling {
  var file: FamilyFile
  var child: FamilyFile.Child
  var field: FactField

  var draftKey: String { "fact/\(file.family.number)/\(field.rawValue).\(child.row.ref.number)" }
  var title: String { "\(field.title), \(child.row.name)" }
  var titleName: String? { child.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(title: title, fields: [Field("value", label: field.title, hint: field.hint, content: .line(""))])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    if let list = field.list {
      CodeLine.review(key, of: &form, leaving: leaving, facts, list: list, optional: false)
    } else if leaving, form.text(key).trimmed.isEmpty {
      form[key]?.problem = "Who is it?"
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let typed =
      field.list.map { CodeLine.code("value", in: form, facts, list: $0) } ?? form.text("value").trimmed
    let (kind, name) = field.fact(child.row.status)
    let whom = child.row.forename.isEmpty ? child.row.name : child.row.forename
    return .changeStanding(
      StandingChange(
        family: file.family, children: [child.row.ref], steps: [.set(kind, fields: [name: Value(typed)])],
        what: "\(field.title.lowercased()) for \(whom)"))
  }
}
