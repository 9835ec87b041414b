import Casework
import Testing

private let today = day("2026-03-16")

private func need(_ status: Status?, closed: Day? = nil, from started: String = "2025-09-03") -> Standing.Need
{
  Standing.Need(started: day(started), closed: closed, caseStatus: status)
}

private func caseload(_ status: Status, on day: Day = today) -> Standing.Claim {
  Standing.Claim(isTyped: false, status: status, day: day)
}

struct StandingTests {
  var standing = Standing()

  @Test func `where nothing is recorded the status is not known`() {
    #expect(standing.status == nil)
  }

  @Test mutating func `an open period of care stands over a plan that has not been ended`() {
    standing.plans = [.init(started: day("2025-04-23"), ended: nil)]
    #expect(standing.status == .protection)
    standing.care = [.init(started: day("2026-03-02"), ended: nil)]
    #expect(standing.status == .lookedAfter)
  }

  @Test mutating func `a child called CP whose plans are not known is on a plan, not closed`() {
    standing.needs = [need(.protection)]
    #expect(standing.status == .protection)
  }

  @Test mutating func `the caseload file turns the extract's child in need into open`() {
    standing.needs = [need(.inNeed)]
    #expect(standing.status == .inNeed)
    standing.claims = [caseload(.open)]
    #expect(standing.status == .open)
  }

  @Test(arguments: [Status.protection, .inNeed, .assessment, .closed])
  func `the caseload file changes no other recorded status`(claimed: Status) {
    var standing = standing
    standing.needs = [need(.inNeed)]
    standing.claims = [caseload(claimed)]
    #expect(standing.status == .inNeed)
    standing.needs = [need(.lookedAfter)]
    #expect(standing.status == .lookedAfter)
  }

  @Test mutating func `an episode of need that began after the claim is not turned into open`() {
    standing.needs = [need(.inNeed, from: "2026-03-10")]
    standing.claims = [caseload(.open, on: day("2026-03-01"))]
    #expect(standing.status == .inNeed)
  }

  @Test mutating func `a referral that led nowhere decides nothing, so the claim does`() {
    standing.claims = [caseload(.closed)]
    #expect(standing.status == .closed)
  }

  @Test mutating func `an assessment is open until it is authorised`() {
    standing.assessments = [.init(started: day("2026-02-12"), ended: nil)]
    #expect(standing.status == .assessment)
    standing.assessments = [.init(started: day("2026-02-12"), ended: day("2026-03-10"))]
    #expect(standing.status == nil)
  }

  @Test mutating func `a closed episode closes, until something newer says otherwise`() {
    standing.needs = [need(.closed, closed: day("2026-01-30"))]
    #expect(standing.status == .closed)
    standing.claims = [caseload(.inNeed, on: day("2026-01-12"))]
    #expect(standing.status == .closed)
    standing.claims = [caseload(.inNeed)]
    #expect(standing.status == .inNeed)
    standing.needs.append(need(.protection, from: "2026-03-01"))
    #expect(standing.status == .protection)
  }

  @Test mutating func `a plan that ended after the claim takes the claim away`() {
    standing.claims = [caseload(.protection, on: day("2026-01-12"))]
    standing.plans = [.init(started: day("2025-05-01"), ended: day("2026-02-20"))]
    #expect(standing.status == nil)
    #expect(standing.hasMoved(since: standing.claims[0]))
    standing.claims = [caseload(.protection, on: day("2026-02-20"))]
    #expect(standing.status == .protection)
  }

  @Test mutating func `of two claims the later counts, and of one day the caseload file's`() {
    let typed = Standing.Claim(isTyped: true, status: .open, day: day("2026-03-01"))
    standing.claims = [typed, caseload(.inNeed, on: day("2026-02-01"))]
    #expect(standing.status == .open)
    standing.claims = [typed, caseload(.inNeed, on: day("2026-03-01"))]
    #expect(standing.status == .inNeed)
  }

  @Test mutating func `a child typed in as open is in need where the extract says so`() {
    standing.claims = [.init(isTyped: true, status: .open, day: today)]
    standing.needs = [need(.inNeed)]
    #expect(standing.status == .inNeed)
  }

  @Test mutating func `an episode of need without a case status is an open case`() {
    standing.needs = [need(nil)]
    #expect(standing.status == .open)
  }
}
