import Casework
import Testing

/// What holds for every start, tried on many that a seed brings.
struct ClockPropertyTests {
  /// The same sequence for the same seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
      return mixed ^ (mixed >> 33)
    }
  }

  private static let lengths = [
    "1 working day", "5 working days", "15 working days", "45 working days", "1 term", "7 days", "1 week",
    "6 weeks", "26 weeks", "1 month", "3 months", "6 months", "12 months", "72 hours",
  ]
  /// What may be done before it starts.
  private let early: Set = ["report", "review-report", "education-plan", "placement-plan"]
  private let book = InventedRules.book
  private let calendar = InventedRules.calendar

  private func days(_ count: Int, seed: UInt64) -> [Day] {
    var dice = Dice(state: seed)
    return (0..<count).map { _ in day("2022-01-01") + Int.random(in: 0...1_900, using: &dice) }
  }

  @Test(arguments: lengths, [false, true])
  func `a clock never runs out before it starts, and a later start never runs out earlier`(
    length: String, beginningWith: Bool
  ) {
    let rule = InventedRules.rule("any", from: .childSeen, to: [], length, beginningWith: beginningWith)
    var last: Day?
    for start in days(200, seed: 17).sorted() {
      guard let due = book.count(rule, from: start).due.day else {
        Issue.record("\(start) cannot be counted")
        return
      }
      #expect(due >= start)
      if let last { #expect(due >= last) }
      last = due
    }
  }

  @Test(arguments: lengths)
  func `what is counted back never lies after the event, and a later event never asks earlier`(length: String)
  {
    let rule = InventedRules.rule("any", from: .childSeen, to: [], "\(length) before")
    var last: Day?
    for event in days(200, seed: 23).sorted() where event >= day("2023-01-16") {
      let due = book.count(rule, from: event).due.day ?? day("1970-01-01")
      #expect(due <= event)
      if let last { #expect(due >= last) }
      last = due
    }
  }

  @Test func `sums of working days add up, forwards, backwards and from any day`() throws {
    var dice = Dice(state: 5)
    for start in days(300, seed: 5) {
      let (first, second) = (Int.random(in: 1...60, using: &dice), Int.random(in: 1...60, using: &dice))
      let middle = try calendar.day(start, addingWorking: first)
      let end = try calendar.day(middle, addingWorking: second)
      #expect(try calendar.day(start, addingWorking: first + second) == end)
      #expect(try calendar.workingDays(after: start, through: end) == first + second)
      #expect(try calendar.day(end, addingWorking: -second) == middle)
      #expect(try calendar.lastWorking(onOrBefore: end) == end)
    }
  }

  @Test func `steps by the table and steps by hand agree up to both ends of what is known`() {
    for count in [-30, -1, 1, 30] {
      for start in [calendar.knownFrom, calendar.knownThrough, day("2022-02-14"), day("2027-11-22")] {
        #expect(table(start, count) == byHand(start, count))
      }
    }
  }

  private func table(_ start: Day, _ count: Int) -> Result<Day, CalendarProblem> {
    do throws(CalendarProblem) {
      return .success(try calendar.day(start, addingWorking: count))
    } catch {
      return .failure(error)
    }
  }

  private func byHand(_ start: Day, _ count: Int) -> Result<Day, CalendarProblem> {
    var (day, left) = (start, abs(count))
    do throws(CalendarProblem) {
      while left > 0 {
        day = day + (count < 0 ? -1 : 1)
        if try calendar.isWorking(day) { left -= 1 }
      }
      return .success(day)
    } catch {
      return .failure(error)
    }
  }

  @Test func `whatever happens, stops lie within the clock's time and keys are told apart`() {
    var dice = Dice(state: 99)
    for _ in 0..<150 {
      let derived = invented(&dice).clocks(countsVirtual: true)
      for clock in derived.clocks {
        if let stop = clock.stop {
          #expect(stop.day >= clock.start.day || early.contains(clock.timescale))
        }
        if let ends = clock.ends { #expect(ends > clock.start.day && clock.stop == nil) }
      }
      let keys = derived.clocks.map(\.key) + derived.unknown.map(\.key)
      #expect(Set(keys).count == keys.count)
      let order = derived.clocks.map { "\($0.start.day) \($0.key.text)" }
      #expect(order == order.sorted())
    }
  }

  /// A child of whom many things are recorded in no sensible order.
  private func invented(_ dice: inout Dice) -> ChildFacts {
    var child = child(born: Bool.random(using: &dice) ? "2009-05-05" : "2024-02-29")
    func someDay() -> String {
      (day("2024-01-01") + Int.random(in: 0...1_000, using: &dice)).description
    }
    for _ in 0..<3 {
      let text = someDay()
      child.plan(text, until: Bool.random(using: &dice) ? (day(text) + 90).description : nil)
      child.takeIntoCare(someDay(), code: ["C1", "C2", "V2"].randomElement(using: &dice))
      child.place(someDay(), type: ["P1", "U6", "U4"].randomElement(using: &dice))
      child.assess(someDay(), referral: someDay())
    }
    for _ in 0..<25 {
      child.see(someDay(), isVirtual: Bool.random(using: &dice))
      guard let kind = OccasionKind.allCases.randomElement(using: &dice) else { continue }
      child.occur(kind, someDay(), booked: Bool.random(using: &dice) && kind.isBookable)
    }
    return child
  }
}
