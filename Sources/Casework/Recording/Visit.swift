/// How a visit went: a virtual one may not count as seen, an unsuccessful one never does.
public enum VisitMode: String, CaseIterable, Sendable {
  case faceToFace = "face-to-face"
  case virtual
  case unsuccessful

  public var words: String {
    switch self {
    case .faceToFace: "face to face"
    case .virtual: "virtual"
    case .unsuccessful: "unsuccessful"
    }
  }
}

/// A visit to one or several children: one text, and for each child what was seen.
public struct Visit: Hashable, Sendable {
  /// What one visit was for one child.
  public struct Sight: Hashable, Sendable {
    public var child: Ref<Person>
    public var seen: Bool
    public var alone: Bool
    public var bedroom: Bool

    public init(child: Ref<Person>, seen: Bool, alone: Bool = false, bedroom: Bool = false) {
      (self.child, self.seen, self.alone, self.bedroom) = (child, seen, alone, bedroom)
    }
  }

  public var family: Ref<Family>
  public var day: Day
  public var kind: VisitKind
  public var mode: VisitMode
  /// Who made the visit.
  public var by: Ref<Member>?
  /// Every child the visit concerned, seen or not.
  public var children: [Sight]
  public var text: String
  /// Who told the coordinator, in their own words.
  public var toldBy: String

  public init(
    family: Ref<Family>, day: Day, kind: VisitKind, mode: VisitMode, by: Ref<Member>?, children: [Sight],
    text: String, toldBy: String
  ) {
    (self.family, self.day, self.kind, self.mode) = (family, day, kind, mode)
    (self.by, self.children, self.text, self.toldBy) = (by, children, text, toldBy)
  }
}

/// What a contact or note tells of.
public enum NoteEvent: String, CaseIterable, Sendable {
  case call, message, school, health, police, family
  case directWork = "direct-work"
  case professionals
  case court, placement
  case legalStatus = "legal-status"
  case missing, returned, worker, other

  public var words: String {
    switch self {
    case .call: "Phone call"
    case .message: "Letter or message"
    case .school: "School"
    case .health: "Health"
    case .police: "Police"
    case .family: "Family time"
    case .directWork: "Direct work"
    case .professionals: "Professionals' meeting"
    case .court: "Court"
    case .placement: "Placement change"
    case .legalStatus: "Legal status change"
    case .missing: "Went missing"
    case .returned: "Returned"
    case .worker: "Change of worker"
    case .other: "Other"
    }
  }

  /// What an entry of that kind is called: a note that is of no particular kind is a note.
  public func words(in kind: Note.Kind) -> String { self == .other && kind == .note ? "Note" : words }
}

/// A contact or a note: one text about one or several people of a family.
public struct Note: Hashable, Sendable {
  /// A contact is something that passed between people; a note is the unit's own.
  public enum Kind: String, Sendable { case contact, note }

  public var kind: Kind
  public var family: Ref<Family>
  public var day: Day
  public var event: NoteEvent
  public var people: [Ref<Person>]
  public var text: String
  public var toldBy: String

  public init(
    kind: Kind, family: Ref<Family>, day: Day, event: NoteEvent, people: [Ref<Person>], text: String,
    toldBy: String
  ) {
    (self.kind, self.family, self.day, self.event) = (kind, family, day, event)
    (self.people, self.text, self.toldBy) = (people, text, toldBy)
  }
}
