extension Agenda {
  static let putOff = "Put off by"

  /// The reasons for a family that was put off and is talked about after all.
  public static func takenUp(_ because: [String]) -> [String] {
    because.filter { !$0.hasPrefix(putOff) } + ["Taken up again at the meeting."]
  }

  /// A family with what presses for it, and how much.
  struct Weighed {
    /// Which families come before all that only weigh more.
    enum Rank: Int { case missedInFull, missed, byHand, pastLimit, other }

    let candidate: Candidate
    let rank: Rank
    private(set) var weight = 0
    /// Whole weeks since it was last discussed in full, or since it came; nothing where neither is known.
    let weeks: Int?
    /// It has gone as long as the unit allows, or longer, without a full discussion.
    let isPastLimit: Bool
    private let limit: Int
    private let name: Folded
    private var reasons: [(points: Int, sentence: String)] = []

    init(_ candidate: Candidate, on day: Day, limitWeeks: Int) {
      (self.candidate, self.name) = (candidate, Folded(candidate.name))
      limit = max(1, limitWeeks)
      let counted = candidate.lastFull ?? candidate.arrived ?? candidate.known
      weeks = counted.map { max(0, day.days(since: $0) / 7) }
      isPastLimit = weeks.map { $0 >= max(1, limitWeeks) } ?? false
      if candidate.notReached {
        rank = candidate.wasDueInFull ? .missedInFull : .missed
      } else if candidate.wished?.tier == .full {
        rank = .byHand
      } else {
        // A family never discussed in full, of which nobody knows since when it is here, goes with those past it.
        rank = isPastLimit || weeks == nil ? .pastLimit : .other
      }
      weighWishes(on: day)
      weighDates(on: day)
      weighChildren(on: day)
      weighNews()
    }

    private mutating func press(_ points: Int, _ sentence: String) {
      weight += points
      reasons.append((points, sentence))
    }

    /// Why it stands where it stands: what presses most first.
    func because(hasRoom: Bool, moved: String?) -> [String] {
      var told = reasons
      if let sentence = fullSentence(hasRoom: hasRoom) { told.append((isPastLimit ? 500 : 70, sentence)) }
      let ordered = told.enumerated().sorted {
        ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
      }
      let sentences = (moved.map { [$0] } ?? []) + ordered.map(\.element.sentence)
      return sentences.isEmpty ? ["Every family is heard every week."] : sentences.once
    }

    private func fullSentence(hasRoom: Bool) -> String? {
      guard let weeks else { return "Never discussed in full." }
      let room = hasRoom ? "" : ", and the meeting holds no more in full"
      switch (candidate.lastFull, isPastLimit) {
      case (nil, true):
        let came = candidate.arrived == nil ? "was entered" : "came"
        return "Never discussed in full, \(weeks.weeks) after it \(came); the limit is \(limit)\(room)."
      case (nil, false): return "Never discussed in full."
      case (_, true): return "No full discussion for \(weeks.weeks); the limit is \(limit)\(room)."
      case (_, false): return nil
      }
    }

    private mutating func weighWishes(on day: Day) {
      if candidate.lastFull == nil { weight += 70 }
      weight += min(weeks ?? 0, 10) * 8
      if let said = candidate.postponed { press(3_000, said.sentence(Agenda.putOff)) }
      if let wished = candidate.wished { press(2_000, wished.said.sentence("Moved here by")) }
      if let said = candidate.added { press(1_500, said.sentence("Added by")) }
      if candidate.notReached {
        let putOff = candidate.putOff.map { "Postponed on \($0.day.brief): \($0.title.sentence)" }
        press(1_000, putOff ?? "Not reached at the last meeting.")
      }
      for said in candidate.requests { press(150, "\(said.by) asks for it\(said.tail)") }
      // The next meeting is in a week: what is wanted before then is wanted now.
      if let wanted = candidate.nextFull, wanted < day + 7 {
        press(140, "The last minute wants it in full by \(wanted.brief).")
      }
    }

    private mutating func weighDates(on day: Day) {
      for clock in candidate.lateClocks.prefix(3) {
        let days = max(1, day.days(since: clock.day))
        press(30 + min(days, 20), "\(clock.title) is \(days) day\(days == 1 ? "" : "s") late.")
      }
      let more = candidate.lateClocks.count - 3
      if more > 0 { press(10, "\(more) more date\(more == 1 ? " is" : "s are") late.") }
      for event in candidate.events {
        press(event.day < day + 7 ? 50 : 35, "\(event.title) on \(event.day.brief).")
      }
      for clock in candidate.comingClocks.prefix(3) {
        press(clock.day < day + 7 ? 15 : 8, "\(clock.title) is due on \(clock.day.brief).")
      }
      let later = candidate.comingClocks.count - 3
      if later > 0 { press(5, "\(later) more date\(later == 1 ? " is" : "s are") due within a fortnight.") }
      if candidate.lateActions > 0 {
        let count = candidate.lateActions
        press(10 + 5 * min(count, 4), "\(count) action\(count == 1 ? " is" : "s are") late.")
      }
    }

    private mutating func weighChildren(on day: Day) {
      if let risk = candidate.risk, risk != .low {
        press(risk == .high ? 45 : 15, "Risk is \(risk.rawValue).")
      }
      if let arrived = candidate.arrived, day >= arrived, day.days(since: arrived) <= 14 {
        press(40, "Came to the unit on \(arrived.brief).")
      }
      if candidate.hasUnseenChild { press(35, "A child has not been seen yet.") }
      if let days = candidate.daysUnseen, days >= 28 {
        press(min(days / 2, 40), "A child was last seen \(days) days ago.")
      }
      switch candidate.status {
      case .protection: press(25, "A child is on a protection plan.")
      case .lookedAfter: press(15, "A child is looked after.")
      case .assessment: press(15, "An assessment is open.")
      case nil: press(10, "The children's status is not known.")
      default: break
      }
    }

    private mutating func weighNews() {
      for change in candidate.changes where !change.trimmed.isEmpty { press(30, change.sentence) }
      if candidate.newEntries > 0 {
        let count = candidate.newEntries
        press(min(count, 5), "\(count) new entr\(count == 1 ? "y" : "ies") since the last meeting.")
      }
    }
  }
}

extension Agenda.Weighed: Comparable {
  /// Rank, need, weeks, name, id; past the limit the weeks come before all other need, so that nobody waits for ever.
  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank.rawValue < right.rank.rawValue }
    let weeks = (left.weeks ?? .max, right.weeks ?? .max)
    if left.rank == .pastLimit, weeks.0 != weeks.1 { return weeks.0 > weeks.1 }
    if left.weight != right.weight { return left.weight > right.weight }
    if weeks.0 != weeks.1 { return weeks.0 > weeks.1 }
    if left.name != right.name { return left.name < right.name }
    let ids = (left.candidate.familyId, right.candidate.familyId)
    return ids.0 != ids.1 ? ids.0 < ids.1 : left.candidate.family < right.candidate.family
  }

  static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }
}

extension Agenda.Candidate.Said {
  /// What follows the name: a colon with the reason, or a full stop.
  var tail: String { reason.trimmed.isEmpty ? "." : ": \(reason.sentence)" }

  /// `Moved here by Robin Shah: the school is worried.`
  func sentence(_ what: String) -> String { "\(what) \(by)\(tail)" }
}
