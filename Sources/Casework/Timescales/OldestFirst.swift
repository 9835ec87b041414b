/// Of several that are open side by side, each that ends ends the oldest.
enum OldestFirst {
  /// For each opening that something ended, the place of what ended it; happenings are in the order of time.
  static func pairs(
    _ opens: HappeningKind, _ closes: HappeningKind, in happenings: [Happening]
  ) -> [Int: Int] {
    var (pairs, open, early): ([Int: Int], [Int], [Int]) = ([:], [], [])
    for (place, happening) in happenings.enumerated() {
      if happening.kind == opens {
        // Of one day and without times, what ended it may stand before it.
        if let end = early.firstIndex(where: { happenings[$0].mayFollow(happening) }) {
          pairs[place] = early.remove(at: end)
        } else {
          open.append(place)
        }
      } else if happening.kind == closes {
        if open.isEmpty { early.append(place) } else { pairs[open.removeFirst()] = place }
      }
    }
    return pairs
  }
}

extension Happening {
  fileprivate func mayFollow(_ other: Happening) -> Bool {
    guard day == other.day else { return false }
    guard let minute, let earlier = other.minute else { return true }
    return minute >= earlier
  }
}
