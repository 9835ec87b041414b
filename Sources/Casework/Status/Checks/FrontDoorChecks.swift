/// Referrals and enquiries.
extension Outlook {
  /// A child is on the way for so many days at most, as the census counts.
  private static let longestBeforeBirth = 280

  mutating func checkReferral(_ touch: Touch) {
    if touch.begins { checkBeforeBirth(touch) }
    guard touch.typed["no_further_action"].flatMap(Bool.init(held:)) == true else { return }
    let resting = work.filter { item in
      item.begins && item.day >= touch.started
        && closedAtOnce(before: item.day, answering: item.referred) == touch.started
    }
    guard let first = resting.min(by: { $0.day < $1.day }) else { return }
    say(
      .impossible, "no_further_action", .census(first.kind == .protectionPlan ? "8832" : "8831"),
      "\(first.words) on \(first.day.spoken) followed from this referral; it was not closed at once.")
  }

  /// Nobody is referred before they are on the way.
  mutating func checkBeforeBirth(_ touch: Touch) {
    guard let birth = facts.born ?? expected else { return }
    let first = birth - Self.longestBeforeBirth
    guard touch.started < first else { return }
    say(
      .impossible, "day", .census("8606"),
      "\(touch.started.spoken) is more than 40 weeks before the \(facts.born == nil ? "expected birth" : "birth") on \(birth.spoken); the first day that can be is \(first.spoken)."
    )
  }

  mutating func checkEnquiry(_ touch: Touch) {
    guard let enquiry = fact(touch, in: \.enquiries) else { return }
    if let conference = enquiry.conference, touch.typed["conference"] != nil {
      checkConference(conference, field: touch.field("conference"))
    }
    if let conference = enquiry.conference, enquiry.conferenceUnnecessary == true {
      say(
        .impossible, "conference_unnecessary", .own,
        "The conference was on \(conference.spoken), so it was not unnecessary: one of the two is to go.")
    }
    if touch.typed["led_to_plan"] != nil, enquiry.ledToPlan == true, enquiry.conference == nil {
      say(.odd, "led_to_plan", .own, "A plan follows from a conference; give the day of the conference too.")
    }
  }

  /// A conference is held on a working day.
  mutating func checkConference(_ day: Day, field: String) {
    if day.weekday.isWeekend {
      say(
        .impossible, field, .census("8875"),
        "\(day.spoken) is a \(day.weekday.name); an initial conference is held on a working day.")
    } else if calendar.holidays.contains(day) {
      say(.odd, field, .own, "\(day.spoken) is a public holiday; was the conference held on that day?")
    }
  }
}

extension Outlook {
  /// One day on which something of a case began or ended.
  struct Work {
    var kind: FactKind
    var day: Day
    var begins: Bool
    /// As it begins a sentence, before its day: `The assessment that began`.
    var words: String
    /// The referral that it answers, where somebody said so.
    var referred: Day?
  }

  /// All that the census takes for the work of a case, in no order.
  var work: [Work] {
    let assessments = facts.assessments.map(\.fact).flatMap { fact in
      [
        Work(
          kind: .assessment, day: fact.started, begins: true, words: "The assessment that began",
          referred: fact.referred)
      ] + ended(.assessment, fact.authorised, "The authorisation of an assessment")
    }
    let enquiries = facts.enquiries.map(\.fact).flatMap { fact in
      [Work(kind: .enquiry, day: fact.started, begins: true, words: "The enquiry that began")]
        + ended(.enquiry, fact.conference, "The initial conference")
    }
    let plans = facts.plans.map(\.fact).flatMap { fact in
      [Work(kind: .protectionPlan, day: fact.started, begins: true, words: "The protection plan that began")]
        + ended(.protectionPlan, fact.ended, "The end of a protection plan")
    }
    return assessments + enquiries + plans
  }

  private func ended(_ kind: FactKind, _ day: Day?, _ words: String) -> [Work] {
    day.map { [Work(kind: kind, day: $0, begins: false, words: words)] } ?? []
  }
}
