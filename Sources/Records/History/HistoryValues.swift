import Casework

/// Says the value of a record's column as a person reads it.
struct HistoryValues {
  let names: HistoryNames
  let table: Table

  func words(_ value: Value?, of column: String) throws -> String {
    switch value {
    case nil, .some(.none): ""
    case .number(let number)?: try words(number, of: column)
    case .text(let text)?: try words(text, of: column)
    }
  }

  private func words(_ number: Int, of column: String) throws -> String {
    switch column {
    case "member", "done_by", "author", "signed_by", "asked_by", "answered_by": names.member(number)
    case "family": try names.family(number)
    case "child", "person": try names.person(number)
    case "minute", "started_minute", "ceased_minute": Self.time(number)
    case _ where Self.answers.contains(column): number == 0 ? "no" : "yes"
    default: String(number)
    }
  }

  private func words(_ text: String, of column: String) throws -> String {
    if let words = plain(text, of: column) { return words }
    if column == "authority" { return try names.authority(text) }
    guard !Self.spokenOfThemselves.contains(column), let day = Day(stored: text) else { return text }
    return day.spoken
  }

  /// The words that the program knows a thing by.
  private func plain(_ text: String, of column: String) -> String? {
    switch (table, column) {
    case (.visit, "kind"): VisitKind(rawValue: text)?.words
    case (.visit, "mode"): VisitMode(rawValue: text)?.words
    case (.note, "event"): NoteEvent(rawValue: text)?.words
    case (.occasion, "kind"): OccasionKind(rawValue: text)?.title
    case (.discussion, "tier"): Tier(rawValue: text)?.words
    case (.discussion, "state"): text.split(separator: "-").joined(separator: " ")
    case (.hypothesisStep, "state"): Hypothesis.State(rawValue: text)?.words
    case (.decision, "sought_from"): Authority.holder(text)
    case (.childInNeed, "case_status"): Status(rawValue: text)?.words
    default: nil
    }
  }

  /// Minutes since midnight as a clock shows them.
  private static func time(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static let answers = Value.answers.union([
    "significant", "booked", "no_challenge", "parked", "tested", "granted",
  ])

  /// Columns in which somebody's own words stand, be they a day.
  private static let spokenOfThemselves: Set = [
    "text", "told_by", "update_text", "risks", "protective", "challenge", "child_view", "parents_view",
    "genogram", "postponed", "amended", "would_change", "test", "words", "changed", "school", "answered_by",
    "answer",
  ]
}
