/// A contact about a child that somebody made with the council (Annex A, list 1).
public struct ContactReceived: StatusFact {
  public static let kind = FactKind.contactReceived
  public var started: Day
  public var source: String?

  public init(started: Day, source: String?) { (self.started, self.source) = (started, source) }
  public var fields: [(name: String, value: Value)] { [("source", Value(source))] }
}

/// An early-help assessment (Annex A, list 2).
public struct EarlyHelp: StatusFact {
  public static let kind = FactKind.earlyHelp
  public var started: Day
  public var completed: Day?
  public var organisation: String?

  public init(started: Day, completed: Day?, organisation: String?) {
    (self.started, self.completed, self.organisation) = (started, completed, organisation)
  }
  public var fields: [(name: String, value: Value)] {
    [("completed", Value(completed)), ("organisation", Value(organisation))]
  }
}

/// A referral to children's social care (Annex A, list 3).
public struct Referral: StatusFact {
  public static let kind = FactKind.referral
  public var started: Day
  public var source: String?
  /// Whether it was closed at once, with no further action.
  public var noFurtherAction: Bool?
  /// Earlier referrals in twelve months, as the extract counted them.
  public var earlierInYear: Int?

  public init(started: Day, source: String?, noFurtherAction: Bool?, earlierInYear: Int?) {
    (self.started, self.source) = (started, source)
    (self.noFurtherAction, self.earlierInYear) = (noFurtherAction, earlierInYear)
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("source", Value(source)), ("no_further_action", Value(noFurtherAction)),
      ("earlier_in_year", Value(earlierInYear)),
    ]
  }
}

/// A single assessment; it is over when it is authorised, not when it is written (Annex A, list 4).
public struct Assessment: StatusFact {
  public static let kind = FactKind.assessment
  public var started: Day
  public var childSeen: Bool?
  public var authorised: Day?
  public var needsSupport: Bool?
  /// The day of the referral that it answers, where somebody typed it.
  public var referred: Day?

  public init(started: Day, childSeen: Bool?, authorised: Day?, needsSupport: Bool?) {
    (self.started, self.childSeen) = (started, childSeen)
    (self.authorised, self.needsSupport) = (authorised, needsSupport)
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("child_seen", Value(childSeen)), ("authorised", Value(authorised)),
      ("needs_support", Value(needsSupport)), ("referred", Value(referred)),
    ]
  }
}
