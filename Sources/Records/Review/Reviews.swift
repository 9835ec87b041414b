public import Casework
import GRDB

extension Store {
  /// The caseload in the order in which the consultant goes through it.
  public func review(today: Day) throws(Refusal) -> ReviewBoard {
    let rows = try caseload(today: today)
    let hidden = try hiddenFamilies(today: today)
    return try reading { database in
      var late: [Ref<Family>: Int] = [:]
      for clock in try ClockRows.running(.standing, today: today, in: database).map(\.row) {
        guard let family = clock.family, clock.state(on: today, within: today) == .late else { continue }
        late[family, default: 0] += 1
      }
      for row in rows where row.lateActions > 0 { late[row.family, default: 0] += row.lateActions }
      var because: [Ref<Family>: String] = [:]
      for row in rows {
        let said = [
          row.waiting > 0 ? "\(row.waiting) to sign" : nil,
          late[row.family].map { "\($0) late" },
        ].compactMap(\.self)
        if !said.isEmpty { because[row.family] = said.joined(separator: ", ") }
      }
      let waiting = rows.filter { $0.waiting > 0 }
      let others = rows.filter { $0.waiting == 0 }
      let families =
        waiting + others.filter { late[$0.family] != nil } + others.filter { late[$0.family] == nil }
      var board = ReviewBoard(families: families.map(\.family), because: because, restricted: hidden)
      for row in waiting { board.waiting[row.family] = row.waiting }
      return board
    }
  }

  /// One family as the consultant looks at it.
  public func familyReview(_ family: Ref<Family>, today: Day) throws(Refusal) -> FamilyReview {
    // The whole family as its own page has it, so that both say the same.
    let file = try self.family(family, today: today)
    let trail = try trail(of: family, today: today)
    return try reading { database in
      var review = FamilyReview(row: file.row)
      let window = self.window(from: today, in: database)
      review.clocks = file.clocks.filter { [.late, .due].contains($0.state(on: today, within: window)) }
      review.lateActions = file.actions.filter { $0.isLate(on: today) }
      review.drift = try self.drift(of: [file.row], on: today, in: database)[family, default: []].map(
        \.sentence)
      review.decisions = trail.recentDecisions
      review.minutes = try Unsigned.rows(of: family.number, in: database)
      (review.submissions, review.questions) = (file.submissions, file.questions)
      (review.warnings, review.latest) = (file.warnings, Array(file.entries.prefix(3)))
      return review
    }
  }

  /// Ten working days on; where holidays are not known, a fortnight.
  func window(from today: Day, in database: Database) -> Day {
    do {
      return try rules(in: database).calendar.day(today, addingWorking: 10)
    } catch {
      return today + 14
    }
  }

  /// Says of each family how many things of it wait for this login's word.
  func markWaiting(_ rows: inout [CaseloadRow], in database: Database) throws {
    guard let role = try Members.card(login: login, in: database)?.member.role else { return }
    let waiting = try Submissions.waiting(for: role, in: database)
    guard !waiting.isEmpty else { return }
    for index in rows.indices { rows[index].waiting = waiting[rows[index].family.number] ?? 0 }
  }

  /// What waits for this login's word, and what it is asked.
  func fillReview(_ board: inout TodayBoard, in database: Database) throws {
    guard let me = try Members.card(login: login, in: database) else { return }
    let kinds = try Authorities.kinds(for: me.member.role, in: database).map { "'\($0.rawValue)'" }
    board.toAgree = try Submissions.rows(
      where: "s.state = 'waiting' AND s.kind IN (\(kinds.joined(separator: ", ")))", in: database)
    let isCovering = try Covers.standing(of: me.ref.number, on: moment().day, in: database) != nil
    let mayAnswer = me.member.role == .coordinator || isCovering
    let asked = mayAnswer ? "1" : "q.asked_by = \(me.ref.number)"
    board.questions = try Questions.rows(where: "q.answered_on IS NULL AND \(asked)", in: database)
    let own = mayAnswer ? "1" : "s.entered_by = \(me.ref.number)"
    board.returned = try Submissions.rows(where: "s.state = 'returned' AND \(own)", in: database)
  }
}

extension FamilyTrail {
  /// The decisions of the last three meetings that took any, latest first.
  fileprivate var recentDecisions: [FamilyReview.DecisionLine] {
    let meetings = meetings.filter { !$0.decisions.isEmpty }.sorted { $0.day > $1.day }.prefix(3)
    return meetings.flatMap(\.decisions).map { decision in
      FamilyReview.DecisionLine(
        day: decision.day, text: decision.text, agreed: decision.actions, done: decision.actionsDone,
        sought: decision.soughtFrom.map { post in
          decision.answer.map { "\($0.words)" } ?? "sought from \(post)"
        })
    }
  }
}
