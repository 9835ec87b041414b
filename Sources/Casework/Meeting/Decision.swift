/// A decision: who took it, and on what authority; or what is to be sought from somebody above the unit.
public struct Decision: Hashable, Sendable {
  /// What became of a decision that the unit may not take itself.
  public struct Answer: Hashable, Sendable {
    public var isGranted: Bool
    /// Who answered, by name and post as told.
    public var by: String
    public var day: Day

    public init(isGranted: Bool, by: String, day: Day) {
      (self.isGranted, self.by, self.day) = (isGranted, by, day)
    }
  }

  public var family: Ref<Family>
  public var day: Day
  public var text: String
  /// The member who took it, or who will seek it.
  public var by: Ref<Member>
  /// A kind from the authority table, such as `case-direction`.
  public var authority: String
  /// The post above the unit from which it is to be sought, such as `service-manager`; nothing where it is taken.
  public var soughtFrom: String?
  /// Nothing until it is answered.
  public var answer: Answer?

  public init(
    family: Ref<Family>, day: Day, text: String, by: Ref<Member>, authority: String = "case-direction",
    soughtFrom: String? = nil, answer: Answer? = nil
  ) {
    (self.family, self.day, self.text, self.by, self.authority) = (family, day, text, by, authority)
    (self.soughtFrom, self.answer) = (soughtFrom, answer)
  }
}
