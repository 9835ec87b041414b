import Casework

/// One row of a file of rules, read cell by cell; every problem is kept, not only the first.
struct RuleRow {
  let places: [String: Int]
  let cells: [String]
  private(set) var problems: [(column: String, what: RuleFileProblem.What)] = []

  init(places: [String: Int], cells: [String]) { (self.places, self.cells) = (places, cells) }

  /// The rule, where every cell says what it should.
  mutating func timescale() -> Timescale? {
    findUnseen()
    let id = id()
    let starts = happenings("starts")
    let stops = happenings("stops")
    let lengths = lengths()
    let kind = required("kind", Timescale.Kind.self, "kind")
    let from = day("from")
    let through = day("through")
    var timescale = Timescale(
      id: id, variant: text("variant"), title: required("title"),
      subject: optional("subject", Timescale.Subject.self, "subject") ?? .child, starts: starts,
      which: optional("which", Timescale.Which.self, "choice") ?? .each, stops: stops,
      during: optional("during", SpanKind.self, "span"), circumstances: circumstances(), lengths: lengths,
      countsStartDay: countsStartDay(), countsEarly: countsEarly(), untilAge: age(), kind: kind ?? .local,
      inForceFrom: from ?? Day(number: 0), inForceThrough: through, source: required("source"),
      sureness: required("sure", Timescale.Sureness.self, "degree of sureness") ?? .memory, note: text("note")
    )
    timescale.short = text("short").isEmpty ? timescale.title : text("short")
    if text("from").isEmpty { blank("from") }
    if let from, let through, through < from { problems.append(("through", .endsBeforeBeginning)) }
    return problems.isEmpty ? timescale : nil
  }

  private func text(_ column: String) -> String { places[column].map { cells[$0] } ?? "" }

  private mutating func blank(_ column: String) {
    if places[column] != nil { problems.append((column, .blank)) }
  }

  private mutating func required(_ column: String) -> String {
    let text = text(column)
    if text.allSatisfy({ $0 == " " }) { blank(column) }
    return text
  }

  /// The values of a cell, which stand between ` | `.
  private func values(_ column: String) -> [String] {
    let text = text(column)
    guard !text.isEmpty else { return [] }
    return text.split(separator: "|", omittingEmptySubsequences: false).map { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  private mutating func findUnseen() {
    // Most rows are plain letters throughout, which is quickly seen.
    guard cells.contains(where: { $0.utf8.contains { $0 < 32 || $0 > 126 } }) else { return }
    for column in RuleFile.columns {
      let unseen = text(column).unicodeScalars.first { Shown.isUnseen($0) }
      if let unseen { problems.append((column, .controlCharacter(unseen.value))) }
    }
  }

  private mutating func id() -> String {
    let id = required("id")
    let allowed = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if !id.isEmpty, !allowed || id.hasPrefix("-") || id.hasSuffix("-") { problems.append(("id", .badId(id))) }
    return id
  }

  private mutating func happenings(_ column: String) -> [HappeningKind] {
    let values = values(column)
    if values.isEmpty { blank(column) }
    return values.compactMap { one(column, $0, HappeningKind.self, "happening") }
  }

  private mutating func circumstances() -> [Circumstance] {
    var found: [Circumstance] = []
    for value in values("when") {
      if let circumstance = Circumstance(value) {
        found.append(circumstance)
      } else {
        unknown("when", value, "circumstance", Circumstance.allWords)
      }
    }
    return found
  }

  private mutating func lengths() -> [Length] {
    let values = values("count")
    if values.isEmpty { blank("count") }
    var found: [Length] = []
    for value in values {
      if let length = Length(value) {
        found.append(length)
      } else {
        problems.append(("count", .badLength(value)))
      }
    }
    return found
  }

  private mutating func countsStartDay() -> Bool {
    let text = text("counting")
    if text == "beginning with" { return true }
    if !text.isEmpty { unknown("counting", text, "way of counting", ["beginning with"]) }
    return false
  }

  private mutating func countsEarly() -> Bool {
    let text = text("early")
    if text == "yes" { return true }
    if !text.isEmpty { unknown("early", text, "answer", ["yes"]) }
    return false
  }

  private mutating func age() -> Int? {
    let text = text("until")
    guard !text.isEmpty else { return nil }
    guard let age = Int(text), (1...99).contains(age) else {
      problems.append(("until", .badAge(text)))
      return nil
    }
    return age
  }

  private mutating func day(_ column: String) -> Day? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      problems.append((column, .badDay(text)))
      return nil
    }
    return day
  }
}

extension RuleRow {
  /// A cell that may be blank or one of a kind of words.
  private mutating func optional<Word: RawRepresentable & CaseIterable>(
    _ column: String, _ words: Word.Type, _ name: String
  ) -> Word? where Word.RawValue == String {
    let text = text(column)
    return text.isEmpty ? nil : one(column, text, words, name)
  }

  private mutating func required<Word: RawRepresentable & CaseIterable>(
    _ column: String, _ words: Word.Type, _ name: String
  ) -> Word? where Word.RawValue == String {
    if text(column).isEmpty { blank(column) }
    return optional(column, words, name)
  }

  private mutating func one<Word: RawRepresentable & CaseIterable>(
    _ column: String, _ text: String, _ words: Word.Type, _ name: String
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    unknown(column, text, name, words.allCases.map(\.rawValue))
    return nil
  }

  private mutating func unknown(_ column: String, _ text: String, _ name: String, _ allowed: [String]) {
    let nearest = Nearest.word(to: text, among: allowed)
    problems.append((column, .unknownWord(text, of: name, nearest: nearest, allowed: allowed)))
  }
}
