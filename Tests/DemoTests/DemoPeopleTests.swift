import Casework
import Records
import Testing

@testable import Demo

/// What is known of the invented people, and what is not.
struct DemoPeopleTests {
  @Test func `most adults can be rung, and some cannot`() throws {
    let unit = try Folder().unit(families: 12)
    let adults = try unit.store.caseload(all: true, today: unit.today).flatMap {
      try unit.store.family($0.family, today: unit.today).relatives
    }
    let rung = adults.filter { !$0.person.contacts.isEmpty }
    #expect(rung.count * 2 > adults.count && rung.count < adults.count)
    let number = try #require(rung.first?.person.contacts.first)
    #expect(number.digits.hasPrefix("07700900"))
    let found = try unit.store.find(String(number.digits.suffix(6)), today: unit.today)
    #expect(!found.isEmpty, "\(number.value)")
  }

  @Test func `something is missing of a few children, and not of most`() throws {
    let unit = try Folder().unit(families: 36)
    let board = try unit.store.missing(today: unit.today)
    let children = Set(
      board.rows.filter { $0.field == .ethnicity || $0.field == .school }.compactMap(\.child))
    let all = try unit.store.caseload(today: unit.today).flatMap(\.children)
    #expect(!children.isEmpty && children.count * 4 < all.count, "\(children.count) of \(all.count)")
  }

  @Test func `one father was typed a second time, as he was heard`() throws {
    let unit = try Folder().unit(families: 12)
    let adults = try unit.store.caseload(today: unit.today).flatMap {
      try unit.store.family($0.family, today: unit.today).relatives
    }
    let again = try #require(adults.first { $0.relationship == "father of the youngest" })
    let hits = try unit.store.alike(
      forename: again.person.forename, surname: again.person.surname, born: again.person.born,
      besides: again.ref)
    #expect(hits.contains { $0.reason.hasSuffix("same day of birth") }, "\(again.person.name): \(hits)")
  }
}
