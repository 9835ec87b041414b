/// A family whose record only named people may read; for everyone else it is `[restricted]` and nothing more.
public struct Restriction: Hashable, Sendable {
  /// Why a record is restricted: the council's usual groups.
  public enum Category: String, CaseIterable, Sendable {
    /// Somebody of the family works for the council, or is close to one who does.
    case staffInterest = "staff-interest"
    case highProfile = "high-profile"
    case adoption
    case highRisk = "high-risk"

    public var words: String {
      switch self {
      case .staffInterest: "somebody who works for the council is concerned"
      case .highProfile: "much is said of the case in public"
      case .adoption: "adoption"
      case .highRisk: "knowing where they are would endanger somebody"
      }
    }
  }

  /// Somebody who may read the record, to the end of a day.
  public struct Named: Hashable, Sendable {
    public var member: Ref<Member>
    /// The last day; every grant ends, so that it is renewed or lapses.
    public var until: Day

    public init(member: Ref<Member>, until: Day) { (self.member, self.until) = (member, until) }
  }

  public var family: Ref<Family>
  public var category: Category
  public var reason: String
  public var from: Day
  /// When it is to be looked at again; by default 90 days after it was placed.
  public var review: Day
  public var named: [Named]

  public init(
    family: Ref<Family>, category: Category, reason: String, from: Day, review: Day, named: [Named]
  ) {
    (self.family, self.category, self.reason) = (family, category, reason)
    (self.from, self.review, self.named) = (from, review, named)
  }

  /// How many days a restriction stands before it is looked at again (Nottingham's rule, local).
  public static let reviewDays = 90
  /// How many days a grant lasts where nothing else is said: half a year for whoever works with the family.
  public static let grantDays = 182
  /// How many days a grant for one task lasts.
  public static let taskDays = 14
}
