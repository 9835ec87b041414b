/// Reads a decision as it is said in the meeting: `rs legal: seek advice on the chronology`.
///
/// Before the colon stand who takes it and what kind it is, either or both; nobody named means the consultant, no
/// kind where the work with a family goes. A text that begins like that begins with a colon of its own.
public struct SpokenDecision: Sendable {
  public enum Reading: Equatable, Sendable {
    /// The unit takes it itself; `kind` is an id of the authority table.
    case taken(text: String, by: Ref<Member>, kind: String)
    /// It is above the unit: `by` seeks it `from` that post, such as `service-manager`.
    case sought(text: String, by: Ref<Member>, kind: String, from: String)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  /// The kind that is meant where none is said.
  public static let plainKind = "case-direction"

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

  private var names: SpokenName { SpokenName(members: members) }

  public func read(_ typed: String) -> Reading {
    let text = typed.inOneLine
    guard !text.isEmpty else { return .refused("What was decided? “rs: go on with the visits”.") }
    guard let colon = text.firstIndex(of: ":") else { return conclude(text, by: nil, kind: nil) }
    let rest = text[text.index(after: colon)...].trimmed
    let words = SpokenName.words(text[..<colon]).filter { $0.lowercased() != "and" }
    let prefix = words.isEmpty ? .says(by: nil, kind: nil) : SpokenPrefix.read(words, names, authorities)
    switch prefix {
    case .refused(let sentence): return .refused(sentence)
    case .text: return conclude(text, by: nil, kind: nil)
    case .says(let by, let kind):
      guard !rest.isEmpty else { return .refused("What was decided? Nothing stands after the colon.") }
      return conclude(rest, by: by, kind: kind)
    }
  }

  /// Who takes it, or who seeks it from whom, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .taken(_, let by, let kind):
      let what = kind == Self.plainKind ? "" : " · \(kind.split(separator: "-").joined(separator: " "))"
      return "\((names.name(of: by) ?? "?").shortened(to: 50 - 8 - what.count)) decides\(what)"
    case .sought(_, let by, _, let from):
      let post = "To be sought from \(Authority.holder(from))"
      let name = names.name(of: by) ?? "?"
      let whole = "\(post) · \(name)"
      return whole.count <= 50
        ? whole : "\(post) · \(names.typed(by)?.uppercased() ?? name)".shortened(to: 50)
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ decision: Decision, members: [MemberCard]) -> String {
    let who = SpokenName(members: members).typed(decision.by)
    let kind = decision.authority == plainKind ? nil : decision.authority
    return "\([who, kind].compactMap(\.self).joined(separator: " ")): \(decision.text.inOneLine)"
  }

  private func conclude(_ text: String, by: Ref<Member>?, kind: String?) -> Reading {
    let kind = kind ?? Self.plainKind
    let authority = authorities.first { $0.decision == kind }
    let post = authority?.role ?? Role.consultant.rawValue
    guard let role = Role(rawValue: post) else {
      guard let by = by ?? consultant else {
        return .refused("Who seeks it from \(Authority.holder(post))? Type the name first, then a colon.")
      }
      return .sought(text: text, by: by, kind: kind, from: post)
    }
    let holders = members.filter { $0.member.role == role }.map(\.ref)
    if let by {
      guard !holders.contains(by) else { return .taken(text: text, by: by, kind: kind) }
      return .refused(lacking(by, authority, role, holders))
    }
    guard let holder = role == .consultant ? consultant ?? holders.first : holders.first else {
      return .refused(Refusal.roleVacant(role, for: "A decision").sentence)
    }
    if role != .consultant, holders.count > 1 {
      let fits = holders.compactMap(names.name(of:)).joined(separator: " or ")
      return .refused("Who takes it: \(fits)? Type the name first, then a colon.")
    }
    guard present.isEmpty || present.contains(holder) else {
      let (name, typed) = (names.name(of: holder) ?? "?", names.typed(holder) ?? "?")
      return .refused(
        "\(name) is not at the meeting. If the decision is theirs all the same, type “\(typed): …”.")
    }
    return .taken(text: text, by: holder, kind: kind)
  }

  private func lacking(_ by: Ref<Member>, _ authority: Authority?, _ role: Role, _ holders: [Ref<Member>])
    -> String
  {
    let title = (authority?.title ?? "Where the work with a family goes").shortened(to: 60)
    let who = holders.compactMap(names.name(of:)).joined(separator: " or ")
    let post = "the \(role.words)" + (who.isEmpty ? ", and the unit has none" : ", \(who)")
    return "\(names.name(of: by) ?? "?") may not take it: “\(title)” is for \(post)."
  }
}
