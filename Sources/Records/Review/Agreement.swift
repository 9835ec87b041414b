import Casework
import GRDB

/// Agreeing to what was submitted, which does it.
extension Changing {
  mutating func agree(_ id: Int, on day: Day) throws {
    try checkPast(day, "Agreeing")
    let row = try open(submission: id)
    let submission = try Submissions.submission(row, in: database)
    guard row["state"] == "waiting" else {
      throw Refusal.notSo("It was given back with a question, and nobody has answered that yet.")
    }
    let children = try children(of: submission)
    try checkDoable(submission, children)
    switch submission.kind {
    case .assessment: try authorise(submission, children, on: day)
    case .closure: try close(submission, children)
    case .allocation:
      guard let worker = submission.worker else { throw Refusal.nothingChosen("a worker") }
      for child in children { try allocate(child, to: worker.number, since: submission.day) }
    }
    try ledger.update(.submission, id, set: settled("agreed", on: day))
    outcome.what = try agreed(submission)
    outcome.made = id
    outcome.children.formUnion(children)
    concern(submission, id)
  }

  /// As the journal tells it: `agreed to close Tolu Adeyemi`.
  private func agreed(_ submission: Submission) throws -> String {
    let whom = try whom(submission)
    switch submission.kind {
    case .assessment: return "authorised the assessment of \(whom)"
    case .closure: return "agreed to close \(whom)"
    case .allocation:
      let worker = try submission.worker.map { " to \(try member($0.number).name)" } ?? ""
      return "agreed to allocate \(whom)\(worker)"
    }
  }

  /// Refuses what could not be done, as the records stand now.
  func checkDoable(_ submission: Submission, _ children: [Int]) throws {
    switch submission.kind {
    case .assessment:
      try checkPast(submission.day, "The end of an assessment")
      guard !children.isEmpty else {
        throw Refusal.notSo(
          "No assessment of \(try familyName(submission.family.number)) is open; record its start first.")
      }
      for facts in try facts(of: children) where !facts.assessments.contains(where: \.fact.isOpen) {
        throw Refusal.notSo(
          "\(try person(facts.child.number).name) has no open assessment; record its start first.")
      }
    case .closure:
      try checkPast(submission.day, "A closure")
      try checkClosing(submission, children)
    case .allocation:
      try checkPast(submission.day, "An allocation")
      guard let worker = submission.worker else { throw Refusal.nothingChosen("a worker") }
      let member = try member(worker.number)
      guard member.isPresent(on: now.day) else {
        throw Refusal.notSo("\(member.name) no longer works in the unit; choose somebody who does.")
      }
      guard !children.isEmpty else { throw Refusal.nothingChosen("at least one child") }
    }
  }

  /// Ends each child's open assessment on the day of agreeing.
  private mutating func authorise(_ submission: Submission, _ children: [Int], on day: Day) throws {
    guard day >= submission.day else {
      throw Refusal.notSo(
        "The assessment was finished on \(submission.day.spoken); it cannot have been agreed before that.")
    }
    var fields = ["authorised": Value(day)]
    if let needsSupport = submission.needsSupport { fields["needs_support"] = Value(needsSupport) }
    try changeStanding(
      StandingChange(
        family: submission.family, children: children.map { Ref($0) },
        steps: [.set(.assessment, fields: fields)], what: "the authorisation of an assessment"))
  }
}

extension Assessment {
  fileprivate var isOpen: Bool { authorised == nil }
}
