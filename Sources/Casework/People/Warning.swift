/// Something everyone must know before they knock or ring: a banner on the family, a mark in every list.
public struct Warning: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case adultRisk = "adult-risk"
    case workerRisk = "worker-risk"
    case home
    case contactArrangement = "contact-arrangement"
    case doNotDisclose = "do-not-disclose"
    case exploitation
    case riskConference = "risk-conference"
    case protectionOrder = "protection-order"
    case agreement

    public var words: String {
      switch self {
      case .adultRisk: "An adult is a risk to children"
      case .workerRisk: "Risk to workers"
      case .home: "Risk in the home"
      case .contactArrangement: "Contact is arranged by rule or order"
      case .doNotDisclose: "Do not disclose where they live"
      case .exploitation: "Harm outside the family"
      case .riskConference: "Discussed at a risk assessment conference"
      case .protectionOrder: "A protective order is in force"
      case .agreement: "A written safety agreement is in place"
      }
    }
  }

  public var family: Ref<Family>
  /// Whom it is about; nothing where it is about the whole family.
  public var person: Ref<Person>?
  public var kind: Kind
  public var text: String
  public var from: Day
  /// When it is to be looked at again; at the latest a year after it was given.
  public var review: Day

  public init(family: Ref<Family>, person: Ref<Person>?, kind: Kind, text: String, from: Day, review: Day) {
    (self.family, self.person, self.kind) = (family, person, kind)
    (self.text, self.from, self.review) = (text, from, review)
  }

  /// How many days a warning may stand without being looked at again.
  public static let reviewDays = 365
}

/// A warning as the family's page shows it.
public struct WarningRow: Hashable, Sendable {
  public var ref: Ref<Warning>
  public var warning: Warning
  /// The person's name; nothing where it is about the family.
  public var about: String?
  public var by: String

  public init(ref: Ref<Warning>, warning: Warning, about: String?, by: String) {
    (self.ref, self.warning, self.about, self.by) = (ref, warning, about, by)
  }
}

/// A restriction as those named on it see it.
public struct RestrictionRow: Hashable, Sendable {
  public struct Reader: Hashable, Sendable {
    public var member: Ref<Member>
    public var name: String
    public var until: Day

    public init(member: Ref<Member>, name: String, until: Day) {
      (self.member, self.name, self.until) = (member, name, until)
    }
  }

  public var ref: Ref<Restriction>
  public var restriction: Restriction
  public var familyId: String
  public var familyName: String
  public var by: String
  /// By name; lapsed grants too, until the restriction is lifted.
  public var readers: [Reader]

  public init(
    ref: Ref<Restriction>, restriction: Restriction, familyId: String, familyName: String, by: String,
    readers: [Reader]
  ) {
    (self.ref, self.restriction, self.familyId) = (ref, restriction, familyId)
    (self.familyName, self.by, self.readers) = (familyName, by, readers)
  }
}
