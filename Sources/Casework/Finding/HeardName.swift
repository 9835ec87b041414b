/// A name as somebody heard it, taken apart once to be compared with many.
///
/// Words that many people have in common are read once.
public struct HeardName: Sendable {
  private let words: [NameWord]
  private var known: [[Unicode.Scalar]: NameWord] = [:]

  public init(_ name: String) { words = NameWord.words(of: name) }

  /// How like a stored name is, as `NameLikeness` has it; nothing where nobody would be asked about it.
  ///
  /// Who types to find somebody types part of a name: what a missing word costs is not held against it.
  public mutating func likeness(to name: String) -> Double? {
    let stored = NameWord.spelt(name).map { letters in
      if let word = known[letters] { return word }
      let word = NameWord(letters)
      known[letters] = word
      return word
    }
    let least = NameLikeness.threshold - NameLikeness.cost(ofMissing: stored.count - words.count)
    let likeness = NameLikeness.score(words, stored, from: least)
    return likeness >= least ? likeness : nil
  }
}
