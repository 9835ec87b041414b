/// Finds what stands still in a family's case, with its facts.
public enum Drift {
  /// From when on it is worth a look; a unit may set its own.
  public struct Limits: Hashable, Sendable {
    /// Weeks without a full discussion.
    public var fullWeeks = 4
    /// Weeks for which a living hypothesis was not tested.
    public var untestedWeeks = 3
    /// Weeks for which a risk above low stays as it is.
    public var riskWeeks = 8
    /// Meetings in a row at which a child was not mentioned.
    public var notMentioned = 3
    /// Full discussions in a row in which nobody questioned the view.
    public var challenge = 3
    /// Weeks after which a decision is to be done or answered.
    public var notDoneWeeks = 2
    /// Meetings at which one action was carried over.
    public var carried = 2

    public init() {}
  }

  /// What of a family does not move: longest first, then by kind, then by sentence.
  public static func facts(of trail: FamilyTrail, on day: Day, limits: Limits = Limits()) -> [DriftFact] {
    let drifting = Drifting(trail: trail, day: day, limits: limits)
    let order = Dictionary(
      uniqueKeysWithValues: DriftFact.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
    return drifting.facts.sorted { left, right in
      if left.weeks != right.weeks { return left.weeks > right.weeks }
      if left.kind != right.kind { return order[left.kind, default: 0] < order[right.kind, default: 0] }
      return left.sentence < right.sentence
    }
  }
}
