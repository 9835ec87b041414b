/// A dice that falls the same way again for the same seed, on every computer.
///
/// SplitMix64 after Steele, Lea and Flood, 2014; the system's own chance is never asked.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A dice of its own for one part of the work, so that parts do not disturb each other.
  mutating func branch() -> Chance { Chance(seed: next()) }

  /// A number from 0 up to but without `end`, which is at least 1.
  mutating func below(_ end: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(end)).high) }

  mutating func between(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several things; there must be one.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[below(things.count)] }

  /// The things in another order.
  mutating func shuffled<Thing>(_ things: [Thing]) -> [Thing] {
    var things = things
    for place in things.indices.dropFirst().reversed() { things.swapAt(place, below(place + 1)) }
    return things
  }
}
