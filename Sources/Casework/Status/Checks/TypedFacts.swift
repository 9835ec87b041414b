/// A status fact that takes up what somebody types of it, as far as checks read it.
protocol TypedFact: StatusFact {
  init(begun: Day)
  /// Takes the value of one column; what no check reads is passed over.
  mutating func take(_ value: Value, as column: String)
  /// Whether something more can be said of it.
  var isOpen: Bool { get }
}

extension Day {
  /// The day that a value holds; nothing where it holds none.
  init?(held value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }
}

extension Bool {
  init?(held value: Value) {
    guard case .number(let number) = value else { return nil }
    self = number != 0
  }
}

extension String {
  init?(held value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
}

extension Referral: TypedFact {
  init(begun: Day) { self.init(started: begun, source: nil, noFurtherAction: nil, earlierInYear: nil) }
  var isOpen: Bool { true }
  mutating func take(_ value: Value, as column: String) {
    if column == "no_further_action" { noFurtherAction = Bool(held: value) }
  }
}

extension Assessment: TypedFact {
  init(begun: Day) { self.init(started: begun, childSeen: nil, authorised: nil, needsSupport: nil) }
  var isOpen: Bool { authorised == nil }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "authorised": authorised = Day(held: value)
    case "referred": referred = Day(held: value)
    default: break
    }
  }
}

extension Enquiry: TypedFact {
  init(begun: Day) {
    self.init(
      started: begun, conferenceUnnecessary: nil, conference: nil, ledToPlan: nil,
      earlierEnquiriesInYear: nil, earlierConferencesInYear: nil)
  }
  var isOpen: Bool { conference == nil && conferenceUnnecessary != true }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "conference": conference = Day(held: value)
    case "conference_unnecessary": conferenceUnnecessary = Bool(held: value)
    case "led_to_plan": ledToPlan = Bool(held: value)
    default: break
    }
  }
}

extension ChildInNeed: TypedFact {
  init(begun: Day) {
    self.init(started: begun, need: nil, closed: nil, closureReason: nil, caseStatus: nil)
  }
  var isOpen: Bool { closed == nil && caseStatus != .closed }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "need": need = String(held: value)
    case "closed": closed = Day(held: value)
    case "closure_reason": closureReason = String(held: value)
    default: break
    }
  }
}

extension ProtectionPlan: TypedFact {
  init(begun: Day) { self.init(started: begun, initialCategory: nil, latestCategory: nil) }
  var isOpen: Bool { ended == nil }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "ended": ended = Day(held: value)
    case "latest_review": latestReview = Day(held: value)
    default: break
    }
  }
}

extension CarePeriod: TypedFact {
  init(begun: Day) { self.init(started: begun) }
  var isOpen: Bool { ceased == nil }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "need": need = String(held: value)
    case "ceased": ceased = Day(held: value)
    case "ceased_reason": ceasedReason = String(held: value)
    default: break
    }
  }
}

extension LegalStatus: TypedFact {
  init(begun: Day) { self.init(started: begun, code: nil) }
  var isOpen: Bool { true }
  mutating func take(_ value: Value, as column: String) {
    if column == "code" { code = String(held: value) }
  }
}

extension Placement: TypedFact {
  init(begun: Day) {
    self.init(
      started: begun, type: nil, provider: nil, postcode: nil, urn: nil, location: nil, council: nil)
  }
  var isOpen: Bool { true }
  mutating func take(_ value: Value, as column: String) {
    switch column {
    case "type": type = String(held: value)
    case "provider": provider = String(held: value)
    case "long_term": longTerm = Bool(held: value)
    case "regulation": if case .number(let number) = value { regulation = number } else { regulation = nil }
    default: break
    }
  }
}

extension LeavingCare: TypedFact {
  init(begun: Day) { self.init(started: begun) }
  var isOpen: Bool { true }
  mutating func take(_ value: Value, as column: String) {}
}
