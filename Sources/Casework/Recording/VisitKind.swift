/// What a visit was made for.
public enum VisitKind: String, CaseIterable, Sendable {
  case assessment
  case inNeed = "child-in-need"
  case protection = "child-protection"
  case lookedAfter = "looked-after"
  case leavingCare = "leaving-care"
  case other

  public var words: String {
    switch self {
    case .assessment: "Assessment visit"
    case .inNeed: "Child in need visit"
    case .protection: "Statutory visit, child protection"
    case .lookedAfter: "Statutory visit, looked after"
    case .leavingCare: "Leaving care visit"
    case .other: "Other visit"
    }
  }
}
