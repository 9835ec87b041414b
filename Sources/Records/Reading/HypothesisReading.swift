import Casework
import GRDB

/// Reads hypotheses with their steps.
enum Hypotheses {
  /// Those that fit a condition on `h`. Order: the oldest first, then by number.
  static func rows(
    where chosen: String, in database: Database
  ) throws -> [(row: Row, hypothesis: HypothesisRow)] {
    let found = try Row.fetchAll(
      database,
      sql: """
        SELECT h.*, m.name FROM hypothesis h LEFT JOIN member m ON m.id = h.author
        WHERE \(chosen) ORDER BY h.first_put, h.id
        """)
    guard !found.isEmpty else { return [] }
    let steps = try steps(where: chosen, in: database)
    let children = try children(where: chosen, in: database)
    let tasks = Dictionary(
      uniqueKeysWithValues: try Actions.rows(
        where: "a.id IN (SELECT h.task FROM hypothesis h WHERE \(chosen))", in: database
      ).map { ($0.ref.number, $0) })
    return try found.map { row in
      let id: Int = row["id"]
      let task = (row["task"] as Int?).flatMap { tasks[$0] }
      let hypothesis = Hypothesis(
        family: row.ref("family"), text: row["text"], author: row.refIfAny("author"),
        firstPut: try row.day("first_put"), wouldChange: row["would_change"], test: row["test"],
        task: task.map { task in
          Action(family: task.family, text: task.text, owners: task.owners.map(\.ref), due: task.due)
        }, children: children[id] ?? [])
      let standing = HypothesisRow(
        ref: Ref(id), hypothesis: hypothesis, author: row["name"], steps: steps[id] ?? [], task: task,
        revision: Revision(row["revision"]))
      return (row, standing)
    }
  }

  private static func steps(where chosen: String, in database: Database) throws -> [Int: [HypothesisStep]] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.* FROM hypothesis h CROSS JOIN hypothesis_step s ON s.hypothesis = h.id
        WHERE \(chosen) ORDER BY s.day, s.id
        """)
    var steps: [Int: [HypothesisStep]] = [:]
    while let row = try cursor.next() {
      steps[row["hypothesis"], default: []].append(
        HypothesisStep(
          day: try row.day("day"), state: try row.word("state"), words: row["words"],
          isTested: row["tested"], by: row.refIfAny("member")))
    }
    return steps
  }

  private static func children(where chosen: String, in database: Database) throws -> [Int: [Ref<Person>]] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT h.id, c.child FROM hypothesis h
        CROSS JOIN part_child c ON c.part = 'hypothesis/' || h.id AND c.part LIKE 'hypothesis/%'
        WHERE \(chosen) ORDER BY c.id
        """)
    var children: [Int: [Ref<Person>]] = [:]
    while let row = try cursor.next() { children[row["id"], default: []].append(row.ref("child")) }
    return children
  }
}
