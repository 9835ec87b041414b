/// How alike two names are, to the ear or on paper: 1 for the same words, 0 for names with nothing in common.
///
/// Several methods were compared on 22 November 2026, in names met in an English city: 209 pairs heard and
/// stored, 221 pairs of other people, and 70 and 70 that were written down when the rules of
/// `LetterGroups` were finished. They know the first lists, so only the second tell what to
/// expect. In per cent:
///
/// | method                                | found | wrongly | found after | wrongly after |
/// |---------------------------------------|-------|---------|-------------|---------------|
/// | Soundex                               | 54    | 50      | 70          | 38            |
/// | two keys as in Double Metaphone       | 58    | 61      | 74          | 37            |
/// | trigrams, from 0.45                   | 59    | 31      | 64          | 21            |
/// | Jaro-Winkler, from 0.8                | 74    | 48      | 81          | 30            |
/// | slips of the hand (Damerau), from 0.6 | 74    | 36      | 83          | 17            |
/// | `NameSound.keys` alone                | 98    | 66      | 93          | 41            |
/// | a shared key, and this likeness: kept | 90    | 10      | 80          | 3             |
///
/// What it takes wrongly are mostly names a vowel apart (Karim and Karam): a reader decides, and nothing is
/// joined on its word.
public enum NameLikeness {
  /// The likeness from which two names are taken for one.
  public static let threshold = 0.87

  /// From 0 to 1 for two whole names, in any order of their words.
  ///
  /// A word that only one of them has costs little, as does a space.
  public static func score(_ typed: String, _ stored: String) -> Double {
    score(NameWord.words(of: typed), NameWord.words(of: stored))
  }

  /// Whether two names are alike enough to be asked about.
  public static func isLike(_ typed: String, _ stored: String) -> Bool {
    score(NameWord.words(of: typed), NameWord.words(of: stored), from: threshold) >= threshold
  }

  /// Where it is less than `least`, it may be told as less than it is.
  static func score(_ typed: [NameWord], _ stored: [NameWord], from least: Double = 0) -> Double {
    // The smaller name always goes first, so that the answer is the same from both sides.
    let (few, many) = isSmaller(stored, typed) ? (stored, typed) : (typed, stored)
    if few.isEmpty { return 0 }
    let apart = wordByWord(few, many, from: least)
    if few.count == many.count { return apart }
    // Two names that weigh too differently are not one written as two words.
    if mostTogether(few, many) < max(apart, least) { return apart }
    return max(apart, together(few, many))
  }

  /// No more than this can two names be alike as one word each; sounds that meet may melt into one.
  private static func mostTogether(_ few: [NameWord], _ many: [NameWord]) -> Double {
    func span(_ words: [NameWord]) -> (Double, Double) {
      let lightest = words.reduce(0) { $0 + ($1.weights.min() ?? 0) } - Double(words.count)
      let heaviest = words.reduce(0) { $0 + ($1.weights.max() ?? 0) } + Double(words.count)
      return (lightest, heaviest)
    }
    let (left, right) = (span(few), span(many))
    if left.1 < right.0 { return NameWord.mostLikeness(left.1, right.0) }
    if right.1 < left.0 { return NameWord.mostLikeness(right.1, left.0) }
    return 1
  }

  private static func isSmaller(_ left: [NameWord], _ right: [NameWord]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    let pair = zip(left, right).first { $0.letters != $1.letters }
    return pair.map { $0.letters.lexicographicallyPrecedes($1.letters) } ?? false
  }

  /// Each word of the smaller name beside one of the other, the likest two first.
  ///
  /// The worst two make three quarters of it: brothers and sisters have all words but one in common.
  private static func wordByWord(_ few: [NameWord], _ many: [NameWord], from least: Double) -> Double {
    // With a worse pair than this the whole is less than asked for, whatever the other pairs are.
    let worth = (least - 0.25) / 0.75
    var pairs: [(likeness: Double, one: Int, other: Int)] = []
    for (one, word) in few.enumerated() {
      for (other, beside) in many.enumerated() {
        pairs.append((word.likeness(to: beside, from: worth), one, other))
      }
    }
    pairs.sort { ($0.likeness, $1.one, $1.other) > ($1.likeness, $0.one, $0.other) }
    var taken = (few: Set<Int>(), many: Set<Int>())
    var (sum, worst) = (0.0, 1.0)
    for pair in pairs where !taken.few.contains(pair.one) && !taken.many.contains(pair.other) {
      taken.few.insert(pair.one)
      taken.many.insert(pair.other)
      (sum, worst) = (sum + pair.likeness, pair.likeness)
    }
    let missing = cost(ofMissing: many.count - few.count)
    return max(0, sum / Double(few.count) * 0.25 + worst * 0.75 - missing)
  }

  /// What words that only one of two names has take off.
  static func cost(ofMissing words: Int) -> Double { min(0.06, 0.02 * Double(max(0, words))) }

  /// Both names as one word each, for `Mary Ann` and `Maryann`.
  private static func together(_ few: [NameWord], _ many: [NameWord]) -> Double {
    let whole = NameWord(few.flatMap(\.letters)).likeness(to: NameWord(many.flatMap(\.letters)))
    return max(0, whole - 0.02)
  }
}
