import Casework
import Testing

struct AgendaTests {
  private static let day = Day(number: 20_530)

  private func candidate(_ number: Int, _ name: String) -> Agenda.Candidate {
    Agenda.Candidate(
      family: Ref(number), familyId: "k\(number)", name: name, status: .inNeed, risk: nil, notReached: false,
      lastFull: Self.day - 7, openActions: 0, lateActions: 0, arrived: nil, daysUnseen: 3, newEntries: 0)
  }

  @Test(arguments: [(33, 4), (36, 4), (60, 0), (9, 9), (10, 8), (0, 0), (5, 5)])
  func `as many families are full as the meeting holds after a check-in for every other`(
    count: Int, full: Int
  ) {
    let unit = Unit(name: "Heron", area: .mixed)
    let agenda = Agenda(on: Self.day, unit: unit, candidates: (0..<count).map { candidate($0, "F\($0)") })
    #expect(agenda.items.filter { $0.tier == .full }.count == full)
    #expect(agenda.items.count == count)
    #expect(agenda.items.reduce(0) { $0 + $1.minutes } <= max(180, count * 3))
  }

  @Test func `a family that was not reached comes first, and says why`() {
    var late = candidate(2, "Zulu")
    late.notReached = true
    var risky = candidate(1, "Abara")
    risky.risk = .high
    let agenda = Agenda(
      on: Self.day, unit: Unit(name: "H", area: .mixed), candidates: [risky, candidate(3, "Mori"), late])
    #expect(agenda.items.map(\.name) == ["Zulu", "Abara", "Mori"])
    #expect(agenda.items[0].because == ["Not reached at the last meeting."])
    #expect(agenda.items[1].because == ["Risk is high."])
    #expect(agenda.items[2].because == ["Every family is heard every week."])
  }

  @Test func `among those not reached, one that was due in full comes first, and an unseen child presses`() {
    var missed = candidate(1, "Abara")
    missed.notReached = true
    var full = candidate(2, "Zulu")
    (full.notReached, full.wasDueInFull) = (true, true)
    var unseen = candidate(3, "Mori")
    unseen.hasUnseenChild = true
    let all = [candidate(4, "Bell"), missed, full, unseen]
    let agenda = Agenda(on: Self.day, unit: Unit(name: "H", area: .mixed), candidates: all)
    #expect(agenda.items.map(\.name) == ["Zulu", "Abara", "Mori", "Bell"])
    #expect(agenda.items[2].because == ["A child has not been seen yet."])
  }

  @Test func `the order does not depend on the order of the candidates`() {
    let all = (0..<40).map { number -> Agenda.Candidate in
      var one = candidate(number, ["Žižek", "Åse", "O'Brien", "作者"][number % 4])
      one.lateActions = number % 3
      return one
    }
    let unit = Unit(name: "H", area: .mixed)
    #expect(
      Agenda(on: Self.day, unit: unit, candidates: all)
        == Agenda(on: Self.day, unit: unit, candidates: all.reversed()))
  }

  @Test func `names are found without their accents`() {
    #expect(Folded("Žižek").hasWord(startingWith: Folded("ziz")))
    #expect(Folded("Ngũgĩ wa Thiong’o").hasWord(startingWith: Folded("thiong'o")))
    for typed in ["obrien", "o'brien", "brien", "O’B"] {
      #expect(Folded("Cara O'Brien").hasWord(startingWith: Folded(typed)))
    }
    #expect(Folded("Foláṣadé") == Folded("FOLASADE"))
    #expect(!Folded("Adeyemi").hasWord(startingWith: Folded("yemi")))
    #expect(Folded("Campbell-Reid").hasWord(startingWith: Folded("reid")))
  }
}
