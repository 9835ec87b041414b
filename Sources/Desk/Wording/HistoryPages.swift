import Casework

extension Wording {
  /// A record's history as a page: who changed it, when, and each field as it was and as it became.
  static func page(_ history: RecordHistory) -> String {
    guard !history.steps.isEmpty else { return "Nothing is known of how it came to be." }
    return history.steps.map { step in
      let hour = MeetingBoard.Signature(by: step.by, day: step.day, at: step.at, version: 1).hour
      let fields = step.fields.map { field in
        let (before, after) = (blank(field.before), blank(field.after))
        return field.before.isEmpty
          ? "  \(field.label): \(after)" : "  \(field.label): \(before) → \(after)"
      }
      return (["\(step.day.spoken) \(hour), \(step.by) \(step.what)"] + fields).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func blank(_ words: String) -> String { words.isEmpty ? "(blank)" : words }

  /// Where a record comes from: when it happened, who told it, who typed it, when, and how late.
  static func provenance(_ entry: Entry, _ calendar: WorkingCalendar) -> [String] {
    var lines = ["Happened on: \(entry.day.spoken)"]
    if let told = entry.toldBy { lines.append("Told by: \(told)") }
    lines.append("Entered by: \(entry.enteredBy)")
    lines.append("Entered on: \(entry.enteredOn.spoken)\(lateness(entry, calendar))")
    return lines
  }

  private static func lateness(_ entry: Entry, _ calendar: WorkingCalendar) -> String {
    let days = entry.enteredOn.days(since: entry.day)
    guard days > 0 else { return days == 0 ? ", the same day" : ", before its day" }
    do throws(CalendarProblem) {
      let working = try calendar.workingDays(after: entry.day, through: entry.enteredOn)
      return ", \(count(working, "working day", "working days")) after"
    } catch {
      return ", \(count(days, "day", "days")) after"
    }
  }
}

extension Entry {
  /// Who told it, where somebody else than who did it.
  fileprivate var toldBy: String? {
    let told =
      switch record {
      case .visit(let visit): visit.toldBy
      case .note(let note): note.toldBy
      case .occasion(let occasion): occasion.toldBy
      case nil: by.hasPrefix("told by ") ? String(by.dropFirst("told by ".count)) : ""
      }
    return told.isEmpty ? nil : told
  }
}
