import Casework
import GRDB

extension Changing {
  /// Brings the hypotheses that a minute puts into line, as its decisions.
  mutating func setHypotheses(
    _ typed: [Hypothesis], of discussion: Int, family: Int, put day: Day
  ) throws -> [Int] {
    let stored = try Agreed.hypotheses(of: discussion, in: database)
    let wanted = typed.map { $0.minuted(for: Ref(family), on: day) }
    let matching = Matching(stored: stored.map(\.hypothesis), wanted: wanted) {
      $0.text == $1.text || ($0.author == $1.author && $0.wouldChange == $1.wouldChange && $0.test == $1.test)
    }
    for (old, new) in matching.changed {
      try update(stored[old].number, task: stored[old].task, to: wanted[new], of: discussion, made: day)
    }
    for old in matching.gone { try deleteHypothesis(stored[old].number, writing: discussion) }
    return try matching.rows(of: stored.map(\.number)) {
      try insert(wanted[$0], discussion: discussion, made: day)
    }
  }

  /// Brings into line what a minute says of hypotheses put before: of each one thing, the last that was typed.
  mutating func setSteps(
    _ typed: [Discussion.Step], of discussion: Int, family: Int, on day: Day
  ) throws {
    var wanted: [Int: Discussion.Step] = [:]
    for step in typed { wanted[step.hypothesis.number] = step }
    for stored in try Agreed.steps(of: discussion, in: database) {
      if let step = wanted.removeValue(forKey: stored.step.hypothesis.number) {
        try ledger.update(.hypothesisStep, stored.number, set: step.columns)
      } else {
        try ledger.delete(.hypothesisStep, stored.number)
      }
    }
    for (id, step) in wanted.sorted(by: { $0.key < $1.key }) {
      guard try stored(.hypothesis, id, as: "hypothesis")["family"] == family
      else { throw Refusal.noSuch("hypothesis in the family \(try familyName(family))") }
      let columns = step.columns.merging(entered) { $1 }
      try ledger.insert(
        .hypothesisStep,
        columns.merging([
          "hypothesis": .number(id), "discussion": .number(discussion), "day": Value(day),
        ]) { $1 })
    }
  }
}

extension Hypothesis {
  /// As a minute puts it: for its family, and not after its meeting.
  fileprivate func minuted(for family: Ref<Family>, on day: Day) -> Hypothesis {
    Hypothesis(
      family: family, text: text.trimmed, author: author, firstPut: min(firstPut, day),
      wouldChange: wouldChange.trimmed, test: test.trimmed, task: task.map { $0.testing(family) })
  }
}

extension Discussion.Step {
  /// What is said of the hypothesis, as its row holds it.
  fileprivate var columns: [String: Value] {
    ["state": .text(state.rawValue), "words": .text(words.trimmed), "tested": Value(isTested)]
  }
}
