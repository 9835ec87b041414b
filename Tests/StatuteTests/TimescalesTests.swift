import Casework
import Testing

@testable import Statute

@Suite struct TimescalesTests {
  /// The ids that the command line promises.
  static let promised = """
    referral-decision single-assessment assessment-checkpoint strategy-discussion s47-to-conference
    transfer-in-conference first-core-group core-group first-review-conference review-conference
    unborn-review-conference protection-visit conference-report conference-letter first-cin-meeting cin-review
    cin-visit care-plan placement-plan placement-notification emergency-placement temporary-approval
    reviewing-officer first-looked-after-review second-looked-after-review looked-after-review
    review-preparation first-placement-visit placement-visit placement-visit-long-term visit-before-assessment
    visit-temporary-approval visit-with-parent-interim-order first-visit-care-order-with-parent
    visit-care-order-with-parent requested-visit initial-health-assessment review-health-assessment-under-5
    review-health-assessment dental-check strengths-and-difficulties personal-education-plan
    personal-education-plan-review return-interview permanence-plan pathway-assessment pathway-review
    leaving-care-visit pre-proceedings care-proceedings private-fostering-first-visit private-fostering-visit
    supervision subject-access warning-review restriction-review recording full-discussion
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test func `every promised timescale is carried, and no other`() throws {
    #expect(Set(try Timescales.carried().map(\.id)) == Set(Self.promised))
  }

  @Test func `every file of timescales is read, and the examples are none`() {
    let found = Reference.names.filter { $0.hasPrefix("timescales/") }
    #expect(Set(found) == Set(Timescales.files + ["timescales/examples.csv"]))
  }

  @Test(arguments: Timescales.files)
  func `a carried file has no problem`(file: String) throws {
    #expect(RuleFile.problems(text: try Reference.text(file), file: file).map(\.sentence) == [])
  }

  @Test func `no two carried files speak of one timescale, and its rows have titles that fit a line`() throws
  {
    var home: [String: String] = [:]
    for file in Timescales.files {
      for row in try RuleFile.read(text: try Reference.text(file), file: file) {
        #expect(home[row.id, default: file] == file, "\(row.id)")
        home[row.id] = file
        #expect(row.title.count <= 30, "\(row.title)")
      }
    }
  }

  @Test func `what is from memory says so in its source, and what is local is local practice or no law`()
    throws
  {
    let local = try RuleFile.read(text: try Reference.text("timescales/local-practice.csv"), file: "l")
    #expect(local.allSatisfy { $0.kind == .local })
    for row in try Timescales.carried() {
      if row.sureness == .memory { #expect(row.source.contains("memory"), "\(row.id)") }
      let isNoLaw = row.id == "pre-proceedings"
      #expect((row.kind == .local) == (isNoLaw || local.contains { $0.id == row.id }), "\(row.id)")
    }
  }

  @Test func `what the instrument wants before, or within some days, may be done before`() throws {
    let early = try Timescales.carried().filter(\.countsEarly).map(\.id)
    #expect(
      Set(early) == [
        "care-plan", "placement-plan", "placement-notification", "personal-education-plan",
        "reviewing-officer",
        "pathway-assessment",
      ])
  }

  @Test func `whatever the order, the review and the placement are, one rule asks for the next visit`() throws
  {
    let visits = try Timescales.carried().filter { $0.during == .placement && $0.starts == [.childSeen] }
    let regimes: [Circumstance] = [
      .ordinaryPlacement, .regulation19, .regulation24, .interimOrderWithParent, .careOrderWithParent,
    ]
    for regime in regimes {
      for review in [Circumstance.beforeFirstReview, .afterFirstReview] {
        for year in [Circumstance.firstYear, .afterFirstYear] {
          for term in [Circumstance.longTerm, .notLongTerm] {
            let holding = visits.filter { Set($0.circumstances).isSubset(of: [regime, review, year, term]) }
            #expect(holding.count == 1, "\(regime) \(review) \(year) \(term)")
          }
        }
      }
    }
  }

  @Test func `a child's clocks end at a birthday, and a family's and a member's at none`() throws {
    for row in try Timescales.carried() {
      let isForFamily = row.subject != .child || row.id == "subject-access"
      #expect((row.untilAge == nil) == isForFamily, "\(row.id)")
    }
  }

  @Test func `both ends of the known holidays are refused and never guessed`() throws {
    let book = try Law.book([])
    let plan = try #require(book.rows("care-plan").first)
    let through = book.calendar.knownThrough
    #expect(book.count(plan, from: through).due.day == nil)
    #expect(book.count(plan, from: through + 400).due.day == nil)
    #expect(book.count(plan, from: book.calendar.knownFrom - 1).due.day == nil)
    #expect(book.count(plan, from: through - 30).due.day != nil)
    let months = try #require(book.rows("review-conference").first)
    let beyond = book.count(months, from: through)
    #expect(beyond.due.day == through.adding(months: 6) && beyond.safe == nil)
  }

  @Test func `every rule can be counted, and only what counts back is due before its event`() throws {
    let book = try Law.book([])
    for row in book.timescales {
      let day = try #require(Day(year: 2025, month: 6, day: 2))
      #expect(row.isInForce(on: day), "\(row.id)")
      let due = try #require(book.count(row, from: day).due.day)
      let isBack = row.lengths.contains { $0.count < 0 }
      #expect(isBack ? due < day : due > day, "\(row.id)")
    }
  }
}
