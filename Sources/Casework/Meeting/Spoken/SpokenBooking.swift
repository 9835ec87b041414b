/// Reads what was fixed for the coming weeks: `core group thu 26/3 14:00`.
///
/// First words of what it is, as many as tell it from all others; then the day, and a time where there is one.
public struct SpokenBooking: Sendable {
  public enum Reading: Equatable, Sendable {
    /// With minutes since midnight, where a time was said.
    case booking(OccasionKind, day: Day, minute: Int?)
    /// A meeting of no such kind, with the words for it: `school meeting`.
    case other(String, day: Day, minute: Int?)
    /// Why it cannot be taken yet, and what would be right.
    case refused(String)
  }

  public var days: SpokenDay

  public init(today: Day, calendar: WorkingCalendar) {
    days = SpokenDay(today: today, calendar: calendar, direction: .future)
  }

  /// What can be booked for a family by its name, in the order of the kinds.
  public static let kinds = OccasionKind.allCases.filter {
    $0.isBookable && $0.subject != .member && $0 != .otherMeeting
  }

  public func read(_ typed: String) -> Reading {
    let words = typed.inOneLine.split(whereSeparator: { $0 == " " || $0 == "," })
    guard !words.isEmpty else { return .refused("What is fixed, and for when? “core group thu 26/3 14:00”.") }
    var problem: String?
    for length in stride(from: words.count, to: 0, by: -1) {
      let fits = Self.kinds(words.prefix(length), among: Self.kinds)
      if fits.isEmpty { continue }
      switch when(words.dropFirst(length).map(String.init)) {
      case .refused(let sentence): problem = problem ?? sentence
      case .day(let day, let minute):
        if fits.count == 1 { return .booking(fits[0], day: day, minute: minute) }
        let typed = words.prefix(length).joined(separator: " ")
        let listed = fits.map { Self.spoken($0) }.joined(separator: ", ")
        return .refused("“\(typed)” could be \(listed): type more of the one that is meant.")
      }
    }
    if let why = problem ?? named(words) {
      guard why.contains(SpokenDay.unknown), case .other = other(words.map(String.init)) else {
        return .refused(why)
      }
      return .refused("\(why) If it is another meeting, begin with “other”.")
    }
    return other(words.map(String.init))
  }

  /// `Core group · Thu 26 Mar 2026 · 14:00`.
  public func readBack(_ reading: Reading) -> String {
    switch reading {
    case .refused(let sentence): sentence
    case .booking(let kind, let day, let minute): Self.readBack(kind, day, minute)
    case .other(_, let day, let minute): Self.readBack(.otherMeeting, day, minute)
    }
  }

  private static func readBack(_ kind: OccasionKind, _ day: Day, _ minute: Int?) -> String {
    "\(kind.title) · \(day.spoken)\(minute.map { " · \($0.timeOfDay)" } ?? "")"
  }

  /// What is to be booked; nothing where it was refused.
  public func occasion(_ reading: Reading, family: Ref<Family>, children: [Ref<Person>]) -> Occasion? {
    switch reading {
    case .refused: nil
    case .booking(let kind, let day, let minute):
      Occasion(kind: kind, family: family, day: day, minute: minute, isBooked: true, children: children)
    case .other(let text, let day, let minute):
      Occasion(
        kind: .otherMeeting, family: family, day: day, minute: minute, isBooked: true, children: children,
        text: text)
    }
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ occasion: Occasion) -> String {
    guard occasion.kind == .otherMeeting, !occasion.text.trimmed.isEmpty else {
      return spoken(occasion.kind, day: occasion.day, minute: occasion.minute)
    }
    let time = occasion.minute.map { " \($0.timeOfDay)" } ?? ""
    return "\(occasion.text.inOneLine) \(occasion.day.slashed)\(time)"
  }

  /// What would be typed to have it read so again.
  public static func spoken(_ kind: OccasionKind, day: Day, minute: Int?) -> String {
    "\(spoken(kind)) \(day.slashed)\(minute.map { " \($0.timeOfDay)" } ?? "")"
  }

  private static func spoken(_ kind: OccasionKind) -> String { kind.title.lowercased() }

  /// Every word must begin one of the title's or the id's; the whole title means its own kind alone.
  private static func kinds(_ words: ArraySlice<Substring>, among kinds: [OccasionKind]) -> [OccasionKind] {
    let typed = Folded(words.joined(separator: " "))
    if let whole = kinds.first(where: { Folded($0.title) == typed }) { return [whole] }
    return kinds.filter { kind in
      // As the council's lists call them: LAC for looked after.
      let known = Folded("\(kind.title) \(kind.rawValue)\(kind == .lookedAfterReview ? " lac" : "")")
      return words.allSatisfy { known.hasWord(startingWith: Folded($0)) }
    }
  }

  /// Why one of the kinds that are never booked here is refused; nothing where none is named.
  private func named(_ words: [Substring]) -> String? {
    let others = OccasionKind.allCases.filter { !Self.kinds.contains($0) && $0 != .otherMeeting }
    for length in stride(from: words.count, to: 0, by: -1) {
      let fits = Self.kinds(words.prefix(length), among: others)
      if fits.count == 1 {
        return "“\(fits[0].title)” is not booked at the meeting; record it for the family."
      }
    }
    return nil
  }

  /// Words that are no kind, with a day after them; without a day nobody can tell that it is a meeting.
  private func other(_ words: [String]) -> Reading {
    var problem: String?
    for length in 1..<max(words.count, 2) {
      switch when(Array(words.dropFirst(length))) {
      case .day(let day, let minute):
        return .other(words.prefix(length).joined(separator: " "), day: day, minute: minute)
      case .refused(let sentence):
        if words.count > length, !sentence.contains(SpokenDay.unknown) { return .refused(sentence) }
        if SpokenDay.speakOfDay(words[words.count - 1]) { problem = problem ?? sentence }
      }
    }
    let known = Self.kinds.map { Self.spoken($0) }.joined(separator: ", ")
    return .refused(
      problem
        ?? "“\(words[0])” is nothing that is booked. Known: \(known); or any other meeting, with its day.")
  }

  private enum When: Hashable {
    case day(Day, minute: Int?)
    case refused(String)
  }

  /// `thu 26/3 at 10`, `at 10 on thu 26/3`: what follows *at* is the time; nothing where it is none.
  private func sayingAt(_ typed: [String]) -> When? {
    guard let at = typed.firstIndex(where: { $0.lowercased() == "at" }) else { return nil }
    for length in [2, 1] where typed.count > at + length {
      let time = typed[at...(at + length)].joined(separator: " ")
      let rest = (typed[..<at] + typed[(at + length + 1)...]).joined(separator: " ")
      switch SpokenTime.read(time) {
      case .other: continue
      case .refused(let sentence): return .refused(sentence)
      case .minute(let minute, _):
        switch days.read(rest) {
        case .day(let day): return .day(day, minute: minute)
        case .ask(let sentence), .refused(let sentence): return .refused(sentence)
        }
      }
    }
    return nil
  }

  /// The day and the time in these words; of two ways to read them it asks.
  private func when(_ typed: [String]) -> When {
    if let said = sayingAt(typed) { return said }
    let words = typed.filter { !["at", "on"].contains($0.lowercased()) }
    guard !words.isEmpty else { return .refused("For which day? “core group thu 26/3 14:00”.") }
    var (ways, problems) = ([When](), [String]())
    func add(_ words: some Collection<String>, minute: Int?) {
      switch days.read(words.joined(separator: " ")) {
      case .day(let day): ways.append(.day(day, minute: minute))
      case .ask(let sentence): problems.insert(sentence, at: 0)
      case .refused(let sentence): problems.append(sentence)
      }
    }
    for length in [1, 2] where words.count > length {
      let time = words.suffix(length).joined(separator: " ")
      if length == 2, !["am", "pm"].contains(words[words.count - 1].lowercased()) { continue }
      switch SpokenTime.read(time) {
      case .other: continue
      case .refused(let sentence): return .refused(sentence)
      case .minute(let minute, let isPlain):
        add(words.dropLast(length), minute: minute)
        if isPlain { return ways.first ?? .refused(problems[0]) }
      }
    }
    let timed = ways.first
    add(words, minute: nil)
    guard let timed else { return ways.first ?? .refused(problems[0]) }
    guard ways.count > 1, let last = words.last else { return timed }
    // Four figures that make a day are its year.
    guard last.contains(".") else { return ways[1] }
    let (time, day) = (last.replacing(".", with: ":"), last.replacing(".", with: "/"))
    return .refused("“\(last)” could be a time or a day: type \(time) or \(day).")
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
