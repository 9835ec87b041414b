/// Reads what tests a hypothesis: a question, or a task written as an action is: `jb: see mother alone by fri`.
public struct SpokenTest: Sendable {
  public enum Reading: Equatable, Sendable {
    case question(String)
    case task(text: String, owners: [Ref<Member>], due: Day?)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var actions: SpokenAction

  /// `members` are those who may own an action now; days are read as still to come.
  public init(members: [MemberCard], today: Day, calendar: WorkingCalendar) {
    actions = SpokenAction(members: members, today: today, calendar: calendar)
  }

  /// A task where members stand before a colon, otherwise a question.
  public func read(_ typed: String) -> Reading {
    let text = typed.inOneLine
    guard let colon = text.firstIndex(of: ":") else { return question(text) }
    let (words, names) = (SpokenName.words(text[..<colon]), SpokenName(members: actions.members))
    if words.isEmpty { return question(text[text.index(after: colon)...].trimmed) }
    let strangers = words.filter { names.find($0) == .none && $0 != "and" }
    let isPrefix = strangers.isEmpty || (words.count == 1 && words[0].count <= 4)
    guard isPrefix || names.wholeName(words[...])?.length == words.count else { return question(text) }
    switch actions.read(text) {
    case .refused(let sentence): return .refused(sentence)
    case .action(let task, let owners, let due): return .task(text: task, owners: owners, due: due)
    }
  }

  /// Who does it and by when, or that it is a question, in at most 50 columns.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .question: return "A question to ask"
    case .task(_, let owners, let due):
      let names = owners.compactMap(SpokenName(members: actions.members).name(of:)).joined(separator: ", ")
      return "Task: \(names.shortened(to: 22)) · \(due.map { "by \($0.spoken)" } ?? "no day set")"
    }
  }

  /// What would be typed to have it read so again; the task where there is one.
  public static func spoken(test: String, task: Action?, members: [MemberCard]) -> String {
    let names = SpokenName(members: members)
    guard let task else { return names.typed(nil, test) }
    let who = task.owners.compactMap { names.typed($0) }.joined(separator: ", ")
    return "\(who): \(task.text.inOneLine)\(task.due.map { " by \($0.slashed)" } ?? "")"
  }

  private func question(_ text: String) -> Reading {
    text.isEmpty
      ? .refused("What would test it? A question, or a task: “jb: see mother alone by fri”.")
      : .question(text)
  }
}
