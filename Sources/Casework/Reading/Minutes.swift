/// The minutes of one meeting, ready for paper; a signed item is what was signed, not what stands now.
public struct Minutes: Hashable, Sendable {
  /// One family's minute as it is printed, signed and kept as a version.
  public struct Item: Hashable, Codable, Sendable {
    public struct Child: Hashable, Codable, Sendable {
      /// The id that the council or Kith gave it.
      public var id: String
      public var number: Int
      public var name: String

      public init(id: String, number: Int, name: String) {
        (self.id, self.number, self.name) = (id, number, name)
      }
    }
    /// A heading with what was written under it: `Update`, `Risks`, `Hypothesis`, `Challenge`, `Dates fixed` …
    public struct Section: Hashable, Codable, Sendable {
      public var heading: String
      public var text: String
      /// Smaller, after it: author and state of a hypothesis, who challenged.
      public var note: String
      /// The numbers of the children it concerns; none means all.
      public var children: [Int]

      public init(heading: String, text: String, note: String = "", children: [Int] = []) {
        (self.heading, self.text, self.note, self.children) = (heading, text, note, children)
      }
    }
    public struct Decided: Hashable, Codable, Sendable {
      public var text: String
      /// Name and role of who took it: `Robin Shah, consultant social worker`.
      public var by: String
      public var authority: String
      /// The post from which it is to be sought, in words.
      public var soughtFrom: String?
      /// `granted by … on …`, or that it was refused.
      public var answer: String?
      public var children: [Int]

      public init(
        text: String, by: String, authority: String, soughtFrom: String? = nil, answer: String? = nil,
        children: [Int] = []
      ) {
        (self.text, self.by, self.authority) = (text, by, authority)
        (self.soughtFrom, self.answer, self.children) = (soughtFrom, answer, children)
      }
    }
    public struct Agreed: Hashable, Codable, Sendable {
      public var text: String
      public var owners: [String]
      public var due: Day?
      public var children: [Int]

      public init(text: String, owners: [String], due: Day?, children: [Int] = []) {
        (self.text, self.owners, self.due, self.children) = (text, owners, due, children)
      }
    }
    /// An action of before: done by now, or carried over.
    public struct Reviewed: Hashable, Codable, Sendable {
      public var text: String
      public var owners: [String]
      public var done: Day?
      /// The day by which it goes on.
      public var due: Day?
      /// It was given that day here.
      public var hasNewDay: Bool?
      public var children: [Int]

      public init(
        text: String, owners: [String], done: Day?, due: Day?, hasNewDay: Bool? = nil, children: [Int] = []
      ) {
        (self.text, self.owners, self.done, self.due) = (text, owners, done, due)
        (self.hasNewDay, self.children) = (hasNewDay, children)
      }
    }

    public var familyId: String
    public var family: String
    public var tier: Tier
    public var discussed: Bool
    public var children: [Child]
    public var sections: [Section] = []
    /// Where it was changed here.
    public var risk: Risk?
    /// What it was before that.
    public var riskBefore: Risk?
    public var decisions: [Decided] = []
    public var actions: [Agreed] = []
    /// Actions that follow from what is written: the task that tests a hypothesis, a genogram to be changed.
    public var tasks: [Agreed] = []
    public var reviewed: [Reviewed] = []
    public var nextFull: Day?
    /// Why it was put off, where it was.
    public var postponed: String?

    public init(familyId: String, family: String, tier: Tier, discussed: Bool, children: [Child]) {
      (self.familyId, self.family, self.tier) = (familyId, family, tier)
      (self.discussed, self.children) = (discussed, children)
    }

    /// `high (before: medium)`; nothing where it was not changed.
    public var riskWords: String? {
      risk.map { risk in risk.rawValue + (riskBefore.map { " (before: \($0.rawValue))" } ?? "") }
    }
  }

  /// One signed version of a family's minute.
  public struct Version: Hashable, Sendable {
    public var signature: MeetingBoard.Signature
    /// Why it was amended; empty for the first.
    public var reason: String
    public var item: Item

    public init(signature: MeetingBoard.Signature, reason: String, item: Item) {
      (self.signature, self.reason, self.item) = (signature, reason, item)
    }
  }

  /// What stands of one family: the minute, and its signed versions.
  public struct Family: Hashable, Sendable {
    public var discussion: Ref<Discussion>
    public var family: Ref<Casework.Family>
    /// As it was signed last; where nobody has signed, or it was amended since, as it stands now.
    public var item: Item
    /// Oldest first; none until it is signed.
    public var versions: [Version]
    /// It was amended after its last signature: why, and by whom.
    public var amendment: String?

    public init(
      discussion: Ref<Discussion>, family: Ref<Casework.Family>, item: Item, versions: [Version],
      amendment: String?
    ) {
      (self.discussion, self.family, self.item) = (discussion, family, item)
      (self.versions, self.amendment) = (versions, amendment)
    }
  }

  public var unit: String
  public var day: Day
  public var isClosed: Bool
  public var chair: String?
  public var minutedBy: String?
  /// Names with roles.
  public var present: [String]
  /// The names of those of the unit on that day who were not; none where it is not known who was present.
  public var absent: [String] = []
  /// In running order; families not discussed last.
  public var families: [Family]
  /// How many families on the agenda are hidden from whoever reads; nothing else is told of them.
  public var restricted = 0

  public var items: [Item] { families.map(\.item) }

  public init(
    unit: String, day: Day, isClosed: Bool, chair: String?, minutedBy: String?, present: [String],
    families: [Family]
  ) {
    (self.unit, self.day, self.isClosed, self.chair) = (unit, day, isClosed, chair)
    (self.minutedBy, self.present, self.families) = (minutedBy, present, families)
  }
}
