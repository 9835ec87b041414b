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

  /// The post above the unit that holds it, such as `service-manager`; nothing where the unit itself does.
  public var soughtFrom: String? { isHeldInUnit ? nil : role }

  /// Who holds it, in words: `the consultant social worker`, `the service manager`.
  public var holder: String { Authority.holder(role) }

  /// A role or a post above the unit in words: `service-manager` is `the service manager`.
  public static func holder(_ post: String) -> String {
    if let role = Role(rawValue: post) { return "the \(role.words)" }
    return "the \(post.split(separator: "-").joined(separator: " "))"
  }
}
