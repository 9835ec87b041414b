import Casework

/// Tells the rows that belong to a record and have something to say of their own.
extension HistoryFields {
  /// What a visit was for one child; that a new one saw not alone, or no bedroom, goes without saying.
  func sight(_ image: RowImage) throws -> [RecordHistory.Field] {
    guard case .number(let child) = (image.after ?? image.before)?["child"] else { return [] }
    let name = try names.shortName(child)
    let isWhole = image.before == nil || image.after == nil
    return [("seen", "Seen"), ("alone", "Seen alone"), ("bedroom", "Bedroom seen")].compactMap {
      column, label in
      let (before, after) = (answer(image.before?[column]), answer(image.after?[column]))
      if isWhole, column != "seen", before != "yes", after != "yes" { return nil }
      return RecordHistory.Field(label: "\(label): \(name)", before: before, after: after)
    }
  }

  private func answer(_ value: Value?) -> String { value.map { $0 == .number(0) ? "no" : "yes" } ?? "" }

  /// One row in one line, as it was and as it became.
  func line(_ image: RowImage) throws -> [RecordHistory.Field] {
    guard let row = image.after ?? image.before else { return [] }
    let before = try image.before.map { try words($0, of: image.table) } ?? []
    let after = try image.after.map { try words($0, of: image.table) } ?? []
    var fields = [
      RecordHistory.Field(
        label: label(of: image.table, row), before: before.joined(separator: ", "),
        after: after.joined(separator: ", "))
    ]
    if image.table == .belonging, image.before?["family"] != image.after?["family"] {
      let values = HistoryValues(names: names, table: .belonging)
      fields.append(
        RecordHistory.Field(
          label: "Family", before: try values.words(image.before?["family"], of: "family"),
          after: try values.words(image.after?["family"], of: "family")))
    }
    return fields
  }

  private func label(of table: Table, _ row: [String: Value]) -> String {
    switch table {
    case .belonging: "Is the"
    case .householdPerson: "Lives at"
    case .allocation: "Worker"
    case .hypothesisStep: "It is now"
    case .challenge: "Challenge"
    case .minuteVersion: "Signed"
    case .actionReview: "At the meeting"
    case .question: "Asked"
    default: table.words
    }
  }

  private func words(_ row: [String: Value], of table: Table) throws -> [String] {
    let values = HistoryValues(names: names, table: table)
    func said(_ column: String, _ lead: String = "") throws -> String? {
      let words = try values.words(row[column], of: column)
      return words.isEmpty ? nil : lead + words
    }
    let parts: [String?]
    switch table {
    case .belonging: parts = [try said("relationship")]
    case .householdPerson:
      var home: String?
      if case .number(let number) = row["household"] { home = try names.home(number) }
      parts = [home, try said("since", "since "), try said("until", "until ")]
    case .allocation: parts = [try said("member"), try said("since", "since "), try said("until", "until ")]
    case .hypothesisStep:
      parts = [
        try said("state"), try said("words"), row["tested"] == .number(1) ? "tested" : nil, try said("day"),
      ]
    case .challenge: parts = [try said("member"), try said("text"), try said("changed", "changed: ")]
    case .minuteVersion:
      parts = [try said("number", "version "), try said("signed_by", "by "), try said("signed_on", "on ")]
    case .question:
      parts = [
        try said("text"), try said("asked_by", "by "), try said("answer", "answered: "),
        try said("answered_by", "by "),
      ]
    case .actionReview:
      parts = [try said("outcome"), try said("due_before", "was due "), try said("due_after", "now due ")]
    default: parts = []
    }
    return parts.compactMap(\.self)
  }
}
