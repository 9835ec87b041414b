/// Reads who questioned the view: `dc: why now > ask the school first`; a dash says that nobody did.
///
/// After the `>` stands what changed through it. Somebody from outside the unit is named in the text itself.
public struct SpokenChallenge: Sendable {
  public enum Reading: Equatable, Sendable {
    case offered(Challenge)
    /// It was asked, and nobody saw it otherwise.
    case noneOffered
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var members: [MemberCard]

  public init(members: [MemberCard]) { self.members = members }

  public func read(_ typed: String) -> Reading {
    let text = typed.inOneLine
    if ["-", "–", "—", "none", "none offered"].contains(text.lowercased()) { return .noneOffered }
    guard !text.isEmpty else {
      return .refused("Who sees it otherwise, and how? “dc: why now?”, or a dash where nobody does.")
    }
    switch SpokenName(members: members).line(text) {
    case .refused(let sentence): return .refused(sentence)
    case .line(let by, let rest): return split(rest, by: by)
    }
  }

  /// Who questioned it and whether anything changed, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .noneOffered: return "None offered"
    case .offered(let challenge):
      let name = challenge.by.flatMap(SpokenName(members: members).name(of:)) ?? "Nobody named"
      return "\(name.shortened(to: 30)) · \(challenge.changed.isEmpty ? "nothing changed" : "changed")"
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ challenge: Challenge, members: [MemberCard]) -> String {
    let changed = challenge.changed.inOneLine
    let text = challenge.text + (changed.isEmpty ? "" : " > \(changed)")
    return SpokenName(members: members).typed(challenge.by, text)
  }

  /// What would be typed to say that nobody did.
  public static let noneOffered = "-"

  private func split(_ text: String, by: Ref<Member>?) -> Reading {
    let parts = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    // An arrow is drawn as `->` too.
    var said = (parts.first ?? "").trimmed
    if parts.count == 2, said.hasSuffix("-") { said = said.dropLast().trimmed }
    guard !said.isEmpty else {
      let place = parts.count == 2 ? "before the “>”" : "after the colon"
      return .refused("What was questioned? Nothing stands \(place).")
    }
    return .offered(Challenge(by: by, text: said, changed: parts.count == 2 ? parts[1].trimmed : ""))
  }
}
