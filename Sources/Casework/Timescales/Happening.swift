/// One thing that happened to a child, a family or a member, as the clocks see it.
public struct Happening: Hashable, Sendable {
  public var kind: HappeningKind
  public var day: Day
  /// Minutes since midnight, where the time is known.
  public var minute: Int?
  /// Which record says so: `referral:12`, `visit_child:5`, `care_period:3/latest_review/2026-01-12`.
  public var id: String
  /// The format that said so; nothing where a person typed it.
  public var format: Format?
  /// The format tells only the latest of its kind, so that earlier ones may exist.
  public var isOnlyLatest: Bool
  /// Which of its kind it is, from 1, where somebody has said so: the second review.
  public var number: Int?
  /// How the day came about where it is not the record's own: `the referral of …`, in words.
  public var note: String?

  public init(
    _ kind: HappeningKind, on day: Day, minute: Int? = nil, id: String, format: Format? = nil,
    isOnlyLatest: Bool = false, number: Int? = nil, note: String? = nil
  ) {
    (self.kind, self.day, self.minute, self.id) = (kind, day, minute, id)
    (self.format, self.isOnlyLatest, self.number, self.note) = (format, isOnlyLatest, number, note)
  }
}

/// The stretches of time in which an obligation can run.
public enum SpanKind: String, CaseIterable, Sendable {
  case assessment
  case enquiry
  /// A child in need plan, or need as the extract says it.
  case inNeed = "in-need"
  case plan
  case care
  case placement
  case proceedings
  case privateFostering = "private-fostering"
  /// Where a young person who is leaving care lives: from moving in until the day before the next move.
  case accommodation
  case warning
  case restriction
}

/// One stretch of a child's or family's time, from its first to its last day.
public struct Span: Hashable, Sendable {
  public var kind: SpanKind
  public var id: String
  public var from: Day
  /// The day on which it ended; nothing while it lasts.
  public var through: Day?
  /// What kind of placement it is, where it is one.
  public var placement: PlacementTerms?

  public init(
    _ kind: SpanKind, id: String, from: Day, through: Day? = nil, placement: PlacementTerms? = nil
  ) {
    (self.kind, self.id, self.from, self.through, self.placement) = (kind, id, from, through, placement)
  }

  /// Whether a day lies in it; both ends do.
  public func holds(_ day: Day) -> Bool { day >= from && (through.map { day <= $0 } ?? true) }
}

/// What the visits of a placement hang on: Care Planning Regulations 2010, regulation 28.
public struct PlacementTerms: Hashable, Sendable {
  /// Intended to last until the child is 18.
  public var isLongTerm: Bool
  /// With a parent or somebody with parental responsibility.
  public var isWithParent: Bool
  /// Regulation 19 (with a parent before the assessment is complete) or 24 (temporary approval), where one
  /// applies.
  public var regulation: Int?

  public init(isLongTerm: Bool = false, isWithParent: Bool = false, regulation: Int? = nil) {
    (self.isLongTerm, self.isWithParent, self.regulation) = (isLongTerm, isWithParent, regulation)
  }
}

/// Whose obligation a clock is about.
public enum ClockSubject: Hashable, Sendable {
  case child(Ref<Person>)
  case family(Ref<Family>)
  case member(Ref<Member>)

  /// As the clock's key writes it: `child:12`.
  public var text: String {
    switch self {
    case .child(let ref): "child:\(ref.number)"
    case .family(let ref): "family:\(ref.number)"
    case .member(let ref): "member:\(ref.number)"
    }
  }
}

/// Everything that clocks are derived from, for one subject, in the order of time.
public struct History: Hashable, Sendable {
  public var subject: ClockSubject
  public var born: Day?
  /// Without a day of birth: the child is not born yet, so that the day is not merely unknown.
  public var isUnborn = false
  public var died: Day?
  /// The day on which a family was closed or a member left; every clock but an access request's ends then.
  public var ended: Day?
  /// By day, then by minute (unknown ones first), then by id.
  public var happenings: [Happening]
  public var spans: [Span]
  /// By day.
  public var legal: [LegalSince]
  /// Formats that have told something of this subject.
  public var formats: Set<Format>

  /// A legal status from a day on; a blank code where care has ceased and no status holds any longer.
  public struct LegalSince: Hashable, Sendable {
    public var since: Day
    public var code: String
    public init(since: Day, code: String) { (self.since, self.code) = (since, code) }
  }

  public init(
    subject: ClockSubject, born: Day? = nil, died: Day? = nil, happenings: [Happening] = [],
    spans: [Span] = [], legal: [LegalSince] = [], formats: Set<Format> = []
  ) {
    (self.subject, self.born, self.died) = (subject, born, died)
    (self.happenings, self.spans, self.legal, self.formats) = (happenings, spans, legal, formats)
  }
}
