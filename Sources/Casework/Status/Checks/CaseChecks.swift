/// The work of a case rests on a referral that was taken up, and on a case that is not closed.
extension Outlook {
  mutating func checkActivity(_ touch: Touch) {
    guard [.assessment, .enquiry, .protectionPlan].contains(touch.kind) else { return }
    if touch.begins {
      checkOpenCase(on: touch.started, weight: .impossible)
      checkTakenUp(touch)
      checkReferred(touch)
    } else if let column = touch.kind.endColumn, let end = touch.typed[column].flatMap(Day.init(held:)) {
      checkOpenCase(on: end, weight: .odd)
    }
  }

  mutating func checkOpenCase(on day: Day, weight: Remark.Weight) {
    guard let closed = closing(before: day) else { return }
    say(
      weight, "day", .census("8565"),
      "The case was closed on \(closed.spoken), before that day; record the referral that opened it again first."
    )
  }

  /// The day on which the case was closed before this one, unless something opened it again.
  func closing(before day: Day) -> Day? {
    let needs = facts.needs.map(\.fact)
    let runs = needs.contains { $0.started <= day && ($0.overOn.map { $0 >= day } ?? true) }
    guard !runs, let closed = needs.compactMap(\.closed).filter({ $0 < day }).max() else { return nil }
    let isReferred = facts.referrals.contains {
      $0.fact.started >= closed && $0.fact.started <= day && $0.fact.noFurtherAction != true
    }
    let isClaimed = facts.standing.claims.contains { $0.day > closed && $0.status != .closed }
    return isReferred || isClaimed ? nil : closed
  }

  private mutating func checkTakenUp(_ touch: Touch) {
    let referred = fact(touch, in: \.assessments).flatMap { touch.kind == .assessment ? $0.referred : nil }
    guard let refused = closedAtOnce(before: touch.started, answering: referred) else { return }
    say(
      .impossible, "day", .census(touch.kind == .protectionPlan ? "8832" : "8831"),
      "The referral of \(refused.spoken) was closed at once, with no further action; record the referral that was taken up first."
    )
  }

  /// The referral on which work of a day would rest, where that was closed at once and no case runs.
  func closedAtOnce(before day: Day, answering referred: Day? = nil) -> Day? {
    let runs = facts.needs.map(\.fact).contains {
      $0.started <= day && ($0.overOn.map { $0 >= day } ?? true)
    }
    let referrals = facts.referrals.map(\.fact).filter { $0.started <= day }
    let answered = referred.flatMap { day in referrals.first { $0.started == day } }
    guard !runs, let basis = answered ?? referrals.max(by: { $0.started < $1.started }),
      basis.noFurtherAction == true
    else { return nil }
    return basis.started
  }

  private mutating func checkReferred(_ touch: Touch) {
    if touch.kind == .assessment, fact(touch, in: \.assessments)?.referred != nil { return }
    let days = facts.referrals.map(\.fact.started)
    guard let first = days.min(), first > touch.started else { return }
    let source: RuleSource =
      switch touch.kind {
      case .assessment: .census("1103")
      case .enquiry: .census("2889")
      default: .census("1105")
      }
    say(
      .odd, "day", source,
      "The first referral on record is that of \(first.spoken), after this day; check both, or record the earlier referral."
    )
  }
}
