/// Something somebody will do, and by when.
public struct Action: Hashable, Sendable {
  /// The family it is for; nothing where it is the unit's own.
  public var family: Ref<Family>?
  public var text: String
  /// Who will do it, at least one.
  public var owners: [Ref<Member>]
  public var due: Day?

  public init(family: Ref<Family>?, text: String, owners: [Ref<Member>], due: Day?) {
    (self.family, self.text, self.owners, self.due) = (family, text, owners, due)
  }
}

/// A decision: who took it, and on what authority.
public struct Decision: Hashable, Sendable {
  public var family: Ref<Family>
  public var day: Day
  public var text: String
  /// The member who took it.
  public var by: Ref<Member>
  /// A kind from the authority table, such as `case-direction`.
  public var authority: String

  public init(
    family: Ref<Family>, day: Day, text: String, by: Ref<Member>, authority: String = "case-direction"
  ) {
    (self.family, self.day, self.text, self.by, self.authority) = (family, day, text, by, authority)
  }
}
