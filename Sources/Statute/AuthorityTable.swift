public import Casework

/// Who must hold the authority for which kind of decision, inside the unit and above it.
public enum AuthorityTable {
  /// All rows: first what the unit decides itself, then what is decided above it.
  public static func rows() throws(ReferenceProblem) -> [Authority] {
    var rows: [Authority] = []
    for row in try ReferenceTable("authority.csv").rows {
      rows.append(
        Authority(
          decision: try row.words("decision"), title: try row.words("title"), role: try row.words("role"),
          source: try row.words("source")))
    }
    return rows
  }
}
