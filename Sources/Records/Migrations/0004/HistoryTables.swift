extension Migration0004 {
  /// Which entries of the journal tell of which record; it follows from the journal and is not chained.
  static let history = """
    CREATE TABLE journal_row (
      record TEXT NOT NULL,
      number INTEGER NOT NULL,
      journal INTEGER NOT NULL,
      PRIMARY KEY (record, number, journal)
    ) STRICT, WITHOUT ROWID;
    \(told)
    \(filled);
    CREATE INDEX visit_entered ON visit (entered_on);
    CREATE INDEX note_entered ON note (entered_on);
    CREATE INDEX occasion_entered ON occasion (entered_on);
    CREATE INDEX decision_entered ON decision (entered_on);

    """

  /// Each new entry says of which records it tells.
  static let told = """
    CREATE TRIGGER journal_row_told AFTER INSERT ON journal WHEN new.images <> '[]'
      BEGIN
        INSERT OR IGNORE INTO journal_row (record, number, journal)
        \(told(journal: "new.id", images: "json_each(new.images)"));
      END;
    """

  /// Takes up what the whole journal tells, into the empty table.
  static let filled = "INSERT OR IGNORE INTO journal_row (record, number, journal)\n\(tellings)"

  /// What the whole journal tells; the same line may come more than once.
  /// An entry that somebody has made unreadable tells nothing; `kith check` finds it otherwise.
  static let tellings = told(
    journal: "j.id",
    images: "journal j CROSS JOIN json_each(iif(json_valid(j.images), j.images, '[]'))")

  /// The records that entries tell of: their own rows, and those that belong to them, before and after.
  private static func told(journal: String, images: String) -> String {
    let part = "json_extract(e.value, s.side || '.part')"
    let own = "CASE json_extract(e.value, '$.t')"
    let names = parts.map { "WHEN '\($0.table)' THEN '\($0.record)'" }.joined(separator: " ")
    let numbers = parts.map { "WHEN '\($0.table)' THEN json_extract(e.value, s.side || '.\($0.column)')" }
      .joined(separator: " ")
    return """
      SELECT record, number, journal FROM (
        SELECT \(own) \(names)
            WHEN 'part_child' THEN iif(instr(\(part), '/') > 0,
              substr(\(part), 1, instr(\(part), '/') - 1), 'discussion')
            ELSE json_extract(e.value, '$.t') END AS record,
          \(own) \(numbers)
            WHEN 'part_child' THEN iif(instr(\(part), '/') > 0,
              CAST(substr(\(part), instr(\(part), '/') + 1) AS INTEGER),
              json_extract(e.value, s.side || '.discussion'))
            ELSE json_extract(e.value, '$.i') END AS number,
          \(journal) AS journal
        FROM \(images) e CROSS JOIN (SELECT '$.b' AS side UNION ALL SELECT '$.a') s
      ) WHERE number IS NOT NULL AND record IN (\(records.map { "'\($0)'" }.joined(separator: ", ")))
      """
  }

  /// The tables whose rows are records with a history of their own.
  static let records = [
    "person", "visit", "note", "action", "decision", "discussion", "occasion", "hypothesis",
    "contact_received", "early_help", "referral", "assessment", "enquiry", "child_in_need",
    "protection_plan", "care_period", "legal_status", "placement", "leaving_care", "submission",
  ]

  /// The tables whose rows belong to a record, with the column that names it.
  private static let parts = [
    (table: "contact_detail", record: "person", column: "person"),
    (table: "belonging", record: "person", column: "person"),
    (table: "household_person", record: "person", column: "person"),
    (table: "allocation", record: "person", column: "child"),
    (table: "visit_child", record: "visit", column: "visit"),
    (table: "note_person", record: "note", column: "note"),
    (table: "occasion_child", record: "occasion", column: "occasion"),
    (table: "action_owner", record: "action", column: "action"),
    (table: "action_review", record: "action", column: "action"),
    (table: "hypothesis_step", record: "hypothesis", column: "hypothesis"),
    (table: "discussion_child", record: "discussion", column: "discussion"),
    (table: "challenge", record: "discussion", column: "discussion"),
    (table: "minute_version", record: "discussion", column: "discussion"),
    (table: "copied", record: "discussion", column: "discussion"),
    (table: "question", record: "discussion", column: "discussion"),
    (table: "submission_child", record: "submission", column: "submission"),
  ]
}
