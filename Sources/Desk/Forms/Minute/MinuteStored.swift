import Casework
import Screen

/// A stored minute as it would be typed: each line beside what it was read as.
///
/// A line that was not touched stays what it was, also where its owner has left since or its day has gone by.
struct MinuteStored: Sendable {
  var minute: Discussion
  private var members: [MemberCard]
  var challenges: [String] = []
  var decisions: [String] = []
  var actions: [String] = []
  var ideas: [String] = []
  var tests: [String] = []
  var dates: [String] = []
  var steps: [String] = []
  var next = ""

  init(_ minute: Discussion, _ sitting: Sitting) {
    self.minute = minute
    members = sitting.members
    challenges = minute.challenges.map { SpokenChallenge.spoken($0, members: members) }
    decisions = minute.decisions.map { SpokenDecision.spoken($0, members: members) }
    actions = minute.actions.map { spoken($0) }
    ideas = minute.hypotheses.map {
      SpokenHypothesis.spoken(text: $0.text, author: $0.author, members: members)
    }
    tests = minute.hypotheses.map { SpokenTest.spoken(test: $0.test, task: $0.task, members: members) }
    dates = minute.bookings.map { SpokenBooking.spoken($0) }
    steps = minute.steps.map { SpokenStep.spoken($0.state, words: $0.words, isTested: $0.isTested) }
    next = minute.nextFull?.slashed ?? ""
  }

  private func spoken(_ action: Action) -> String {
    let owners = action.owners.compactMap { ref in members.first { $0.ref == ref } }
    return SpokenAction.spoken(text: action.text, owners: owners, due: action.due)
  }

  /// The lines of a kind that the minute holds.
  func lines(_ kind: MinuteField.Kind) -> [String] {
    switch kind {
    case .challenge: minute.noChallenge && challenges.isEmpty ? [SpokenChallenge.noneOffered] : challenges
    case .decision: decisions
    case .action: actions
    case .idea: ideas
    case .would: minute.hypotheses.map(\.wouldChange)
    case .test: tests
    case .date: dates
    }
  }

  /// What each field holds, by its key; carried actions by the order of their numbers.
  func values(listed: [Ref<Action>] = []) -> [String: String] {
    var values: [MinuteField: String] = [
      .update: minute.update, .risks: minute.risks, .protective: minute.protective,
      .child: minute.childView, .parents: minute.parentsView, .next: next, .genogram: minute.genogram,
    ]
    values[.risk] = minute.risk?.rawValue
    values[.done] = minute.done.map { "\($0.number)\t\(MinuteForm.done)" }.joined(separator: "\n")
    values[.days] = SpokenCarry.spoken(
      minute.carried.compactMap { carried in
        listed.firstIndex(of: carried.action).map { SpokenCarry.Carried(number: $0 + 1, due: carried.due) }
      })
    for (step, text) in zip(minute.steps, steps) { values[.step(step.hypothesis)] = text }
    for kind in MinuteField.Kind.allCases {
      for (index, text) in lines(kind).enumerated() { values[.line(kind, index + 1)] = text }
    }
    return Dictionary(uniqueKeysWithValues: values.map { ($0.key.key, $0.value) })
  }

  var values: [String: String] { values(listed: []) }
}
