/// Reads a hypothesis that is first put: `zc: mother's low mood keeps her from the school run`.
public struct SpokenHypothesis: Sendable {
  public enum Reading: Equatable, Sendable {
    /// Without an author where nobody was named.
    case put(text: String, author: Ref<Member>?)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var members: [MemberCard]

  public init(members: [MemberCard]) { self.members = members }

  public func read(_ typed: String) -> Reading {
    switch SpokenName(members: members).line(typed) {
    case .refused(let sentence): .refused(sentence)
    case .line(_, let text) where text.isEmpty:
      .refused("What may be going on? “zc: mother's low mood keeps her from the school run”.")
    case .line(let by, let text): .put(text: text, author: by)
    }
  }

  /// Whose idea it is, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .put(_, let author):
      guard let name = author.flatMap(SpokenName(members: members).name(of:)) else {
        return "Put without an author"
      }
      return "Put by \(name)".shortened(to: 50)
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(text: String, author: Ref<Member>?, members: [MemberCard]) -> String {
    SpokenName(members: members).typed(author, text)
  }
}
