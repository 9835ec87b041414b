import Casework
import GRDB

/// Reads what a discussion agreed, in the order in which it was written.
enum Agreed {
  static func decisions(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, decision: Decision)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, family, day, text, member, authority, sought_from, granted, answered_by, answered
        FROM decision WHERE discussion = ? ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      let decision = Decision(
        family: row.ref("family"), day: try row.day("day"), text: row["text"], by: row.ref("member"),
        authority: row["authority"], soughtFrom: row["sought_from"], answer: try answer(row))
      return (row["id"], decision)
    }
  }

  /// What became of a decision that was sought; nothing before it is answered.
  static func answer(_ row: Row) throws -> Decision.Answer? {
    guard let isGranted = row["granted"] as Bool?, let day = try row.dayIfAny("answered") else { return nil }
    return Decision.Answer(isGranted: isGranted, by: row["answered_by"] ?? "", day: day)
  }

  /// Without those that test a hypothesis or change the genogram.
  static func actions(of discussion: Int, in database: Database) throws -> [(number: Int, action: Action)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM action WHERE discussion = ? AND purpose IS NULL ORDER BY id")
    return try Int.fetchAll(statement, arguments: [discussion]).compactMap { number in
      try action(number, in: database).map { (number, $0) }
    }
  }

  /// An action as it was typed; nothing where there is none.
  static func action(_ number: Int, in database: Database) throws -> Action? {
    let statement = try database.cachedStatement(sql: "SELECT family, text, due FROM action WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let owners = try database.cachedStatement(
      sql: "SELECT member FROM action_owner WHERE action = ? ORDER BY id")
    return Action(
      family: row.refIfAny("family"), text: row["text"],
      owners: try Int.fetchAll(owners, arguments: [number]).map { Ref($0) }, due: try row.dayIfAny("due"))
  }

  static func challenges(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, challenge: Challenge)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, member, text, changed FROM challenge WHERE discussion = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      (row["id"], Challenge(by: row.refIfAny("member"), text: row["text"], changed: row["changed"]))
    }
  }

  /// Those first put there; whom each is about is said by the minute's parts.
  static func hypotheses(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, task: Int?, hypothesis: Hypothesis)] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM hypothesis WHERE discussion = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      (row["id"], row["task"], try hypothesis(row, in: database))
    }
  }

  /// A hypothesis as it was put, without whom it is about.
  static func hypothesis(_ row: Row, in database: Database) throws -> Hypothesis {
    Hypothesis(
      family: row.ref("family"), text: row["text"], author: row.refIfAny("author"),
      firstPut: try row.day("first_put"), wouldChange: row["would_change"], test: row["test"],
      task: try (row["task"] as Int?).flatMap { try action($0, in: database) })
  }

  /// What was said there of hypotheses put before.
  static func steps(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, step: Discussion.Step)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, hypothesis, state, words, tested FROM hypothesis_step WHERE discussion = ? ORDER BY id"
    )
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      let step = Discussion.Step(
        row.ref("hypothesis"), try row.word("state"), words: row["words"], isTested: row["tested"])
      return (row["id"], step)
    }
  }

  /// What was fixed there, booked or held since.
  static func bookings(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, occasion: Occasion)] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM occasion WHERE discussion = ? ORDER BY id")
    let children = try database.cachedStatement(
      sql: "SELECT child FROM occasion_child WHERE occasion = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      let occasion = Occasion(
        kind: try row.word("kind"), family: row.refIfAny("family"), day: try row.day("day"),
        minute: row["minute"], isBooked: row["booked"],
        children: try Int.fetchAll(children, arguments: [row["id"]]).map { Ref($0) },
        member: row.refIfAny("member"), number: row["number"], text: row["text"], toldBy: row["told_by"])
      return (row["id"], occasion)
    }
  }
}
