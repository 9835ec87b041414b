import Casework

/// Worked examples: what a timescale comes to from a day, worked out apart from the program.
enum WorkedExamples {
  static let columns = ["timescale", "variant", "from", "time", "due", "due time", "note"]

  /// Whether a text has their heading.
  static func areIn(_ text: String) -> Bool {
    guard let heading = TableLine.lines(of: text).found.first else { return false }
    return heading.bytes.elementsEqual(columns.joined(separator: ",").utf8)
  }

  /// Every example that the carried rules do not come to, by line.
  static func problems(text: String, file: String) -> [RuleFileProblem] {
    let book: RuleBook
    do {
      book = try Law.book([])
    } catch {
      return [RuleFileProblem(file: file, line: 1, column: nil, what: .comesTo(error.sentence))]
    }
    return TableLine.lines(of: text).found.dropFirst().compactMap { line in
      problem(line.bytes, book).map { column, what in
        RuleFileProblem(file: file, line: line.number, column: column, what: what)
      }
    }
  }

  private static func problem(
    _ line: ArraySlice<UInt8>, _ book: RuleBook
  ) -> (column: String?, what: RuleFileProblem.What)? {
    let cells: [String]
    do {
      cells = try TableLine.cells(of: line)
    } catch {
      return (nil, error == .openQuote ? .openQuote : .strayQuote)
    }
    guard cells.count == columns.count else {
      return (nil, .cellCount(found: cells.count, expected: columns.count))
    }
    guard let from = Day(cells[2]) else { return ("from", .badDay(cells[2])) }
    guard let due = Day(cells[4]) else { return ("due", .badDay(cells[4])) }
    let rules = book.rows(cells[0]).filter { $0.variant == cells[1] && $0.isInForce(on: from) }
    guard let rule = rules.first else { return ("timescale", .noRule) }
    let counted = book.count(rule, from: from, minute: minute(cells[3])).due
    return counted == .day(due, minute: minute(cells[5])) ? nil : ("due", .comesTo(words(counted)))
  }

  /// `16:50` as minutes since midnight; nothing where it is blank.
  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
  }

  private static func words(_ due: Clock.Due) -> String {
    switch due {
    case .day(let day, nil): day.description
    case .day(let day, let minute?): "\(day), \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    case .notCountable: "no day, because holidays are not known so far"
    }
  }
}
