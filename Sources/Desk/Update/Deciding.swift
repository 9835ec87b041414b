import Casework

/// Who may decide what, by the unit's table of authority.
extension Sitting {
  /// The role of the unit that decides; what is for a post above it, or not laid down, the consultant enters.
  func decider(of decision: String) -> Role {
    authorities.first { $0.decision == decision }.flatMap { Role(rawValue: $0.role) } ?? .consultant
  }

  /// Whether this login may decide it; the consultant can whatever the coordinator can.
  func mayDecide(_ decision: String) -> Bool {
    guard let role = me?.member.role else { return false }
    let decider = decider(of: decision)
    return role == decider || decider == .coordinator && role == .consultant
  }

  /// Whether this login can give the unit's word on anything: sign, agree or ask.
  var mayDecideAnything: Bool {
    (Submission.Kind.allCases.map(\.authority) + ["signing", "case-direction"]).contains { mayDecide($0) }
  }
}

extension Desk {
  /// Why this person may not agree to a kind of submission; nothing where they do.
  func whyNotAgree(_ kind: Submission.Kind) -> String? {
    if sitting.mayDecide(kind.authority) { return nil }
    let role = sitting.decider(of: kind.authority)
    guard let holder = sitting.members.first(where: { $0.member.role == role }) else {
      return Refusal.roleVacant(role, for: kind.words).sentence
    }
    return "\(kind.words): that is for \(holder.member.name), the \(role.words), under their own login."
  }

  /// Why this person may not ask of a family what the record does not say; nothing where they do.
  var whyNotAsk: String? {
    if !sitting.mayDecide("case-direction") {
      return Refusal.notPermitted(what: "Asking", needs: sitting.decider(of: "case-direction")).sentence
    }
    return whyNoFamily
  }
}

extension Desk {
  /// Why this person may not enter what was seen and heard; nothing for whoever records, and under cover.
  var whyNotEnter: String? { sitting.cover == nil ? whyNotRecord : nil }
}
