/// One family as the caseload shows it.
public struct CaseloadRow: Hashable, Sendable {
  public struct Child: Hashable, Sendable {
    public var ref: Ref<Person>
    public var id: String
    public var forename: String
    public var surname: String
    public var born: Day?
    public var expected: Day?
    /// Nothing where no source says.
    public var status: Status?
    /// The legal status's code while looked after.
    public var legalStatus: String?
    /// The latest category while on a protection plan.
    public var category: String?
    public var lastSeen: Day?
    public var lastSeenAlone: Day?
    /// The soonest of the child's clocks, with its day.
    public var nextTitle: String?
    public var nextDay: Day?

    public init(
      ref: Ref<Person>, id: String, forename: String, surname: String, born: Day?, expected: Day?,
      status: Status?, legalStatus: String?, category: String?, lastSeen: Day?, lastSeenAlone: Day?
    ) {
      (self.ref, self.id, self.forename, self.surname) = (ref, id, forename, surname)
      (self.born, self.expected, self.status) = (born, expected, status)
      (self.legalStatus, self.category) = (legalStatus, category)
      (self.lastSeen, self.lastSeenAlone) = (lastSeen, lastSeenAlone)
    }

    /// Forename and surname, or the council's id where no name is known.
    public var name: String {
      let parts = [forename, surname].filter { !$0.isEmpty }
      return parts.isEmpty ? id : parts.joined(separator: " ")
    }
  }

  public var family: Ref<Family>
  public var familyId: String
  public var name: String
  public var risk: Risk?
  /// The worker of most of its children.
  public var worker: String?
  public var workerInitials: String?
  public var status: Status?
  /// By birth day, unborn last, then id.
  public var children: [Child]
  /// The soonest dated thing of the family, with its day.
  public var nextDue: (title: String, due: Day)? {
    nextTitle.flatMap { title in nextDay.map { (title, $0) } }
  }
  public var nextTitle: String?
  public var nextDay: Day?
  public var openActions: Int
  public var lateActions: Int
  public var lastFullDiscussion: Day?
  /// Open, or not known to be closed.
  public var isOpen: Bool
  /// Only named people may read it, and this login is one of them.
  public var isRestricted = false
  /// How many warnings stand on it.
  public var warnings = 0
  /// How many things of it wait for the consultant's word, for the consultant.
  public var waiting = 0

  public init(family: Ref<Family>, familyId: String, name: String) {
    (self.family, self.familyId, self.name) = (family, familyId, name)
    (risk, worker, workerInitials, status, children) = (nil, nil, nil, nil, [])
    (nextTitle, nextDay, openActions, lateActions, lastFullDiscussion) = (nil, nil, 0, 0, nil)
    isOpen = true
  }

  /// Those whom the meeting talks of: the open ones; where the whole family is closed, all of them.
  public var childrenTalkedOf: [Child] {
    let open = children.filter { $0.status != .closed }
    return open.isEmpty ? children : open
  }

  private var awaitedChildren: [Child] { children.filter { $0.status != .closed && $0.born != nil } }

  /// One of its open children, born, has never been seen.
  public var hasUnseenChild: Bool { awaitedChildren.contains { $0.lastSeen == nil } }

  /// The longest time ago that one of its open children was seen; nothing if one was never seen.
  public var longestUnseen: Day? { hasUnseenChild ? nil : awaitedChildren.compactMap(\.lastSeen).min() }

  /// The longest time ago among those who were seen at all.
  public var longestSince: Day? { awaitedChildren.compactMap(\.lastSeen).min() }
}
