import Casework

extension Page {
  /// What was decided of a family meeting by meeting and whether it was done, under what does not move.
  init(_ trail: FamilyTrail, drift: [DriftFact], today: Day?) {
    self.init(title: "\(trail.name) (\(trail.familyId)): what was decided, and was it done")
    let day = today ?? trail.meetings.first?.day
    if !trail.children.isEmpty {
      add(.fact(label: "Children", text: trail.children.map(\.forename).joined(separator: ", ")))
    }
    if let risk = trail.risk {
      add(.fact(label: "Risk", text: "\(risk.level.rawValue) since \(risk.since.spoken)"))
    }
    if !drift.isEmpty {
      add(.heading("What stands still"))
      for fact in drift { add("", fact.sentence) }
    }
    if !trail.hypotheses.isEmpty {
      add(.heading("Hypotheses"))
      for row in trail.hypotheses {
        add(
          .entry(label: row.state.words.capitalizedFirst, text: row.hypothesis.text, note: row.note(on: day)))
      }
    }
    if !trail.meetings.isEmpty { add(.heading("Meeting by meeting")) }
    for meeting in trail.meetings { add(meeting, today: day) }
    if trail.meetings.isEmpty { add(.notice("It has not been on an agenda yet.")) }
  }

  private mutating func add(_ meeting: FamilyTrail.Heard, today: Day?) {
    let risk = meeting.risk.map { "risk \($0.rawValue)" } ?? ""
    add(
      .family(number: "", name: meeting.day.spoken, aside: Page.joined(meeting.tier.words.lowercased(), risk))
    )
    guard meeting.wasDiscussed else { return add("", "Not discussed.") }
    add(meeting.decisions, label: "Decision", withDay: false)
    for action in meeting.actions { add(action, label: "Action", today: today) }
    if meeting.tier == .full, !meeting.hasChallenge { add("Challenge", "None offered.") }
    if meeting.decisions.isEmpty, meeting.actions.isEmpty { add("", "Nothing decided or agreed.") }
  }

  /// Decisions with what became of them, and once for all of them of the actions agreed at their meeting.
  mutating func add(_ decisions: [DecisionRow], label: String, withDay: Bool) {
    for decision in decisions { add(decision, label: label, withDay: withDay) }
    let words = decisions.map(\.actionsWords).first { !$0.isEmpty } ?? ""
    if !words.isEmpty { add("", "\(words.capitalizedFirst).") }
  }

  /// A decision with what became of it, in one line and a smaller one.
  private mutating func add(_ decision: DecisionRow, label: String, withDay: Bool) {
    let day = withDay ? decision.day.brief : ""
    guard let post = decision.soughtFrom else {
      return add(
        .entry(label: label, text: decision.text, note: Page.joined(day, decision.by, decision.kind)))
    }
    add(
      .entry(
        label: label, text: decision.text,
        note: Page.joined(
          day, "to be sought from \(post), by \(decision.by)", decision.answer?.words ?? "not answered yet")))
  }

  /// An action with who, by when, whether it is done and how often it went on.
  mutating func add(_ action: ActionRow, label: String, today: Day?) {
    let owners = action.owners.map(\.member.name).joined(separator: ", ")
    let due = action.due.map { "by \($0.brief)" } ?? "no day set"
    let state =
      action.done.map { "done \($0.brief)" } ?? (today.map(action.isLate) ?? false ? "LATE" : "open")
    let carried = action.carried == 0 ? "" : "carried over \(Counted.times(action.carried))"
    add(.entry(label: label, text: action.text, note: Page.joined(owners, due, state, carried)))
  }
}

extension Decision.Answer {
  /// `granted by Mo Reid, service manager, on Fri 20 Mar`.
  var words: String { "\(isGranted ? "granted" : "refused") by \(by) on \(day.brief)" }
}

extension HypothesisRow {
  /// Whose it is, since when, how it stands, for how long nobody has tested it and what would.
  func note(on day: Day?) -> String {
    var parts = [author ?? "", "put \(hypothesis.firstPut.told(on: day))"]
    if let last = steps.last, !last.words.isEmpty { parts.append(last.words.asClause) }
    if let tested { parts.append("tested \(tested.told(on: day))") }
    if state.isAlive, let day, weeksUntested(on: day) > 0 {
      parts.append("untested for \(Counted.of(weeksUntested(on: day), "week", "weeks"))")
    }
    var text = parts.filter { !$0.isEmpty }.joined(separator: " · ") + "."
    if !hypothesis.wouldChange.isEmpty {
      text += " Would change our mind: \(hypothesis.wouldChange.asClause)."
    }
    let test = hypothesis.test.isEmpty ? task?.text ?? hypothesis.task?.text ?? "" : hypothesis.test
    if !test.isEmpty { text += " Tested by: \(test.hasSuffix("?") ? test : test.asClause + ".")" }
    return text
  }
}

extension Day {
  /// With its year, where that is another than the day's on which it is read.
  fileprivate func told(on day: Day?) -> String { year == day?.year ? brief : spoken }
}

extension String {
  /// With a large first letter.
  var capitalizedFirst: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
