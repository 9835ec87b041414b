import Casework

/// Plans, reviews, health and school of one child who is or was looked after.
struct CareOccasions {
  let span: Span
  let child: Household.Child
  /// The child's place in the family.
  let place: Int

  func add(to book: inout OccasionBook, _ chance: inout Chance) {
    guard let care = child.path.care, care.began <= span.today else { return }
    beginning(of: care, &book)
    for home in care.placements { placement(home, &book) }
    court(care, &book, &chance)
    reviews(of: care, &book, &chance)
    health(in: care, &book, &chance)
    school(in: care, &book, &chance)
    pathway(care, &book, &chance)
    missing(in: care, &book, &chance)
  }

  /// The child, while in care.
  private func who(_ care: Path.Care) -> (Day) -> [Int] {
    let (path, place) = (child.path, place)
    return { path.isInCare(on: $0) ? [place] : [] }
  }

  private func age(on day: Day) -> Int { child.person.born.map { day.age(bornOn: $0) } ?? 0 }

  private func beginning(of care: Path.Care, _ book: inout OccasionBook) {
    book.add(.reviewingOfficer, on: span.working(2, after: care.began), for: [place])
    book.add(.carePlan, on: span.working(6, after: care.began), for: [place])
    book.add(.permanencePlan, on: span.working(care.began + 108), for: [place], text: care.plan)
  }

  private func placement(_ home: Path.Care.Home, _ book: inout OccasionBook) {
    book.add(.placementNotified, on: span.working(1, after: home.day), for: [place])
    book.add(.placementPlan, on: span.working(3, after: home.day), for: [place])
  }

  /// Proceedings from the interim order to the final one; while they last, the next hearing is known.
  private func court(_ care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    guard let interim = care.legal.first(where: { $0.code == "C1" })?.day else { return }
    book.add(.proceedingsIssued, on: interim, for: [place])
    if let final = care.legal.first(where: { $0.code == "C2" })?.day {
      book.add(.finalOrder, on: final, for: [place])
    } else if care.ceased == nil {
      let hearing = span.working(span.monday + 7 + 2)
      book.book(
        .courtFiling, on: span.working(-5, after: hearing), at: 16, for: [place], text: "Final evidence")
      book.book(.courtHearing, on: hearing, at: 10, for: [place], text: "Issues resolution hearing")
    }
  }

  /// After four weeks, after three months, and then at most every six; the next one has its day.
  private func reviews(of care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    _ = book.series(
      .lookedAfterReview, first: care.began + 24, second: 78...86, every: 150...174, numbered: true,
      preparedBy: .reviewReport, for: who(care), &chance)
  }

  private func health(in care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    let isSmall = age(on: care.began) < 5
    let slips = chance.happens(8)
    _ = book.series(
      .healthAssessment, first: care.began + chance.between(18...25), every: isSmall ? 150...176 : 320...355,
      slipping: slips, for: who(care), &chance)
    _ = book.series(
      .dentalCheck, first: care.began + chance.between(60...100), every: 170...350, for: who(care), &chance)
    guard age(on: care.began) >= 3, age(on: span.today) < 17 else { return }
    _ = book.series(.difficulties, first: care.began + 340, every: 330...350, for: who(care), &chance)
  }

  private func school(in care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    guard age(on: care.began) >= 3 else { return }
    book.add(.educationPlan, on: span.working(7, after: care.began), for: [place])
    _ = book.series(.educationPlanReview, first: care.began + 80, every: 66...78, for: who(care), &chance)
  }

  /// From sixteen on, and thirteen weeks after care began: what is needed, the plan, its reviews, and at
  /// eighteen a place of one's own.
  private func pathway(_ care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    guard let born = child.person.born else { return }
    let eligible = max(born.adding(months: 16 * 12), care.began + 91)
    guard eligible < care.ceased ?? span.today else { return }
    let plan = span.working(eligible + 80)
    book.add(.pathwayAssessment, on: span.working(eligible + 60), for: [place])
    book.add(.pathwayPlan, on: plan, for: [place])
    let place = place
    _ = book.series(.pathwayReview, first: plan + 160, every: 150...172, for: { _ in [place] }, &chance)
    guard let adult = care.ceased else { return }
    book.add(.movedIntoAccommodation, on: span.working(adult), for: [place], text: "A shared flat")
  }

  /// A night away, now and then, of those who are old enough to stay out.
  private func missing(in care: Path.Care, _ book: inout OccasionBook, _ chance: inout Chance) {
    guard age(on: span.today) >= 13, care.ceased == nil, chance.happens(50) else { return }
    let back = span.working(span.today - chance.between(10...60))
    guard back > care.began else { return }
    book.add(
      .returnedFromMissing, on: back, for: [place], text: "A night at a friend's; rang in the morning.")
    book.add(.returnInterview, on: span.working(1, after: back), for: [place], text: "Held by the mentor.")
  }
}
