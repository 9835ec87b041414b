/// One rule of how long something may take, as a rule file writes it: one row, in force for a time.
///
/// Several rows may bear one id: one after another in time, or side by side where each has a variant in words.
public struct Timescale: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case statutory, local }

  /// How sure it is that the rule says so.
  public enum Sureness: String, CaseIterable, Sendable {
    /// Read in the source that is named.
    case read
    /// Widely known; its source was not at hand.
    case memory
    /// Inferred for Kith.
    case inferred
  }

  public enum Subject: String, CaseIterable, Sendable { case child, family, member }

  /// Which of the happenings that could start it do.
  public enum Which: String, CaseIterable, Sendable {
    /// Each one begins a clock; where the rule stops on what it starts on, that is a recurrence.
    case each
    /// Only the first within the span.
    case first
    /// The second and every later one within the span.
    case later
  }

  /// Such as `single-assessment`: a promise of the command line.
  public var id: String
  /// Tells rows of one id apart that stand side by side: `until the first review`; otherwise empty.
  public var variant: String
  public var title: String
  /// The title where a list has little room: `CP visit`.
  public var short: String
  public var subject: Subject
  public var starts: [HappeningKind]
  public var which: Which
  /// Any of these stops it.
  public var stops: [HappeningKind]
  /// It runs only within a span of this kind, and ends with it.
  public var during: SpanKind?
  /// All of these must hold when it starts, and some of them as long as it runs.
  public var circumstances: [Circumstance]
  /// Several lengths mean that the earliest counts.
  public var lengths: [Length]
  /// The day of the event is counted as the first, because the instrument says *beginning with* that day.
  public var countsStartDay: Bool
  /// What was done before the start counts too, because the instrument says *before, or within …*.
  public var countsEarly: Bool
  /// The birthday at which it ends.
  public var untilAge: Int?
  public var kind: Kind
  public var inForceFrom: Day
  public var inForceThrough: Day?
  /// Instrument and paragraph.
  public var source: String
  public var sureness: Sureness
  public var note: String

  public init(
    id: String, variant: String = "", title: String, subject: Subject = .child, starts: [HappeningKind],
    which: Which = .each, stops: [HappeningKind], during: SpanKind? = nil,
    circumstances: [Circumstance] = [], lengths: [Length], countsStartDay: Bool = false,
    countsEarly: Bool = false, untilAge: Int? = nil, kind: Kind, inForceFrom: Day,
    inForceThrough: Day? = nil, source: String, sureness: Sureness, note: String = ""
  ) {
    (self.id, self.variant, self.title, self.subject) = (id, variant, title, subject)
    short = title
    (self.starts, self.which, self.stops, self.during) = (starts, which, stops, during)
    (self.circumstances, self.lengths, self.countsStartDay) = (circumstances, lengths, countsStartDay)
    self.countsEarly = countsEarly
    (self.untilAge, self.kind, self.inForceFrom) = (untilAge, kind, inForceFrom)
    (self.inForceThrough, self.source, self.sureness, self.note) = (inForceThrough, source, sureness, note)
  }

  /// Whether the row applies to what starts on a day.
  public func isInForce(on day: Day) -> Bool {
    day >= inForceFrom && (inForceThrough.map { day <= $0 } ?? true)
  }
}

/// A length of time as a rule says it: `45 working days`, `6 months`, `5 working days before`.
public struct Length: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case hours, days
    case workingDays = "working days"
    case weeks, months, terms
  }

  /// Negative where it is counted back from the event.
  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) { (self.count, self.unit) = (count, unit) }

  /// Without a table of school terms a term is this many working days.
  public static let termWorkingDays = 60

  /// Reads `45 working days`, `1 week`, `72 hours`, `5 working days before`; nothing else.
  public init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    let isBefore = words.last == "before"
    if isBefore { words.removeLast() }
    guard words.count >= 2, let count = Int(words[0]), count > 0, count < 1_000 else { return nil }
    var unit = words.dropFirst().joined(separator: " ")
    if count == 1, !unit.hasSuffix("s") { unit += "s" }
    guard let unit = Unit(rawValue: unit) else { return nil }
    self.init(isBefore ? -count : count, unit)
  }

  /// `45 working days`, `1 week`, `5 working days before`.
  public var words: String {
    let size = abs(count)
    let name = size == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
    return "\(size) \(name)\(count < 0 ? " before" : "")"
  }
}
