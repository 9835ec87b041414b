import Casework
import Screen

/// What is wished of a family's place on the agenda, in one line: why, and of a request also who asks.
struct WishForm: Filling {
  enum Purpose: Hashable, Sendable {
    case wish(AgendaWish.Kind)
    /// It is put off in the meeting that is running.
    case putOff(Ref<Meeting>)
  }

  var family: Ref<Family>
  var name: String
  var purpose: Purpose
  /// The day of the meeting it is wished for.
  var day: Day

  var draftKey: String {
    switch purpose {
    case .wish(let kind): "wish/\(family.number)/\(kind.rawValue)"
    case .putOff(let meeting): "wish/\(family.number)/off/\(meeting.number)"
    }
  }

  var title: String {
    let words =
      switch purpose {
      case .wish(.request): "Ask for a full discussion"
      case .wish(.full): "Discuss in full"
      case .wish(.checkIn): "Check in only"
      case .wish(.postpone), .putOff: "Put off to the next meeting"
      case .wish(.add): "Add to the agenda"
      case .wish(.before): "Move on the agenda"
      }
    return "\(words), \(name)"
  }

  var titleName: String? { name }
  var isNew: Bool { true }

  /// What Enter takes where nothing else is typed.
  private var proposal: String {
    switch purpose {
    case .wish(.full): "to be talked through this week"
    case .wish(.checkIn): "a check-in is enough this week"
    default: ""
    }
  }

  func blank(_ facts: Facts) -> Form {
    var fields: [Field] = []
    if purpose == .wish(.request), Self.mayAskForOthers(facts) {
      fields.append(
        Field(
          "by", label: "Who asks", hint: "initials or name",
          content: .line(facts.sitting.me?.member.name ?? "")))
    }
    fields.append(Field("reason", label: "Why", hint: "in a few words", content: .line(proposal)))
    return Form(title: title, fields: fields)
  }

  /// Coordinator and consultant type what somebody has asked for; others ask for themselves.
  private static func mayAskForOthers(_ facts: Facts) -> Bool {
    let role = facts.sitting.me?.member.role
    return role == .coordinator || role == .consultant
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "by": reviewMember(key, of: &form, leaving: leaving, facts)
    case "reason":
      if leaving, form.text(key).trimmed.isEmpty {
        form[key]?.problem = "Say why, in a few words: it stands on the agenda."
      }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let reason = form.text("reason").trimmed
    guard case .wish(let kind) = purpose else {
      guard case .putOff(let meeting) = purpose else { return nil }
      return .postpone(meeting, family, reason: reason)
    }
    let by = form["by"] == nil ? facts.sitting.me?.ref : member("by", in: form, facts)
    guard let by else { return nil }
    return .wish(AgendaWish(family: family, kind: kind, by: by, reason: reason, made: facts.today))
  }
}
