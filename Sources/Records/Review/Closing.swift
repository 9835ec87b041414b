import Casework
import GRDB

/// Closing children: what must have ended before, and what ends with it.
extension Changing {
  /// Refuses to close a child for whom a plan, care, an assessment or an enquiry runs, naming what is to end first.
  func checkClosing(_ submission: Submission, _ children: [Int]) throws {
    let states = try Row.fetchAll(
      database, sql: "SELECT child FROM child_state WHERE family = ? AND open = 1",
      arguments: [submission.family.number]
    ).map { $0["child"] as Int }
    guard let first = children.first else {
      throw Refusal.notSo(
        "\(try familyName(submission.family.number)) has no open child; it is closed already.")
    }
    guard children.contains(where: states.contains) else {
      throw Refusal.notSo("\(try person(first).name) is closed already.")
    }
    for facts in try facts(of: children) {
      let running = facts.running
      guard running.isEmpty else {
        throw Refusal.notSo(
          "\(try person(facts.child.number).name) cannot be closed while there is \(Self.together(running)). End "
            + "\(running.count == 1 ? "that" : "those") first.")
      }
      let needsReason = facts.needs.contains(where: \.fact.isOpen) || facts.openReferral != nil
      if needsReason, (submission.reason ?? "").trimmed.isEmpty {
        throw Refusal.nothingChosen("the reason for closing, by its code,")
      }
      let started = (facts.needs.map(\.fact).filter(\.isOpen).map(\.started)).max()
      if let started, submission.day < started {
        throw Refusal.notSo(
          "\(try person(facts.child.number).name) is in need since \(started.spoken) and cannot have been closed before."
        )
      }
    }
  }

  /// Ends what is open of each child's need and early help on the day of closing; who has none of it is said to
  /// be closed.
  mutating func close(_ submission: Submission, _ children: [Int]) throws {
    for facts in try facts(of: children) {
      let child = facts.child.number
      let steps = try closing(facts, submission)
      if steps.isEmpty {
        try claimClosed(child, on: submission.day)
      } else {
        try changeStanding(
          StandingChange(
            family: submission.family, children: [Ref(child)], steps: steps, what: "a closure"))
      }
      outcome.children.insert(child)
    }
  }

  private func closing(_ facts: ChildFacts, _ submission: Submission) throws -> [StandingChange.Step] {
    let fields = ["closed": Value(submission.day), "closure_reason": Value(submission.reason)]
    let open = facts.needs.map(\.fact).filter(\.isOpen)
    var steps: [StandingChange.Step] = open.map { _ in .set(.childInNeed, fields: fields) }
    if open.isEmpty, let referral = facts.openReferral {
      steps.append(.begin(.childInNeed, on: min(referral, submission.day), fields: fields))
    }
    let help = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM early_help WHERE child = ? AND completed IS NULL AND started <= ?",
      arguments: [facts.child.number, submission.day.description])
    for _ in 0..<(help ?? 0) {
      steps.append(.set(.earlyHelp, fields: ["completed": Value(submission.day)]))
    }
    return steps.contains { if case .set(.earlyHelp, _) = $0 { false } else { true } } ? steps : []
  }

  /// Somebody of the unit says that a child is closed of whom nothing else is recorded.
  private mutating func claimClosed(_ child: Int, on day: Day) throws {
    let known = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, day FROM status_claim WHERE child = ? AND source = 'typed'"),
      arguments: [child])
    let values: [String: Value] = [
      "status": .text(Status.closed.rawValue),
      "day": Value(max(day, try known?.day("day") ?? day)),
    ]
    if let known {
      try ledger.update(.statusClaim, known["id"], set: values)
    } else {
      try ledger.insert(
        .statusClaim, values.merging(["child": .number(child), "source": .text("typed")]) { $1 })
    }
  }
}

extension ChildFacts {
  /// What is to end before the child can be closed, each with its day.
  fileprivate var running: [String] {
    var running: [String] = []
    for period in care.map(\.fact) where period.ceased == nil {
      running.append("care since \(period.started.spoken)")
    }
    for plan in plans.map(\.fact) where plan.ended == nil {
      running.append("a protection plan since \(plan.started.spoken)")
    }
    for assessment in assessments.map(\.fact) where assessment.authorised == nil {
      running.append("an assessment since \(assessment.started.spoken) that nobody has authorised")
    }
    for enquiry in enquiries.map(\.fact) where !isOver(enquiry) {
      running.append("an enquiry under section 47 since \(enquiry.started.spoken)")
    }
    return running
  }

  private func isOver(_ enquiry: Enquiry) -> Bool {
    enquiry.conference != nil || enquiry.conferenceUnnecessary == true
      || occasions.contains { occasion in
        (occasion.kind == .initialConference || occasion.kind == .conferenceUnnecessary)
          && !occasion.isBooked && occasion.day >= enquiry.started
      }
  }

  /// The first day of a referral that was taken up and after which no case was opened and closed.
  fileprivate var openReferral: Day? {
    let latest = referrals.map(\.fact).max { $0.started < $1.started }
    guard let latest, latest.noFurtherAction != true else { return nil }
    let isAnswered = needs.map(\.fact).contains { $0.closed.map { $0 >= latest.started } ?? false }
    return isAnswered ? nil : latest.started
  }
}

extension ChildInNeed {
  fileprivate var isOpen: Bool { closed == nil && caseStatus != .closed }
}
