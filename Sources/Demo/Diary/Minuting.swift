import Casework

/// Holds the weekly meetings one after the other and remembers what they agreed.
///
/// The file numbers meetings and actions from 1 in the order in which they are written, and nobody else writes.
struct Minuting {
  let span: Span
  let unit: Unit
  let families: [Household]
  let casts: [Words.Cast]
  /// How many families a meeting reaches at most.
  let reach: Int
  private var meetings = 0
  private var actions = 0
  private var open: [(number: Int, made: Day, due: Day)] = []
  private var lastFull: [Int: Day] = [:]
  private var missed: Set<Int> = []
  private var risks: [Int: Risk] = [:]

  init(span: Span, unit: Unit, families: [Household], casts: [Words.Cast], reach: Int) {
    (self.span, self.unit, self.families, self.casts) = (span, unit, families, casts)
    self.reach = reach
  }

  /// The changes that one meeting makes: actions ticked off, the meeting opened, minuted and closed.
  mutating func changes(
    on day: Day, _ numbers: Numbers, _ chance: inout Chance
  ) -> [(change: Change, at: Moment)] {
    var changes: [Change] = ticks(on: day, &chance)
    meetings += 1
    let meeting = Ref<Meeting>(meetings)
    changes.append(.openMeeting(self.meeting(on: day, &chance)))
    let order = order(on: day)
    let full = fullDiscussions(of: order.count)
    let late = chance.happens(15) ? chance.between(1...2) : 0
    let reached = max(0, min(reach, order.count - late))
    missed = Set(order.dropFirst(reached))
    for (position, place) in order.prefix(reached).enumerated() {
      let tier: Tier = position < full ? .full : .checkIn
      guard let discussion = discussion(of: place, tier, at: meeting, on: day, numbers, &chance) else {
        continue
      }
      changes.append(.minute(discussion))
    }
    changes.append(.closeMeeting(meeting))
    return changes.enumerated().map { place, change in
      (change, Moment(day: day, seconds: Moment.second(of: day, hour: 10) + 60 * place))
    }
  }

  /// Whom it discusses first: who was missed, then who has waited longest for a full discussion.
  private func order(on day: Day) -> [Int] {
    families.indices.filter { families[$0].isOpen(on: day) }.sorted { left, right in
      if missed.contains(left) != missed.contains(right) { return missed.contains(left) }
      let last = (lastFull[left] ?? Day(number: 0), lastFull[right] ?? Day(number: 0))
      return last.0 != last.1 ? last.0 < last.1 : left < right
    }
  }

  private func fullDiscussions(of count: Int) -> Int {
    let spare = unit.meetingMinutes - count * unit.checkInMinutes
    return max(0, min(count, spare / (unit.fullMinutes - unit.checkInMinutes)))
  }

  private func meeting(on day: Day, _ chance: inout Chance) -> Meeting {
    let away = chance.pick([Staff.practitioner, Staff.clinician, -1, -1, -1])
    let present = (Staff.consultant...Staff.coordinator).filter { $0 != away }
    return Meeting(
      day: day, chair: Staff.ref(Staff.consultant), minutedBy: Staff.ref(Staff.coordinator),
      present: present.map(Staff.ref))
  }

  /// Most actions are done about when they are due, many a little before; a few drag on and are late.
  private mutating func ticks(on day: Day, _ chance: inout Chance) -> [Change] {
    var ticks: [Change] = []
    open.removeAll { action in
      let isDone = action.due < day ? chance.happens(86) : action.due < day + 7 && chance.happens(70)
      guard isDone, action.made < day else { return false }
      let done = max(action.made, min(day, action.due) - chance.between(0...3))
      ticks.append(.completeActions([Ref(action.number)], on: done))
      return true
    }
    return ticks
  }

  private mutating func discussion(
    of place: Int, _ tier: Tier, at meeting: Ref<Meeting>, on day: Day, _ numbers: Numbers,
    _ chance: inout Chance
  ) -> Discussion? {
    let family = families[place]
    guard let ref = numbers.family(family) else { return nil }
    let children = family.children.filter { $0.path.status(on: day) != .closed }
    var discussion = Discussion(
      meeting: meeting, family: ref, children: children.compactMap(numbers.child), tier: tier)
    let talk = MeetingTalk(family: family, cast: casts[place], day: day)
    talk.speak(in: &discussion, risk: &risks[place], &chance)
    if tier == .full { lastFull[place] = day }
    for action in discussion.actions {
      actions += 1
      open.append((actions, day, action.due ?? day + 7))
    }
    return discussion
  }
}

extension Moment {
  /// A second of the day in universal time.
  static func second(of day: Day, hour: Int) -> Int { Int(day.number) * 86_400 + hour * 3_600 }
}
