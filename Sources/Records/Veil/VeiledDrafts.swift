/// What of unfinished texts is hidden: one's own about a hidden family keep nothing but that they are there.
enum VeiledDrafts {
  /// In the place of a hidden family's name.
  static let word = "[restricted]"

  /// The family follows the first stroke of a text's key, as in `visit/12` and `minute/12/3`.
  private static let family = "CAST(substr(key, instr(key, '/') + 1) AS INTEGER)"

  static let view = """
    CREATE TEMP VIEW draft AS
      SELECT login, key, title, content, kept_at FROM main.draft WHERE \(family) NOT IN (\(VeilViews.families))
      UNION ALL
      SELECT login, 'restricted/0/' || row_number() OVER (ORDER BY kept_at, key), '\(word)', '{}', kept_at
      FROM main.draft WHERE \(family) IN (\(VeilViews.families))
        AND login = (SELECT login FROM temp.veil_reader);
    """
}
