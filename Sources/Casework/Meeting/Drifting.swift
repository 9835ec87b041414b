/// One family's trail as it is looked through for what stands still.
struct Drifting {
  let trail: FamilyTrail
  let day: Day
  let limits: Drift.Limits
  /// The meetings at which it was talked about, latest first.
  let discussed: [FamilyTrail.Heard]

  init(trail: FamilyTrail, day: Day, limits: Drift.Limits) {
    (self.trail, self.day, self.limits) = (trail, day, limits)
    discussed = trail.meetings.filter { $0.wasDiscussed && $0.day <= day }.sorted { $0.day > $1.day }
  }

  var facts: [DriftFact] {
    [notInFull, riskUnchanged, noChallenge].compactMap(\.self) + trail.hypotheses.compactMap(untested)
      + trail.children.compactMap(notMentioned) + decisionsNotDone + trail.open.compactMap(carried)
  }

  private func weeks(since then: Day) -> Int { max(0, day.days(since: then) / 7) }

  private func fact(_ kind: DriftFact.Kind, since then: Day, _ sentence: String) -> DriftFact {
    DriftFact(kind: kind, sentence: sentence, weeks: weeks(since: then))
  }

  private var notInFull: DriftFact? {
    if let last = discussed.first(where: { $0.tier == .full })?.day {
      guard weeks(since: last) >= limits.fullWeeks else { return nil }
      let told = "Not discussed in full for \(weeks(since: last).weeks), since \(last.said(on: day))."
      return fact(.notInFull, since: last, told)
    }
    let first = trail.meetings.map(\.day).filter { $0 <= day }.min()
    guard let since = trail.arrived ?? first, weeks(since: since) >= limits.fullWeeks else { return nil }
    let event = trail.arrived == nil ? "it was first on an agenda" : "it came"
    let told =
      "Never discussed in full in the \(weeks(since: since).weeks) since \(event), on \(since.said(on: day))."
    return fact(.notInFull, since: since, told)
  }

  private func untested(_ row: HypothesisRow) -> DriftFact? {
    let count = row.weeksUntested(on: day)
    guard row.state.isAlive, count >= limits.untestedWeeks else { return nil }
    let text = "“\(row.hypothesis.text.shortened(to: 40))”"
    guard let tested = row.tested else {
      let put = row.hypothesis.firstPut
      let told =
        "\(text) has never been tested in the \(count.weeks) since it was put, on \(put.said(on: day))."
      return fact(.hypothesisUntested, since: put, told)
    }
    let told = "\(text) has not been tested for \(count.weeks), since \(tested.said(on: day))."
    return fact(.hypothesisUntested, since: tested, told)
  }

  private var riskUnchanged: DriftFact? {
    guard let (level, since) = trail.risk, level != .low, weeks(since: since) >= limits.riskWeeks else {
      return nil
    }
    let meetings = discussed.count { $0.day > since }
    let over =
      meetings == 0 ? "and no meeting has talked about it since" : "over \(meetings.counted("meeting"))"
    let told =
      "Risk has been \(level.rawValue) for \(weeks(since: since).weeks), since \(since.said(on: day)), \(over)."
    return fact(.riskUnchanged, since: since, told)
  }

  private var noChallenge: DriftFact? {
    let run = discussed.filter { $0.tier == .full }.prefix { !$0.hasChallenge }
    guard limits.challenge > 0, run.count >= limits.challenge, let first = run.last?.day else { return nil }
    let told =
      "Nobody questioned the view in the last \(run.count) full discussions, since \(first.said(on: day))."
    return fact(.challengeNeverOffered, since: first, told)
  }

  private func notMentioned(_ child: FamilyTrail.Child) -> DriftFact? {
    guard limits.notMentioned > 0, let names = SoughtName(child.forename) else { return nil }
    let run = discussed.prefix { !mentions(child, names, $0) }
    guard run.count >= limits.notMentioned, let first = run.last?.day else { return nil }
    let told =
      "\(names.called) was not mentioned at the last \(run.count.counted("meeting")), \(whence(run.count, first))."
    return fact(.childNotMentioned, since: discussed.dropFirst(run.count).first?.day ?? first, told)
  }

  /// When the child was last mentioned, or since when it has not been.
  private func whence(_ run: Int, _ first: Day) -> String {
    guard let last = discussed.dropFirst(run).first?.day else { return "since \(first.said(on: day))" }
    return "last on \(last.said(on: day))"
  }

  /// The only child of a family is meant by whatever was written.
  private func mentions(_ child: FamilyTrail.Child, _ name: SoughtName, _ heard: FamilyTrail.Heard) -> Bool {
    if heard.ticked.contains(child.ref) { return true }
    if trail.children.count == 1 { return heard.texts.contains { !$0.trimmed.isEmpty } }
    return heard.texts.contains(where: name.stands(in:))
  }

  private var decisionsNotDone: [DriftFact] {
    trail.meetings.flatMap { meeting in
      let old = meeting.decisions.filter { day.days(since: $0.day) > limits.notDoneWeeks * 7 }
      return old.compactMap(unanswered) + [undone(old.filter { $0.soughtFrom == nil })].compactMap(\.self)
    }
  }

  private func unanswered(_ row: DecisionRow) -> DriftFact? {
    guard let post = row.soughtFrom, row.answer == nil else { return nil }
    let (text, when) = ("“\(row.text.shortened(to: 40))”", row.day.said(on: day))
    return fact(
      .decisionNotDone, since: row.day, "\(text) is sought from \(post) since \(when), and not answered.")
  }

  /// Of one meeting's decisions, which share the actions agreed there.
  private func undone(_ rows: [DecisionRow]) -> DriftFact? {
    guard let first = rows.first, first.actionsDone < first.actions else { return nil }
    let more = rows.count == 1 ? "was" : "and \(rows.count - 1) more were"
    return fact(
      .decisionNotDone, since: first.day,
      "“\(first.text.shortened(to: 40))” \(more) decided on \(first.day.said(on: day)); \(first.actionsWords)."
    )
  }

  private func carried(_ row: ActionRow) -> DriftFact? {
    guard row.done == nil, limits.carried > 0, row.carried >= limits.carried else { return nil }
    let (since, who) = (row.meeting ?? row.made, row.owners.map(\.member.initials).joined(separator: ", "))
    let told =
      "“\(row.text.shortened(to: 40))”\(who.isEmpty ? "" : " (\(who))") was carried over at "
      + "\(row.carried.counted("meeting")), since \(since.said(on: day))."
    return fact(.actionCarried, since: since, told)
  }
}
