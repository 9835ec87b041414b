import Casework
import GRDB

/// Reads what waits for agreement.
enum Submissions {
  /// What waits or was given back.
  static let open = "s.state IN ('waiting', 'returned')"

  /// A submission as it was typed.
  static func submission(_ row: Row, in database: Database) throws -> Submission {
    let children = try Int.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT c.child FROM submission_child c JOIN person p ON p.id = c.child WHERE c.submission = ?
          ORDER BY p.born IS NULL, p.born, p.expected, p.id
          """), arguments: [row["id"]])
    var submission = Submission(
      kind: try row.word("kind"), family: row.ref("family"), children: children.map { Ref($0) },
      text: row["text"], day: try row.day("day"))
    (submission.worker, submission.reason) = (row.refIfAny("worker"), row["reason"])
    (submission.needsSupport, submission.from) = (row["needs_support"], row.refIfAny("told_by"))
    return submission
  }

  /// Those that fit a condition on `s`, oldest first.
  static func rows(where chosen: String, in database: Database) throws -> [SubmissionRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT s.*, f.name, m.name AS who, w.name AS to_whom, b.name AS settler,
          (SELECT q.text FROM question q WHERE q.submission = s.id ORDER BY q.id DESC LIMIT 1) AS question
        FROM submission s JOIN family f ON f.id = s.family JOIN member m ON m.id = s.entered_by
          LEFT JOIN member w ON w.id = s.worker LEFT JOIN member b ON b.id = s.settled_by
        WHERE \(chosen) ORDER BY s.entered_on, s.entered_at, s.id
        """
    ).map { row in
      var submission = SubmissionRow(
        ref: row.ref("id"), submission: try submission(row, in: database), familyName: row["name"],
        children: "", worker: row["to_whom"], by: row["who"], on: try row.day("entered_on"),
        state: try state(row))
      submission.children = try names(of: submission.submission.children, in: database)
      submission.revision = Revision(row["revision"])
      return submission
    }
  }

  private static func state(_ row: Row) throws -> SubmissionRow.State {
    let by: String = row["settler"] ?? ""
    switch row["state"] as String {
    case "agreed": return .agreed(by: by, on: try row.day("settled_on"))
    case "returned":
      return .returned(by: by, on: try row.day("settled_on"), question: row["question"] ?? "")
    default: return .waiting
    }
  }

  /// `Tolu, Femi`; where none is named it is about all of them.
  static func names(of children: [Ref<Person>], in database: Database) throws -> String {
    guard !children.isEmpty else { return "the whole family" }
    let statement = try database.cachedStatement(
      sql: "SELECT id, forename, surname, council_id FROM person WHERE id = ?")
    return try children.compactMap { child in
      try Row.fetchOne(statement, arguments: [child.number]).map(Entries.shortName)
    }.joined(separator: ", ")
  }

  /// How many things of each family wait for the word of whoever bears a role: what they may agree to, and
  /// minutes to sign.
  static func waiting(for role: Role, in database: Database) throws -> [Int: Int] {
    var waiting: [Int: Int] = [:]
    let kinds = try Authorities.kinds(for: role, in: database).map { "'\($0.rawValue)'" }
    let submitted = try Row.fetchAll(
      database,
      sql: """
        SELECT family, count(*) AS count FROM submission
        WHERE state = 'waiting' AND kind IN (\(kinds.joined(separator: ", "))) GROUP BY family
        """)
    for row in submitted { waiting[row["family"], default: 0] += row["count"] }
    if try Authorities.may(role, "signing", in: database) {
      for row in try Unsigned.byFamily(in: database) { waiting[row["family"], default: 0] += row["count"] }
    }
    return waiting
  }
}

/// Reads what was asked and answered.
enum Questions {
  /// Without an answer, or answered on a day or later.
  static func fresh(since day: Day) -> String { "(q.answered_on IS NULL OR q.answered_on >= '\(day)')" }

  /// For how many days an answer is shown beside its question.
  static let shown = 14

  /// Those that fit a condition on `q`, oldest first.
  static func rows(where chosen: String, in database: Database) throws -> [QuestionRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT q.*, f.name, a.name AS who, b.name AS answerer, t.day AS minuted
        FROM question q JOIN family f ON f.id = q.family JOIN member a ON a.id = q.asked_by
          LEFT JOIN member b ON b.id = q.answered_by LEFT JOIN discussion d ON d.id = q.discussion
          LEFT JOIN meeting t ON t.id = d.meeting
        WHERE \(chosen) ORDER BY q.asked_on, q.asked_at, q.id
        """
    ).map { row in
      var question = Question(family: row.ref("family"), text: row["text"])
      (question.submission, question.discussion) = (row.refIfAny("submission"), row.refIfAny("discussion"))
      let answer = try row.dayIfAny("answered_on").map { day in
        QuestionRow.Answer(text: row["answer"], by: row["answerer"] ?? "", on: day)
      }
      return QuestionRow(
        ref: row.ref("id"), question: question, familyName: row["name"], by: row["who"],
        on: try row.day("asked_on"), about: try about(question, row, in: database), answer: answer)
    }
  }

  /// What was given back with it: `Closure to agree: Tolu`, `Minute of Wed 18 Mar 2026`.
  private static func about(_ question: Question, _ row: Row, in database: Database) throws -> String? {
    if let day = try row.dayIfAny("minuted") { return "Minute of \(day.spoken)" }
    guard let number = question.submission?.number else { return nil }
    let found = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM submission WHERE id = ?"), arguments: [number])
    return try found.map { row in
      let submission = try Submissions.submission(row, in: database)
      return "\(submission.kind.words): \(try Submissions.names(of: submission.children, in: database))"
    }
  }
}
