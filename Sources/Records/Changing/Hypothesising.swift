import Casework
import GRDB

extension Changing {
  /// Takes down a hypothesis that somebody puts between two meetings.
  mutating func putHypothesis(_ hypothesis: Hypothesis) throws {
    let family = hypothesis.family.number
    let name = try familyName(family)
    try checkBelonging(hypothesis.children.map(\.number), to: family)
    let made = try insert(hypothesis, discussion: nil, made: now.day)
    for child in hypothesis.children.map(\.number).once {
      try ledger.insert(.partChild, ["part": .text("hypothesis/\(made)"), "child": .number(child)])
    }
    (outcome.family, outcome.made) = (family, made)
    outcome.families.insert(family)
    outcome.what = "put a hypothesis for \(name): “\(Self.shortened(hypothesis.text))”"
  }

  /// Takes down between two meetings how a hypothesis stands now.
  mutating func stepHypothesis(_ id: Int, _ step: HypothesisStep) throws {
    let row = try stored(.hypothesis, id, as: "hypothesis")
    try checkPast(step.day, "What was found")
    let put = try row.day("first_put")
    guard step.day >= put else {
      throw Refusal.notSo("The hypothesis was first put on \(put.spoken), after \(step.day.spoken).")
    }
    if let by = step.by { _ = try member(by.number) }
    outcome.made = try ledger.insert(
      .hypothesisStep,
      [
        "hypothesis": .number(id), "day": Value(step.day), "state": .text(step.state.rawValue),
        "words": .text(step.words.trimmed), "tested": Value(step.isTested), "member": Value(step.by?.number),
      ].merging(entered) { $1 })
    outcome.family = row["family"]
    outcome.families.insert(row["family"])
    let tested = step.isTested ? "tested and " : ""
    outcome.what = "noted a hypothesis as \(tested)\(step.state.words): “\(Self.shortened(row["text"]))”"
  }

  /// Writes a new hypothesis, with its task as an action; returns its number.
  mutating func insert(_ hypothesis: Hypothesis, discussion: Int?, made day: Day) throws -> Int {
    try check(hypothesis)
    var columns = hypothesis.columns.merging(entered) { $1 }
    columns["family"] = .number(hypothesis.family.number)
    columns["discussion"] = Value(discussion)
    columns["task"] = Value(
      try hypothesis.task.map { task in
        try insert(
          task.testing(hypothesis.family), discussion: discussion, made: day, purpose: .hypothesis)
      })
    return try ledger.insert(.hypothesis, columns)
  }

  /// Brings a stored hypothesis and its task into line with a wanted one.
  mutating func update(
    _ id: Int, task: Int?, to hypothesis: Hypothesis, of discussion: Int, made day: Day
  ) throws {
    try check(hypothesis)
    var columns = hypothesis.columns
    switch (task, hypothesis.task?.testing(hypothesis.family)) {
    case (let task?, let wanted?): try update(task, to: wanted)
    case (nil, let wanted?):
      columns["task"] = .number(
        try insert(wanted, discussion: discussion, made: day, purpose: .hypothesis))
    case (let task?, nil):
      try ledger.update(.hypothesis, id, set: ["task": .none])
      try deleteAction(task)
    case (nil, nil): break
    }
    try ledger.update(.hypothesis, id, set: columns)
  }

  private func check(_ hypothesis: Hypothesis) throws {
    guard !hypothesis.text.trimmed.isEmpty else { throw Refusal.nothingChosen("what is supposed") }
    try checkPast(hypothesis.firstPut, "A hypothesis")
    if let author = hypothesis.author { _ = try member(author.number) }
  }

  /// Deletes a hypothesis with all that was said of it; a task that is done stays as an action like any other.
  ///
  /// Refused where it, or what was said of it, stands in a minute that was signed; the minute that is being
  /// written aside.
  mutating func deleteHypothesis(_ id: Int, writing minute: Int? = nil) throws {
    let row = try stored(.hypothesis, id, as: "hypothesis")
    let name = try familyName(row["family"])
    if let discussion = row["discussion"] as Int?, discussion != minute {
      try checkUnsigned(discussion: discussion, family: name)
    }
    for table in [Table.hypothesisStep, .partChild] {
      let (column, value): (String, Value) =
        table == .partChild ? ("part", .text("hypothesis/\(id)")) : ("hypothesis", .number(id))
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, discussion FROM \(table.rawValue) WHERE \(column) = ? ORDER BY id",
        arguments: [value.databaseValue])
      for row in rows {
        if let discussion = row["discussion"] as Int?, discussion != minute {
          try checkUnsigned(discussion: discussion, family: name)
        }
        if let discussion = row["discussion"] as Int? { outcome.searched.append(("discussion", discussion)) }
        try ledger.delete(table, row["id"])
      }
    }
    try ledger.delete(.hypothesis, id)
    if let discussion = row["discussion"] as Int? { outcome.searched.append(("discussion", discussion)) }
    guard let task = row["task"] as Int? else { return }
    if try stored(.action, task, as: "action")["done"] as String? == nil {
      try deleteAction(task)
    } else {
      try ledger.update(.action, task, set: ["purpose": .none])
    }
  }
}

extension Hypothesis {
  /// What a person may change of a hypothesis, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "text": .text(text.trimmed), "author": Value(author?.number), "first_put": Value(firstPut),
      "would_change": .text(wouldChange.trimmed), "test": .text(test.trimmed),
    ]
  }
}

extension Action {
  /// The task that tests a hypothesis of a family.
  func testing(_ family: Ref<Family>) -> Action {
    Action(family: family, text: text.trimmed, owners: owners.once, due: due)
  }
}
