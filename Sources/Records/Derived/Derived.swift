import Casework
import GRDB

/// Works out where children and families stand.
enum Derived {
  static func refresh(children: Set<Int>, families: Set<Int>, in database: Database) throws {
    var families = families
    for child in children.sorted() {
      if let family = try Int.fetchOne(
        database, sql: "SELECT family FROM belonging WHERE person = ?", arguments: [child])
      {
        families.insert(family)
      }
      try database.execute(sql: "DELETE FROM child_state WHERE child = ?", arguments: [child])
    }
    for family in families.sorted() { try refresh(family, in: database) }
  }

  private static func refresh(_ family: Int, in database: Database) throws {
    try database.execute(sql: "DELETE FROM child_state WHERE family = ?", arguments: [family])
    try database.execute(sql: "DELETE FROM family_state WHERE family = ?", arguments: [family])
    guard
      let name = try String.fetchOne(
        database, sql: "SELECT name FROM family WHERE id = ?", arguments: [family])
    else { return }
    try database.execute(
      sql: """
        INSERT INTO child_state (child, family, status, open, legal_status, category, last_seen, last_seen_alone)
        SELECT b.person, b.family, s.status, coalesce(s.status, '') <> 'closed',
          (SELECT code FROM legal_status l WHERE l.child = b.person ORDER BY started DESC LIMIT 1),
          (SELECT latest_category FROM protection_plan l WHERE l.child = b.person AND ended IS NULL
           ORDER BY started DESC LIMIT 1),
          (SELECT max(day) FROM visit_child v WHERE v.child = b.person AND seen = 1),
          (SELECT max(day) FROM visit_child v WHERE v.child = b.person AND alone = 1)
        FROM belonging b LEFT JOIN (
          SELECT id, coalesce(
            (SELECT 'LAC' FROM care_period c WHERE c.child = person.id AND ceased IS NULL LIMIT 1),
            (SELECT 'CP' FROM protection_plan c WHERE c.child = person.id AND ended IS NULL LIMIT 1),
            (SELECT status FROM status_claim c WHERE c.child = person.id ORDER BY day DESC LIMIT 1)) AS status
          FROM person) s ON s.id = b.person
        WHERE b.family = ? AND b.relationship IN ('child', 'unborn child')
        """, arguments: [family])
    try database.execute(
      sql: """
        INSERT INTO family_state (family, open, status, sort_name, risk, worker, open_actions, last_full)
        SELECT ?1,
          NOT EXISTS (SELECT 1 FROM child_state WHERE family = ?1)
            OR EXISTS (SELECT 1 FROM child_state WHERE family = ?1 AND open = 1),
          (SELECT status FROM child_state WHERE family = ?1 AND status IS NOT NULL
           ORDER BY CASE status WHEN 'LAC' THEN 0 WHEN 'CP' THEN 1 WHEN 'CIN' THEN 2 WHEN 'assessment' THEN 3
           WHEN 'open' THEN 4 ELSE 5 END LIMIT 1),
          ?2, (SELECT level FROM risk WHERE family = ?1 ORDER BY day DESC, id DESC LIMIT 1),
          (SELECT member FROM allocation a JOIN child_state c ON c.child = a.child
           WHERE c.family = ?1 AND a.until IS NULL LIMIT 1),
          (SELECT count(*) FROM action WHERE family = ?1 AND done IS NULL),
          (SELECT max(m.day) FROM discussion d JOIN meeting m ON m.id = d.meeting
           WHERE d.family = ?1 AND d.state = 'discussed' AND d.tier = 'full')
        """, arguments: [family, Folded(name).text])
    try database.execute(
      sql: """
        UPDATE family_state SET (next_title, next_day) =
          (SELECT text, due FROM action WHERE family = ?1 AND done IS NULL AND due IS NOT NULL
           ORDER BY due, id LIMIT 1) WHERE family = ?1
        """, arguments: [family])
  }
}
