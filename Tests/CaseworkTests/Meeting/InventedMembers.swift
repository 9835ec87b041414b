import Casework

extension Invented {
  /// Robin Shah decides; two share their initials, two their forename.
  static let members = [
    ("Robin Shah", Role.consultant), ("Jo Bell", .socialWorker), ("Zoe Clark", .practitioner),
    ("Dina Costa", .clinician), ("May Kerr", .coordinator), ("Jan Žižek", .socialWorker),
    ("Jan Stone", .socialWorker), ("Jana Stone", .socialWorker),
  ].enumerated().map {
    MemberCard(ref: Ref($0.offset + 1), member: Member(name: $0.element.0, role: $0.element.1))
  }

  static let authorities = [
    ("case-direction", "Where the work with a family goes", "consultant"),
    ("closure", "Closing a family or a child", "consultant"),
    ("step-up", "Stepping up: from need to protection", "consultant"),
    ("step-down", "Stepping down: from protection to need", "consultant"),
    ("section-47", "Beginning an enquiry under section 47", "consultant"),
    ("diary", "What stands in the unit's diary", "coordinator"),
    ("visits-shared", "Who goes along", "social-worker"),
    ("placement", "Placing a child, or ending or changing a placement", "service-manager"),
    ("legal-advice", "Seeking legal advice, a legal planning meeting", "service-manager"),
    ("funding", "Spending, or services beyond the unit's own", "service-manager"),
    ("care-proceedings", "Issuing care proceedings", "head-of-service"),
    ("out-of-area-placement", "Placing a child outside the area, at a distance", "director"),
    ("care-order", "Making, varying or ending a care, supervision or placement order", "court"),
  ].map { Authority(decision: $0.0, title: $0.1, role: $0.2, source: "the unit") }

  static let calendar = WorkingCalendar(
    holidays: [], knownFrom: Day(number: 19_000), knownThrough: Day(number: 22_500))
}
