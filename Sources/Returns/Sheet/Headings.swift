/// Which column of a file holds what, found by the headings in whatever order they stand.
///
/// A heading that is a column's own name wins; only then are the words tried by which a column may be known.
struct Headings {
  private var places: [String: Int] = [:]
  private var written: [String: String] = [:]
  private(set) var faults: [FileFault] = []
  private(set) var remarks: [Remark] = []
  /// How many columns the file has.
  let count: Int

  init(_ record: CSVRecord, columns: [Column]) {
    let headings = record.fields.map { Cleaning($0).text }
    count = headings.count
    for column in columns { takeNamed(column, headings) }
    var unknown: [String] = []
    for (place, heading) in headings.enumerated() where !places.values.contains(place) && !heading.isEmpty {
      if !takeAccepted(heading, at: place, columns) { unknown.append(heading) }
    }
    judge(columns, headings)
    if faults.isEmpty, !unknown.isEmpty { remarks.insert(.unknownColumns(unknown), at: 0) }
  }

  /// The place of a column in a record; nothing where the file has no such column.
  func place(of field: String) -> Int? { places[field] }

  /// The heading as the file writes it.
  func heading(of column: Column) -> String { written[column.field] ?? column.heading }

  private mutating func takeNamed(_ column: Column, _ headings: [String]) {
    let matches = headings.indices.filter { column.isNamed(headings[$0]) }
    guard let first = matches.first else { return }
    take(column, headings[first], at: first)
    for other in matches.dropFirst() { faults.append(.headingTwice(headings[first], headings[other])) }
  }

  /// Gives a heading to the column that is known by most of its words; whether any is.
  private mutating func takeAccepted(_ heading: String, at place: Int, _ columns: [Column]) -> Bool {
    if columns.contains(where: { $0.isNamed(heading) }) { return true }
    let takers = columns.filter { $0.kinship(with: heading) > 0 }
    guard let column = takers.first else { return false }
    let free = takers.filter { places[$0.field] == nil }
    let nearest = free.map { $0.kinship(with: heading) }.max()
    let best = free.filter { $0.kinship(with: heading) == nearest }
    switch best.count {
    case 1: take(best[0], heading, at: place)
    case 0: return takenTwice(column, heading)
    default: faults.append(.headingUnclear(heading, best.map(\.heading)))
    }
    return true
  }

  /// A heading whose column is taken: a fault if that one was no better known, otherwise merely unknown.
  private mutating func takenTwice(_ column: Column, _ heading: String) -> Bool {
    guard let first = written[column.field], !column.isNamed(first) else { return false }
    faults.append(.headingTwice(first, heading))
    return true
  }

  private mutating func take(_ column: Column, _ heading: String, at place: Int) {
    places[column.field] = place
    written[column.field] = heading
  }

  private mutating func judge(_ columns: [Column], _ headings: [String]) {
    if places.isEmpty {
      faults = [.notHeading(found: headings.first ?? "", expected: columns.map(\.heading))]
      return
    }
    let missing = columns.filter { places[$0.field] == nil && $0.reads != .ignored }
    faults += missing.filter(\.isNeeded).map { .missingColumn($0.heading) }
    let spared = missing.filter { !$0.isNeeded }.map(\.heading)
    if !spared.isEmpty { remarks.append(.missingColumns(spared)) }
  }
}
