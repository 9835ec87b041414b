public import Casework
public import Screen

/// Families whose cases stand still, each with its facts.
public struct DriftList: Sendable {
  public private(set) var rows: [DriftRow]?
  public var list = ListState()

  public init() {}

  public var selected: DriftRow? {
    guard let rows, rows.indices.contains(list.selected) else { return nil }
    return rows[list.selected]
  }

  /// Takes what was read; the cursor stays on the same family, or where that one was.
  mutating func take(_ read: [DriftRow]) {
    let held = selected?.family
    rows = read
    let place = read.firstIndex { $0.family == held }
    list.selected = place ?? max(0, min(list.selected, read.count - 1))
  }
}
