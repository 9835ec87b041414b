import Casework

/// The words in which the screens say what the records hold.
enum Wording {
  /// `9`, `5mo`, `unborn`, `age ?`.
  static func age(born: Day?, expected: Day?, on today: Day) -> String {
    guard let born else { return expected == nil ? "age ?" : "unborn" }
    return today.ageWords(bornOn: born)
  }

  /// `CP NEG`, `LAC C2`, `CIN`, `assess`, `open`, `closed`, `?`.
  static func standing(_ status: Status?, legalStatus: String?, category: String?) -> String {
    switch status {
    case .lookedAfter: "LAC\(legalStatus.map { " \($0)" } ?? "")"
    case .protection: "CP\(category.map { " \($0)" } ?? "")"
    case .inNeed: "CIN"
    case .assessment: "assess"
    case .open: "open"
    case .closed: "closed"
    case nil: "?"
    }
  }

  /// The standing of a family's highest child.
  static func standing(_ row: CaseloadRow) -> String {
    let highest = row.children.first { $0.status == row.status }
    return standing(row.status, legalStatus: highest?.legalStatus, category: highest?.category)
  }

  /// Days since somebody was seen: `12d`, `never`.
  static func since(_ day: Day?, on today: Day) -> String {
    guard let day else { return "never" }
    return "\(today.days(since: day))d"
  }

  /// A day to come or gone by, short: `3d late`, `today`, `Thu 19`, `9 Apr`, `3 Jan 27`.
  static func due(_ day: Day, on today: Day) -> String {
    let days = day.days(since: today)
    if days < 0 { return "\(-days)d late" }
    if days == 0 { return "today" }
    if days < 7 { return "\(day.weekday.short) \(day.dayOfMonth)" }
    let month = "\(day.dayOfMonth) \(Day.shortMonths[day.month - 1])"
    return days < (day.year == today.year ? 366 : 200) ? month : "\(month) \(String(day.year).suffix(2))"
  }

  /// `1 family`, `36 families`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Who holds an authority, in words.
  static func holder(_ role: String) -> String {
    if let role = Role(rawValue: role) { return "the \(role.words)" }
    return "the \(role.split(separator: "-").joined(separator: " ")), outside the unit"
  }

  /// How long ago a second was: `just now`, `4 min ago`, `3 h ago`, `2 days ago`.
  static func ago(_ then: Int, now: Int) -> String {
    let seconds = max(0, now - then)
    switch seconds {
    case ..<60: return "just now"
    case ..<3_600: return "\(seconds / 60) min ago"
    case ..<86_400: return "\(seconds / 3_600) h ago"
    default: return count(seconds / 86_400, "day ago", "days ago")
    }
  }

  /// Words as a sentence of their own.
  static func sentence(_ words: String) -> String { "\(words.prefix(1).uppercased())\(words.dropFirst())." }

  /// Words with one full stop after them: initials bring their own.
  static func stopped(_ words: String) -> String { words.hasSuffix(".") ? words : "\(words)." }

  /// A title as it may be seen: whole, or the name with which it ends as initials.
  static func title(_ title: String, about name: String?, isPrivate: Bool) -> String {
    guard isPrivate, let name, !name.isEmpty, title.hasSuffix(name) else { return title }
    let parts = name.split(separator: ",").map { initials(String($0)) }
    return title.dropLast(name.count) + parts.joined(separator: ", ")
  }

  /// Every word cut to its first letter, for a screen that others can see.
  static func initials(_ name: String) -> String {
    name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap { word in
      word.first.map { $0.isLetter ? "\($0)." : String(word) }
    }.joined()
  }
}
