public import Casework
import GRDB

extension Store {
  /// Everything the family screen shows; refuses where the family is gone.
  public func family(_ ref: Ref<Family>, today: Day) throws(Refusal) -> FamilyFile {
    let codes = self.codes
    return try reading { database in
      guard let found = try Caseloads.row(ref.number, today: today, in: database)
      else { throw try Hidden.absence(of: ref.number, in: database) }
      var rows = [found]
      try self.markWaiting(&rows, in: database)
      let row = rows[0]
      let people = try FamilyPeople(of: row, today: today, codes: codes, in: database)
      var file = FamilyFile(
        family: ref, row: row, children: people.children, relatives: people.relatives,
        entries: try Entries(of: [ref.number], today: today, codes: codes, in: database).all().map(\.entry),
        actions: try Actions.rows(where: "a.family = \(ref.number)", in: database))
      let wanted = ClockRows.Wanted.family(ref.number)
      file.clocks = try ClockRows.running(wanted, today: today, in: database).map(\.row)
      file.unknown = try ClockRows.unknown(wanted, today: today, in: database)
      file.setAside = try ClockRows.setAside(of: ref.number, today: today, in: database)
      file.booked = try Upcoming.booked(for: ref.number, today: today, in: database)
      file.hypotheses = try Hypotheses.rows(where: "h.family = \(ref.number)", in: database)
        .map(\.hypothesis).filter(\.state.isAlive)
      file.sought = try Decisions.rows(
        where: "c.family = \(ref.number) AND c.sought_from IS NOT NULL AND c.granted IS NULL",
        order: "c.day, c.id", in: database
      ).map(\.row)
      file.warnings = try Warnings.rows(of: ref.number, in: database).map(\.row)
      file.restriction = try Restrictions.rows(of: ref.number, in: database).first
      file.submissions = try Submissions.rows(
        where: "s.family = \(ref.number) AND \(Submissions.open)", in: database)
      let fresh = Questions.fresh(since: today - Questions.shown)
      file.questions = try Questions.rows(where: "q.family = \(ref.number) AND \(fresh)", in: database)
      return file
    }
  }

  /// The families that a typed id or name means: the one of that id; else those of that very name; else those
  /// whose names have words that begin so.
  ///
  /// Order: by name, accents aside, then by number.
  public func families(
    matching typed: String
  ) throws(Refusal) -> [(family: Ref<Family>, id: String, name: String)] {
    let sought = Sought(typed)
    return try reading { database in
      let exact = try Naming.families(withId: sought.typed, in: database)
      if !exact.isEmpty { return exact }
      let named = try Naming.families(named: sought, in: database)
      let same = named.filter { Folded($0.name) == Folded(sought.typed) }
      return same.isEmpty ? named : same
    }
  }
}

/// Finds families by what they are called.
private enum Naming {
  typealias Named = (family: Ref<Family>, id: String, name: String)

  static func families(withId id: String, in database: Database) throws -> [Named] {
    let own = id.first == "k" ? Int(id.dropFirst()) : nil
    return try rows(
      "council_id = ?1 OR (council_id IS NULL AND family.id = ?2)", [id, own], in: database)
  }

  static func families(named sought: Sought, in database: Database) throws -> [Named] {
    guard !sought.words.isEmpty else { return [] }
    let found =
      "family.id IN (SELECT subject FROM search_known WHERE search_known MATCH 'name : (' || ? || ')' AND kind = 'family')"
    return try rows(found, [sought.expression], in: database)
  }

  private static func rows(
    _ chosen: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [Named] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT family.id, council_id, name FROM family JOIN family_state s ON s.family = family.id
        WHERE \(chosen) ORDER BY s.sort_name, family.id
        """, arguments: arguments
    ).map { ($0.ref("id"), $0.id("council_id", or: "id"), $0["name"]) }
  }
}
