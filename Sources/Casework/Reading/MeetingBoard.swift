/// One weekly meeting as its screen shows it, before, during and after.
public struct MeetingBoard: Hashable, Sendable {
  public enum State: String, Sendable { case planned, running, closed }

  /// Who has signed a minute, and when.
  public struct Signature: Hashable, Codable, Sendable {
    public var by: String
    public var day: Day
    /// Seconds since 1970, for the time of day.
    public var at: Int
    /// The version that was signed, from 1.
    public var version: Int

    public init(by: String, day: Day, at: Int, version: Int) {
      (self.by, self.day, self.at, self.version) = (by, day, at, version)
    }
  }

  public struct Item: Hashable, Sendable {
    public enum State: String, Sendable {
      case waiting, discussed
      /// Begun and left: what was typed is kept.
      case parked
      case notDiscussed = "not-discussed"
      /// Put off to the next meeting, with a reason.
      case postponed
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
    /// Seconds spent on it in the meeting so far.
    public var seconds = 0
    /// Why it was put off.
    public var postponed: String?
    /// Whole weeks since it was last discussed in full; nothing where it never was.
    public var weeksSinceFull: Int?
    /// Nothing until it is signed.
    public var signature: Signature?
    /// It was amended after it was signed, and the new version waits for a signature.
    public var isAmended = false
    /// In full, and nobody has said who questioned the view.
    public var lacksChallenge = false
    /// What was wished of its place on this agenda, oldest first.
    public var wishes: [Wish] = []
    /// How many decisions and actions its minute holds.
    public var decisions = 0
    public var actions = 0
    public var discussion: Ref<Discussion>?

    public init(
      family: Ref<Family>, familyId: String, name: String, tier: Tier, minutes: Int, because: [String],
      state: State, status: Status?, childrenLine: String
    ) {
      (self.family, self.familyId, self.name, self.tier) = (family, familyId, name, tier)
      (self.minutes, self.because, self.state) = (minutes, because, state)
      (self.status, self.childrenLine) = (status, childrenLine)
    }
  }

  /// A wish with who made it.
  public struct Wish: Hashable, Sendable {
    public var ref: Ref<AgendaWish>
    public var wish: AgendaWish
    public var by: String

    public init(ref: Ref<AgendaWish>, wish: AgendaWish, by: String) {
      (self.ref, self.wish, self.by) = (ref, wish, by)
    }
  }

  /// Nothing while the meeting is only planned.
  public var ref: Ref<Meeting>?
  public var day: Day
  public var state: State
  public var chair: MemberCard?
  public var minutedBy: MemberCard?
  public var present: [MemberCard]
  /// Of those present, who may take the unit's own decisions.
  public var mayDecide: [MemberCard] = []
  /// In running order: full discussions, check-ins, then what is put off.
  public var items: [Item]
  /// The day of the meeting before.
  public var previous: Day?
  /// How long the meeting lasts, in minutes.
  public var minutes = 180
  /// Minutes by which what must be discussed in full goes past the meeting's length.
  public var shortBy = 0
  /// Seconds since 1970 when it was opened and closed.
  public var openedAt: Int?
  public var closedAt: Int?
  /// What others are typing at this moment, the latest first.
  public var typing: [LiveMinute] = []
  /// How many families on it are hidden from whoever reads; they are in no other sum.
  public var restricted = 0

  public init(
    ref: Ref<Meeting>?, day: Day, state: State, chair: MemberCard?, present: [MemberCard], items: [Item],
    previous: Day?
  ) {
    (self.ref, self.day, self.state, self.chair) = (ref, day, state, chair)
    (self.present, self.items, self.previous) = (present, items, previous)
  }

  /// The clinician was there.
  public var hasClinician: Bool { present.contains { $0.member.role == .clinician } }
}

/// A family's minute as somebody else is typing it now; it stands as a draft in the file.
public struct LiveMinute: Hashable, Sendable {
  public var family: Ref<Family>
  /// Who types it.
  public var by: String
  /// The fields of the form as typed, by their keys.
  public var values: [String: String]
  /// Seconds since 1970 when it was last kept.
  public var keptAt: Int

  public init(family: Ref<Family>, by: String, values: [String: String], keptAt: Int) {
    (self.family, self.by, self.values, self.keptAt) = (family, by, values, keptAt)
  }
}
