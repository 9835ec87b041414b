import Casework

/// Tells what one journal entry did to a record, field by field.
///
/// The rows that belong to the record are followed from its beginning, so that lists are told whole.
struct HistoryFields {
  private let table: Table
  let names: HistoryNames
  /// The belonging rows as they stand after what was told so far.
  private var standing: [Table: [Int: [String: Value]]] = [:]

  init(of table: Table, names: HistoryNames) { (self.table, self.names) = (table, names) }

  /// The fields that an entry's rows changed; entries are told in their order, the first first.
  mutating func tell(_ images: [RowImage]) throws -> [RecordHistory.Field] {
    var fields: [RecordHistory.Field] = []
    for image in images where image.table == table { fields += try own(image) }
    for part in HistoryParts.of(table) {
      let rows = images.filter { $0.table == part.table }
      guard !rows.isEmpty else { continue }
      let before = standing[part.table] ?? [:]
      for image in rows { standing[part.table, default: [:]][image.id] = image.after }
      fields += try told(rows, of: part.table, before: before, after: standing[part.table] ?? [:])
    }
    return fields.filter { $0.before != $0.after }
  }

  private func own(_ image: RowImage) throws -> [RecordHistory.Field] {
    let values = HistoryValues(names: names, table: table)
    let (before, after) = (RowImage.said(image.before) ?? [:], RowImage.said(image.after) ?? [:])
    let isNew = image.before == nil || image.after == nil
    let labels = HistoryLabels.of(table)
    let known = Set(labels.map(\.column)).union(HistoryLabels.unsaid)
    let others = Set(before.keys).union(after.keys).subtracting(known).sorted().map {
      (column: $0, label: Self.heading($0))
    }
    return try (labels + others).compactMap { column, label in
      guard before[column] != after[column] else { return nil }
      // That something new is not significant, not booked, and of its family, nobody wants to read.
      let isPlain = column == "family" || before[column] == .number(0) || after[column] == .number(0)
      if isNew, isPlain, !Self.told.contains(column) { return nil }
      return RecordHistory.Field(
        label: label, before: try values.words(before[column], of: column),
        after: try values.words(after[column], of: column))
    }
  }

  /// Answers of which also the *no* is worth telling from the beginning.
  private static let told: Set = ["no_further_action", "child_seen", "needs_support", "granted", "long_term"]

  private static func heading(_ column: String) -> String {
    let words = column.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func told(
    _ rows: [RowImage], of table: Table, before: [Int: [String: Value]], after: [Int: [String: Value]]
  ) throws -> [RecordHistory.Field] {
    switch table {
    case .notePerson: [try list("About", before, after) { try name($0, "person") }]
    case .occasionChild, .discussionChild: [try list("Children", before, after) { try name($0, "child") }]
    case .actionOwner: [try list("Who", before, after) { member($0, "member") }]
    case .copied: [try list("Copied for", before, after) { try name($0, "child") }]
    case .partChild: [try list("About", before, after, part)]
    case .contactDetail: [try list("Reached by", before, after, reached)]
    case .visitChild: try rows.flatMap(sight)
    default: try rows.flatMap(line)
    }
  }

  /// A list as it was and as it is, in the order in which its rows were made; contacts in that of use.
  private func list(
    _ label: String, _ before: [Int: [String: Value]], _ after: [Int: [String: Value]],
    _ words: ([String: Value]) throws -> String?
  ) throws -> RecordHistory.Field {
    func all(_ rows: [Int: [String: Value]]) throws -> String {
      let sorted = rows.sorted { left, right in
        (Self.place(left.value), left.key) < (Self.place(right.value), right.key)
      }
      return try sorted.compactMap { try words($0.value) }.joined(separator: ", ")
    }
    return RecordHistory.Field(label: label, before: try all(before), after: try all(after))
  }

  private static func place(_ row: [String: Value]) -> Int {
    if case .number(let place) = row["place"] { place } else { 0 }
  }

  private func name(_ row: [String: Value], _ column: String) throws -> String? {
    guard case .number(let number) = row[column] else { return nil }
    return try names.shortName(number)
  }

  private func member(_ row: [String: Value], _ column: String) -> String? {
    guard case .number(let number) = row[column] else { return nil }
    return names.member(number)
  }

  /// Whom a part of a minute concerns; parts that are records of their own are told with these.
  private func part(_ row: [String: Value]) throws -> String? {
    let part = row["part"]?.words ?? ""
    guard table == .discussion else { return try name(row, "child") }
    guard !part.contains("/"), let name = try name(row, "child") else { return nil }
    return "\(part): \(name)"
  }

  private func reached(_ row: [String: Value]) -> String? {
    guard let value = row["value"]?.words else { return nil }
    let note = row["note"]?.words ?? ""
    return note.isEmpty ? value : "\(value) (\(note))"
  }
}
