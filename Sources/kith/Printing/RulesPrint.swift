import Casework

/// The rules as JSON, as a table, and one by one.
enum RulesPrint {
  /// The rows in force as objects, in the order of the rule files.
  static func json(_ rows: [RulesBoard.Row]) -> JSON { .list(rows.map(json)) }

  private static func json(_ row: RulesBoard.Row) -> JSON {
    let rule = row.timescale
    return .object([
      ("timescale", .text(rule.id)), ("variant", JSON(rule.variant.nonBlank)), ("title", .text(rule.title)),
      ("count", .text(lengths(rule))), ("beginningWith", .flag(rule.countsStartDay)),
      ("kind", .text(rule.kind.rawValue)), ("subject", .text(rule.subject.rawValue)),
      ("starts", words(rule.starts)), ("stops", words(rule.stops)),
      ("during", JSON(rule.during?.rawValue)),
      ("when", .list(rule.circumstances.map { .text($0.words) })),
      ("until", rule.untilAge.map { .number($0) } ?? .null),
      ("inForceFrom", JSON(rule.inForceFrom)), ("inForceThrough", JSON(rule.inForceThrough)),
      ("source", .text(rule.source)), ("sure", .text(rule.sureness.rawValue)),
      ("note", JSON(rule.note.nonBlank)), ("localCount", JSON(row.local?.length?.words)),
      ("localFrom", JSON(row.local?.from)), ("localWhy", JSON(row.local?.why)),
      ("suspended", JSON(row.suspension?.through)), ("running", .number(row.running)),
    ])
  }

  private static func words(_ kinds: [HappeningKind]) -> JSON { .list(kinds.map { .text($0.rawValue) }) }

  /// The rule's length; of several the earliest counts.
  static func lengths(_ rule: Timescale) -> String { rule.lengths.map(\.words).joined(separator: " or ") }

  /// The same with how it is counted, for people.
  private static func count(_ rule: Timescale) -> String {
    var words = lengths(rule)
    if rule.lengths.count > 1 { words += ", the earlier" }
    return rule.countsStartDay ? words + ", beginning with the day" : words
  }

  static func table(_ rows: [RulesBoard.Row]) -> String {
    let lines = rows.map { row in
      let rule = row.timescale
      return [
        rule.id, rule.variant, count(rule), row.local?.length?.words ?? "", rule.kind.rawValue,
        sureness(rule), row.suspension.map { "suspended until \($0.through.brief)" } ?? "", rule.source,
      ]
    }
    return PlainTable.text(
      ["Timescale", "Which", "Length", "Own", "Kind", "How sure", "", "Source"], lines)
  }

  private static func sureness(_ rule: Timescale) -> String {
    switch rule.sureness {
    case .read: "read"
    case .memory: "from memory"
    case .inferred: "inferred"
    }
  }

  /// One row with everything that it says, a line each.
  static func page(_ row: RulesBoard.Row) -> String {
    let rule = row.timescale
    var lines: [(String, String)] = [
      ("Timescale", rule.id), ("Title", rule.title), ("Which", rule.variant),
      ("Length", count(rule)), ("Kind", rule.kind.rawValue), ("About", "a \(rule.subject.rawValue)"),
      ("Starts with", list(rule.starts)),
      ("Stops with", list(rule.stops)), ("During", rule.during?.rawValue ?? ""),
      ("Only if", rule.circumstances.map(\.words).joined(separator: ", ")),
      ("Until", rule.untilAge.map { "the \($0)th birthday" } ?? ""),
      ("In force", inForce(rule)), ("Source", rule.source), ("How sure", sureness(rule)), ("Note", rule.note),
    ]
    if let local = row.local, let length = local.length {
      lines.append(("The unit's own", "\(length.words) since \(local.from.spoken): \(local.why)"))
    }
    if let suspension = row.suspension {
      lines.append(("Suspended", "through \(suspension.through.spoken), \(suspension.legalBasis)"))
    }
    if row.running > 0 { lines.append(("Running", "\(row.running)")) }
    return lines.filter { !$0.1.isEmpty }.map { name, words in
      name + String(repeating: " ", count: max(1, 16 - name.count)) + words.printable + "\n"
    }.joined()
  }

  private static func list(_ kinds: [HappeningKind]) -> String {
    kinds.map(\.words).joined(separator: ", or ")
  }

  private static func inForce(_ rule: Timescale) -> String {
    "from \(rule.inForceFrom.spoken)" + (rule.inForceThrough.map { " through \($0.spoken)" } ?? "")
  }

  /// Suspensions, latest first, each with the number to end it by.
  static func suspensions(_ rows: [RulesBoard.SuspensionRow]) -> String {
    PlainTable.text(
      ["No", "Timescales", "From", "Through", "Authority", "Basis", "Target", "By"],
      rows.map { row in
        let suspension = row.suspension
        return [
          String(row.ref.number), suspension.timescales.joined(separator: ", "), suspension.from.description,
          suspension.through.description, suspension.authority, suspension.legalBasis,
          suspension.localTarget?.words ?? "", suspension.authorisedBy,
        ]
      })
  }

  static func json(_ row: RulesBoard.SuspensionRow) -> JSON {
    let suspension = row.suspension
    return .object([
      ("number", .number(row.ref.number)), ("timescales", .list(suspension.timescales.map { .text($0) })),
      ("basis", .text(suspension.legalBasis)), ("authority", .text(suspension.authority)),
      ("from", JSON(suspension.from)), ("through", JSON(suspension.through)),
      ("conditions", .text(suspension.conditions)), ("target", JSON(suspension.localTarget?.words)),
      ("by", .text(suspension.authorisedBy)),
    ])
  }
}
