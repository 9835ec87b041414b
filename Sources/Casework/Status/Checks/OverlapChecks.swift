/// What cannot run beside another of its kind.
extension Outlook {
  /// One fact from its beginning to its end.
  struct Run {
    var row: Int
    var started: Day
    var ended: Day?
  }

  /// Whose rules they are, and how much lying beside one that is over weighs.
  private struct Alone {
    var open: RuleSource
    var beside: RuleSource
    var weight = Remark.Weight.impossible
    /// Nothing of its kind may begin while one is open, also not one that began earlier.
    var always = false
  }

  private static func alone(_ kind: FactKind) -> Alone? {
    switch kind {
    case .assessment: Alone(open: .census("8896"), beside: .census("8863Q"), weight: .odd)
    case .enquiry: Alone(open: .census("8839"), beside: .census("8890"))
    case .childInNeed: Alone(open: .census("8815"), beside: .census("8820"))
    case .protectionPlan: Alone(open: .census("8935"), beside: .census("8940"), always: true)
    case .carePeriod: Alone(open: .careReturn("142"), beside: .careReturn("501"), always: true)
    case .contactReceived, .earlyHelp, .referral, .legalStatus, .placement, .leavingCare: nil
    }
  }

  /// All of a kind; an assessment and an enquiry are over when the case is closed.
  func runs(of kind: FactKind) -> [Run] {
    switch kind {
    case .assessment:
      facts.assessments.map { assessment in
        let fact = assessment.fact
        return Run(
          row: assessment.row, started: fact.started,
          ended: fact.authorised ?? caseClosed(after: fact.started))
      }
    case .enquiry:
      facts.enquiries.map { enquiry in
        let fact = enquiry.fact
        return Run(
          row: enquiry.row, started: fact.started, ended: end(of: fact) ?? caseClosed(after: fact.started))
      }
    case .childInNeed:
      facts.needs.map { Run(row: $0.row, started: $0.fact.started, ended: $0.fact.overOn) }
    case .protectionPlan:
      facts.plans.map { Run(row: $0.row, started: $0.fact.started, ended: $0.fact.ended) }
    case .carePeriod:
      facts.care.map { Run(row: $0.row, started: $0.fact.started, ended: $0.fact.ceased) }
    case .contactReceived, .earlyHelp, .referral, .legalStatus, .placement, .leavingCare: []
    }
  }

  mutating func checkOverlap(_ touch: Touch) {
    guard let alone = Self.alone(touch.kind) else { return }
    let runs = runs(of: touch.kind)
    guard let own = runs.first(where: { $0.row == touch.row }) else { return }
    let others = runs.filter { $0.row != own.row }.sorted { $0.started < $1.started }
    if touch.begins {
      checkBeginning(own, of: touch.kind, beside: others, alone)
    } else if let column = touch.kind.endColumn, touch.typed[column] != nil {
      checkEnd(own, of: touch.kind, beside: others, alone)
    }
  }

  private mutating func checkBeginning(
    _ own: Run, of kind: FactKind, beside others: [Run], _ alone: Alone
  ) {
    let open = others.last { $0.ended == nil && ($0.started < own.started || alone.always) }
    if let open {
      say(
        .impossible, "children", alone.open,
        "\(name) is already \(kind.standing) since \(open.started.spoken). End that first; where it was typed wrongly, delete its line in the record with D."
      )
      return
    }
    for other in others {
      if other.started < own.started, let ended = other.ended, own.started < ended {
        say(
          alone.weight, "day", alone.beside,
          "\(kind.heading) of \(other.started.spoken) lasted until \(ended.spoken); the next begins on that day at the earliest."
        )
      } else if other.started > own.started, own.ended.map({ $0 > other.started }) ?? true {
        say(
          own.ended == nil ? .odd : alone.weight, "day", alone.beside,
          "\(kind.heading) of \(other.started.spoken) comes after this one, so this one was over by then: record its end next."
        )
        return
      }
    }
  }

  private mutating func checkEnd(_ own: Run, of kind: FactKind, beside others: [Run], _ alone: Alone) {
    guard let ended = own.ended,
      let next = others.first(where: { $0.started > own.started && $0.started < ended })
    else { return }
    say(
      alone.weight, "day", alone.beside,
      "\(kind.heading) of \(next.started.spoken) comes after this one, which ended on that day at the latest."
    )
  }
}

extension Outlook {
  /// When an enquiry ended: with its conference, or with the word that none was needed.
  func end(of enquiry: Enquiry) -> Day? {
    let typed = facts.occasions.filter { occasion in
      (occasion.kind == .initialConference || occasion.kind == .conferenceUnnecessary)
        && !occasion.isBooked && occasion.day >= enquiry.started
    }.map(\.day).min()
    return enquiry.conference ?? (enquiry.conferenceUnnecessary == true ? enquiry.started : typed)
  }

  /// The first closing of the case from a day on.
  func caseClosed(after day: Day) -> Day? { HistoryDraft(facts: facts).caseClosed(after: day) }
}

extension ChildInNeed {
  /// The day on which the episode was over; of one that is called closed without a day, its first.
  var overOn: Day? { closed ?? (caseStatus == .closed ? started : nil) }
}
