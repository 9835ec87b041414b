/// What a member of the unit is employed to do.
public enum Role: String, CaseIterable, Sendable {
  case consultant
  case socialWorker = "social-worker"
  case practitioner
  case clinician
  case coordinator
  case unknown

  public var words: String {
    switch self {
    case .consultant: "consultant social worker"
    case .socialWorker: "social worker"
    case .practitioner: "children's practitioner"
    case .clinician: "clinician"
    case .coordinator: "unit coordinator"
    case .unknown: "role unknown"
    }
  }
}

/// One person who works in the unit, or did.
public struct Member: Hashable, Sendable {
  public var name: String
  public var role: Role
  /// Qualified to make enquiries under section 47.
  public var enquiryQualified: Bool
  public var agency: Bool
  public var started: Day?
  public var ended: Day?
  /// The operating system's login, if the member works in Kith.
  public var login: String?

  public init(
    name: String, role: Role, enquiryQualified: Bool = false, agency: Bool = false, started: Day? = nil,
    ended: Day? = nil, login: String? = nil
  ) {
    (self.name, self.role, self.enquiryQualified, self.agency) = (name, role, enquiryQualified, agency)
    (self.started, self.ended, self.login) = (started, ended, login)
  }

  /// First letters of the first and the last word of the name: `JB`.
  public var initials: String {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard let first = words.first?.first else { return "?" }
    guard words.count > 1, let last = words.last?.first else { return String(first).uppercased() }
    return (String(first) + String(last)).uppercased()
  }
}

/// A member as the unit's list shows them.
public struct MemberCard: Hashable, Sendable {
  public var ref: Ref<Member>
  public var member: Member

  public init(ref: Ref<Member>, member: Member) { (self.ref, self.member) = (ref, member) }
}

/// Which part of the country's work a unit does.
public enum Area: String, CaseIterable, Sendable {
  case assessment
  case inNeed = "child-in-need"
  case protection = "child-protection"
  case lookedAfter = "looked-after"
  case disabledChildren = "disabled-children"
  case leavingCare = "leaving-care"
  case mixed
}

/// The unit itself and its own settings for the weekly meeting, in minutes.
public struct Unit: Hashable, Sendable {
  public var name: String
  public var area: Area
  /// How long the meeting lasts; by default 180.
  public var meetingMinutes: Int
  /// How long a full discussion takes; by default 20.
  public var fullMinutes: Int
  /// How long a check-in takes; by default 3.
  public var checkInMinutes: Int
  /// An invented unit, made for showing.
  public var isDemo: Bool
  /// After how many minutes without a key the screen is locked; nothing means never.
  public var lockMinutes: Int?

  public init(
    name: String, area: Area, meetingMinutes: Int = 180, fullMinutes: Int = 20, checkInMinutes: Int = 3,
    isDemo: Bool = false
  ) {
    (self.name, self.area, self.meetingMinutes) = (name, area, meetingMinutes)
    (self.fullMinutes, self.checkInMinutes, self.isDemo) = (fullMinutes, checkInMinutes, isDemo)
  }
}
