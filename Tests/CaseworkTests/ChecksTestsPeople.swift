import Casework
import Testing

/// What is said of a person as typed, on Monday 16 March 2026.
struct PersonCheckTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var source: String
    var weight = Remark.Weight.impossible
    var field: String
    var sentence: String
    var relationship = "child"
    var caught: Person
    var edge: Person

    var testDescription: String { "\(source): \(sentence)" }
  }

  private static func person(
    born: String? = nil, expected: String? = nil, died: String? = nil, sex: String? = nil, id: String? = nil
  ) -> Person {
    var person = Person(
      councilId: id, surname: "Adeyemi", forename: "Tolu", born: born.map(day), expected: expected.map(day))
    (person.died, person.sex) = (died.map(day), sex)
    return person
  }

  private static let rows = [
    Row(
      source: "CIN census rule 8525Q", field: "expected", sentence: "Either born or expected, not both.",
      caught: person(born: "2026-03-02", expected: "2026-03-09"), edge: person(born: "2026-03-02")),
    Row(
      source: "CIN census rule 8525Q", weight: .odd, field: "born",
      sentence: "There is no day of birth and no expected day; where only the month is known, type its 15th.",
      caught: person(), edge: person(expected: "2026-06-01")),
    Row(
      source: "CIN census rule 8750", field: "sex",
      sentence: "Before birth the sex is recorded as not known; it is chosen once the birth is recorded.",
      caught: person(expected: "2026-06-01", sex: "F"), edge: person(expected: "2026-06-01", sex: "U")),
    Row(
      source: "Kith's own rule", field: "born",
      sentence: "A birth cannot lie on Tue 17 Mar 2026, which is still to come.",
      caught: person(born: "2026-03-17"), edge: person(born: "2026-03-16")),
    Row(
      source: "Kith's own rule", weight: .odd, field: "expected",
      sentence:
        "Tue 22 Dec 2026 is more than 40 weeks ahead; a child who is on the way comes by Mon 21 Dec 2026.",
      caught: person(expected: "2026-12-22"), edge: person(expected: "2026-12-21")),
    Row(
      source: "Kith's own rule", field: "expected",
      sentence:
        "Mon 11 Jan 2027 is more than 40 weeks ahead; a child who is on the way comes by Mon 21 Dec 2026.",
      caught: person(expected: "2027-01-11"), edge: person(expected: "2026-12-21")),
    Row(
      source: "Kith's own rule", weight: .odd, field: "expected",
      sentence: "That is 15 days ago; once the child is born, type the day of birth in its place.",
      caught: person(expected: "2026-03-01"), edge: person(expected: "2026-03-02")),
    Row(
      source: "guide to the looked-after children's return (SSDA903)", weight: .odd, field: "born",
      sentence: "Was it the 1st? Where only the month is known, the 15th is the day to type.",
      caught: person(born: "2019-04-01"), edge: person(born: "2019-04-15")),
    Row(
      source: "CIN census rule 8775Q", weight: .odd, field: "born",
      sentence: "That makes 26 years, and the unit's children are at most 25; is it the right year?",
      caught: person(born: "2000-03-16"), edge: person(born: "2000-03-17")),
    Row(
      source: "Kith's own rule", weight: .odd, field: "relationship",
      sentence: "A child born on Mon 2 Mar 2026 is no unborn child; type “child”.",
      relationship: "unborn child", caught: person(born: "2026-03-02"), edge: person(expected: "2026-06-02")),
    Row(
      source: "CIN census rule 1570", field: "id",
      sentence: "A council's id has at most 20 letters and digits; this has 21.",
      caught: person(born: "2019-04-02", id: "A23456789012345678901"),
      edge: person(born: "2019-04-02", id: "A2345678901234567890")),
    Row(
      source: "CIN census rule 1580", field: "id",
      sentence: "A council's id is letters and digits alone; leave out “-”.",
      caught: person(born: "2019-04-02", id: "A2-3"), edge: person(born: "2019-04-02", id: "A23z")),
    Row(
      source: "Kith's own rule", field: "died",
      sentence: "A death cannot lie on Tue 17 Mar 2026, which is still to come.",
      caught: person(born: "2019-04-02", died: "2026-03-17"),
      edge: person(born: "2019-04-02", died: "2026-03-16")),
    Row(
      source: "CIN census rule 8535Q", field: "died",
      sentence: "Tolu Adeyemi was not yet born on Mon 1 Apr 2019.",
      caught: person(born: "2019-04-02", died: "2019-04-01"),
      edge: person(born: "2019-04-02", died: "2019-04-02")),
  ]

  @Test(arguments: rows)
  func `a person who cannot be is refused and an odd one is asked about`(row: Row) {
    let today = CheckedRule.today
    let remark = Remark(field: row.field, sentence: row.sentence, weight: row.weight, source: row.source)
    let caught = Checks.of(row.caught, relationship: row.relationship, today: today)
    #expect(caught == [remark])
    let edge = Checks.of(row.edge, relationship: row.relationship, today: today)
    #expect(edge == [])
  }

  @Test func `of an adult neither the year nor a missing day of birth is asked`() {
    let today = CheckedRule.today
    #expect(Checks.of(Self.person(), relationship: "mother", today: today) == [])
    #expect(Checks.of(Self.person(born: "1980-04-01"), relationship: "mother", today: today) == [])
  }

  @Test func `an id that was recorded like that bars no correction of something else`() {
    var corrected = Self.person(born: "2019-04-02", id: "A/1")
    let stored = corrected
    corrected.school = "St Anne's"
    let remarks = Checks.of(
      corrected, relationship: "child", today: CheckedRule.today, stored: stored)
    #expect(remarks.map(\.weight) == [.odd])
    corrected.councilId = "A//1"
    let again = Checks.of(corrected, relationship: "child", today: CheckedRule.today, stored: nil)
    #expect(again.map(\.weight) == [.impossible])
  }
}
