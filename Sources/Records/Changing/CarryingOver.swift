import Casework
import GRDB

extension Changing {
  /// Notes at a minute what became of each action that was open before its meeting: done by now, or carried over.
  ///
  /// Only what differs from what the minute said before is done to the actions themselves, so that what somebody
  /// has changed of them since stays. Of a parked minute only what was said is noted.
  mutating func reviewActions(of wanted: Discussion, _ discussion: Int, on day: Day) throws {
    let statement = try database.cachedStatement(sql: "SELECT * FROM action_review WHERE discussion = ?")
    var known: [Int: Review] = [:]
    for row in try Row.fetchAll(statement, arguments: [discussion]) { known[row["action"]] = try Review(row) }
    var became: [Int: Review.Became] = [:]
    for carried in wanted.carried { became[carried.action.number] = .carried(carried.due) }
    for done in wanted.done { became[done.number] = .done }
    for action in became.keys.sorted() where known[action] == nil {
      try checkBefore(action, of: wanted.family.number, discussion)
    }
    if !wanted.isParked {
      let open = try openActions(of: wanted.family.number, before: day)
      for action in open + known.keys where became[action] == nil { became[action] = .carried(nil) }
    }
    for (action, became) in became.sorted(by: { $0.key < $1.key }) {
      if let review = known.removeValue(forKey: action) {
        try change(review, to: became, on: day)
      } else {
        try begin(action, became, discussion, on: day)
      }
    }
    for (_, review) in known.sorted(by: { $0.key < $1.key }) {
      try change(review, to: .carried(nil), on: day)
      try ledger.delete(.actionReview, review.id)
    }
  }

  /// The actions of a family that were there before a day and not done on it.
  private func openActions(of family: Int, before day: Day) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM action WHERE family = ?1 AND made < ?2 AND (done IS NULL OR done > ?2)")
    return try Int.fetchAll(statement, arguments: [family, day.description])
  }

  private func checkBefore(_ action: Int, of family: Int, _ discussion: Int) throws {
    let row = try stored(.action, action, as: "action")
    guard row["family"] as Int? == family else {
      throw Refusal.noSuch("action in the family \(try familyName(family))")
    }
    guard row["discussion"] as Int? != discussion else {
      throw Refusal.notSo(
        "“\(Self.shortened(row["text"]))” was agreed just now; take it out, or tick it off afterwards.")
    }
  }

  private mutating func begin(
    _ action: Int, _ became: Review.Became, _ discussion: Int, on day: Day
  ) throws {
    let row = try stored(.action, action, as: "action")
    let due = try row.dayIfAny("due")
    var columns: [String: Value] = [
      "discussion": .number(discussion), "action": .number(action), "due_before": Value(due),
    ]
    switch became {
    case .done:
      columns["outcome"] = .text("done")
      if row["done"] as String? == nil { try complete(action, on: day) }
    case .carried(let new):
      (columns["outcome"], columns["due_after"]) = (.text("carried"), Value(new ?? due))
      if let new { try ledger.update(.action, action, set: ["due": Value(new)]) }
    }
    try ledger.insert(.actionReview, columns)
  }

  private mutating func change(_ review: Review, to became: Review.Became, on day: Day) throws {
    let row = try stored(.action, review.action, as: "action")
    let (due, done) = (try row.dayIfAny("due"), try row.dayIfAny("done"))
    switch became {
    case .done:
      guard !review.isDone else { return }
      if review.after != review.before, due == review.after {
        try ledger.update(.action, review.action, set: ["due": Value(review.before)])
      }
      if done == nil { try complete(review.action, on: day) }
      try ledger.update(
        .actionReview, review.id, set: ["outcome": .text("done"), "due_after": .none])
    case .carried(let new):
      if review.isDone, done == day {
        try ledger.update(.action, review.action, set: ["done": .none, "done_by": .none])
      }
      let (stood, after) = (review.isDone ? review.before : review.after, new ?? review.before)
      if after != stood, due == stood {
        try ledger.update(.action, review.action, set: ["due": Value(after)])
      }
      try ledger.update(
        .actionReview, review.id, set: ["outcome": .text("carried"), "due_after": Value(after)])
    }
  }

  private mutating func complete(_ action: Int, on day: Day) throws {
    try ledger.update(.action, action, set: ["done": Value(day), "done_by": .number(actor.number)])
  }
}

/// What a minute said of an action of before.
private struct Review {
  enum Became {
    case done
    /// With a new day, where one was said.
    case carried(Day?)
  }

  let id: Int
  let action: Int
  let isDone: Bool
  /// The day by which it was to be done before the meeting, and after it.
  let before: Day?
  let after: Day?

  init(_ row: Row) throws {
    (id, action, isDone) = (row["id"], row["action"], row["outcome"] == "done")
    (before, after) = (try row.dayIfAny("due_before"), try row.dayIfAny("due_after"))
  }
}
