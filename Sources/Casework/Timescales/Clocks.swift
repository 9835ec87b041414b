/// Derives clocks from what is recorded: the only place that does.
public enum Clocks {
  /// What follows for one subject.
  public struct Derived: Hashable, Sendable {
    /// Open and finished ones. Order: by start, then by timescale, variant and key.
    public var clocks: [Clock] = []
    /// Those of which nobody can know since an import, in the same order.
    public var unknown: [UnknownClock] = []

    public init() {}
  }

  /// All clocks of one subject; no day stands in for today, so that what follows stays true overnight.
  public static func derive(_ history: History, by rules: RuleBook) -> Derived {
    Derivation(history, rules, keepsFinished: true).derived
  }

  /// As `derive`, without the clocks that something has stopped: what lists show, at a fraction of the cost.
  public static func open(_ history: History, by rules: RuleBook) -> Derived {
    Derivation(history, rules, keepsFinished: false).derived
  }
}

/// One subject's history against all rules.
struct Derivation {
  let history: History
  let rules: RuleBook
  let keepsFinished: Bool
  private let subject: String
  private let kind: Timescale.Subject
  private let spans: Spans

  init(_ history: History, _ rules: RuleBook, keepsFinished: Bool) {
    (self.history, self.rules, self.keepsFinished) = (history, rules, keepsFinished)
    subject = history.subject.text + "|"
    kind =
      switch history.subject {
      case .child: .child
      case .family: .family
      case .member: .member
      }
    spans = Spans(history)
  }

  var derived: Clocks.Derived {
    var found = Clocks.Derived()
    for (position, start) in history.happenings.enumerated() {
      for row in rules.index.rows(startedBy: start.kind)
      where row.rule.subject == kind && row.rule.isInForce(on: start.day) {
        run(row, from: position, into: &found)
      }
    }
    found.clocks.sort {
      Self.order(
        ($0.start.day, $0.timescale, $0.variant, $0.key), ($1.start.day, $1.timescale, $1.variant, $1.key))
    }
    found.unknown.sort {
      Self.order(
        ($0.start.day, $0.timescale, $0.variant, $0.key), ($1.start.day, $1.timescale, $1.variant, $1.key))
    }
    return found
  }

  private static func order(
    _ left: (Day, String, String, Clock.Key), _ right: (Day, String, String, Clock.Key)
  ) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left < right
  }

  /// Starts one rule's clock from one happening, if it applies, and looks for its end.
  private func run(_ row: RuleRow, from position: Int, into found: inout Clocks.Derived) {
    let (rule, start) = (row.rule, history.happenings[position])
    var span: Span?
    if let kind = rule.during {
      span = spans.span(kind, on: start.day)
      if span == nil { return }
    }
    let applies = spans.hold(rule.circumstances, on: start.day, in: span)
    if applies == false { return }
    let isAsked = rule.which == .each ? true : isAsked(rule, position, span)
    if isAsked == false { return }
    let isCertain = applies == true && isAsked == true

    let ends = end(of: rule, span)
    let stop = stop(of: row, from: position, in: span, through: ends)
    if let stop, !(keepsFinished && isCertain) || isOver(start, span, ends, stop) { return }
    if stop == nil, let ends, ends <= start.day { return }
    let key = Clock.Key(row.prefix + subject + start.id)
    if stop == nil, !isCertain || !canBeKnown(row, start) {
      if let last = found.unknown.last, last.timescale == rule.id, last.start.id == start.id { return }
      found.unknown.append(
        UnknownClock(
          key: key, timescale: rule.id, variant: rule.variant, title: rule.title, subject: history.subject,
          start: start, stops: rule.stops, ends: ends))
      return
    }
    let measure = rules.measure(rule, from: start.day, minute: start.minute)
    found.clocks.append(
      Clock(
        key: key, timescale: rule.id, variant: rule.variant, version: rule.inForceFrom, title: rule.title,
        kind: rule.kind, subject: history.subject, start: start, due: measure.due,
        localDue: measure.localDue, stop: stop, ends: stop == nil ? ends : nil, stops: rule.stops))
  }

  /// What begins on the day on which everything ends is no obligation, unless the span has that one day only.
  private func isOver(_ start: Happening, _ span: Span?, _ ends: Day?, _ stop: Happening) -> Bool {
    guard let ends, ends <= start.day else { return false }
    return span.map { $0.from < start.day } ?? true
  }

  /// The day on which it ends unfinished: with its span, at the birthday, at death, with the case.
  private func end(of rule: Timescale, _ span: Span?) -> Day? {
    var ends = span?.through
    func sooner(_ day: Day?) { if let day { ends = ends.map { min($0, day) } ?? day } }
    sooner(history.died)
    sooner(history.ended)
    if let age = rule.untilAge { sooner(history.born?.birthday(age)) }
    return ends
  }

  /// What a person typed can be followed; what an import told only if a format can tell its end as well.
  private func canBeKnown(_ row: RuleRow, _ start: Happening) -> Bool {
    guard let format = start.format else { return true }
    return row.stopsAreCarried(by: history.formats.union([format]))
  }
}
