extension FactKind {
  /// As it heads a sentence.
  public var heading: String {
    switch self {
    case .contactReceived: "A contact"
    case .earlyHelp: "Early help"
    case .referral: "A referral"
    case .assessment: "The assessment"
    case .enquiry: "The enquiry"
    case .childInNeed: "The child in need plan"
    case .protectionPlan: "The protection plan"
    case .carePeriod: "The period of care"
    case .legalStatus: "The legal status"
    case .placement: "The placement"
    case .leavingCare: "Leaving care"
    }
  }

  /// As it stands within a sentence.
  var within: String { heading.prefix(1).lowercased() + heading.dropFirst() }

  /// What a child is while it is open, after *is*.
  public var standing: String {
    switch self {
    case .contactReceived: "known from a contact"
    case .earlyHelp: "receiving early help"
    case .referral: "referred"
    case .assessment: "being assessed"
    case .enquiry: "the subject of an enquiry"
    case .childInNeed: "a child in need"
    case .protectionPlan: "on a protection plan"
    case .carePeriod: "looked after"
    case .legalStatus: "under a legal status"
    case .placement: "placed"
    case .leavingCare: "leaving care"
    }
  }

  /// It can be recorded of a child who is not born yet.
  public var comesBeforeBirth: Bool {
    switch self {
    case .contactReceived, .earlyHelp, .referral, .assessment, .enquiry, .childInNeed, .protectionPlan: true
    case .carePeriod, .legalStatus, .placement, .leavingCare: false
    }
  }

  /// The column of the day that ends it, which a form calls simply the day.
  var endColumn: String? {
    switch self {
    case .earlyHelp: "completed"
    case .assessment: "authorised"
    case .enquiry: "conference"
    case .childInNeed: "closed"
    case .protectionPlan: "ended"
    case .carePeriod: "ceased"
    case .contactReceived, .referral, .legalStatus, .placement, .leavingCare: nil
    }
  }
}
