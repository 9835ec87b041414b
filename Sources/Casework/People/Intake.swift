/// People who come to the unit together, typed in one form: a family with its children, and the referral that
/// brought them.
public struct Intake: Hashable, Sendable {
  public struct Newcomer: Hashable, Sendable {
    public var person: Person
    /// `child`, `unborn child`, `mother` …
    public var relationship: String

    public init(person: Person, relationship: String) {
      (self.person, self.relationship) = (person, relationship)
    }
  }

  /// What the unit calls the family.
  public var name: String
  /// In the order in which they were told.
  public var people: [Newcomer]
  /// What is recorded of each of the children at once, in order; nothing where no referral is told.
  public var steps: [StandingChange.Step]

  public init(name: String, people: [Newcomer], steps: [StandingChange.Step] = []) {
    (self.name, self.people, self.steps) = (name, people, steps)
  }
}
