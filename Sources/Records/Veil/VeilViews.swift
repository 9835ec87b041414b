import GRDB

/// The wall before hidden families: views that stand before the tables, each without their rows.
///
/// SQLite looks for a name among a connection's own views first, so that every query reads through them. The
/// views ask the tables of restrictions themselves: one that another program has just placed counts at once.
enum VeilViews {
  static let families = "SELECT family FROM temp.hidden_family"
  private static let people = "SELECT person FROM temp.hidden_person"

  /// True where what a column names is no hidden family; for tables that cannot be stood before, such as those
  /// of words, on every connection.
  static func isSeen(_ column: String) -> String { "ifnull(\(column), 0) NOT IN (\(families))" }

  /// Prepares a connection before which no wall stands, so that queries may ask what is hidden: nothing.
  static let open = "CREATE TEMP VIEW hidden_family AS SELECT 0 AS family WHERE 0;"

  /// Raises the wall; `veil_reader` then holds one row: who reads, and on which day.
  static let raised: String = {
    let reader = "CREATE TEMP TABLE veil_reader (login TEXT NOT NULL, day TEXT NOT NULL);"
    let hidden = Veil.hidden(
      login: "(SELECT login FROM temp.veil_reader)", day: "(SELECT day FROM temp.veil_reader)")
    let sets = """
      CREATE TEMP VIEW hidden_family AS \(hidden);
      CREATE TEMP VIEW hidden_person AS SELECT person FROM main.belonging WHERE family IN (\(families));
      """
    let plain = VeiledTable.all.map { table in
      "CREATE TEMP VIEW \(table.name) AS SELECT * FROM main.\(table.name) WHERE (\(condition(table))) IS NOT TRUE;"
    }
    return ([reader, sets] + plain + [household, searchRow, VeiledJournal.views, VeiledDrafts.view])
      .joined(separator: "\n")
  }()

  /// Takes the wall down again.
  static let lowered: String = {
    let names =
      VeiledTable.all.map(\.name) + VeiledTable.special
      + ["hidden_entry", "hidden_number", "hidden_person", "hidden_family"]
    return names.map { "DROP VIEW IF EXISTS temp.\($0);" }.joined() + "DROP TABLE IF EXISTS temp.veil_reader;"
  }()

  /// True of a table's rows of hidden families.
  static func condition(_ table: VeiledTable) -> String {
    table.condition(families: families, people: people)
  }

  /// A home is hidden where only people of hidden families ever lived.
  private static let household = """
    CREATE TEMP VIEW household AS SELECT * FROM main.household WHERE id NOT IN (
        SELECT household FROM main.household_person WHERE person IN (\(people)))
      OR id IN (SELECT household FROM main.household_person WHERE person NOT IN (\(people)));
    """

  /// What search keeps of hidden families' people and texts.
  private static let searchRow: String = {
    let hidden = VeiledTable.all.filter { searched.contains($0.name) }.map { table in
      "kind = '\(table.name)' AND subject IN (SELECT id FROM main.\(table.name) WHERE \(condition(table)))"
    }
    return """
      CREATE TEMP VIEW search_row AS SELECT * FROM main.search_row
      WHERE (\(hidden.joined(separator: " OR "))) IS NOT TRUE;
      """
  }()

  private static let searched = [
    "family", "person", "visit", "note", "occasion", "discussion", "hypothesis", "decision", "action",
  ]
}
