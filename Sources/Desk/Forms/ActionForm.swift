import Casework
import Screen

/// An action, in one line as it is said, or corrected.
struct ActionForm: Filling {
  /// The family it is for; nothing for the unit's own.
  var family: Ref<Family>?
  var familyName: String
  var correcting: ActionRow?
  /// What was typed of an action that has been deleted is kept under its key.
  var deleted: Ref<Action>?

  var anew: (any Filling)? {
    correcting.map { ActionForm(family: family, familyName: familyName, deleted: $0.ref) }
  }
  var draftKey: String {
    (correcting?.ref ?? deleted).map { "action-\($0.number)/\(family?.number ?? 0)" }
      ?? "action/\(family?.number ?? 0)"
  }
  var title: String { "\(correcting == nil ? "Action" : "Correct an action"), \(familyName)" }

  var titleName: String? { family == nil ? nil : familyName }
  var basis: String? { correcting.map { String($0.revision.number) } }
  var stored: String? { correcting?.text }
  var request: FormRequest? { correcting.map { .correct(.action($0.ref)) } }
  var isNew: Bool { correcting == nil }

  func blank(_ facts: Facts) -> Form {
    let typed = correcting.map { SpokenAction.spoken(text: $0.text, owners: $0.owners, due: $0.due) } ?? ""
    return Form(
      title: title,
      fields: [
        Field(
          "action", label: "Action", hint: "who: what by when, as in “jb mk: joint home session by fri”",
          content: .line(typed))
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    ActionLine.review(key, of: &form, leaving: leaving, facts)
    if leaving, form.text(key).trimmed.isEmpty {
      form[key]?.problem = "Say who, then a colon, what, and by when: “jb: ring the school by fri”."
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts),
      case .action(let text, let owners, let due) = ActionLine.read(form.text("action"), facts)
    else { return nil }
    let action = Action(family: family, text: text, owners: owners, due: due)
    if let correcting { return .correctAction(correcting.ref, action, basedOn: correcting.revision) }
    return .addAction(action)
  }
}

/// A line of a form in which an action is typed as it is said.
enum ActionLine {
  static func read(_ typed: String, _ facts: Facts) -> SpokenAction.Reading {
    spoken(facts).read(typed)
  }

  static func review(
    _ key: String, of form: inout Form, leaving: Bool, _ facts: Facts, isNarrow: Bool = false
  ) {
    let typed = form.text(key)
    form[key]?.readback = nil
    form[key]?.oddity = nil
    form[key]?.inFull = spoken(facts).inFull(typed)
    guard !typed.trimmed.isEmpty else { return }
    let reading = read(typed, facts)
    switch reading {
    case .refused(let why): if leaving { form[key]?.problem = why }
    case .action(_, let owners, let due):
      form[key]?.readback = isNarrow ? brief(owners, due, facts) : spoken(facts).readBack(reading)
      if leaving, due == nil { form[key]?.oddity = "No day is set; add “by fri” if there is one." }
    }
  }

  /// Day and owners, for a line that has little room beside the task itself.
  private static func brief(_ owners: [Ref<Member>], _ due: Day?, _ facts: Facts) -> String {
    let names = owners.compactMap { ref in facts.sitting.members.first { $0.ref == ref }?.member.name }
    return "\(due.map { "by \($0.brief)" } ?? "no day set") · \(names.joined(separator: ", "))"
  }

  private static func spoken(_ facts: Facts) -> SpokenAction {
    SpokenAction(members: facts.sitting.members, today: facts.today, calendar: facts.calendar)
  }
}

extension SpokenAction {
  /// An action as it would be typed: `jb mk: joint home session by 20/3/2026`.
  static func spoken(text: String, owners: [MemberCard], due: Day?) -> String {
    let who = owners.map { $0.member.initials.lowercased() }.joined(separator: " ")
    return "\(who): \(text)\(due.map { " by \($0.slashed)" } ?? "")"
  }
}
