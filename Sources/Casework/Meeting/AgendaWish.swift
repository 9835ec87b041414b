/// What somebody wants of the next agenda, with the reason; it holds until a meeting has taken it up.
public struct AgendaWish: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A member asks that the family be discussed in full.
    case request
    /// Consultant or coordinator move it to one tier, whatever the reckoning says.
    case full
    case checkIn = "check-in"
    /// It is not talked about at the next meeting.
    case postpone
    /// It is talked about though it is not an open family.
    case add
    /// It is moved before another family, or to the end, and takes that family's tier.
    case before
  }

  public var family: Ref<Family>
  public var kind: Kind
  public var by: Ref<Member>
  public var reason: String
  /// The family before which it is moved; nothing for the end.
  public var before: Ref<Family>?
  public var made: Day

  public init(
    family: Ref<Family>, kind: Kind, by: Ref<Member>, reason: String, before: Ref<Family>? = nil, made: Day
  ) {
    (self.family, self.kind, self.by, self.reason) = (family, kind, by, reason)
    (self.before, self.made) = (before, made)
  }
}
