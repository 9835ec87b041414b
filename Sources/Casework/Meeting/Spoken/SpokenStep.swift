/// Reads how a hypothesis of before stands now, and why: `w: seen calm at home`, `t d: the school says otherwise`.
public struct SpokenStep: Sendable {
  public enum Reading: Equatable, Sendable {
    case step(Hypothesis.State, words: String, isTested: Bool)
    case refused(String)
  }

  public init() {}

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(_ state: Hypothesis.State, words: String, isTested: Bool) -> String { words }
}
