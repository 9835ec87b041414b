/// A name as somebody heard it, taken apart once to be compared with many.
public struct HeardName: Sendable {
  private let words: [NameWord]

  public init(_ name: String) { words = NameWord.words(of: name) }

  /// How like a stored name is, from 0 to 1, as `NameLikeness` has it.
  public func likeness(to name: String) -> Double { NameLikeness.score(words, NameWord.words(of: name)) }
}
