import Casework

/// How a date was counted, as JSON and in sentences.
enum WhenPrint {
  /// The first counting as one object; where several rows stand side by side, each is told under `variants`.
  static func json(_ countings: [Counting]) -> JSON {
    guard let first = countings.first else { return .null }
    return .object(fields(first) + [("variants", .list(countings.map(variant)))])
  }

  /// The working in sentences, a paragraph for each row.
  static func text(_ countings: [Counting]) -> String {
    countings.map { $0.sentences.map { $0.printable + "\n" }.joined() }.joined(separator: "\n")
  }

  private static func fields(_ counting: Counting) -> [(String, JSON)] {
    let rule = counting.timescale
    return [
      ("timescale", .text(rule.id)), ("variant", JSON(rule.variant.nonBlank)), ("title", .text(rule.title)),
      ("from", JSON(counting.from)), ("due", JSON(counting.due.day)), ("dueTime", JSON(time(counting.due))),
      ("count", .text(count(counting))), ("beginningWith", .flag(rule.countsStartDay)),
      ("kind", .text(rule.kind.rawValue)),
      ("inForceFrom", JSON(rule.inForceFrom)), ("inForceThrough", JSON(rule.inForceThrough)),
      ("source", .text(rule.source)), ("sure", .text(rule.sureness.rawValue)),
      ("skipped", .list(counting.skipped.map { JSON($0) })), ("safe", JSON(counting.safe)),
      ("localCount", JSON(counting.localLength?.words)), ("localDue", JSON(counting.localDue)),
      ("note", JSON(rule.note.nonBlank)),
    ]
  }

  private static func variant(_ counting: Counting) -> JSON {
    .object([
      ("variant", .text(counting.timescale.variant)), ("due", JSON(counting.due.day)),
      ("count", .text(count(counting))),
    ])
  }

  /// The length that counts: the rule's, or the unit's own in place of a local one.
  static func count(_ counting: Counting) -> String {
    let rule = counting.timescale
    if rule.kind == .local, let own = counting.localLength { return own.words }
    return RulesPrint.lengths(rule)
  }

  private static func time(_ due: Clock.Due) -> String? {
    guard case .day(_, let minute?) = due else { return nil }
    return clock(minute)
  }

  /// `16:50`.
  static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

extension String {
  /// The text, or nothing where it says nothing.
  var nonBlank: String? { isEmpty ? nil : self }
}
