import Casework

/// Lays out what the law and good practice ask for a family, nearly all of it in time, as life allows.
struct OccasionPlan {
  private let span: Span
  private let family: Household
  private var book: OccasionBook

  /// All occasions of one family, held or booked, in the order in which they were laid out.
  static func occasions(
    of family: Household, at place: Int, in span: Span, isLarge: Bool, _ chance: inout Chance
  ) -> [PlannedOccasion] {
    let book = OccasionBook(span: span, place: place, arrived: family.arrived)
    var plan = OccasionPlan(span: span, family: family, book: book)
    plan.assessment(&chance)
    plan.protection(&chance)
    plan.inNeed(&chance)
    for (place, child) in family.children.enumerated() {
      CareOccasions(span: span, child: child, place: place).add(to: &plan.book, &chance)
    }
    plan.wholeFamily(&chance)
    if isLarge { plan.book.leaveLatest() } else { plan.book.leaveOutOld(isCopied: chance.happens(70)) }
    return plan.book.occasions
  }

  /// The children who stand so on a day.
  private func children(standing status: Status) -> (Day) -> [Int] {
    let paths = family.children.map(\.path)
    return { day in
      paths.indices.filter { paths[$0].referred <= day && paths[$0].status(on: day) == status }
    }
  }

  private func everyChild(until end: Day?) -> (Day) -> [Int] {
    let all = Array(family.children.indices)
    return { day in end.map { day < $0 } ?? true ? all : [] }
  }

  /// The manager looks at an assessment every two weeks.
  private mutating func assessment(_ chance: inout Chance) {
    guard let path = family.children.first?.path else { return }
    _ = book.series(
      .assessmentReviewed, first: span.working(9, after: path.referred), every: 11...13,
      for: everyChild(until: path.assessed), &chance)
    guard let enquiry = path.enquiry else { return }
    let all = Array(family.children.indices)
    book.add(
      .strategyNeeded, on: span.working(enquiry - 1), for: all,
      text: "A mark on the arm that nobody can explain; the school rang at noon.")
    book.book(.initialConference, on: span.working(12, after: enquiry), at: 10, for: all)
  }

  /// Core groups and reviews of a plan, with the reports before and the letters after.
  private mutating func protection(_ chance: inout Chance) {
    guard let plan = family.children.first?.path.protection else { return }
    let who = children(standing: .protection)
    let slips = chance.happens(8)
    book.add(.strategyNeeded, on: span.working(plan.enquiry - 1), for: who(plan.conference))
    book.add(.conferenceReport, on: span.working(-4, after: plan.conference), for: who(plan.conference))
    if plan.conference > span.start {
      book.add(
        .initialConference, on: plan.conference, for: who(plan.conference),
        text: "A plan for each child; the core group is named.")
    }
    book.add(.conferenceLetter, on: span.working(1, after: plan.conference), for: who(plan.conference))
    _ = book.series(
      .coreGroup, first: span.working(chance.between(6...9), after: plan.conference), every: 21...27,
      slipping: slips, for: who, &chance)
    let reviews = book.series(
      .reviewConference, first: plan.conference + chance.between(76...85), every: 150...172,
      preparedBy: .conferenceReport, for: who, &chance)
    for day in reviews { book.add(.conferenceLetter, on: span.working(1, after: day), for: who(day)) }
  }

  /// The plan of a child in need, its first meeting and its reviews.
  private mutating func inNeed(_ chance: inout Chance) {
    guard let agreed = family.children.first?.path.assessed, family.hasNeedPlan else { return }
    let who = children(standing: .inNeed)
    let day = span.working(2, after: agreed)
    guard day <= span.today, !who(day).isEmpty else { return }
    book.add(.inNeedPlanAgreed, on: day, for: who(day), text: "Agreed with the family at home.")
    let meeting = span.working(day + chance.between(6...9))
    book.add(
      .inNeedMeeting, on: meeting, for: who(meeting), text: OccasionTexts.text(.inNeedMeeting, &chance))
    _ = book.series(
      .inNeedReview, first: day + chance.between(22...26), every: 21...26, slipping: chance.happens(8),
      for: who, &chance)
    for (place, child) in family.children.enumerated() {
      guard let end = child.path.closed ?? child.path.care?.began, end > day else { continue }
      book.add(.inNeedPlanEnded, on: end, for: [place])
    }
  }

  /// Warnings and requests of a few families.
  private mutating func wholeFamily(_ chance: inout Chance) {
    guard family.isOpen(on: span.today) else { return }
    if chance.happens(6) {
      book.addOfFamily(
        .warning, on: span.working(max(family.arrived + 20, span.today - chance.between(60...300))),
        text: "Visit in pairs: a dog that does not know us.")
    }
    if chance.happens(4) {
      book.addOfFamily(
        .accessRequest, on: span.working(max(family.arrived + 5, span.today - chance.between(5...18))),
        text: "Asks for the whole record; passport seen.")
    }
  }
}

extension Household {
  /// Whether its children at home have a plan of their own after the assessment.
  fileprivate var hasNeedPlan: Bool {
    switch course {
    case .inNeed, .lookedAfter, .proceedings, .closed: true
    default: false
    }
  }
}
