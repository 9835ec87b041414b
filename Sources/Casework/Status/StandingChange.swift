/// A change in where children stand: a referral, a plan that begins, a placement that moves, care that ends.
///
/// One change for all the children it concerns; each keeps facts of their own.
public struct StandingChange: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// A fact of a kind begins on a day. Refused where one that cannot stand beside it is still open.
    case begin(FactKind, on: Day, fields: [String: Value])
    /// Fields of the latest open fact of a kind are set. Refused where none is open.
    case set(FactKind, fields: [String: Value])
  }

  public var family: Ref<Family>
  public var children: [Ref<Person>]
  /// All of them, in order, for each child.
  public var steps: [Step]
  /// As the journal tells it, after `recorded `: `a placement move for Tolu`.
  public var what: String

  public init(family: Ref<Family>, children: [Ref<Person>], steps: [Step], what: String) {
    (self.family, self.children, self.steps, self.what) = (family, children, steps, what)
  }
}
