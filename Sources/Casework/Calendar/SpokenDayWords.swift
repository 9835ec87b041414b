extension SpokenDay {
  /// Days that are named and not counted: `today`, `fri`, `next wed`, `friday week`, `end of the month`.
  func words(_ text: String) -> Reading? {
    switch text {
    case "t", "today", "now": return .day(today)
    case "y", "yesterday": return .day(today - 1)
    case "tom", "tomorrow": return .day(today + 1)
    case "eow", "end of week":
      let toFriday = Weekday.friday.rawValue - today.weekday.rawValue
      return .day(today + (toFriday >= 0 ? toFriday : toFriday + 7))
    case "eom", "end of month":
      return Day(year: today.year, month: today.month, day: 1).map { .day($0.adding(months: 1) - 1) }
    default: break
    }
    let parts = text.split(separator: " ")
    if parts.count == 2, let offset = ["next": 7, "last": -7, "this": 0][parts[0]],
      let weekday = Self.weekday(parts[1])
    {
      return .day(today - today.weekday.rawValue + offset + weekday.rawValue)
    }
    return aWeekLater(parts) ?? bare(parts)
  }

  /// `fri week`, `a week on friday`: a week after the coming one; `tomorrow week`.
  private func aWeekLater(_ parts: [Substring]) -> Reading? {
    let isBefore = parts.starts(with: ["week", "on"]) || parts.starts(with: ["a", "week", "on"])
    guard let said = isBefore ? parts.last : parts.first, isBefore || parts.dropFirst() == ["week"] else {
      return nil
    }
    switch said {
    case "t", "today": return .day(today + 7)
    case "tom", "tomorrow": return .day(today + 8)
    default: break
    }
    guard let weekday = Self.weekday(said) else { return nil }
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    guard ahead == 0 else { return .day(today + ahead + 7) }
    return .ask(
      "Today is \(weekday.name): type +7 for \((today + 7).brief) or +14 for \((today + 14).brief).")
  }

  /// A weekday alone: the nearest in the direction that the field takes.
  private func bare(_ parts: [Substring]) -> Reading? {
    guard parts.count == 1, let weekday = Self.weekday(parts[0]) else { return nil }
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let (coming, gone) = (today + (ahead == 0 ? 7 : ahead), today - (ahead == 0 ? 7 : 7 - ahead))
    if ahead == 0 {
      let other = direction == .future ? "+7 for \(coming.brief)" : "-7 for \(gone.brief)"
      return .ask("Today is \(weekday.name): type t for today or \(other).")
    }
    switch direction {
    case .past: return .day(gone)
    case .future: return .day(coming)
    case .either:
      let days = (gone.days(since: today), coming.days(since: today))
      return .ask("Type \(days.0) for \(gone.brief) or +\(days.1) for \(coming.brief).")
    }
  }

  /// Whether these words speak of a day, though nobody may be able to tell which: `next friday or so`, `25ish`.
  static func speakOfDay(_ words: String) -> Bool {
    words.contains(where: \.isNumber)
      || words.lowercased().split(whereSeparator: { !$0.isLetter }).contains { word in
        ["today", "tomorrow", "week", "weeks", "weekend", "month", "months"].contains(word)
          || (word.count >= 3 && (weekday(word) != nil || month(word) != nil))
      }
  }

  /// What was typed without what changes nothing: `on Friday the 25th of March` is `friday 25 march`.
  static func plain(_ typed: String) -> String {
    var words = typed.lowercased().split(separator: " ").filter { $0 != "the" }
    if words.count > 1, words[0] == "on" { words.removeFirst() }
    if words.first != "end" { words.removeAll { $0 == "of" } }
    return words.map(withoutEnding).joined(separator: " ")
  }

  /// `25th` is 25; the right ending or a wrong one.
  private static func withoutEnding(_ word: Substring) -> Substring {
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word.dropFirst(figures.count)
    return !figures.isEmpty && ["st", "nd", "rd", "th"].contains(ending) ? figures : word
  }

  static func weekday(_ text: some StringProtocol) -> Weekday? {
    guard text.count >= 2 else { return nil }
    let fits = Weekday.allCases.filter { $0.name.lowercased().hasPrefix(String(text)) }
    return fits.count == 1 ? fits[0] : nil
  }

  static func month(_ text: some StringProtocol) -> Int? {
    guard text.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }
}
