import Casework
import Testing

/// What holds of every agenda, whatever the families are.
struct AgendaPropertyTests {
  private func candidates(_ dice: inout Dice, wishes: Bool) -> [Agenda.Candidate] {
    (0..<dice.roll(45)).map { number in
      let name = ["Žižek", "Åse", "O'Brien", "作者", "Ngũgĩ", "Bell"][dice.roll(6)]
      var one = Invented.candidate(number, name, weeks: dice.roll(9) == 0 ? nil : dice.roll(9))
      one.notReached = dice.roll(8) == 0
      one.risk = [nil, .high, .medium, .low][dice.roll(4)]
      one.lateActions = dice.roll(3)
      one.arrived = dice.roll(5) == 0 ? Invented.day - dice.roll(60) : nil
      guard wishes else { return one }
      if dice.roll(7) == 0 { one.wished = Invented.wished(dice.roll(2) == 0 ? .full : .checkIn) }
      if dice.roll(9) == 0 { one.postponed = Invented.said("Robin Shah", "away") }
      return one
    }
  }

  private func moves(_ dice: inout Dice, _ count: Int) -> [Agenda.Move] {
    guard count > 0 else { return [] }
    return (0..<dice.roll(5)).map { _ in
      Agenda.Move(
        family: Ref(dice.roll(count)), before: dice.roll(3) == 0 ? nil : Ref(dice.roll(count)))
    }
  }

  @Test(arguments: 1...60)
  func `every family stands on it once, full discussions first, and the same for any order of candidates`(
    seed: Int
  ) {
    var dice = Dice(seed)
    let all = candidates(&dice, wishes: true)
    let (moves, unit) = (moves(&dice, all.count), Invented.unit(minutes: 60 + dice.roll(300)))
    let agenda = Agenda(on: Invented.day, unit: unit, candidates: all, moves: moves)
    #expect(agenda.items.map(\.family).sorted() == all.map(\.family).sorted())
    #expect(agenda == Agenda(on: Invented.day, unit: unit, candidates: dice.shuffle(all), moves: moves))
    let tiers = agenda.items.map { $0.postponed != nil ? 2 : $0.tier == .full ? 0 : 1 }
    #expect(tiers == tiers.sorted())
    #expect(agenda.items.allSatisfy { !$0.because.isEmpty && Set($0.because).count == $0.because.count })
    for item in agenda.items {
      let minutes = item.tier == .full ? unit.fullMinutes : unit.checkInMinutes
      #expect(item.minutes == (item.postponed == nil ? minutes : 0))
    }
  }

  @Test(arguments: 1...60)
  func `unless somebody forces it, the plan keeps to the meeting's minutes and leaves no place empty`(
    seed: Int
  ) {
    var dice = Dice(seed)
    let all = candidates(&dice, wishes: false)
    let unit = Invented.unit(minutes: 60 + dice.roll(300))
    let agenda = Agenda(on: Invented.day, unit: unit, candidates: all)
    let planned = agenda.items.reduce(0) { $0 + $1.minutes }
    #expect(planned <= max(unit.meetingMinutes, all.count * unit.checkInMinutes))
    let waiting = agenda.items.filter { $0.tier == .checkIn }
    #expect(waiting.isEmpty || planned + 17 > unit.meetingMinutes)
    let owed = waiting.filter { $0.because.contains { $0.contains("holds no more in full") } }
    #expect(owed.isEmpty == (agenda.shortBy == 0) || planned > unit.meetingMinutes)
    #expect(agenda.shortBy == max(0, planned + 17 * owed.count - unit.meetingMinutes))
  }
}
