import Casework

/// A conference, review, plan or other occasion that will be recorded, or booked.
struct PlannedOccasion {
  /// The family's place in the unit; nothing where it is about a member.
  var family: Int?
  var kind: OccasionKind
  var day: Day
  /// When the coordinator was told of it.
  var told: Day
  var minute: Int?
  var isBooked = false
  /// The children's places in their family.
  var children: [Int] = []
  /// The member's place among the staff.
  var member: Int?
  var number: Int?
  var text = ""
}

/// Collects what is held or booked for one family, and says when the coordinator hears of it.
struct OccasionBook {
  let span: Span
  let place: Int
  let arrived: Day
  private(set) var occasions: [PlannedOccasion] = []

  init(span: Span, place: Int, arrived: Day) {
    (self.span, self.place, self.arrived) = (span, place, arrived)
  }

  /// Held or done on a day; what is still to come is no fact yet, and what nobody was there for is none either.
  mutating func add(
    _ kind: OccasionKind, on day: Day, for children: [Int], number: Int? = nil, text: String = ""
  ) {
    guard day <= span.today, !children.isEmpty else { return }
    occasions.append(
      PlannedOccasion(
        family: place, kind: kind, day: day, told: told(day), children: children, number: number, text: text))
  }

  /// A date that is set; entered three weeks before, as far as that has come.
  mutating func book(
    _ kind: OccasionKind, on day: Day, at hour: Int, for children: [Int], number: Int? = nil,
    text: String = ""
  ) {
    guard day > span.today, !children.isEmpty else { return }
    let entered = min(span.today, max(span.working(day - 21), earliest))
    occasions.append(
      PlannedOccasion(
        family: place, kind: kind, day: day, told: entered, minute: hour * 60, isBooked: kind.isBookable,
        children: children, number: number, text: text))
  }

  /// Something of the family as a whole.
  mutating func addOfFamily(_ kind: OccasionKind, on day: Day, text: String) {
    guard day <= span.today else { return }
    occasions.append(PlannedOccasion(family: place, kind: kind, day: day, told: told(day), text: text))
  }

  /// Of what lies before the unit's own record only each child's latest of a kind is copied from the old files,
  /// where anybody has looked into them.
  mutating func leaveOutOld(isCopied: Bool) {
    guard isCopied else { return occasions.removeAll { $0.day < span.start } }
    var kept: Set<String> = []
    var left: [PlannedOccasion] = []
    for occasion in occasions.reversed() {
      let key = "\(occasion.kind.rawValue) \(occasion.children)"
      if occasion.day < span.start, kept.contains(key) { continue }
      if occasion.day < span.start { kept.insert(key) }
      left.append(occasion)
    }
    occasions = left.reversed()
  }

  /// Of a large unit only what its extract cannot tell, and of that the latest of the last weeks.
  mutating func leaveLatest() {
    let first = span.today - 60
    var kept: Set<String> = []
    occasions = occasions.reversed().filter { occasion in
      let kinds = occasion.isBooked ? OccasionBook.prepared : OccasionBook.recurring
      guard occasion.day >= first, kinds.contains(occasion.kind) else { return false }
      return kept.insert("\(occasion.kind.rawValue) \(occasion.children) \(occasion.isBooked)").inserted
    }.reversed()
  }

  private static let prepared: Set<OccasionKind> = [.reviewConference, .lookedAfterReview]
  private static let recurring = prepared.union([.assessmentReviewed, .inNeedReview, .coreGroup])

  private var earliest: Day { max(span.start, arrived) }

  /// The day itself; what lies before the unit's record is told in its first days.
  private func told(_ day: Day) -> Day {
    day < earliest ? min(span.working(1, after: earliest), span.today) : day
  }
}

extension OccasionBook {
  /// The same again and again, the next one booked; of a `slipping` run the last one was not held.
  ///
  /// Between the first and the second may lie another time than between the later ones. Returns the days on
  /// which it was held.
  mutating func series(
    _ kind: OccasionKind, first: Day, second: ClosedRange<Int>? = nil, every gap: ClosedRange<Int>,
    numbered: Bool = false, slipping: Bool = false, preparedBy report: OccasionKind? = nil,
    for who: (Day) -> [Int], _ chance: inout Chance
  ) -> [Day] {
    var held: [Day] = []
    var day = span.working(first)
    while day <= span.today, !who(day).isEmpty {
      let next = span.working(day + chance.between(held.isEmpty ? second ?? gap : gap))
      if slipping, next > span.today, !held.isEmpty { break }
      if let report { add(report, on: span.working(-6, after: day), for: who(day)) }
      add(
        kind, on: day, for: who(day), number: numbered ? held.count + 1 : nil,
        text: OccasionTexts.text(kind, &chance))
      held.append(day)
      day = next
    }
    if day > span.today, day < span.today + 45, kind.isBookable {
      if let report { add(report, on: span.working(-6, after: day), for: who(span.today)) }
      book(
        kind, on: day, at: chance.between(9...15), for: who(span.today),
        number: numbered ? held.count + 1 : nil)
    }
    return held
  }
}
