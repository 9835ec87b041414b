import Casework

/// Families for agendas, on Wednesday 18 March 2026.
enum Invented {
  static let day = Day(year: 2026, month: 3, day: 18) ?? Day(number: 0)

  /// A family with nothing that presses, discussed in full a week ago.
  static func candidate(_ number: Int, _ name: String, weeks: Int? = 1) -> Agenda.Candidate {
    Agenda.Candidate(
      family: Ref(number), familyId: "k\(number)", name: name, status: .inNeed, risk: nil, notReached: false,
      lastFull: weeks.map { day - 7 * $0 }, openActions: 0, lateActions: 0, arrived: nil, daysUnseen: 3,
      newEntries: 0)
  }

  static func said(_ by: String, _ reason: String) -> Agenda.Candidate.Said {
    Agenda.Candidate.Said(by: by, reason: reason)
  }

  static func wished(_ tier: Tier) -> Agenda.Candidate.Wished {
    Agenda.Candidate.Wished(tier: tier, said: said("Robin Shah", "the school is worried"))
  }

  /// A meeting of an hour that holds one full discussion for every 17 minutes to spare.
  static func unit(minutes: Int = 180) -> Unit {
    Unit(name: "Heron", area: .mixed, meetingMinutes: minutes, fullMinutes: 20, checkInMinutes: 3)
  }
}

/// Numbers that look like chance and are the same every time.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func shuffle<Element>(_ row: [Element]) -> [Element] {
    var row = row
    for place in row.indices.dropFirst() { row.swapAt(place, roll(place + 1)) }
    return row
  }
}
