/// Runs something many times and prints the median with the shortest and the longest run, in milliseconds.
enum Timing {
  static func print(_ label: String, rounds: Int, _ body: (Int) throws -> Void) rethrows {
    var times: [Double] = []
    for round in 0..<rounds {
      let clock = ContinuousClock()
      let start = clock.now
      try body(round)
      let spent = clock.now - start
      times.append(Double(spent.components.attoseconds) / 1e15 + Double(spent.components.seconds) * 1_000)
    }
    times.sort()
    let name = label + String(repeating: " ", count: max(1, 44 - label.count))
    Swift.print(
      "\(name)\(shown(times[times.count / 2]))  (\(shown(times[0])) – \(shown(times[times.count - 1])))")
  }

  private static func shown(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
