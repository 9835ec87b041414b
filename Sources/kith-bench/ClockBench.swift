import Casework
import Statute

/// Measures how long the clocks of so many children take to derive, with nothing read and nothing written.
enum ClockBench {
  static func measure(today: Day) throws {
    let rules = try Law.book([])
    print("\nclocks, engine alone")
    for (count, rounds) in [(70, 50), (20_000, 3)] {
      let facts = (0..<count).map { child($0, today: today) }
      var clocks = 0
      Timing.print("derive all clocks of \(count) children", rounds: rounds) { _ in
        clocks = facts.reduce(0) { sum, facts in
          sum + Clocks.derive(facts.history(countsVirtual: false), by: rules).clocks.count
        }
      }
      print("  \(clocks) clocks")
    }
  }

  /// A child after two years with the unit: of three, one is in need, one on a plan and one looked after.
  private static func child(_ number: Int, today: Day) -> ChildFacts {
    let began = today - 730 + number % 90
    var facts = ChildFacts(child: Ref(number + 1), born: began - 2_000 - number % 3_000)
    facts.referrals = [
      Recorded(
        row: number, fact: Referral(started: began, source: "2A", noFurtherAction: false, earlierInYear: 0))
    ]
    facts.assessments = [
      Recorded(
        row: number,
        fact: Assessment(started: began, childSeen: true, authorised: began + 50, needsSupport: true))
    ]
    let gap = [21, 12, 35][number % 3]
    facts.sights = stride(from: 10, to: 730 - number % 90, by: gap).map { days in
      ChildFacts.Sight(id: "visit_child:\(number * 100 + days)", day: began + days, format: nil)
    }
    switch number % 3 {
    case 0: need(&facts, began + 55, today)
    case 1: plan(&facts, began + 55, today)
    default: care(&facts, began + 55, today)
    }
    return facts
  }

  private static func need(_ facts: inout ChildFacts, _ began: Day, _ today: Day) {
    add(.inNeedPlanAgreed, to: &facts, from: began, every: 2_000, through: today)
    add(.inNeedReview, to: &facts, from: began + 24, every: 27, through: today)
  }

  private static func plan(_ facts: inout ChildFacts, _ began: Day, _ today: Day) {
    facts.plans = [
      Recorded(
        row: facts.child.number,
        fact: ProtectionPlan(started: began, initialCategory: "NEG", latestCategory: "NEG"))
    ]
    add(.coreGroup, to: &facts, from: began + 9, every: 26, through: today)
    add(.reviewConference, to: &facts, from: began + 85, every: 170, through: today)
  }

  private static func care(_ facts: inout ChildFacts, _ began: Day, _ today: Day) {
    let row = facts.child.number
    facts.care = [Recorded(row: row, fact: CarePeriod(started: began))]
    facts.legalStatuses = [Recorded(row: row, fact: LegalStatus(started: began, code: "C2"))]
    for (place, day) in [began, began + 90, began + 260].enumerated() {
      facts.placements.append(
        Recorded(
          row: row * 4 + place,
          fact: Placement(
            started: day, type: "U6", provider: "PR1", postcode: nil, urn: nil, location: "in", council: nil))
      )
    }
    add(.carePlan, to: &facts, from: began + 8, every: 2_000, through: today)
    add(.lookedAfterReview, to: &facts, from: began + 25, every: 150, through: today)
    add(.healthAssessment, to: &facts, from: began + 20, every: 170, through: today)
    add(.educationPlan, to: &facts, from: began + 9, every: 2_000, through: today)
    add(.educationPlanReview, to: &facts, from: began + 90, every: 75, through: today)
  }

  private static func add(
    _ kind: OccasionKind, to facts: inout ChildFacts, from first: Day, every gap: Int, through last: Day
  ) {
    var day = first
    while day <= last {
      let number = facts.occasions.count
      facts.occasions.append(
        OccasionFact(id: "occasion:\(facts.child.number * 200 + number)", kind: kind, day: day))
      day = day + gap
    }
  }
}
