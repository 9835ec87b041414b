import Casework

/// The changes in where children stand that can be recorded by hand.
enum StandingKind: String, CaseIterable, Sendable {
  case referral = "referral-received"
  case assessmentStarted = "assessment-started"
  case assessmentAuthorised = "assessment-authorised"
  case enquiryStarted = "enquiry-started"
  case planStarted = "plan-started"
  case planEnded = "plan-ended"
  case careStarted = "care-started"
  case placementMoved = "placement-moved"
  case legalStatusChanged = "legal-status-changed"
  case careEnded = "care-ended"

  /// The kind of change by which something happens for the clocks; nothing where it comes otherwise.
  init?(happening: HappeningKind) {
    switch happening {
    case .referralReceived: self = .referral
    case .assessmentStarted, .assessmentBegun: self = .assessmentStarted
    case .assessmentAuthorised: self = .assessmentAuthorised
    case .enquiryStarted: self = .enquiryStarted
    case .planStarted: self = .planStarted
    case .careStarted: self = .careStarted
    case .placementStarted: self = .placementMoved
    case .careOrderWithParent: self = .legalStatusChanged
    default: return nil
    }
  }

  /// What its form asks, and the steps that come of it.
  var plan: StandingPlan {
    switch self {
    case .referral: .referral
    case .assessmentStarted: .assessmentStarted
    case .assessmentAuthorised: .assessmentAuthorised
    case .enquiryStarted: .enquiryStarted
    case .planStarted: .planStarted
    case .planEnded: .planEnded
    case .careStarted: .careStarted
    case .placementMoved: .placementMoved
    case .legalStatusChanged: .legalStatusChanged
    case .careEnded: .careEnded
    }
  }
}

/// One kind of change as a table: what its form asks, and the steps that come of it.
struct StandingPlan: Sendable {
  /// One thing that the form asks besides the day and the children.
  struct Asked: Sendable {
    enum Kind: Sendable {
      /// A department's code, by its letters or by words.
      case code(list: String, isNeeded: Bool)
      /// Minutes since midnight; may stay blank.
      case time
      /// A day gone by; may stay blank.
      case day
      /// One of a few answers; which one is chosen at the beginning, none where nobody need say anything.
      case choice([Answer], begun: Int? = 0)
    }

    struct Answer: Sendable {
      var words: String
      var value: Value
    }

    /// The column of the record that it fills.
    var field: String
    var label: String
    var hint = ""
    var kind: Kind
  }

  var title: String
  /// As the journal tells it: `a placement move`.
  var what: String
  /// Where a child stands whom it usually concerns.
  var fits: Set<Status>
  var dayLabel = "Day"
  /// Said once, above the fields, where there is something to say.
  var note = ""
  var asks: [Asked] = []
  /// The steps for children of one status, from the day and the fields' values.
  var steps: @Sendable (Day, [String: Value], Status?) -> [StandingChange.Step]
}

extension StandingPlan.Asked.Kind {
  /// Yes, no, or that nobody knows; left alone it leaves what is recorded as it is.
  static let yesNo = Self.choice(
    [
      .init(words: "yes", value: .number(1)), .init(words: "no", value: .number(0)),
      .init(words: "not known", value: .none),
    ], begun: nil)
}
