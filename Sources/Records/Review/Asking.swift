import Casework
import GRDB

/// What the consultant wants to know, and what is answered.
extension Changing {
  /// Gives a submission back with a question; it waits again once that is answered.
  mutating func giveBack(_ id: Int, _ words: String) throws {
    let row = try open(submission: id)
    let submission = try Submissions.submission(row, in: database)
    guard row["state"] == "waiting" else {
      throw Refusal.notSo("It was given back with a question already, which nobody has answered yet.")
    }
    try ledger.update(.submission, id, set: settled("returned", on: now.day))
    var question = Question(family: submission.family, text: words)
    question.submission = Ref(id)
    try insert(question)
    outcome.what =
      "gave back \(try self.words(of: submission)) with a question: “\(Self.shortened(words))”"
    concern(submission, id)
  }

  mutating func ask(_ question: Question) throws {
    let name = try familyName(question.family.number)
    var about = "asked about \(name)"
    if let discussion = question.discussion {
      let row = try stored(.discussion, discussion.number, as: "minute")
      let day = try stored(.meeting, row["meeting"], as: "meeting").day("day")
      guard row["family"] == question.family.number else { throw Refusal.noSuch("minute of \(name)") }
      about = "gave back the minute of \(name) of \(day.spoken) with a question"
    }
    if let submission = question.submission {
      let row = try stored(.submission, submission.number, as: "submission")
      guard row["family"] == question.family.number else { throw Refusal.noSuch("submission of \(name)") }
    }
    try insert(question)
    outcome.what = "\(about): “\(Self.shortened(question.text))”"
    outcome.family = question.family.number
    outcome.families.insert(question.family.number)
  }

  /// Answers a question; what was given back with it waits again. Answered again, other words take the place.
  mutating func answer(_ id: Int, _ words: String) throws {
    let row = try stored(.question, id, as: "question")
    let text = words.trimmed
    guard !text.isEmpty else { throw Refusal.nothingChosen("an answer") }
    try ledger.update(.question, id, set: answered(text))
    if let submission = row["submission"] as Int?, row["answered_on"] as String? == nil {
      try resubmit(submission)
    }
    let family: Int = row["family"]
    outcome.family = family
    outcome.families.insert(family)
    outcome.searched.append((Table.question.rawValue, id))
    outcome.what = "answered the question about \(try familyName(family)): “\(Self.shortened(text))”"
  }

  private mutating func resubmit(_ submission: Int) throws {
    let row = try stored(.submission, submission, as: "submission")
    let open = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM question WHERE submission = ? AND answered_on IS NULL",
      arguments: [submission])
    guard row["state"] == "returned", open == 0 else { return }
    try ledger.update(
      .submission, submission,
      set: ["state": .text("waiting"), "settled_by": .none, "settled_on": .none])
  }

  private mutating func insert(_ question: Question) throws {
    let text = question.text.trimmed
    guard !text.isEmpty else { throw Refusal.nothingChosen("a question") }
    let made = try ledger.insert(
      .question,
      [
        "family": .number(question.family.number), "text": .text(text),
        "submission": Value(question.submission?.number), "discussion": Value(question.discussion?.number),
        "asked_by": .number(actor.number), "asked_at": .number(now.seconds), "asked_on": Value(now.day),
      ])
    outcome.made = made
    outcome.searched.append((Table.question.rawValue, made))
  }

  /// Answers what was asked of a submission by what became of it.
  mutating func settleQuestions(of submission: Int, _ words: String) throws {
    let open = try Int.fetchAll(
      database, sql: "SELECT id FROM question WHERE submission = ? AND answered_on IS NULL ORDER BY id",
      arguments: [submission])
    for question in open {
      try ledger.update(.question, question, set: answered(words))
      outcome.searched.append((Table.question.rawValue, question))
    }
  }

  private func answered(_ words: String) -> [String: Value] {
    ["answer": .text(words), "answered_by": .number(actor.number), "answered_on": Value(now.day)]
  }
}
