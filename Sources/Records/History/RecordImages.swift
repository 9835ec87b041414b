import Casework

/// Finds in a journal entry's rows those that are one record's, and takes only these apart.
///
/// An import's entry holds thousands of rows; it is read once from end to end, as bytes.
struct RecordImages {
  private let table: Table
  private let number: Int
  /// What a row begins with that is the record's own.
  private let own: [UInt8]
  /// What rows of belonging tables begin with, and how each names the record.
  private let parts: [(opening: [UInt8], tie: [UInt8])]

  init(of table: Table, _ number: Int) {
    (self.table, self.number) = (table, number)
    own = Array("{\"t\":\"\(table.rawValue)\",\"i\":\(number),".utf8)
    parts = HistoryParts.of(table).map { part in
      let tie =
        part.column == "part" ? "\"part\":\"\(table.rawValue)/\(number)\"" : "\"\(part.column)\":\(number)"
      return (Array("{\"t\":\"\(part.table.rawValue)\",".utf8), Array(tie.utf8))
    }
  }

  /// The record's rows among an entry's, in the order in which they were written.
  func read(_ images: String) throws(Damage) -> [RowImage] {
    var images = images
    let chosen = images.withUTF8 { bytes in
      Self.rows(bytes).filter { isOurs(bytes[$0]) }.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    return try RowImage.read("[\(chosen.joined(separator: ","))]")
  }

  /// Where each row stands. A quotation mark within a text is written with a stroke before it, so no text
  /// can look like the beginning of a row.
  private static func rows(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let opening = Array("{\"t\":\"".utf8)
    var starts: [Int] = []
    var place = 0
    while place + opening.count <= bytes.count {
      if bytes[place] == opening[0], bytes[place...].starts(with: opening) {
        starts.append(place)
        place += opening.count
      } else {
        place += 1
      }
    }
    // Between two rows stands a comma, after the last a bracket.
    return starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count) - 1
    }
  }

  private func isOurs(_ row: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if row.starts(with: own) { return true }
    return parts.contains { row.starts(with: $0.opening) && Self.names(row, $0.tie) }
  }

  /// Whether a row names something, with no further digit behind the number.
  private static func names(_ row: Slice<UnsafeBufferPointer<UInt8>>, _ tie: [UInt8]) -> Bool {
    var rest = row[...]
    while let start = rest.firstIndex(of: tie[0]) {
      rest = rest[start...]
      if rest.starts(with: tie) {
        let next = rest.dropFirst(tie.count).first
        if next.map({ !(0x30...0x39).contains($0) }) ?? true { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }
}

/// A table whose rows belong to a record, with the column that names it.
struct HistoryParts {
  var table: Table
  var column: String

  /// Those of a record's table, in the order in which its history tells them.
  static func of(_ table: Table) -> [HistoryParts] {
    let children = [HistoryParts(table: .partChild, column: "part")]
    return switch table {
    case .person:
      [
        .init(table: .contactDetail, column: "person"), .init(table: .belonging, column: "person"),
        .init(table: .householdPerson, column: "person"), .init(table: .allocation, column: "child"),
      ]
    case .visit: [.init(table: .visitChild, column: "visit")]
    case .note: [.init(table: .notePerson, column: "note")]
    case .occasion: [.init(table: .occasionChild, column: "occasion")]
    case .action:
      [.init(table: .actionOwner, column: "action"), .init(table: .actionReview, column: "action")] + children
    case .decision: children
    case .hypothesis: [.init(table: .hypothesisStep, column: "hypothesis")] + children
    case .discussion:
      [
        .init(table: .discussionChild, column: "discussion"), .init(table: .partChild, column: "discussion"),
        .init(table: .challenge, column: "discussion"), .init(table: .minuteVersion, column: "discussion"),
        .init(table: .copied, column: "discussion"),
        .init(table: .question, column: "discussion"),
      ]
    default: []
    }
  }
}
