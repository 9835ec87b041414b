/// Somebody in the meeting questioned the view that the unit holds.
public struct Challenge: Hashable, Sendable {
  /// Who did; nothing where it was somebody from outside or nobody was named.
  public var by: Ref<Member>?
  public var text: String
  /// What changed through it; empty where nothing did.
  public var changed: String

  public init(by: Ref<Member>?, text: String, changed: String = "") {
    (self.by, self.text, self.changed) = (by, text, changed)
  }
}
