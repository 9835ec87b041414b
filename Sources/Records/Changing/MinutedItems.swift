import Casework
import GRDB

extension Changing {
  /// Brings a minute's decisions into line: equal ones stay, changed ones are changed, others come and go.
  ///
  /// Returns their rows in the order of the minute.
  mutating func setDecisions(_ typed: [Decision], of discussion: Int, family: Int) throws -> [Int] {
    let wanted = try typed.map { decision in
      var decision = decision
      (decision.family, decision.answer) = (Ref(family), nil)
      return try settled(decision)
    }
    let stored = try Agreed.decisions(of: discussion, in: database)
    let matching = Matching(
      stored: stored.map { stored in
        var decision = stored.decision
        decision.answer = nil
        return decision
      }, wanted: wanted
    ) { $0.text == $1.text }
    for (old, new) in matching.changed { try update(stored[old].number, to: wanted[new]) }
    for old in matching.gone {
      try ledger.delete(.decision, stored[old].number)
      outcome.searched.append(("decision", stored[old].number))
    }
    return try matching.rows(of: stored.map(\.number)) { try insert(wanted[$0], discussion: discussion) }
  }

  /// Brings a minute's actions into line, as its decisions.
  mutating func setActions(_ typed: [Action], of discussion: Int, made day: Day) throws -> [Int] {
    let wanted = typed.map(\.tidied)
    let stored = try Agreed.actions(of: discussion, in: database)
    let matching = Matching(stored: stored.map(\.action), wanted: wanted) {
      $0.text == $1.text || ($0.owners == $1.owners && $0.due == $1.due)
    }
    for (old, new) in matching.changed { try update(stored[old].number, to: wanted[new]) }
    for old in matching.gone {
      try checkReviews(of: stored[old].number)
      try deleteAction(stored[old].number)
    }
    return try matching.rows(of: stored.map(\.number)) {
      try insert(wanted[$0], discussion: discussion, made: day)
    }
  }

  /// Refuses to take an action out that a later minute has gone through and that was signed.
  private func checkReviews(of action: Int) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT r.discussion, f.name FROM action_review r JOIN discussion d ON d.id = r.discussion
        JOIN family f ON f.id = d.family WHERE r.action = ? ORDER BY r.id
        """)
    for row in try Row.fetchAll(statement, arguments: [action]) {
      try checkUnsigned(discussion: row["discussion"], family: row["name"])
    }
  }

  /// Brings into line what was asked of the unit's view, as its decisions.
  mutating func setChallenges(_ typed: [Challenge], of discussion: Int) throws {
    let wanted = try typed.map { challenge in
      if let by = challenge.by { _ = try member(by.number) }
      guard !challenge.text.trimmed.isEmpty else { throw Refusal.nothingChosen("what was questioned") }
      return Challenge(by: challenge.by, text: challenge.text.trimmed, changed: challenge.changed.trimmed)
    }
    let stored = try Agreed.challenges(of: discussion, in: database)
    let matching = Matching(stored: stored.map(\.challenge), wanted: wanted) {
      $0.text == $1.text || $0.by == $1.by
    }
    func columns(_ challenge: Challenge) -> [String: Value] {
      [
        "member": Value(challenge.by?.number), "text": .text(challenge.text),
        "changed": .text(challenge.changed),
      ]
    }
    for (old, new) in matching.changed {
      try ledger.update(.challenge, stored[old].number, set: columns(wanted[new]))
    }
    for old in matching.gone { try ledger.delete(.challenge, stored[old].number) }
    for new in matching.new {
      try ledger.insert(
        .challenge, columns(wanted[new]).merging(["discussion": .number(discussion)]) { $1 })
    }
  }

  /// Makes what is to be changed in the genogram an action of the coordinator's, and changes it with the words.
  mutating func setGenogram(of wanted: Discussion, _ discussion: Int, on day: Day) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM action WHERE discussion = ? AND purpose = 'genogram' AND done IS NULL ORDER BY id")
    let open = try Int.fetchOne(statement, arguments: [discussion])
    let words = wanted.genogram.trimmed
    guard !words.isEmpty else {
      if let open { try deleteAction(open) }
      return
    }
    let text = "Change the genogram: \(words)"
    if let open {
      try ledger.update(.action, open, set: ["text": .text(text)])
      outcome.searched.append(("action", open))
      return
    }
    let owner = try coordinator(minuting: wanted.meeting.number)
    let action = Action(family: wanted.family, text: text, owners: [owner], due: nil)
    _ = try insert(action, discussion: discussion, made: day, purpose: .genogram)
  }

  /// The coordinator who minutes a meeting, else the unit's coordinator, else whoever types.
  private func coordinator(minuting meeting: Int) throws -> Ref<Member> {
    let minutes = try stored(.meeting, meeting, as: "meeting")["minuted_by"] as Int?
    let coordinators = try Members.all(in: database).filter {
      $0.member.role == .coordinator && $0.member.isPresent(on: now.day)
    }
    let chosen = coordinators.first { $0.ref.number == minutes } ?? coordinators.first
    return chosen?.ref ?? Ref(actor.number)
  }
}

extension Action {
  /// With no blanks about its text and each owner once, as it is written.
  fileprivate var tidied: Action {
    Action(family: family, text: text.trimmed, owners: owners.once, due: due)
  }
}
