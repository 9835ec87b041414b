/// A kind of decision and the role that must hold the authority for it.
public struct Authority: Hashable, Sendable {
  /// Such as `case-direction`; the id in the unit's table.
  public var decision: String
  public var title: String
  /// A role of the unit, or a post outside it such as `service-manager` or `court`.
  public var role: String
  public var source: String

  public init(decision: String, title: String, role: String, source: String) {
    (self.decision, self.title, self.role, self.source) = (decision, title, role, source)
  }

  /// Whether the unit itself may take such a decision.
  public var isHeldInUnit: Bool { Role(rawValue: role) != nil }
}
