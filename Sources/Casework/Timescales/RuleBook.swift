/// The timescales in force for one unit: the law's, the unit's own lengths, what is suspended, and the calendar.
public struct RuleBook: Sendable {
  /// In the order of their files; rows of one id by variant, then by time.
  public private(set) var timescales: [Timescale] { didSet { index = RuleIndex(timescales) } }
  /// The same rows by what starts them.
  private(set) var index: RuleIndex
  public var calendar: WorkingCalendar
  /// By day.
  public var localLengths: [LocalLength]
  public var suspensions: [Suspension]
  /// A virtual visit counts as the child seen.
  public var countsVirtual: Bool

  public init(
    timescales: [Timescale], calendar: WorkingCalendar, localLengths: [LocalLength] = [],
    suspensions: [Suspension] = [], countsVirtual: Bool = false
  ) {
    (self.timescales, self.calendar, index) = (timescales, calendar, RuleIndex(timescales))
    (self.localLengths, self.suspensions, self.countsVirtual) = (localLengths, suspensions, countsVirtual)
  }

  /// No rule is known: nothing is counted.
  public static let none = RuleBook(timescales: [], calendar: .none)

  /// All rows of an id, in order.
  public func rows(_ id: String) -> [Timescale] { timescales.filter { $0.id == id } }

  /// The rows in force for what starts on a day, in order.
  public func inForce(on day: Day) -> [Timescale] { timescales.filter { $0.isInForce(on: day) } }

  /// Puts newer rows in the place of those with the same id and adds the others at the end.
  public mutating func replace(by newer: [Timescale]) {
    var rest = Dictionary(grouping: newer, by: \.id)
    let ids = Set(rest.keys)
    let kept = timescales.flatMap { row -> [Timescale] in
      ids.contains(row.id) ? rest.removeValue(forKey: row.id) ?? [] : [row]
    }
    timescales = kept + newer.filter { rest[$0.id] != nil }
  }

  /// The length that the unit has set for what starts on a day; nothing where it has set none.
  public func localLength(_ id: String, variant: String, on day: Day) -> Length? {
    localLengths.last { $0.timescale == id && $0.variant == variant && $0.from <= day }?.length
  }

  public func suspension(of id: String, on day: Day) -> Suspension? {
    suspensions.last { $0.holds(id, on: day) }
  }
}

/// A file of rules or holidays that a unit has loaded, as it was read.
public struct LawFile: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case rules, holidays }

  public var kind: Kind
  /// The file's own name, without its folder.
  public var name: String
  public var text: String

  public init(kind: Kind, name: String, text: String) {
    (self.kind, self.name, self.text) = (kind, name, text)
  }
}
