/// What somebody else has just changed, as the foot of the screen says it once.
public struct Heard: Hashable, Sendable {
  public var by: String
  /// As the journal tells it: `recorded a visit to Tolu Adeyemi`.
  public var what: String
  public var family: Ref<Family>?

  public init(by: String, what: String, family: Ref<Family>?) {
    (self.by, self.what, self.family) = (by, what, family)
  }
}
