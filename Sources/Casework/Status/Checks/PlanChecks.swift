/// Protection plans: the conference that makes one, the reviews in it, the plan of need beside it.
extension Outlook {
  /// A conference so near to a plan's first day is the plan's own.
  private static let nearConference = 28

  mutating func checkPlan(_ touch: Touch) {
    guard let plan = fact(touch, in: \.plans) else { return }
    if touch.begins {
      checkFirstDay(of: plan, row: touch.row)
      checkNeedBeside(plan)
    }
    if touch.typed["ended"] != nil, plan.ended == plan.started {
      say(
        .impossible, "day", .census("8840"),
        "The plan began on \(plan.started.spoken) and cannot end on the same day; a plan that never was is deleted in the record with D."
      )
    }
    if touch.typed["latest_review"] != nil, plan.latestReview == plan.started {
      say(
        .impossible, "latest_review", .census("8841"),
        "The plan began on \(plan.started.spoken); a review of it comes on a later day.")
    }
  }

  private mutating func checkFirstDay(of plan: ProtectionPlan, row: Int?) {
    let day = plan.started
    if day.weekday.isWeekend {
      say(
        .impossible, "day", .census("8875"),
        "\(day.spoken) is a \(day.weekday.name); a plan begins on the day of its conference, and that is a working day."
      )
      return
    }
    let own = conferences
    if own.contains(day) { return }
    let taken = Set(facts.plans.filter { $0.row != row }.map(\.fact.started))
    let near = own.filter { !taken.contains($0) && abs($0.days(since: day)) <= Self.nearConference }
    if let conference = near.max() {
      say(
        .impossible, "day", .census("2885"),
        "The conference was on \(conference.spoken); the plan begins on that day, unless another conference is recorded first."
      )
    } else {
      say(
        .odd, "day", .census("2885"),
        "No conference of \(day.spoken) is on record; a plan begins on the day of its conference.")
    }
  }

  /// The days of conferences that may have made a plan.
  private var conferences: Set<Day> {
    let enquiries = facts.enquiries.map(\.fact).filter { $0.ledToPlan != false }.compactMap(\.conference)
    let occasions = facts.occasions.filter {
      ($0.kind == .initialConference || $0.kind == .transferConference) && !$0.isBooked
    }
    return Set(enquiries + occasions.map(\.day))
  }

  private mutating func checkNeedBeside(_ plan: ProtectionPlan) {
    guard let need = needPlan(on: plan.started) else { return }
    say(
      .odd, "day", .census("4016"),
      "The child in need plan of \(need.spoken) has not ended, and none runs beside a protection plan: record its end."
    )
  }

  /// When the plan of need began that runs on a day and beyond.
  func needPlan(on day: Day) -> Day? {
    let happenings = Happening.inOrder(facts.occasions.compactMap(\.happening))
    return OccasionSpans.all(in: happenings).filter { span in
      span.kind == .inNeed && span.from <= day
        && ([span.through, caseClosed(after: span.from)].compactMap { $0 }.min().map { $0 > day } ?? true)
    }.map(\.from).max()
  }

  /// The protection plan that runs on a day and beyond.
  func protectionPlan(on day: Day) -> ProtectionPlan? {
    facts.plans.map(\.fact).filter { $0.started <= day && $0.ended.map { $0 > day } ?? true }
      .max { $0.started < $1.started }
  }
}
