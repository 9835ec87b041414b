/// What is not known that a return or a clock will need, and what was typed long after it happened.
public struct MissingBoard: Hashable, Sendable {
  /// What would have to be typed.
  public enum Field: String, CaseIterable, Sendable {
    case name, born, sex, ethnicity, school
    case councilId = "council-id"
    case worker, home
    case primaryNeed = "primary-need"
    case referralSource = "referral-source"
    case legalStatus = "legal-status"
    case placement, category, adviser, relationship
    /// A clock of which nobody can know since an import.
    case clock
    /// A person whom one would have to ring and whose number nobody has.
    case phone
  }

  public struct Row: Hashable, Sendable {
    public var child: Ref<Person>?
    public var childName: String
    public var family: Ref<Family>?
    public var familyName: String
    public var field: Field
    /// What is missing, in two words: `Ethnicity`, `Legal status since 2 Mar`.
    public var title: String
    /// What needs it, in one sentence: `The census needs it of every child.`
    public var why: String
    /// The clock, where it is one.
    public var clock: Clock.Key?

    public init(
      child: Ref<Person>?, childName: String, family: Ref<Family>?, familyName: String, field: Field,
      title: String, why: String, clock: Clock.Key? = nil
    ) {
      (self.child, self.childName, self.family) = (child, childName, family)
      (self.familyName, self.field, self.title) = (familyName, field, title)
      (self.why, self.clock) = (why, clock)
    }
  }

  /// Something that happened and was typed late.
  public struct Lag: Hashable, Sendable {
    public var family: Ref<Family>
    public var familyName: String
    public var entry: Entry.Identity
    public var title: String
    public var by: String
    public var happened: Day
    public var typed: Day
    /// Working days between; weekdays where working days are not known.
    public var workingDays: Int

    public init(
      family: Ref<Family>, familyName: String, entry: Entry.Identity, title: String, by: String,
      happened: Day, typed: Day, workingDays: Int
    ) {
      (self.family, self.familyName, self.entry, self.title) = (family, familyName, entry, title)
      (self.by, self.happened, self.typed, self.workingDays) = (by, happened, typed, workingDays)
    }
  }

  /// By family, then child by birth, then in the order of `Field`.
  public var rows: [Row]
  /// What was typed later than the unit's own limit in the last four weeks, longest first.
  public var lags: [Lag]
  /// The middle number of working days between happening and typing in the last four weeks; nothing where
  /// nothing was recorded.
  public var usualLag: Int?

  public init(rows: [Row], lags: [Lag], usualLag: Int?) {
    (self.rows, self.lags, self.usualLag) = (rows, lags, usualLag)
  }
}
