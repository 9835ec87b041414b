/// Occasions that a child's standing does not allow.
extension Outlook {
  mutating func check(_ occasion: Occasion) {
    let day = occasion.day
    switch occasion.kind {
    case .initialConference:
      if day.weekday.isWeekend { checkConference(day, field: "day") }
      if !occasion.isBooked { checkOpenCase(on: day, weight: .impossible) }
    case .reviewConference: checkReview(day)
    case .inNeedPlanAgreed where !occasion.isBooked: checkNeedPlan(on: day)
    case .inNeedPlanEnded where !occasion.isBooked: checkNeedPlanEnd(on: day)
    case .lookedAfterReview, .reviewingOfficer: checkCared(on: day)
    case .healthAssessment, .dentalCheck, .returnedFromMissing, .returnInterview, .movedIntoAccommodation:
      if let died, day > died {
        say(
          .impossible, "day", .own,
          "\(name) died on \(died.spoken); this cannot have been on \(day.spoken). Correct one of the two days."
        )
      }
    default: break
    }
  }

  private mutating func checkReview(_ day: Day) {
    let plans = facts.plans.map(\.fact)
    guard let first = plans.map(\.started).min() else {
      say(.odd, "children", .own, "No protection plan of \(name) is on record to be reviewed.")
      return
    }
    if let plan = plans.first(where: { $0.started == day }) {
      say(
        .impossible, "day", .census("8841"),
        "The plan began on \(plan.started.spoken); a review of it comes on a later day.")
    } else if day < first {
      say(
        .impossible, "day", .census("8841"),
        "The first plan on record began on \(first.spoken); a review of it comes on a later day.")
    } else if !plans.contains(where: { $0.started < day && $0.ended.map { $0 >= day } ?? true }) {
      say(.odd, "day", .own, "\(name) was on no protection plan on \(day.spoken); is it the right day?")
    }
  }

  private mutating func checkNeedPlan(on day: Day) {
    checkOpenCase(on: day, weight: .impossible)
    if let plan = protectionPlan(on: day) {
      say(
        .impossible, "children", .census("4016"),
        "\(name) is on a protection plan since \(plan.started.spoken), and no child in need plan runs beside it; record its end first."
      )
    }
    if let refused = closedAtOnce(before: day) {
      say(
        .impossible, "day", .census("4000"),
        "The referral of \(refused.spoken) was closed at once, with no further action; record the referral that was taken up first."
      )
    }
    if let running = needPlan(on: day), running < day {
      say(
        .odd, "children", .census("4004"),
        "The child in need plan of \(running.spoken) still runs; record its end first, or a review of it.")
    }
  }

  private mutating func checkNeedPlanEnd(on day: Day) {
    let agreed = facts.occasions.filter { $0.kind == .inNeedPlanAgreed && !$0.isBooked && $0.day <= day }
    guard let latest = agreed.map(\.day).max() else {
      if facts.needs.isEmpty {
        say(
          .odd, "children", .own,
          "No child in need plan of \(name) is on record; record its beginning too.")
      }
      return
    }
    if latest == day {
      say(
        .odd, "day", .census("4012Q"),
        "The plan was agreed on \(day.spoken) too; a plan seldom ends on the day it begins.")
    }
  }

  private mutating func checkCared(on day: Day) {
    let care = facts.care.map(\.fact)
    let covers = care.contains { $0.started <= day && $0.ceased.map { $0 >= day } ?? true }
    guard !care.isEmpty, !covers else { return }
    say(
      .odd, "day", .own,
      "\(name) was not looked after on \(day.spoken) by what is recorded; is it the right day?")
  }
}
