import Casework

/// Who may read what, and what to know before one knocks, as JSON and as plain tables.
enum ReadingPrint {
  /// In the place of a family that is hidden.
  static let word = "[restricted]"

  static let restriction = ["familyId", "family", "category", "reason", "from", "review", "by", "readers"]

  /// As many rows as there are hidden families, each with the same fields as others, of which all are blank.
  static func hidden(_ count: Int, as fields: [String]) -> [JSON] {
    let blank = fields.map { ($0, JSON.null) } + [("restricted", .flag(true))]
    return Array(repeating: .object(blank), count: count)
  }

  static func json(_ row: RestrictionRow) -> JSON {
    let readers = row.readers.map { reader in
      JSON.object([("name", .text(reader.name)), ("until", JSON(reader.until))])
    }
    return .object([
      ("familyId", .text(row.familyId)), ("family", .text(row.familyName)),
      ("category", .text(row.restriction.category.rawValue)), ("reason", .text(row.restriction.reason)),
      ("from", JSON(row.restriction.from)), ("review", JSON(row.restriction.review)), ("by", .text(row.by)),
      ("readers", .list(readers)), ("restricted", .flag(false)),
    ])
  }

  static func table(_ rows: [RestrictionRow], hidden: Int, today: Day) -> String {
    guard !rows.isEmpty || hidden > 0 else { return "No record is restricted.\n" }
    let lines = rows.map { row in
      let readers = row.readers.filter { $0.until >= today }.map { "\($0.name) to \($0.until)" }
      return [
        row.familyId, row.familyName, row.restriction.review.description,
        readers.joined(separator: ", "), row.restriction.reason,
      ]
    }
    let blank = ["", word, "", "", ""]
    return PlainTable.text(
      ["ID", "Family", "Review", "May be read by", "Why"], lines + Array(repeating: blank, count: hidden))
  }

  static func json(_ entry: (row: WarningRow, familyId: String, familyName: String)) -> JSON {
    let warning = entry.row.warning
    return .object([
      ("number", .number(entry.row.ref.number)), ("familyId", .text(entry.familyId)),
      ("family", .text(entry.familyName)), ("kind", .text(warning.kind.rawValue)),
      ("words", .text(warning.kind.words)), ("text", .text(warning.text)), ("about", JSON(entry.row.about)),
      ("by", .text(entry.row.by)), ("from", JSON(warning.from)), ("review", JSON(warning.review)),
    ])
  }

  static func table(_ rows: [(row: WarningRow, familyId: String, familyName: String)]) -> String {
    guard !rows.isEmpty else { return "No warning stands.\n" }
    let lines = rows.map { entry in
      let about = entry.row.about.map { " (\($0))" } ?? ""
      let text = entry.row.warning.text
      return [
        String(entry.row.ref.number), entry.familyId, entry.familyName, entry.row.warning.review.description,
        entry.row.warning.kind.words + about + (text.isEmpty ? "" : ": \(text)"),
      ]
    }
    return PlainTable.text(["No", "ID", "Family", "Review", "What to know"], lines)
  }
}
