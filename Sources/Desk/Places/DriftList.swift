public import Casework
public import Screen

/// Families whose cases stand still, each with its facts.
public struct DriftList: Sendable {
  private var all: [DriftRow]?
  public private(set) var narrowing = Narrowing()
  public var list = ListState()

  public init() {}

  /// Those that fit what was typed; nothing until they have been read.
  public var rows: [DriftRow]? {
    let words = narrowing.words
    return words.isEmpty ? all : all?.filter { Narrowing.fits(Folded($0.name), words) }
  }

  public var selected: DriftRow? {
    guard let rows, rows.indices.contains(list.selected) else { return nil }
    return rows[list.selected]
  }

  /// Takes what was read; the cursor stays on the same family, or where that one was.
  mutating func take(_ read: [DriftRow]) {
    let held = selected?.family
    all = read
    stay(on: held)
  }

  mutating func narrow(_ change: (inout Narrowing) -> Void) {
    let held = selected?.family
    change(&narrowing)
    stay(on: held)
  }

  private mutating func stay(on held: Ref<Family>?) {
    let rows = rows ?? []
    list.selected = rows.firstIndex { $0.family == held } ?? max(0, min(list.selected, rows.count - 1))
  }
}
