/// A case of need from its beginning to its closing.
extension Outlook {
  mutating func checkNeed(_ touch: Touch) {
    guard let need = fact(touch, in: \.needs) else { return }
    if touch.begins {
      checkBeforeBirth(touch)
      let isClosedAtOnce = facts.referrals.contains {
        $0.fact.started == need.started && $0.fact.noFurtherAction == true
      }
      if need.need == nil, !isClosedAtOnce {
        say(.odd, "need", .census("8610"), "Say the main need; only a case closed at once goes without one.")
      }
    }
    guard touch.typed["closed"] != nil || touch.typed["closure_reason"] != nil else { return }
    switch (need.closed, need.closureReason) {
    case (nil, .some):
      say(
        .impossible, touch.field("closed"), .census("8810"),
        "A reason for closing goes with the day of closing: give both, or neither.")
    case (.some(let closed), nil):
      say(
        .impossible, "closure_reason", .census("8805"),
        "A case is closed for a reason: give one of RC1 to RC9.")
      checkClosing(of: need, on: closed, field: touch.field("closed"))
    case (.some(let closed), .some(let reason)):
      checkClosing(of: need, on: closed, field: touch.field("closed"))
      check(reason, of: need, closed: closed)
    case (nil, nil): break
    }
  }

  private mutating func checkClosing(of need: ChildInNeed, on closed: Day, field: String) {
    let earlier = facts.needs.compactMap(\.fact.closed).filter { $0 < closed }.max()
    func belongs(_ day: Day) -> Bool { day <= closed && earlier.map { day > $0 } ?? true }
    for assessment in facts.assessments.map(\.fact)
    where belongs(assessment.started) && assessment.authorised == nil {
      say(
        .impossible, field, .census("8867"),
        "The assessment of \(assessment.started.spoken) is not authorised; record that before the case is closed."
      )
    }
    for enquiry in facts.enquiries.map(\.fact) where belongs(enquiry.started) && end(of: enquiry) == nil {
      say(
        .impossible, field, .census("8868"),
        "The enquiry of \(enquiry.started.spoken) has no conference and no word that none was needed; record one of them before the case is closed."
      )
    }
    for plan in facts.plans.map(\.fact) where belongs(plan.started) && plan.ended == nil {
      say(
        .impossible, field, .census("8565"),
        "The protection plan of \(plan.started.spoken) has not ended; record its end before the case is closed."
      )
    }
    let later = work.filter { $0.day > closed && closing(before: $0.day) == closed }
    if let first = later.min(by: { $0.day < $1.day }) {
      say(
        .impossible, field, .census("8565"),
        "\(first.words) on \(first.day.spoken) comes after that day; close the case then or later, or record the referral between the two."
      )
    }
    if let care = facts.care.map(\.fact).first(where: { $0.started <= closed && $0.ceased == nil }) {
      say(
        .odd, field, .plain("Children Act 1989, section 17"),
        "\(name) is looked after since \(care.started.spoken), and a child in care remains a child in need; is the case to be closed?"
      )
    }
  }

  private mutating func check(_ reason: String, of need: ChildInNeed, closed: Day) {
    switch reason {
    case "RC2":
      if died == nil {
        say(
          .impossible, "closure_reason", .census("8585Q"),
          "RC2 says that \(name) died: record the death and its day first.")
      } else if let died, closed < died {
        say(
          .impossible, "day", .own, "\(name) died on \(died.spoken); a death closes the case then or later.")
      }
    case "RC8", "RC9": checkAfterAssessment(reason, closed: closed)
    default:
      if let died, died <= closed {
        say(.odd, "closure_reason", .own, "\(name) died on \(died.spoken); the reason for that is RC2.")
      }
    }
  }

  /// Closed after an assessment: there was one, and nothing came of it.
  private mutating func checkAfterAssessment(_ reason: String, closed: Day) {
    let earlier = facts.needs.compactMap(\.fact.closed).filter { $0 < closed }.max()
    func belongs(_ day: Day) -> Bool { day <= closed && earlier.map { day > $0 } ?? true }
    if !facts.assessments.contains(where: { belongs($0.fact.started) }) {
      say(
        .odd, "closure_reason", .census("8825Q"),
        "\(reason) is for a case closed after an assessment, and none is on record; record it, or choose another reason."
      )
    }
    if let plan = facts.plans.first(where: { belongs($0.fact.started) }) {
      say(
        .impossible, "closure_reason", .census("2990"),
        "There was a protection plan from \(plan.fact.started.spoken), so the case was not closed after the assessment: \(reason) is not the reason."
      )
    }
  }
}
