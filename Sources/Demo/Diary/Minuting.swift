import Casework

/// Holds the weekly meetings one after the other and remembers what they agreed.
///
/// The file numbers meetings, actions, decisions and hypotheses from 1 in the order in which they are written,
/// and nobody else writes.
struct Minuting {
  let span: Span
  let unit: Unit
  let families: [Household]
  let casts: [Words.Cast]
  /// How many families a meeting reaches at most.
  let reach: Int
  private var meetings = 0
  private var hypotheses = 0
  private var tasks = OpenTasks()
  private var sought = SoughtDecisions()
  private var lastFull: [Int: Day] = [:]
  private var missed: Set<Int> = []
  private var risks: [Int: Risk] = [:]
  private var ideas: [Int: Ideas] = [:]
  /// The family with which nothing moves.
  private let stuck: Int?

  init(span: Span, unit: Unit, families: [Household], casts: [Words.Cast], reach: Int) {
    (self.span, self.unit, self.families, self.casts) = (span, unit, families, casts)
    self.reach = reach
    stuck = families.indices.first { place in
      families[place].isOpen(on: span.today) && families[place].arrived < span.today - 20 * 7
        && families[place].status(on: span.today) == .protection
    }
  }

  /// The changes that one meeting makes: actions ticked off, the meeting opened, minuted and closed.
  mutating func changes(
    on day: Day, _ numbers: Numbers, _ chance: inout Chance
  ) -> [(change: Change, at: Moment)] {
    var changes = sought.answers(on: day, &chance)
    let order = order(on: day)
    let full = fullDiscussions(of: order.count)
    let late = chance.happens(15) ? chance.between(1...2) : 0
    let reached = max(0, min(reach, order.count - late))
    changes += tasks.ticks(on: day, heard: Set(order.prefix(reached)), &chance)
    meetings += 1
    let meeting = Ref<Meeting>(meetings)
    let opened = self.meeting(on: day, &chance)
    changes.append(.openMeeting(opened))
    missed = Set(order.dropFirst(reached))
    for (position, place) in order.prefix(reached).enumerated() {
      let tier: Tier = position < full ? .full : .checkIn
      guard let discussion = discussion(of: place, tier, at: meeting, opened, numbers, &chance) else {
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

  private mutating func discussion(
    of place: Int, _ tier: Tier, at ref: Ref<Meeting>, _ meeting: Meeting, _ numbers: Numbers,
    _ chance: inout Chance
  ) -> Discussion? {
    let (family, day) = (families[place], meeting.day)
    guard let number = numbers.family(family) else { return nil }
    let children = family.children.filter { $0.path.status(on: day) != .closed }
    var discussion = Discussion(
      meeting: ref, family: number, children: children.compactMap(numbers.child), tier: tier)
    let named = children.first { $0.called == casts[place].child }.flatMap(numbers.child)
    let talk = MeetingTalk(
      family: family, cast: casts[place], day: day, present: meeting.present.map { $0.number - 1 },
      named: children.count > 1 ? named : nil,
      children: children.filter { $0.person.born != nil }.map(\.called), isStuck: place == stuck)
    talk.speak(in: &discussion, risk: &risks[place], ideas: &ideas[place, default: Ideas()], &chance)
    if tier == .full { lastFull[place] = day }
    if place == stuck, tier == .full, !tasks.hasDragging {
      let text = Words.one(of: [MeetingWords.neverDone], casts[place], &chance)
      let owner = Staff.ref(family.worker)
      if !text.isEmpty {
        discussion.actions.append(Action(family: number, text: text, owners: [owner], due: day + 7))
        tasks.isNextDragging = true
      }
    }
    tasks.review(in: &discussion, of: place, on: day, &chance)
    tasks.takeUp(discussion, of: place, on: day)
    sought.takeUp(discussion, on: day)
    ideas[place]?.number(from: hypotheses + 1, on: day)
    hypotheses += discussion.hypotheses.count
    return discussion
  }
}

extension Moment {
  /// A second of the day in universal time.
  static func second(of day: Day, hour: Int) -> Int { Int(day.number) * 86_400 + hour * 3_600 }
}
