/// Where a child stands with the council, highest first.
public enum Status: String, CaseIterable, Sendable, Comparable {
  case lookedAfter = "LAC"
  case protection = "CP"
  case inNeed = "CIN"
  case assessment
  case open
  case closed

  /// Higher standing is greater: looked after over plan over need over assessment over open over closed.
  public static func < (left: Status, right: Status) -> Bool { left.height < right.height }

  private var height: Int {
    switch self {
    case .lookedAfter: 5
    case .protection: 4
    case .inNeed: 3
    case .assessment: 2
    case .open: 1
    case .closed: 0
    }
  }

  /// As a colleague would say it.
  public var words: String {
    switch self {
    case .lookedAfter: "looked after"
    case .protection: "child protection plan"
    case .inNeed: "child in need"
    case .assessment: "open assessment"
    case .open: "open"
    case .closed: "closed"
    }
  }
}
