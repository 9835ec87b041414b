/// Reads a hypothesis that is first put: `zc: mother's low mood keeps her from the school run`.
public struct SpokenHypothesis: Sendable {
  public enum Reading: Equatable, Sendable {
    /// Without an author where nobody was named.
    case put(text: String, author: Ref<Member>?)
    case refused(String)
  }

  public var members: [MemberCard]

  public init(members: [MemberCard]) { self.members = members }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(text: String, author: Ref<Member>?, members: [MemberCard]) -> String { text }
}
