/// Reads who questioned the view: `dc: why now > ask the school first`; a dash says that nobody did.
public struct SpokenChallenge: Sendable {
  public enum Reading: Equatable, Sendable {
    case offered(Challenge)
    /// It was asked, and nobody saw it otherwise.
    case noneOffered
    case refused(String)
  }

  public var members: [MemberCard]

  public init(members: [MemberCard]) { self.members = members }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(_ challenge: Challenge, members: [MemberCard]) -> String { challenge.text }

  /// What would be typed to say that nobody did.
  public static let noneOffered = "-"
}
