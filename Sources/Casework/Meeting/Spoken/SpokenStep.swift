/// Reads how a hypothesis of before stands now, and why: `w: seen calm at home`.
///
/// `l` live, `t` tested and live, `w` weakened, `d` dropped, `a` acted on, or any beginning of the word; with a `t`
/// besides, as in `t w` or `tw`, it was tested, and that is how it stands since.
public struct SpokenStep: Sendable {
  public enum Reading: Equatable, Sendable {
    case step(Hypothesis.State, words: String, isTested: Bool)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public init() {}

  public func read(_ typed: String) -> Reading {
    let text = typed.inOneLine
    let colon = text.firstIndex(of: ":")
    let words = SpokenName.words(text[..<(colon ?? text.endIndex)])
    guard let (states, isTested) = Self.standing(words) else { return .refused(Self.guidance) }
    if states.count > 1 {
      return .refused("It cannot be both \(states.map(\.words).joined(separator: " and ")): type one.")
    }
    let rest = colon.map { text[text.index(after: $0)...].trimmed } ?? ""
    return .step(states.first ?? .live, words: rest, isTested: isTested)
  }

  /// How it stands, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): sentence
    case .step(let state, _, let isTested): isTested ? "Tested, \(state.words)" : "\(state.words), not tested"
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ state: Hypothesis.State, words: String, isTested: Bool) -> String {
    let letter = state.words.prefix(1)
    let short = isTested ? state == .live ? "t" : "t \(letter)" : String(letter)
    return words.isEmpty ? short : "\(short): \(words.inOneLine)"
  }

  private static let guidance =
    "Say how it stands, then a colon and why: “w: seen calm at home” "
    + "(l live, t tested, w weakened, d dropped, a acted on)."

  /// The states named and whether it was tested; nothing where a word is none of these.
  private static func standing(_ words: [Substring]) -> (states: [Hypothesis.State], isTested: Bool)? {
    var (states, isTested) = ([Hypothesis.State](), false)
    guard !words.isEmpty else { return nil }
    for word in words.map({ $0.lowercased() }) {
      if let state = state(word) {
        states.append(state)
      } else if "tested".hasPrefix(word) {
        isTested = true
      } else if word.count == 2, word.hasPrefix("t"), let state = state(String(word.dropFirst())) {
        states.append(state)
        isTested = true
      } else if word != "and", word != "on" || !states.contains(.actedOn) {
        return nil
      }
    }
    return states.isEmpty && !isTested ? nil : (states.once, isTested)
  }

  private static func state(_ word: String) -> Hypothesis.State? {
    Hypothesis.State.allCases.first { ($0 == .actedOn ? "acted" : $0.words).hasPrefix(word) }
  }
}
