/// What of the journal is hidden: entries of hidden families, and those whose rows touch them.
///
/// Imports, and that a meeting was opened or closed, are about the whole unit: their words name no family, so that
/// they stay, and with them the history of everybody else's records.
enum VeiledJournal {
  static let views = """
    CREATE TEMP VIEW hidden_number AS WITH RECURSIVE known (family) AS (
        \(VeilViews.families)
        UNION
        SELECT json_extract(e.value, '$.i') FROM known CROSS JOIN main.journal j ON j.family = known.family
          AND j.kind IN ('change', 'redo') AND instr(j.images, '{"t":"family","i":') > 0
        CROSS JOIN json_each(j.images) e
        WHERE json_extract(e.value, '$.t') = 'family' AND json_extract(e.value, '$.a') IS NULL
      ) SELECT family FROM known;
    CREATE TEMP VIEW hidden_entry AS
      SELECT id FROM main.journal WHERE family IN (\(numbers))
      \(records.joined(separator: "\n"));
    CREATE TEMP VIEW journal AS
      SELECT id, at, day, login, member, kind,
        iif(kind = 'searched' AND login <> (SELECT login FROM temp.veil_reader), 'searched', what) AS what,
        family, undoes, images, previous, hash
      FROM main.journal
      WHERE \(isOfUnit) OR id NOT IN (SELECT id FROM temp.hidden_entry) AND (images = '[]' OR NOT \(touched));
    CREATE TEMP VIEW journal_row AS SELECT * FROM main.journal_row
      WHERE (\(hiddenRecords.joined(separator: " OR "))) IS NOT TRUE;
    """

  private static let isOfUnit =
    "(family IS NULL AND (kind = 'import' OR kind = 'change' AND instr(images, '{\"t\":\"meeting\",') > 0))"

  private static let hiddenRecords = Migration0004.records.compactMap(VeiledTable.named).map { table in
    """
    record = '\(table.name)' AND number IN (SELECT id FROM main.\(table.name)
      WHERE \(VeilViews.condition(table)))
    """
  }

  private static let numbers = "SELECT family FROM temp.hidden_number"
  private static let people = "SELECT person FROM temp.hidden_person"

  /// The entries of records of hidden families, as the journal's index tells them; an import's are among them.
  private static let records = Migration0004.records.compactMap(VeiledTable.named).map { table in
    """
    UNION SELECT journal FROM main.journal_row WHERE record = '\(table.name)'
      AND number IN (SELECT id FROM main.\(table.name) WHERE \(VeilViews.condition(table)))
    """
  }

  /// What the index does not tell: rows without a history of their own, and rows that are gone.
  private static let touched: String = {
    let sides = ["b", "a"].map { side in
      let column = { (name: String) in "json_extract(e.value, '$.\(side).\(name)')" }
      return """
        \(column("family")) IN (\(numbers)) OR \(column("before_family")) IN (\(numbers))
          OR \(column("child")) IN (\(people)) OR \(column("person")) IN (\(people))
        """
    }
    return """
      EXISTS (SELECT 1 FROM json_each(iif(json_valid(images), images, '[]')) e WHERE \(sides.joined(separator: " OR "))
        OR json_extract(e.value, '$.t') = 'family' AND json_extract(e.value, '$.i') IN (\(numbers)))
      """
  }()
}
