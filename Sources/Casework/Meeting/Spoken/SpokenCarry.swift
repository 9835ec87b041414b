/// Reads which listed actions go on with a new day: `1 fri  3 +2w`; a comma may stand between them.
public struct SpokenCarry: Sendable {
  /// An action by its number in the list, from 1, with its new day.
  public struct Carried: Hashable, Sendable {
    public var number: Int
    public var due: Day

    public init(number: Int, due: Day) { (self.number, self.due) = (number, due) }
  }

  public enum Reading: Equatable, Sendable {
    /// In the order in which they were typed.
    case carried([Carried])
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  /// How many actions are listed.
  public var count: Int
  public var days: SpokenDay

  public init(count: Int, today: Day, calendar: WorkingCalendar) {
    self.count = count
    days = SpokenDay(today: today, calendar: calendar, direction: .future)
  }

  public func read(_ typed: String) -> Reading {
    let parts = typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline })
    var carried: [Carried] = []
    for part in parts {
      switch read(part: part.split(whereSeparator: \.isWhitespace).map(String.init)) {
      case .carried(let more): carried += more
      case .refused(let sentence): return .refused(sentence)
      }
    }
    guard !carried.isEmpty else { return .refused(Self.guidance) }
    let numbers = carried.map(\.number)
    if let twice = numbers.first(where: { number in numbers.count { $0 == number } > 1 }) {
      return .refused("Action \(twice) stands here twice; which day is it to be?")
    }
    return .carried(carried)
  }

  /// `1 → Fri 20 Mar · 3 → Wed 1 Apr`; of more than fit into 50 columns how many.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): return sentence
    case .carried(let carried):
      let each = carried.map { "\($0.number) → \($0.due.said(on: days.today))" }.joined(separator: " · ")
      return each.count <= 50 ? each : "\(carried.count) actions go on with new days"
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ carried: [Carried]) -> String {
    carried.map { "\($0.number) \($0.due.slashed)" }.joined(separator: ", ")
  }

  private static let guidance = "Which action, and until when? Its number, then the day: “1 fri, 3 +2w”."

  /// One way to read the words: numbers with days, and what is wrong with it.
  private struct Way {
    var carried: [Carried] = []
    var problem: String?
    /// Something in it is no day at all, so that another way is likelier meant.
    var isUnlikely = false
    var length = 0
  }

  /// A day may be several words, and numbers are days too: the one way that fits all the words is meant.
  private func read(part words: [String]) -> Reading {
    if words.isEmpty { return .carried([]) }
    let all = ways(words[...])
    let sound = all.filter { $0.problem == nil }.map(\.carried).once
    if sound.count == 1 { return .carried(sound[0]) }
    if sound.count > 1 {
      let typed = words.joined(separator: " ")
      return .refused("“\(typed)” can be read in two ways: put commas between, as in “1 fri, 3 +2w”.")
    }
    let likely = all.filter { !$0.isUnlikely }
    let told = (likely.isEmpty ? all : likely).max { $0.length < $1.length }
    return .refused(told?.problem ?? Self.guidance)
  }

  private func ways(_ words: ArraySlice<String>) -> [Way] {
    guard let first = words.first else { return [Way()] }
    guard let number = Int(first), first.allSatisfy(\.isNumber) else { return [] }
    var found: [Way] = []
    for length in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let way = way(number, until: words.dropFirst().prefix(length).joined(separator: " "))
      for rest in ways(words.dropFirst(1 + length)) {
        found.append(
          Way(
            carried: way.carried + rest.carried, problem: way.problem ?? rest.problem,
            isUnlikely: way.isUnlikely || rest.isUnlikely, length: way.length + rest.length))
      }
    }
    return found
  }

  private func way(_ number: Int, until typed: String) -> Way {
    var way = Way(length: 1)
    switch days.read(typed) {
    case .day(let day): way.carried = [Carried(number: number, due: day)]
    case .ask(let question): way.problem = question
    case .refused(let sentence):
      way.problem = sentence
      let anyDay = SpokenDay(today: days.today, calendar: days.calendar, direction: .either).read(typed)
      if case .refused = anyDay { way.isUnlikely = true }
    }
    if !way.isUnlikely, number < 1 || number > count { way.problem = noSuch(number) }
    return way
  }

  private func noSuch(_ number: Int) -> String {
    switch count {
    case 0: "No action is listed that could go on."
    case 1: "There is no action \(number): only one is listed."
    default: "There is no action \(number): they are listed from 1 to \(count)."
    }
  }
}
