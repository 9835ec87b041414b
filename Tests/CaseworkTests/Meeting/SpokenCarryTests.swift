import Casework
import Testing

/// All on Wednesday 18 March 2026, with five actions listed.
struct SpokenCarryTests {
  private typealias Carried = SpokenCarry.Carried

  private func carry(_ count: Int = 5) -> SpokenCarry {
    SpokenCarry(count: count, today: Invented.day, calendar: Invented.calendar)
  }

  @Test(
    arguments: [
      ("1 fri", [1: "2026-03-20"]), ("1 fri  3 +2w", [1: "2026-03-20", 3: "2026-04-01"]),
      ("1 fri 3 +2w", [1: "2026-03-20", 3: "2026-04-01"]),
      ("1 fri, 3 +2w", [1: "2026-03-20", 3: "2026-04-01"]),
      ("1 next wed 2 3 apr", [1: "2026-03-25", 2: "2026-04-03"]),
      ("1 2 3 4", [1: "2026-04-02", 3: "2026-04-04"]), ("1 3 apr 2 fri", [1: "2026-04-03", 2: "2026-03-20"]),
      ("2 14 3 fri", [2: "2026-04-14", 3: "2026-03-20"]),
      ("1 thu 26/3; 2 t", [1: "2026-03-26", 2: "2026-03-18"]),
      ("5 3 april 2026 4 26/3", [5: "2026-04-03", 4: "2026-03-26"]), ("1 + 2w", [:]),
    ] as [(String, [Int: String])])
  func `numbers and days are told apart by the one way that fits`(typed: String, days: [Int: String]) throws {
    guard case .carried(let carried) = carry().read(typed) else {
      #expect(days.isEmpty)
      return
    }
    #expect(Dictionary(uniqueKeysWithValues: carried.map { ($0.number, $0.due.description) }) == days)
    #expect(carry().read(SpokenCarry.spoken(carried)) == .carried(carried))
  }

  @Test(arguments: [
    ("", "Which action, and until when? Its number, then the day: “1 fri, 3 +2w”."),
    ("fri", "Which action, and until when? Its number, then the day: “1 fri, 3 +2w”."),
    ("1", "Which action, and until when? Its number, then the day: “1 fri, 3 +2w”."),
    ("7 fri", "There is no action 7: they are listed from 1 to 5."),
    ("1 fri 9 +2w", "There is no action 9: they are listed from 1 to 5."),
    ("0 fri", "There is no action 0: they are listed from 1 to 5."),
    ("1 fri, 1 +2w", "Action 1 stands here twice; which day is it to be?"),
    ("1 wed", "Today is Wednesday: type t for today or +7 for Wed 25 Mar."),
    ("1 -3", "Sun 15 Mar 2026 has gone by; this must be today or later."),
    ("1 soon", "“soon” is no day I know. Try t, y, fri, -2, 14, 14/3, 3 apr or +10wd."),
    ("1 fri 2 soon", "“soon” is no day I know. Try t, y, fri, -2, 14, 14/3, 3 apr or +10wd."),
    ("1 31/2", "Feb has no day 31."),
    ("4 fri 1 may 26", "“4 fri 1 may 26” can be read in two ways: put commas between, as in “1 fri, 3 +2w”."),
  ])
  func `what cannot be read says what would be right`(typed: String, why: String) {
    #expect(carry().read(typed) == .refused(why))
  }

  @Test func `a list of one or none says so`() {
    #expect(carry(1).read("2 fri") == .refused("There is no action 2: only one is listed."))
    #expect(carry(0).read("1 fri") == .refused("No action is listed that could go on."))
  }

  @Test func `it is read back by number and day, or how many there are`() {
    let spoken = carry()
    #expect(spoken.readBack(spoken.read("1 fri, 3 +2w")) == "1 → Fri 20 Mar · 3 → Wed 1 Apr")
    #expect(spoken.readBack(spoken.read("1 fri, 2 fri, 3 +2w, 4 fri")) == "4 actions go on with new days")
  }
}
