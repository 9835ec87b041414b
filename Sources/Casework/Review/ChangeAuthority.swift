extension Change {
  /// The kind of decision in the unit's table of authority that the change itself is; nothing where entry is
  /// enough.
  ///
  /// Submitting the same needs entry only; whoever holds the authority then agrees.
  public var authority: String? {
    switch self {
    case .setAllocation, .allocate: Submission.Kind.allocation.authority
    case .signOff: "signing"
    case .restrict, .grant, .endGrant, .reviewRestriction, .liftRestriction: "restriction"
    case .changeStanding(let change): change.authority
    default: nil
    }
  }
}

extension StandingChange {
  /// A child is closed, or an assessment authorised.
  public var authority: String? {
    if steps.contains(where: { $0.says(.childInNeed, "closed") }) { return Submission.Kind.closure.authority }
    if steps.contains(where: { $0.says(.assessment, "authorised") }) {
      return Submission.Kind.assessment.authority
    }
    return nil
  }
}

extension StandingChange.Step {
  fileprivate func says(_ kind: FactKind, _ field: String) -> Bool {
    switch self {
    case .begin(kind, _, let fields), .set(kind, let fields): fields[field].map { $0 != .none } ?? false
    default: false
    }
  }
}

extension ClockRow {
  /// What stops it is that the child is seen: it is a visit that somebody owes.
  public var isVisit: Bool { stops.contains(.childSeen) }
}
