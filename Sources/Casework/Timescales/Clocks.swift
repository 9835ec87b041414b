/// Derives clocks from what is recorded: the only place that does.
public enum Clocks {
  /// What follows for one subject.
  public struct Derived: Hashable, Sendable {
    /// Open and finished ones. Order: by start, then by timescale, variant and key.
    public var clocks: [Clock] = []
    /// Those of which nobody can know since an import, in the same order.
    public var unknown: [UnknownClock] = []

    public init() {}
  }

  /// All clocks of one subject; no day stands in for today, so that what follows stays true overnight.
  public static func derive(_ history: History, by rules: RuleBook) -> Derived {
    Derivation(history, rules, keepsFinished: true).derived
  }

  /// As `derive`, without the clocks that something has stopped: what lists show, at a fraction of the cost.
  public static func open(_ history: History, by rules: RuleBook) -> Derived {
    Derivation(history, rules, keepsFinished: false).derived
  }
}
