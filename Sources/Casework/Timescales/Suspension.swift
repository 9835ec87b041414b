/// Statutory timescales set aside for a whole authority for a time, as by the directions of 2011; never for one case.
///
/// The clock goes on counting and says so.
public struct Suspension: Hashable, Sendable {
  /// The ids of the timescales that are set aside.
  public var timescales: [String]
  /// The power used, such as a direction under section 7A of an Act.
  public var legalBasis: String
  /// The council to which it was given.
  public var authority: String
  public var from: Day
  public var through: Day
  public var conditions: String
  /// What the council aims at instead, where it has said so.
  public var localTarget: Length?
  /// Who authorised it.
  public var authorisedBy: String

  public init(
    timescales: [String], legalBasis: String, authority: String, from: Day, through: Day,
    conditions: String, localTarget: Length?, authorisedBy: String
  ) {
    (self.timescales, self.legalBasis, self.authority) = (timescales, legalBasis, authority)
    (self.from, self.through, self.conditions) = (from, through, conditions)
    (self.localTarget, self.authorisedBy) = (localTarget, authorisedBy)
  }

  public func holds(_ timescale: String, on day: Day) -> Bool {
    day >= from && day <= through && timescales.contains(timescale)
  }
}

/// A length that the unit itself has set: in place of a local default, or earlier than a statutory one.
///
/// It counts for what starts on or after its day, never backwards.
public struct LocalLength: Hashable, Sendable {
  public var timescale: String
  public var variant: String
  /// Nothing takes an earlier length back from that day on.
  public var length: Length?
  public var from: Day
  public var why: String

  public init(timescale: String, variant: String, length: Length?, from: Day, why: String) {
    (self.timescale, self.variant, self.length) = (timescale, variant, length)
    (self.from, self.why) = (from, why)
  }
}
