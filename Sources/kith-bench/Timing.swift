/// Runs something many times and prints the median with the shortest and the longest run, in milliseconds.
enum Timing {
  static func print(_ label: String, rounds: Int, _ body: (Int) throws -> Void) rethrows {
    let times = try sorted(rounds: rounds, body)
    Swift.print(
      "\(padded(label))\(shown(times[times.count / 2]))  (\(shown(times[0])) – \(shown(times[times.count - 1])))"
    )
  }

  /// Prints a figure that was measured otherwise.
  static func print(_ label: String, _ milliseconds: Double) {
    Swift.print(padded(label) + shown(milliseconds))
  }

  /// The median of some rounds, in milliseconds.
  static func median(rounds: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    let times = try sorted(rounds: rounds, body)
    return times[times.count / 2]
  }

  private static func sorted(rounds: Int, _ body: (Int) throws -> Void) rethrows -> [Double] {
    var times: [Double] = []
    for round in 0..<rounds {
      let clock = ContinuousClock()
      let start = clock.now
      try body(round)
      let spent = clock.now - start
      times.append(Double(spent.components.attoseconds) / 1e15 + Double(spent.components.seconds) * 1_000)
    }
    return times.sorted()
  }

  private static func padded(_ label: String) -> String {
    label + String(repeating: " ", count: max(1, 44 - label.count))
  }

  private static func shown(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
