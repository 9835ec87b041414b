/// The rules by what starts them, made once so that many children can be derived quickly.
struct RuleIndex: Sendable {
  /// What the rules have to do with one kind of happening.
  final class Entry: Sendable {
    /// The place of the kind among all kinds, from 0.
    let place: Int
    /// The rows that it can start, in the order of their files.
    let rows: [RuleRow]

    init(place: Int, rows: [RuleRow]) { (self.place, self.rows) = (place, rows) }
  }

  private let entries: [HappeningKind: Entry]
  /// For kinds that no rule speaks of.
  private let none = Entry(place: KindSet.unused, rows: [])

  init(_ timescales: [Timescale]) {
    let kinds = HappeningKind.allCases
    let places = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    var starting: [HappeningKind: [RuleRow]] = [:]
    for rule in timescales {
      let row = RuleRow(rule, places)
      for kind in rule.starts where starting[kind]?.last !== row { starting[kind, default: []].append(row) }
    }
    let used = Set(timescales.flatMap { $0.starts + $0.stops })
    var entries: [HappeningKind: Entry] = [:]
    for kind in used {
      entries[kind] = Entry(place: places[kind] ?? KindSet.unused, rows: starting[kind] ?? [])
    }
    self.entries = entries
  }

  func entry(_ kind: HappeningKind) -> Entry { entries[kind] ?? none }
}

/// Some of the kinds of happening by their places, as quick to ask as two numbers.
struct KindSet: Sendable {
  /// The place of what is in no set.
  static let unused = 127
  private var (low, high): (UInt64, UInt64) = (0, 0)

  init(_ places: [Int]) {
    for place in places where place < Self.unused {
      if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }
  }

  func holds(_ place: Int) -> Bool {
    place < 64 ? low & (1 << UInt64(place)) != 0 : high & (1 << UInt64(place - 64)) != 0
  }
}

/// One rule with what is worth working out only once.
final class RuleRow: Sendable {
  let rule: Timescale
  /// How a clock's key begins.
  let prefix: String
  /// Reports before a conference are counted back from its date.
  let isBackward: Bool
  let starts: KindSet
  let stops: KindSet
  /// What is judged on the day of the start.
  let fixed: [Circumstance]
  /// What is judged for as long as it runs.
  let changing: [Circumstance]
  /// What starts it may be on record a few days before its span.
  let mayPrecedeSpan: Bool
  let countsEarly: Bool
  /// Only a child who is born can be seen.
  let isForBorn: Bool
  /// It asks for something to be written, which death does not take away.
  let isWriting: Bool
  /// An access request outlasts the family's case.
  let outlastsCase: Bool
  /// For each stop, the formats that can tell it.
  private let carriers: [FormatSet]

  init(_ rule: Timescale, _ places: [HappeningKind: Int]) {
    self.rule = rule
    prefix = "\(rule.id)|\(rule.variant)|"
    isBackward = !rule.lengths.isEmpty && rule.lengths.allSatisfy { $0.count < 0 }
    starts = KindSet(rule.starts.compactMap { places[$0] })
    stops = KindSet(rule.stops.compactMap { places[$0] })
    fixed = rule.circumstances.filter { !$0.mayChange }
    changing = rule.circumstances.filter(\.mayChange)
    mayPrecedeSpan = rule.starts.contains { $0 == .emergencyPlacementMade || $0 == .temporaryApprovalGiven }
    countsEarly = rule.countsEarly
    isForBorn = rule.stops == [.childSeen]
    isWriting = rule.stops.allSatisfy { $0 == .visitWritten || $0 == .conferenceLetterSent }
    outlastsCase = rule.starts == [.accessRequested]
    carriers = rule.stops.map { stop in FormatSet(Format.allCases.filter { stop.carriage(by: $0) != nil }) }
  }

  /// Whether everything that stops it can be told by one of these formats.
  func stopsAreCarried(by formats: FormatSet) -> Bool { carriers.allSatisfy { $0.meets(formats) } }
}
