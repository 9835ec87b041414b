/// Which of the stored things the wanted ones are: the same, changed, gone or new, by their places.
struct Matching<Item: Equatable> {
  private var same: [(old: Int, new: Int)] = []
  private(set) var changed: [(old: Int, new: Int)] = []
  private(set) var gone: [Int] = []
  private(set) var new: [Int] = []

  /// Equal ones are paired first, so that they stay untouched; then those that are alike.
  init(stored: [Item], wanted: [Item], alike: (Item, Item) -> Bool) {
    gone = Array(stored.indices)
    new = Array(wanted.indices)
    same = pair { stored[$0] == wanted[$1] }
    changed = pair { alike(stored[$0], wanted[$1]) }
  }

  /// The rows of the wanted things in their order; new ones are made by `insert`, which takes their places.
  func rows(of stored: [Int], insert: (Int) throws -> Int) rethrows -> [Int] {
    var rows: [Int: Int] = [:]
    for (old, new) in same + changed { rows[new] = stored[old] }
    for place in new { rows[place] = try insert(place) }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func pair(_ fits: (Int, Int) -> Bool) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    for old in gone {
      guard let place = new.firstIndex(where: { fits(old, $0) }) else { continue }
      pairs.append((old, new.remove(at: place)))
    }
    gone.removeAll { old in pairs.contains { $0.old == old } }
    return pairs
  }
}
