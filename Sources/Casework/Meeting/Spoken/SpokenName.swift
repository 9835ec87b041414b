/// Finds members by what stands before a colon: initials, the beginning of a name, or the whole name.
struct SpokenName: Sendable {
  enum Found: Equatable {
    case one(Ref<Member>)
    case none
    /// The names that it could be.
    case several([String])
  }

  /// What a line that may begin with one member came to.
  enum Line: Equatable {
    case line(by: Ref<Member>?, text: String)
    case refused(String)
  }

  let members: [MemberCard]

  /// A word as somebody's initials, or else as the beginning of a name.
  func find(_ word: some StringProtocol) -> Found {
    let sought = Folded(word)
    if sought.text.isEmpty { return .none }
    let byInitials = members.filter { Folded($0.member.initials) == sought }
    if byInitials.count == 1 { return .one(byInitials[0].ref) }
    let byName = members.filter { Folded($0.member.name).hasWord(startingWith: sought) }
    let fits = byInitials.isEmpty ? byName : byInitials
    if fits.isEmpty { return .none }
    return fits.count == 1 ? .one(fits[0].ref) : .several(fits.map(\.member.name))
  }

  func isInitials(_ word: some StringProtocol) -> Bool {
    let sought = Folded(word)
    return members.contains { Folded($0.member.initials) == sought }
  }

  /// The member whose whole name these words begin with, and how many of them it takes.
  func wholeName(_ words: ArraySlice<Substring>) -> (ref: Ref<Member>, length: Int)? {
    for length in stride(from: min(words.count, 6), to: 0, by: -1) {
      let name = Folded(words.prefix(length).joined(separator: " "))
      let fits = members.filter { Folded($0.member.name.inOneLine) == name }
      if fits.count == 1 { return (fits[0].ref, length) }
    }
    return nil
  }

  func name(of ref: Ref<Member>) -> String? { members.first { $0.ref == ref }?.member.name }

  /// What is typed to mean a member and nobody else: initials, or the whole name.
  func typed(_ ref: Ref<Member>) -> String? {
    guard let member = members.first(where: { $0.ref == ref })?.member else { return nil }
    let initials = member.initials.lowercased()
    return find(initials) == .one(ref) ? initials : member.name.inOneLine
  }

  /// A line as it is typed: who, a colon, what; where nobody is named, a colon before a text that has one of its own.
  func typed(_ ref: Ref<Member>?, _ text: String) -> String {
    if let ref, let who = typed(ref) { return "\(who): \(text.inOneLine)" }
    return text.contains(":") ? ": \(text.inOneLine)" : text.inOneLine
  }

  var known: String {
    members.map { "\($0.member.initials.lowercased()) \($0.member.name)" }.joined(separator: ", ")
  }

  func stranger(_ word: some StringProtocol) -> String { "Nobody here is “\(word)”. Known: \(known)." }

  func ambiguous(_ word: some StringProtocol, _ names: [String]) -> String {
    "“\(word)” could be \(names.joined(separator: " or ")): type more of the name."
  }

  /// The words before a colon: blanks, commas, plus signs and strokes stand between them.
  static func words(_ prefix: some StringProtocol) -> [Substring] {
    Substring(prefix).split(whereSeparator: { ", +&/".contains($0) || $0.isWhitespace })
  }

  /// Reads a line that may begin with one member and a colon.
  ///
  /// A colon in ordinary text is no prefix: only one short word that is nobody's is asked about.
  func line(_ typed: String) -> Line {
    let text = typed.inOneLine
    guard let colon = text.firstIndex(of: ":") else { return .line(by: nil, text: text) }
    let (words, rest) = (Self.words(text[..<colon]), text[text.index(after: colon)...].trimmed)
    if words.isEmpty { return .line(by: nil, text: rest) }
    var (people, problem, isText) = ([Ref<Member>](), String?.none, false)
    var left = words[...]
    while let word = left.first {
      if let whole = wholeName(left) {
        people.append(whole.ref)
        left = left.dropFirst(whole.length)
        continue
      }
      left = left.dropFirst()
      switch find(word) {
      case .one(let ref): people.append(ref)
      case .several(let names): problem = problem ?? ambiguous(word, names)
      case .none where words.count == 1 && word.count <= 4:
        problem = stranger(word) + " If it is no name, begin with a colon."
      case .none: isText = word != "and" || isText
      }
    }
    if isText { return .line(by: nil, text: text) }
    if let problem { return .refused(problem) }
    let named = people.once
    if named.count > 1 {
      let names = named.compactMap(name(of:)).joined(separator: " or ")
      return .refused("One member at a time: name \(names), and give the other a line of their own.")
    }
    return .line(by: named.first, text: rest)
  }
}
