import Casework
import GRDB

/// Reads decisions with what became of them.
enum Decisions {
  /// What was agreed at a decision's meeting; what is sought from above waits for its answer, not for that.
  private static let agreed = "a.discussion = c.discussion AND a.purpose IS NULL AND c.sought_from IS NULL"

  /// Those that fit a condition on `c`, the decision, with the actions that were agreed at its meeting.
  static func rows(
    where chosen: String, order: String = "c.day DESC, c.id", in database: Database
  ) throws -> [(discussion: Int?, row: DecisionRow)] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT c.*, f.name, m.name AS who, (SELECT title FROM authority WHERE decision = c.authority) AS title,
          (SELECT count(*) FROM action a WHERE \(agreed)) AS agreed,
          (SELECT count(a.done) FROM action a WHERE \(agreed)) AS done
        FROM decision c JOIN family f ON f.id = c.family JOIN member m ON m.id = c.member
        WHERE \(chosen) ORDER BY \(order)
        """)
    var rows: [(discussion: Int?, row: DecisionRow)] = []
    while let row = try cursor.next() {
      var decision = DecisionRow(
        ref: row.ref("id"), family: row.ref("family"), familyName: row["name"], day: try row.day("day"),
        text: row["text"], by: row["who"], kind: row["title"] as String? ?? row["authority"],
        soughtFrom: (row["sought_from"] as String?).map(Authority.holder), answer: try answer(row))
      (decision.actions, decision.actionsDone) = (row["agreed"], row["done"])
      rows.append((row["discussion"], decision))
    }
    return rows
  }

  /// What was answered to a decision that had to be sought; nothing before it was.
  static func answer(_ row: Row) throws -> Decision.Answer? {
    guard let granted = row["granted"] as Bool?, let day = try row.dayIfAny("answered") else { return nil }
    return Decision.Answer(isGranted: granted, by: row["answered_by"] as String? ?? "", day: day)
  }
}

extension Decision.Answer {
  /// `granted by Pat Lane on Wed 18 Mar 2026`.
  var words: String {
    "\(isGranted ? "granted" : "refused")\(by.isEmpty ? "" : " by \(by)") on \(day.spoken)"
  }

  /// The same as a sentence of its own.
  var sentence: String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
