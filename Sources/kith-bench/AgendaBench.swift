import Casework

/// Measures the agenda alone, with nothing read: as many families as sixty children, each with much that presses.
enum AgendaBench {
  static func measure(today: Day) {
    let unit = Unit(name: "Heron Unit", area: .mixed)
    let candidates = (0..<60).map { candidate($0, today) }
    print("\nagenda, reckoning alone")
    Timing.print("agenda for 60 families", rounds: 50) { _ in
      _ = Agenda(on: today, unit: unit, limitWeeks: 4, candidates: candidates, moves: [])
    }
  }

  private static func candidate(_ number: Int, _ today: Day) -> Agenda.Candidate {
    var candidate = Agenda.Candidate(
      family: Ref(number + 1), familyId: "F\(1_000 + number)", name: "Family \(number % 17)",
      status: [.protection, .lookedAfter, .inNeed][number % 3], risk: Risk.allCases[number % 3],
      notReached: number % 20 == 0, lastFull: today - 7 * (number % 8), openActions: 3,
      lateActions: number % 3, arrived: nil, daysUnseen: number % 40, newEntries: number % 6)
    candidate.lateClocks = (0..<number % 4).map { .init(title: "Core group", day: today - 3 * $0 - 1) }
    candidate.comingClocks = (0..<5).map { .init(title: "Visit", day: today + $0) }
    candidate.events = [.init(title: "Review conference", day: today + 5)]
    candidate.changes = ["Tolu: protection plan began"]
    return candidate
  }
}
