import Casework
import Screen

/// Days on which a member is away.
struct LeaveForm: Filling {
  /// The member under the cursor.
  var member: MemberCard?

  var draftKey: String { "leave/0" }
  var title: String { "Days away" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [
        Field("member", label: "Who", hint: "initials or name", content: .line(member?.member.name ?? "")),
        Field("from", label: "From", hint: "t today, mon, 3/8", content: .line("")),
        Field("through", label: "Through", hint: "the last day; blank for one day", content: .line("")),
        Field(
          "kind", label: "What", content: .choice(options: Leave.Kind.allCases.map(\.words), selected: 0)),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "member": reviewMember(key, of: &form, leaving: leaving, facts)
    case "from": reviewDay(key, of: &form, leaving: leaving, facts, .either)
    case "through":
      reviewDay(key, of: &form, leaving: leaving, facts, .either, optional: true)
      reviewEnd(of: &form, leaving: leaving, facts)
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let member = member("member", in: form, facts),
      let from = day("from", in: form, facts, .either)
    else { return nil }
    let through = day("through", in: form, facts, .either) ?? from
    let kind = form["kind"]?.chosen.map { Leave.Kind.allCases[$0] } ?? .other
    return .recordLeave(Leave(member: member, from: from, through: through, kind: kind))
  }
}

/// Another member may type for a time what they saw and heard, though their role only reads.
struct CoverForm: Filling {
  var member: MemberCard?

  var draftKey: String { "cover/0" }
  var title: String { "Cover" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "They may type visits, contacts, notes and actions, and nothing else",
      fields: [
        Field("member", label: "Who", hint: "initials or name", content: .line(member?.member.name ?? "")),
        Field("from", label: "From", hint: "t today, mon, 3/8", content: .line("t")),
        Field("through", label: "Through", hint: "the last day on which it counts", content: .line("")),
        Field("reason", label: "Why", hint: "such as: the coordinator is away", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "member":
      reviewMember(key, of: &form, leaving: leaving, facts)
      let role = member(key, in: form, facts).flatMap { ref in
        facts.sitting.members.first { $0.ref == ref }?.member.role
      }
      if leaving, role == .coordinator || role == .consultant {
        form[key]?.problem = "They may type anyway; cover is for those who only read."
      }
    case "from": reviewDay(key, of: &form, leaving: leaving, facts, .either)
    case "through":
      reviewDay(key, of: &form, leaving: leaving, facts, .future)
      reviewEnd(of: &form, leaving: leaving, facts)
    case "reason":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "Say why; it stands in the journal." }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let member = member("member", in: form, facts),
      let from = day("from", in: form, facts, .either), let through = day("through", in: form, facts, .future)
    else { return nil }
    return .openCover(
      Cover(member: member, from: from, through: through, reason: form.text("reason").trimmed))
  }
}

extension Filling {
  /// A last day that lies before the first is none.
  fileprivate func reviewEnd(of form: inout Form, leaving: Bool, _ facts: Facts) {
    guard leaving, let from = day("from", in: form, facts, .either),
      let through = day("through", in: form, facts, .either), through < from
    else { return }
    form["through"]?.problem = "It would end before it begins."
  }
}

/// Who may take a kind of decision: a role of the unit, or a post above it.
struct HolderForm: Filling {
  var authority: Authority

  var draftKey: String { "holder/0/\(authority.decision)" }
  var title: String { "Who may decide: \(authority.title)" }
  var isNew: Bool { true }

  /// Roles that may hold an authority, then the posts above the unit that a council has.
  private var roles: [String] {
    let known =
      [Role.consultant, .socialWorker, .clinician, .coordinator].map(\.rawValue)
      + ["service-manager", "head-of-service", "director", "court"]
    return known.contains(authority.role) ? known : known + [authority.role]
  }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: title,
      fields: [
        Field(
          "role", label: "Held by", hint: "Space or a letter chooses",
          content: .choice(
            options: roles.map(Self.words), selected: roles.firstIndex(of: authority.role) ?? -1))
      ])
  }

  private static func words(_ role: String) -> String {
    Role(rawValue: role)?.words ?? role.split(separator: "-").joined(separator: " ")
  }

  private func chosen(_ form: Form) -> String? {
    form["role"]?.chosen.flatMap { roles.indices.contains($0) ? roles[$0] : nil }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    let role = chosen(form)
    form[key]?.readback = role.map { role in
      Role(rawValue: role) == nil
        ? "sought from above; the consultant enters the answer" : "decided in the unit"
    }
    if leaving, role == nil { form[key]?.problem = "Who holds it?" }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let role = chosen(form) else { return nil }
    return .setAuthority(decision: authority.decision, role: role)
  }
}
