/// What is left to do once meetings are over.
public struct AfterBoard: Hashable, Sendable {
  /// One family's minute that waits for the consultant's signature.
  public struct ToSign: Hashable, Sendable {
    public var discussion: Ref<Discussion>
    public var meeting: Ref<Meeting>
    public var day: Day
    public var family: Ref<Family>
    public var name: String
    public var tier: Tier
    public var decisions: Int
    public var actions: Int
    /// It was signed before and amended since: why.
    public var amendment: String?

    public init(
      discussion: Ref<Discussion>, meeting: Ref<Meeting>, day: Day, family: Ref<Family>, name: String,
      tier: Tier, decisions: Int, actions: Int, amendment: String?
    ) {
      (self.discussion, self.meeting, self.day) = (discussion, meeting, day)
      (self.family, self.name, self.tier) = (family, name, tier)
      (self.decisions, self.actions, self.amendment) = (decisions, actions, amendment)
    }
  }

  /// One child's part of a minute that the council's system does not hold yet.
  public struct ToCopy: Hashable, Sendable {
    public var discussion: Ref<Discussion>
    public var child: Ref<Person>
    public var childId: String
    public var childName: String
    public var family: Ref<Family>
    public var familyName: String
    public var day: Day
    /// The version to copy, from 1; nothing where nobody has signed it yet.
    public var version: Int?
    /// It was amended after that version, which nobody has signed yet.
    public var isAmended = false

    public init(
      discussion: Ref<Discussion>, child: Ref<Person>, childId: String, childName: String,
      family: Ref<Family>, familyName: String, day: Day, version: Int?
    ) {
      (self.discussion, self.child, self.childId) = (discussion, child, childId)
      (self.childName, self.family, self.familyName) = (childName, family, familyName)
      (self.day, self.version) = (day, version)
    }
  }

  /// The latest meeting first, then by name.
  public var toSign: [ToSign]
  /// The latest meeting first, then by family, then by child.
  public var toCopy: [ToCopy]
  /// Decisions to be sought from above the unit and not answered yet, oldest first.
  public var sought: [DecisionRow]

  public init(toSign: [ToSign], toCopy: [ToCopy], sought: [DecisionRow]) {
    (self.toSign, self.toCopy, self.sought) = (toSign, toCopy, sought)
  }
}

/// The weekly pack: the agenda, and a page for each family on it.
public struct Pack: Hashable, Sendable {
  public var unit: String
  public var board: MeetingBoard
  /// In the order of the agenda.
  public var sheets: [FamilySheet]

  public init(unit: String, board: MeetingBoard, sheets: [FamilySheet]) {
    (self.unit, self.board, self.sheets) = (unit, board, sheets)
  }
}
