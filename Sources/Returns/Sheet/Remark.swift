/// What was read, but deserves a word in the report.
enum Remark: Hashable {
  case windows1252(line: Int, byte: UInt8)
  case unknownColumns([String])
  case missingColumns([String])
  case controls(Tally.Place, count: Int)
  case formulas(Tally.Place, count: Int)
  case groupsOnly(Tally.Place, count: Int)
  case unknownWords(String, Tally.Place, count: Int)
  case undated(heading: String, Tally.Place, count: Int)
  case sameTwice(line: Int, earlier: Int)
  case oneVisit(line: Int, earlier: Int)
  case onlyHere(id: String, list: Int, line: Int)
  case notInNeed(id: String, list: Int, line: Int)
  case notKept(what: String)
  case listMissing(number: Int, loss: String)
  case unknownFiles([String])

  var sentence: String {
    switch self {
    case .windows1252(let line, let byte):
      "read as Windows-1252, because line \(line) is not UTF-8 (byte \(hex(byte)))"
    case .unknownColumns(let headings):
      "not known and not read: \(headings.map(Shown.words).joined(separator: ", "))"
    case .missingColumns(let headings):
      "there is no column \(headings.map { "“\($0)”" }.joined(separator: ", ")); nothing was read for it"
    case .controls(let place, let count):
      "\(count) control or invisible characters were taken out, first \(place.words)"
    case .formulas(let place, let count):
      "\(cells(count)) like a spreadsheet's formula, first \(place.words); kept as text"
    case .groupsOnly(let place, let count):
      "ethnicity is given only by group in \(rows(count)), first \(place.words); no code was read"
    case .unknownWords(let word, let place, let count):
      "\(Shown.words(word)) under “\(place.heading)” is not known to Kith in \(rows(count)), "
        + "first on line \(place.line); kept as it stands"
    case .undated(let heading, let place, let count):
      "“\(heading)” is blank in \(rows(count)), first on line \(place.line); only the child was read from it"
    case .sameTwice(let line, let earlier): "line \(line) says the same as line \(earlier) and was read once"
    case .oneVisit(let line, let earlier):
      "lines \(earlier) and \(line) are one visit; the child was seen if either says so"
    case .onlyHere(let id, let list, let line):
      "child \(id) is in list \(list) only (line \(line)); nothing else is known of them"
    case .notInNeed(let id, let list, let line):
      "child \(id) is in list \(list) (line \(line)), but not in list 6"
    case .notKept(let what): what
    case .listMissing(let number, let loss): "list \(number) is missing: \(loss)"
    case .unknownFiles(let names):
      "none of the lists 1 to 11, and not read: \(names.map(Shown.words).joined(separator: ", "))"
    }
  }

  private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
  private func cells(_ count: Int) -> String { count == 1 ? "1 cell begins" : "\(count) cells begin" }
}

/// Counts of what was odd in a list, each with the place where it was met first.
struct Tally {
  struct Place: Hashable {
    var line: Int
    var heading: String
    var words: String { "on line \(line) under “\(heading)”" }
  }

  private(set) var controls = Count()
  private(set) var formulas = Count()
  private(set) var groups = Count()
  private(set) var undated = Count()
  private var unknown: [String: Count] = [:]

  struct Count {
    var count = 0
    var first: Place?

    mutating func add(_ place: Place, _ more: Int = 1) {
      guard more > 0 else { return }
      count += more
      if first == nil { first = place }
    }
  }

  mutating func addControls(_ more: Int, _ place: Place) { controls.add(place, more) }
  mutating func addFormula(_ place: Place) { formulas.add(place) }
  mutating func addGroup(_ place: Place) { groups.add(place) }
  mutating func addUndated(_ place: Place) { undated.add(place) }
  mutating func addUnknown(_ word: String, _ place: Place) { unknown[word, default: Count()].add(place) }

  /// One remark for each kind that was met; unknown words by the line of the first.
  var remarks: [Remark] {
    var remarks: [Remark] = []
    if let first = controls.first { remarks.append(.controls(first, count: controls.count)) }
    if let first = formulas.first { remarks.append(.formulas(first, count: formulas.count)) }
    if let first = groups.first { remarks.append(.groupsOnly(first, count: groups.count)) }
    if let first = undated.first {
      remarks.append(.undated(heading: first.heading, first, count: undated.count))
    }
    let words = unknown.sorted { ($0.value.first?.line ?? 0, $0.key) < ($1.value.first?.line ?? 0, $1.key) }
    for (word, count) in words {
      if let first = count.first { remarks.append(.unknownWords(word, first, count: count.count)) }
    }
    return remarks
  }
}
