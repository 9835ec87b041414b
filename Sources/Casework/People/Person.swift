/// Somebody the unit knows: a child, born or expected, a parent, a carer.
public struct Person: Hashable, Sendable {
  /// The council's identifier, as text; nothing where it has given none.
  public var councilId: String?
  public var surname: String
  public var forename: String
  public var born: Day?
  /// The expected day of birth of an unborn child.
  public var expected: Day?
  /// `M`, `F` or `U`.
  public var sex: String?
  public var ethnicity: String?
  public var disabled: Bool?
  public var unaccompanied: Bool?
  public var school: String?
  public var died: Day?
  /// Telephone numbers and other ways to reach them, in the order of use.
  public var contacts: [ContactDetail] = []
  /// Where they live, where that is typed with them; nothing leaves it as it stands. Readings leave it out.
  public var home: Home?

  public init(
    councilId: String? = nil, surname: String, forename: String, born: Day? = nil, expected: Day? = nil
  ) {
    (self.councilId, self.surname, self.forename) = (councilId, surname, forename)
    (self.born, self.expected) = (born, expected)
  }

  /// Forename and surname, whichever are known; else the council's id.
  public var name: String {
    let parts = [forename, surname].filter { !$0.isEmpty }
    return parts.isEmpty ? councilId ?? "not named" : parts.joined(separator: " ")
  }
}

/// People the unit thinks about together: a family has the unit's talk, each child its own record.
public struct Family: Hashable, Sendable {
  public var councilId: String?
  public var name: String

  public init(councilId: String? = nil, name: String) { (self.councilId, self.name) = (councilId, name) }
}

/// How much worry a family gives, as the unit rates it.
public enum Risk: String, CaseIterable, Codable, Sendable, Comparable {
  case high, medium, low

  public static func < (left: Risk, right: Risk) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .high: 2
    case .medium: 1
    case .low: 0
    }
  }

  /// Four letters for a narrow column, with a sign that needs no colour.
  public var short: String {
    switch self {
    case .high: "high▲"
    case .medium: "med"
    case .low: "low"
    }
  }
}
