/// Which of the council's formats a value came from; where two say different things of one field, the
/// weightier one stands, whichever was read first.
public enum Format: String, CaseIterable, Sendable, Comparable {
  case visits
  case annexA = "annex-a"
  case caseload

  public static func < (left: Format, right: Format) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .visits: 0
    case .annexA: 1
    case .caseload: 2
    }
  }
}

/// One reading of somebody else's files: what each list says, and what could not be read.
public struct Import: Sendable {
  public var format: Format
  public var lists: [ImportedList]

  public init(format: Format, lists: [ImportedList]) { (self.format, self.lists) = (format, lists) }
}

/// One list of an import: its rows that could be read, its problems by line and column, and remarks.
public struct ImportedList: Sendable {
  /// As reports name it: `caseload`, `visits`, `list_06`.
  public var name: String
  /// How many records stand in the file, headings not counted.
  public var read: Int
  public var rows: [ImportedRow]
  /// What was wrong; a row with a problem is not among `rows`.
  public var problems: [ImportProblem]
  /// What was read, but deserves a word, in whole sentences.
  public var remarks: [String]

  public init(name: String) { (self.name, read, rows, problems, remarks) = (name, 0, [], [], []) }
}

/// Something in a file that cannot be taken as it stands.
public struct ImportProblem: Hashable, Sendable {
  /// The physical line in the file, from 1; nothing where the whole file is meant.
  public var line: Int?
  /// The heading of the column as the file writes it.
  public var column: String?
  /// What is wrong and what would be right, in one sentence without control characters.
  public var why: String

  public init(line: Int?, column: String?, why: String) {
    (self.line, self.column, self.why) = (line, column, why)
  }
}

/// What one row of a list says.
public struct ImportedRow: Sendable {
  public var line: Int
  public var person: ImportedPerson
  public var facts: [any StatusFact]
  /// Days on which the extract says the child was last seen.
  public var lastSeen: [LastSeen]
  public var visit: ImportedVisit?

  public init(line: Int, person: ImportedPerson) {
    (self.line, self.person) = (line, person)
    (facts, lastSeen, visit) = ([], [], nil)
  }
}

/// What a row says of the person it is about; blanks say nothing.
public struct ImportedPerson: Hashable, Sendable {
  /// The council's identifier, as text: leading zeros stay.
  public var id: String
  public var familyId: String?
  public var familyName: String?
  public var surname: String?
  public var forename: String?
  public var born: Day?
  public var expected: Day?
  /// `M`, `F` or `U`.
  public var sex: String?
  /// A census code such as `WBRI`.
  public var ethnicity: String?
  public var disabled: Bool?
  /// Unaccompanied and seeking asylum.
  public var unaccompanied: Bool?
  public var address: String?
  public var postcode: String?
  public var school: String?
  /// How the person belongs to the family: `child`, `mother`, `maternal grandmother` …
  public var relationship: String?
  public var status: Status?
  public var worker: String?
  public var workerSince: Day?
  public var team: String?

  public init(id: String) { self.id = id }

  /// Whether the row is about a child of the unit rather than an adult.
  public var isChild: Bool { relationship == nil || relationship == "child" }
}

/// A day on which an extract says a child was last seen, and whether alone; no visit of its own.
public struct LastSeen: Hashable, Sendable {
  public var day: Day
  public var alone: Bool?

  public init(day: Day, alone: Bool?) { (self.day, self.alone) = (day, alone) }
}

/// One child's row of a visits extract.
public struct ImportedVisit: Hashable, Sendable {
  public var day: Day
  public var kind: VisitKind
  /// The type in the extract's own words.
  public var type: String
  public var seen: Bool
  public var alone: Bool
  public var worker: String?

  public init(day: Day, kind: VisitKind, type: String, seen: Bool, alone: Bool, worker: String?) {
    (self.day, self.kind, self.type) = (day, kind, type)
    (self.seen, self.alone, self.worker) = (seen, alone, worker)
  }
}
