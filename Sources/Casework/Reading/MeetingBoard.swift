/// One weekly meeting as its screen shows it, before, during and after.
public struct MeetingBoard: Hashable, Sendable {
  public enum State: String, Sendable { case planned, running, closed }

  public struct Item: Hashable, Sendable {
    public enum State: String, Sendable {
      case waiting, discussed
      case notDiscussed = "not-discussed"
    }

    public var family: Ref<Family>
    public var familyId: String
    public var name: String
    public var tier: Tier
    /// Planned minutes.
    public var minutes: Int
    public var because: [String]
    public var state: State
    public var status: Status?
    public var childrenLine: String

    public init(
      family: Ref<Family>, familyId: String, name: String, tier: Tier, minutes: Int, because: [String],
      state: State, status: Status?, childrenLine: String
    ) {
      (self.family, self.familyId, self.name, self.tier) = (family, familyId, name, tier)
      (self.minutes, self.because, self.state) = (minutes, because, state)
      (self.status, self.childrenLine) = (status, childrenLine)
    }
  }

  /// Nothing while the meeting is only planned.
  public var ref: Ref<Meeting>?
  public var day: Day
  public var state: State
  public var chair: MemberCard?
  public var present: [MemberCard]
  /// In running order.
  public var items: [Item]
  /// The day of the meeting before.
  public var previous: Day?

  public init(
    ref: Ref<Meeting>?, day: Day, state: State, chair: MemberCard?, present: [MemberCard], items: [Item],
    previous: Day?
  ) {
    (self.ref, self.day, self.state, self.chair) = (ref, day, state, chair)
    (self.present, self.items, self.previous) = (present, items, previous)
  }
}

/// What the unit has before it when it talks about one family.
public struct FamilySheet: Hashable, Sendable {
  public var family: Ref<Family>
  public var row: CaseloadRow
  /// What was recorded since the meeting before, latest first.
  public var news: [Entry]
  /// Actions open now, and those done since the meeting before.
  public var actions: [ActionRow]
  /// Decisions of the meeting before.
  public var lastDecisions: [String]
  /// The minute already written at this meeting.
  public var minute: Discussion?

  public init(
    family: Ref<Family>, row: CaseloadRow, news: [Entry], actions: [ActionRow], lastDecisions: [String],
    minute: Discussion?
  ) {
    (self.family, self.row, self.news, self.actions) = (family, row, news, actions)
    (self.lastDecisions, self.minute) = (lastDecisions, minute)
  }
}

/// The minutes of one meeting, ready for paper.
public struct Minutes: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public struct Decided: Hashable, Sendable {
      public var text: String
      /// Name and role of who took it, with the authority: `Robin Shah, consultant social worker`.
      public var by: String
      public var authority: String

      public init(text: String, by: String, authority: String) {
        (self.text, self.by, self.authority) = (text, by, authority)
      }
    }
    public struct Agreed: Hashable, Sendable {
      public var text: String
      public var owners: [String]
      public var due: Day?

      public init(text: String, owners: [String], due: Day?) {
        (self.text, self.owners, self.due) = (text, owners, due)
      }
    }

    public var familyId: String
    public var family: String
    public var tier: Tier
    public var discussed: Bool
    public var children: [String]
    /// Headings with their texts, those that were written: `Update`, `Risks`, `Challenge` …
    public var sections: [(heading: String, text: String)] { zip(headings, texts).map { ($0, $1) } }
    public var headings: [String]
    public var texts: [String]
    public var risk: Risk?
    public var decisions: [Decided]
    public var actions: [Agreed]

    public init(familyId: String, family: String, tier: Tier, discussed: Bool, children: [String]) {
      (self.familyId, self.family, self.tier) = (familyId, family, tier)
      (self.discussed, self.children) = (discussed, children)
      (headings, texts, risk, decisions, actions) = ([], [], nil, [], [])
    }
  }

  public var unit: String
  public var day: Day
  public var isClosed: Bool
  public var chair: String?
  public var minutedBy: String?
  /// Names with roles.
  public var present: [String]
  /// In running order; families not discussed last.
  public var items: [Item]

  public init(
    unit: String, day: Day, isClosed: Bool, chair: String?, minutedBy: String?, present: [String],
    items: [Item]
  ) {
    (self.unit, self.day, self.isClosed, self.chair) = (unit, day, isClosed, chair)
    (self.minutedBy, self.present, self.items) = (minutedBy, present, items)
  }
}
