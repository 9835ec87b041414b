/// Whether the unit's file can be relied on, check by check.
public struct CheckReport: Hashable, Sendable {
  public struct Check: Hashable, Sendable {
    /// `integrity`, `journal`, `records`, `derived`, `clocks`, `permissions`, `holidays`.
    public var id: String
    public var ok: Bool
    /// What was found, in one sentence, with the way out where something is wrong.
    public var detail: String

    public init(id: String, ok: Bool, detail: String) { (self.id, self.ok, self.detail) = (id, ok, detail) }
  }

  public var checks: [Check]

  public init(checks: [Check]) { self.checks = checks }

  /// Nothing is wrong.
  public var ok: Bool { checks.allSatisfy(\.ok) }
}
