/// One subject's history against all rules.
struct Derivation {
  let history: History
  let rules: RuleBook
  let keepsFinished: Bool
  /// For each happening what the rules have to do with its kind.
  let entries: [RuleIndex.Entry]
  let spans: Spans
  private let subject: String
  private let kind: Timescale.Subject
  private let formats: FormatSet

  init(_ history: History, _ rules: RuleBook, keepsFinished: Bool) {
    (self.history, self.rules, self.keepsFinished) = (history, rules, keepsFinished)
    entries = history.happenings.map { rules.index.entry($0.kind) }
    spans = Spans(history)
    subject = history.subject.text + "|"
    kind =
      switch history.subject {
      case .child: .child
      case .family: .family
      case .member: .member
      }
    formats = FormatSet(history.formats)
  }

  var derived: Clocks.Derived {
    var found = Clocks.Derived()
    for position in entries.indices where !entries[position].rows.isEmpty {
      let day = history.happenings[position].day
      for row in entries[position].rows
      where row.rule.subject == kind && row.rule.isInForce(on: day) {
        run(row, from: position, on: day, into: &found)
      }
    }
    found.clocks.sort { left, right in
      if left.start.day != right.start.day { return left.start.day < right.start.day }
      return (left.timescale, left.variant, left.key) < (right.timescale, right.variant, right.key)
    }
    found.unknown.sort { left, right in
      if left.start.day != right.start.day { return left.start.day < right.start.day }
      return (left.timescale, left.variant, left.key) < (right.timescale, right.variant, right.key)
    }
    return found
  }

  /// Starts one rule's clock from one happening, if it applies, and looks for its end.
  private func run(_ row: RuleRow, from position: Int, on day: Day, into found: inout Clocks.Derived) {
    var span: Stretch?
    if let kind = row.rule.during {
      span = spans.span(kind, ofHappeningAt: position, on: day)
      if span == nil, row.mayPrecedeSpan { span = spans.coming(kind, after: day) }
      if span == nil { return }
    }
    if row.isForBorn, spans.isUnborn(on: day) { return }
    let applies = row.fixed.isEmpty ? true : spans.hold(row.fixed, on: day, in: span)
    if applies == false { return }
    let isAsked = row.rule.which == .each ? true : isAsked(row, position, span)
    // Where nobody knows which one it was, that is one thing not known, and the rule for later ones tells it.
    if isAsked == false || isAsked == nil && row.rule.which == .first { return }

    let ends = end(of: row, span)
    let stop = stop(of: row, from: position, in: span, through: ends)
    if let ends, ends <= day {
      // What begins on the day on which its span ends is no obligation, unless the span has that one day only.
      if stop == nil || span.map({ $0.from < day }) ?? true { return }
    }
    let limit = stop.map { history.happenings[$0].day } ?? ends
    if !row.changing.isEmpty, spans.change(after: day, before: limit) {
      for turn in turns(of: row, from: position, in: span, before: limit) {
        add(row, turn, turn.until == nil ? stop : nil, turn.until ?? ends, to: &found)
      }
      return
    }
    let holds = row.changing.isEmpty ? true : spans.hold(row.changing, on: day, in: span)
    if holds == false || stop != nil && !keepsFinished { return }
    var turn = Turn(start: history.happenings[position], from: day, until: nil, isCertain: true)
    turn.isCertain = applies == true && isAsked == true && holds == true
    if isAsked == nil {
      turn.start.note = (turn.start.note.map { "\($0); " } ?? "") + "which one it was is not known"
    }
    add(row, turn, stop, ends, to: &found)
  }

  private func add(
    _ row: RuleRow, _ turn: Turn, _ stop: Int?, _ ends: Day?, to found: inout Clocks.Derived
  ) {
    guard let stop else { return keepOpen(row, turn.start, ends, isCertain: turn.isCertain, in: &found) }
    guard keepsFinished, turn.isCertain else { return }
    found.clocks.append(clock(row, turn.start, stop: history.happenings[stop], ends: nil))
  }

  /// What a person typed can be followed; what an import told only if a format can tell its end as well.
  private func keepOpen(
    _ row: RuleRow, _ start: Happening, _ ends: Day?, isCertain: Bool, in found: inout Clocks.Derived
  ) {
    if isCertain, canBeKnown(row, start) {
      found.clocks.append(clock(row, start, stop: nil, ends: ends))
      return
    }
    if row.isWriting { return }
    // Variants of one rule that cannot be told apart are one thing that is not known.
    if let last = found.unknown.last, last.timescale == row.rule.id, last.start.id == start.id { return }
    found.unknown.append(
      UnknownClock(
        key: key(row, start), timescale: row.rule.id, variant: row.rule.variant, title: row.rule.title,
        subject: history.subject, start: start, stops: row.rule.stops, ends: ends))
  }

  private func key(_ row: RuleRow, _ start: Happening) -> Clock.Key {
    Clock.Key(row.prefix + subject + start.id)
  }

  private func clock(_ row: RuleRow, _ start: Happening, stop: Happening?, ends: Day?) -> Clock {
    let measure = rules.measure(row.rule, from: start.day, minute: start.minute)
    var clock = Clock(
      key: key(row, start), timescale: row.rule.id, variant: row.rule.variant,
      version: row.rule.inForceFrom, title: row.rule.title, kind: row.rule.kind, subject: history.subject,
      start: start, due: measure.due, localDue: measure.localDue, stop: stop, ends: ends,
      stops: row.rule.stops)
    clock.short = row.rule.short
    return clock
  }

  /// The day on which it ends unfinished: with its span, at the birthday, at death unless it asks for
  /// something written, with the case unless it outlasts that.
  func end(of row: RuleRow, _ span: Stretch?) -> Day? {
    var ends = span?.through
    func sooner(_ day: Day?) { if let day { ends = ends.map { min($0, day) } ?? day } }
    if !row.isWriting { sooner(history.died) }
    if !row.outlastsCase { sooner(history.ended) }
    if let age = row.rule.untilAge { sooner(spans.birthday(age)) }
    return ends
  }

  private func canBeKnown(_ row: RuleRow, _ start: Happening) -> Bool {
    guard let format = start.format else { return true }
    var telling = formats
    telling.insert(format)
    return row.stopsAreCarried(by: telling)
  }
}
