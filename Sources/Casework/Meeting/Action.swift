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
