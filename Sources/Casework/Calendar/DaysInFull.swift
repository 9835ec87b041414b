/// What is read of words with a day in them, and how they read on another day: `t` is not tomorrow what it is today.
extension SpokenDay {
  /// So many days before, by which words that move with the calendar come to another day.
  fileprivate static let apart = 400

  /// The day that is meant, written out, where the same words would mean another on another day.
  public func inFull(_ typed: String) -> String? {
    guard case .day(let day) = read(typed) else { return nil }
    var other = self
    (other.today, other.direction) = (today - Self.apart, .either)
    return other.read(typed) == .day(day) ? nil : day.slashed
  }
}

extension SpokenAction {
  /// The action with its day written out: `jb: ring the school by 20/03/2026`.
  public func inFull(_ typed: String) -> String? {
    guard case .action(_, _, .some) = read(typed) else { return nil }
    let words = typed.split(separator: " ", omittingEmptySubsequences: true)
    guard let by = words.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count,
      let day = days.inFull(words[(by + 1)...].joined(separator: " "))
    else { return nil }
    return typed[..<words[by].endIndex] + " " + day
  }
}

extension SpokenTest {
  /// The task with its day written out; a question has none.
  public func inFull(_ typed: String) -> String? {
    guard case .task = read(typed) else { return nil }
    return actions.inFull(typed)
  }
}

extension SpokenBooking {
  /// What is fixed with its day written out: `core group 26/03/2026 14:00`.
  public func inFull(_ typed: String) -> String? {
    let reading = read(typed)
    guard let occasion = occasion(reading, family: Ref(0), children: []) else { return nil }
    var other = self
    other.days.today = days.today - SpokenDay.apart
    return other.read(typed) == reading ? nil : Self.spoken(occasion)
  }
}

extension SpokenCarry {
  /// The actions with their new days written out: `1 20/03/2026, 3 01/04/2026`.
  public func inFull(_ typed: String) -> String? {
    let reading = read(typed)
    guard case .carried(let carried) = reading else { return nil }
    var other = self
    other.days.today = days.today - SpokenDay.apart
    return other.read(typed) == reading ? nil : Self.spoken(carried)
  }
}
