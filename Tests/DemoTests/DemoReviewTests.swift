import Casework
import Records
import Testing

@testable import Demo

/// What waits for the consultant in an invented unit, and who is there.
@Test func `something of each kind waits for the consultant, and one was given back`() throws {
  let folder = try Folder()
  let unit = try folder.unit(families: 36)
  let login = try #require(
    try unit.store.sitting(today: unit.today).members.first { $0.member.role == .consultant }?.member.login)
  let today = unit.today
  let consultant = try Store.open(
    unit.store.path, login: login, moment: { Moment(day: today, seconds: 0) })
  let board = try consultant.today(today: today)
  #expect(Set(board.toAgree.map(\.submission.kind)) == Set(Submission.Kind.allCases))
  #expect(!board.toSign.isEmpty && board.questions.count == 2)
  let own = try unit.store.today(today: today)
  #expect(own.returned.count == 1 && own.toAgree.isEmpty)
  let first = try #require(try consultant.review(today: today).families.first)
  #expect(try consultant.familyReview(first, today: today).waiting > 0)
  let rows = try unit.store.caseload(today: today)
  #expect(rows.count { $0.warnings > 0 } == 2 && rows.allSatisfy { !$0.isRestricted })
}

@Test func `somebody is away, somebody covers, and everybody carries something`() throws {
  let unit = try Folder().unit(families: 36)
  let board = try unit.store.capacity(today: unit.today)
  #expect(board.rows.count { $0.away != nil } == 1 && board.rows.count { $0.awaySoon != nil } == 1)
  #expect(board.rows.count { $0.cover != nil } == 1 && !board.enquiryQualified.isEmpty)
  #expect(board.rows.reduce(0) { $0 + $1.children } + board.unallocated > 20)
  let worker = try #require(board.rows.max { $0.children < $1.children }).member
  let sheet = try unit.store.supervision(of: worker.ref, today: unit.today)
  #expect(
    !sheet.families.isEmpty
      && sheet.lastSupervision.map { $0 <= unit.today } ?? (worker.member.role == .consultant))
}
