/// Reads a decision as it is said in the meeting: `rs legal: seek advice on the chronology`.
///
/// Before the colon stand who takes it and what kind it is, either or both; nobody named means the consultant.
public struct SpokenDecision: Sendable {
  public enum Reading: Equatable, Sendable {
    /// The unit takes it itself; `kind` is an id of the authority table.
    case taken(text: String, by: Ref<Member>, kind: String)
    /// It is above the unit: `by` seeks it `from` that post, such as `service-manager`.
    case sought(text: String, by: Ref<Member>, kind: String, from: String)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var members: [MemberCard]
  public var authorities: [Authority]
  /// Who takes what nobody is named for; nothing where the unit has none.
  public var consultant: Ref<Member>?
  /// Who is at the meeting; empty where that is not known.
  public var present: [Ref<Member>]

  public init(
    members: [MemberCard], authorities: [Authority], consultant: Ref<Member>?, present: [Ref<Member>] = []
  ) {
    (self.members, self.authorities) = (members, authorities)
    (self.consultant, self.present) = (consultant, present)
  }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  /// Who takes it or seeks it, and of whom, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(_ decision: Decision, members: [MemberCard]) -> String { decision.text }
}
