import Casework
import GRDB

/// What is typed and waits for whoever holds the authority.
extension Changing {
  mutating func submit(_ wanted: Submission) throws {
    let submission = try checked(wanted, besides: nil)
    let made = try ledger.insert(.submission, submission.columns.merging(entered) { $1 })
    for child in submission.children {
      try ledger.insert(.submissionChild, ["submission": .number(made), "child": .number(child.number)])
    }
    outcome.made = made
    outcome.what = "submitted \(try words(of: submission))"
    concern(submission, made)
  }

  /// Puts other words in its place; what was given back waits again, and its question is answered by that.
  mutating func correctSubmission(
    _ id: Int, _ wanted: Submission, basedOn revision: Revision
  ) throws {
    let row = try open(submission: id)
    let stored = try Submissions.submission(row, in: database)
    guard stored.family == wanted.family, stored.kind == wanted.kind else {
      throw Refusal.notSo("Another family, or another kind, is another submission; withdraw this one first.")
    }
    try check(
      row, .submission, basedOn: revision, what: "the submission",
      theirs: "\(stored.day.spoken): \(stored.text)")
    let submission = try checked(wanted, besides: id)
    var columns = submission.columns
    (columns["state"], columns["settled_by"]) = (.text("waiting"), Value.none)
    columns["settled_on"] = Value.none
    let changed = try ledger.update(.submission, id, set: columns)
    let children = submission.children.map(\.number)
    let isOther = try setMembers(
      children, of: id, in: .submissionChild, owner: "submission", column: "child")
    if isOther, !changed { try ledger.touch(.submission, id) }
    if changed || isOther { try settleQuestions(of: id, "Put right; see the submission.") }
    outcome.what = "corrected the submission of \(try words(of: submission))"
    concern(submission, id)
  }

  mutating func withdrawSubmission(_ id: Int) throws {
    let submission = try Submissions.submission(try open(submission: id), in: database)
    try ledger.update(.submission, id, set: settled("withdrawn", on: now.day))
    try settleQuestions(of: id, "Withdrawn.")
    outcome.what = "withdrew the submission of \(try words(of: submission))"
    concern(submission, id)
  }

  /// A submission that waits or was given back; refuses one that is settled.
  func open(submission id: Int) throws -> Row {
    let row = try stored(.submission, id, as: "submission")
    switch row["state"] as String {
    case "agreed":
      let day = try row.day("settled_on").spoken
      let by = try (row["settled_by"] as Int?).map { try member($0).name } ?? "Somebody"
      throw Refusal.notSo("\(by) agreed to that on \(day) already.")
    case "withdrawn": throw Refusal.noSuch("submission")
    default: return row
    }
  }

  /// Who settles it, how and when.
  func settled(_ state: String, on day: Day) -> [String: Value] {
    ["state": .text(state), "settled_by": .number(actor.number), "settled_on": Value(day)]
  }

  mutating func concern(_ submission: Submission, _ id: Int) {
    outcome.family = submission.family.number
    outcome.families.insert(submission.family.number)
    outcome.searched.append((Table.submission.rawValue, id))
  }

  /// The children whom it is about: those it names, or all of the family whom it can be about.
  func children(of submission: Submission) throws -> [Int] {
    guard submission.children.isEmpty else { return submission.children.map(\.number) }
    let sql =
      submission.kind == .assessment
      ? """
      SELECT c.child FROM child_state c WHERE c.family = ? AND EXISTS (
        SELECT 1 FROM assessment a WHERE a.child = c.child AND a.authorised IS NULL) ORDER BY c.child
      """
      : "SELECT child FROM child_state WHERE family = ? AND open = 1 ORDER BY child"
    return try Int.fetchAll(
      database.cachedStatement(sql: sql), arguments: [submission.family.number])
  }

  /// A submission as it may be written; refuses what could not be agreed either.
  private func checked(_ wanted: Submission, besides id: Int?) throws -> Submission {
    var submission = wanted
    submission.text = wanted.text.trimmed
    submission.children = wanted.children.once
    let family = submission.family.number
    _ = try familyName(family)
    try checkBelonging(submission.children.map(\.number), to: family)
    let children = try children(of: submission)
    if submission.kind != .allocation, submission.text.isEmpty {
      throw Refusal.nothingChosen("what it comes to and why, in a sentence,")
    }
    if let from = submission.from { _ = try member(from.number) }
    if submission.kind != .allocation { submission.worker = nil }
    if submission.kind != .closure { submission.reason = nil }
    if submission.kind != .assessment { submission.needsSupport = nil }
    try checkDoable(submission, children)
    try checkAlone(submission, children, besides: id)
    return submission
  }

  /// Refuses what waits already.
  private func checkAlone(_ submission: Submission, _ children: [Int], besides id: Int?) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM submission WHERE family = ? AND kind = ? AND state IN ('waiting', 'returned') AND id IS NOT ?
        """, arguments: [submission.family.number, submission.kind.rawValue, id])
    for row in rows {
      let other = try Submissions.submission(row, in: database)
      guard try !Set(children).isDisjoint(with: self.children(of: other)) else { continue }
      let state = row["state"] == "waiting" ? "waits for agreement" : "was given back with a question"
      throw Refusal.notSo(
        "\(Self.capitalised(try words(of: other))) \(state) already; correct or withdraw that one.")
    }
  }

  private static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Changing {
  /// `the closure of Tolu and Femi Adeyemi`, `the allocation of Tolu Adeyemi to Jo Bell`.
  func words(of submission: Submission) throws -> String {
    let whom = try whom(submission)
    switch submission.kind {
    case .assessment: return "the assessment of \(whom)"
    case .closure: return "the closure of \(whom)"
    case .allocation:
      let worker = try submission.worker.map { " to \(try member($0.number).name)" } ?? ""
      return "the allocation of \(whom)\(worker)"
    }
  }

  /// Whom a submission is about, in words.
  func whom(_ submission: Submission) throws -> String {
    submission.children.isEmpty
      ? "the family \(try familyName(submission.family.number))"
      : try names(submission.children.map(\.number))
  }
}

extension Submission {
  /// What a person may change of it, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "kind": .text(kind.rawValue), "family": .number(family.number), "text": .text(text),
      "day": Value(day), "worker": Value(worker?.number), "reason": Value(reason),
      "needs_support": Value(needsSupport), "told_by": Value(from?.number),
    ]
  }
}
