/// Reads an action as it is said in the meeting: `jb mk: joint home session by fri`.
///
/// Before the colon stand the owners, by initials or by the beginning of a name; after the last `by` the day.
public struct SpokenAction: Sendable {
  public enum Reading: Equatable, Sendable {
    case action(text: String, owners: [Ref<Member>], due: Day?)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var members: [MemberCard]
  public var days: SpokenDay

  /// `members` are those who may own an action now; days are read as still to come.
  public init(members: [MemberCard], today: Day, calendar: WorkingCalendar) {
    self.members = members
    self.days = SpokenDay(today: today, calendar: calendar, direction: .future)
  }

  public func read(_ typed: String) -> Reading {
    guard let colon = typed.firstIndex(of: ":") else {
      return .refused("Say who first, then a colon: “\(exampleInitials): ring the school by fri”.")
    }
    let names = SpokenName(members: members)
    var (owners, words) = ([Ref<Member>](), SpokenName.words(typed[..<colon])[...])
    while let word = words.first {
      let whole = names.wholeName(words)
      words = words.dropFirst(whole?.length ?? 1)
      switch whole.map({ .one($0.ref) }) ?? names.find(word) {
      case .one(let ref): if !owners.contains(ref) { owners.append(ref) }
      case .none: if word != "and" { return .refused(names.stranger(word)) }
      case .several(let fits): return .refused(names.ambiguous(word, fits))
      }
    }
    guard !owners.isEmpty else { return .refused("Nobody stands before the colon; who will do it?") }
    let rest = typed[typed.index(after: colon)...].trimmed
    guard !rest.isEmpty else { return .refused("What is to be done? Nothing stands after the colon.") }
    return split(rest, owners: owners)
  }

  /// The action read back, the day before the words: `Jo Bell, May Kerr · by Fri 20 Mar 2026 · joint home session`.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .action(let text, let owners, let due):
      let names = owners.compactMap { ref in members.first { $0.ref == ref }?.member.name }
      return "\(names.joined(separator: ", ")) · \(due.map { "by \($0.spoken)" } ?? "no day set") · \(text)"
    }
  }

  private var exampleInitials: String { members.first?.member.initials.lowercased() ?? "jb" }

  private func split(_ text: String, owners: [Ref<Member>]) -> Reading {
    let words = text.split(separator: " ")
    guard let by = words.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count else {
      return .action(text: text, owners: owners, due: nil)
    }
    if by == 0 { return .refused("What is to be done? Nothing stands between the colon and the day.") }
    let task = words[..<by].joined(separator: " ")
    let dayWords = words[(by + 1)...].joined(separator: " ")
    switch days.read(dayWords) {
    case .day(let day): return .action(text: task, owners: owners, due: day)
    case .ask(let question): return .refused(question)
    case .refused(let why):
      // “By” is an ordinary word too: “drop the forms by the school” speaks of no day.
      guard SpokenDay.speakOfDay(dayWords) else { return .action(text: text, owners: owners, due: nil) }
      return .refused("\(why) If no day is meant, say it without “by”.")
    }
  }
}

extension StringProtocol {
  /// Without blanks and line ends at both ends.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
