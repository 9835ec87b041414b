/// Days on which a member is away.
public struct Leave: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case annual, sick, training, other

    public var words: String {
      switch self {
      case .annual: "annual leave"
      case .sick: "sick"
      case .training: "training"
      case .other: "away"
      }
    }
  }

  public var member: Ref<Member>
  public var from: Day
  /// The last day away.
  public var through: Day
  public var kind: Kind

  public init(member: Ref<Member>, from: Day, through: Day, kind: Kind) {
    (self.member, self.from, self.through, self.kind) = (member, from, through, kind)
  }
}

/// The consultant lets another member type for a time: visits, contacts, notes and actions, and nothing else.
public struct Cover: Hashable, Sendable {
  public var member: Ref<Member>
  public var from: Day
  /// The last day on which it counts.
  public var through: Day
  public var reason: String

  public init(member: Ref<Member>, from: Day, through: Day, reason: String) {
    (self.member, self.from, self.through, self.reason) = (member, from, through, reason)
  }
}

/// What the unit can carry: who works with how many children, who is there, and what visits are owed.
public struct CapacityBoard: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var member: MemberCard
    /// Open children allocated, and the families they are of.
    public var children: Int
    public var families: Int
    /// How many of the children are looked after, and how many on a protection plan.
    public var lookedAfter: Int
    public var protection: Int
    /// Visits that fall due within a fortnight or are late.
    public var visitsOwed: Int
    public var visitsLate: Int
    public var openActions: Int
    public var lateActions: Int
    /// Away on the day, until when.
    public var away: LeaveRow?
    /// The next days away within a month.
    public var awaySoon: LeaveRow?
    public var cover: CoverRow?
    /// Personal supervision was last held.
    public var supervised: Day?

    public init(member: MemberCard) {
      self.member = member
      (children, families, lookedAfter, protection) = (0, 0, 0, 0)
      (visitsOwed, visitsLate, openActions, lateActions) = (0, 0, 0, 0)
    }
  }

  public struct LeaveRow: Hashable, Sendable {
    public var ref: Ref<Leave>
    public var leave: Leave

    public init(ref: Ref<Leave>, leave: Leave) { (self.ref, self.leave) = (ref, leave) }
  }

  public struct CoverRow: Hashable, Sendable {
    public var ref: Ref<Cover>
    public var cover: Cover

    public init(ref: Ref<Cover>, cover: Cover) { (self.ref, self.cover) = (ref, cover) }
  }

  public var day: Day
  /// In the sitting's order: consultants first, then by name.
  public var rows: [Row]
  /// Open children allocated to nobody present.
  public var unallocated: Int
  /// Present members who may make enquiries under section 47 and are not away on the day.
  public var enquiryQualified: [String]

  public init(day: Day, rows: [Row], unallocated: Int, enquiryQualified: [String]) {
    (self.day, self.rows, self.unallocated) = (day, rows, unallocated)
    self.enquiryQualified = enquiryQualified
  }
}

/// What is to be looked at with one worker in personal supervision.
public struct SupervisionSheet: Hashable, Sendable {
  /// A family with which the member works.
  public struct FamilyLine: Hashable, Sendable {
    public var row: CaseloadRow
    /// The member's own children of it: `Tolu, Femi`.
    public var children: String
    public var clocks: [ClockRow]
    public var drift: [String]

    public init(row: CaseloadRow, children: String, clocks: [ClockRow], drift: [String]) {
      (self.row, self.children, self.clocks, self.drift) = (row, children, clocks, drift)
    }
  }

  /// A record that was typed late, by how many working days.
  public struct Lag: Hashable, Sendable {
    public var day: Day
    public var title: String
    public var familyName: String
    public var workingDays: Int

    public init(day: Day, title: String, familyName: String, workingDays: Int) {
      (self.day, self.title, self.familyName, self.workingDays) = (day, title, familyName, workingDays)
    }
  }

  public var member: MemberCard
  public var day: Day
  public var lastSupervision: Day?
  public var capacity: CapacityBoard.Row
  /// By name.
  public var families: [FamilyLine]
  /// The member's own open actions, late first.
  public var actions: [ActionRow]
  /// What the member told that was typed more than a working day after it happened, since the last supervision.
  public var lags: [Lag]
  /// What the member has asked to talk about and questioned at meetings since then, latest first.
  public var raised: [String]

  public init(member: MemberCard, day: Day, lastSupervision: Day?, capacity: CapacityBoard.Row) {
    (self.member, self.day, self.lastSupervision, self.capacity) = (member, day, lastSupervision, capacity)
    (families, actions, lags, raised) = ([], [], [], [])
  }
}
