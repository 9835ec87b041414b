import Casework

extension Wording {
  /// How one date was counted, with what is said of it and what would stop it.
  static func page(_ working: ClockWorking, whom: String, on today: Day) -> String {
    let row = working.row
    var lines = [whom.isEmpty ? row.title : "\(row.title), \(whom)"]
    lines += dates(row, today)
    lines += ["", "It began with: \(started(working.start))."]
    lines += working.counting.sentences
    if let suspension = row.suspension {
      lines += [
        "", "Suspended \(suspension.from.spoken) to \(suspension.through.spoken): \(suspension.legalBasis).",
      ]
      lines.append("It goes on counting: this is day \(today.days(since: row.started)).")
      if let target = suspension.localTarget { lines.append("The council aims at \(target.words).") }
    }
    let remarks = working.remarks.map(said)
    if !remarks.isEmpty { lines += [""] + remarks }
    lines += ["", stopping(row)]
    return lines.joined(separator: "\n")
  }

  private static func dates(_ row: ClockRow, _ today: Day) -> [String] {
    var lines: [String] = []
    if let extended = row.extended {
      lines.append(
        "\(capital(row.extendedBy ?? "court")) has set \(extended.spoken), \(distance(extended, today)).")
      if let due = row.due { lines.append("The rule's own date stands beside it: \(due.spoken).") }
    } else if let due = row.due {
      let hour = row.minute.map { " at \(time($0))" } ?? ""
      lines.append("Due \(due.spoken)\(hour), \(distance(due, today)).")
    } else {
      lines.append("Its date cannot be counted yet: the holidays so far ahead are not known.")
    }
    if let local = row.localDue, local != row.due { lines.append("The unit's own date: \(local.spoken).") }
    return lines
  }

  private static func distance(_ day: Day, _ today: Day) -> String {
    let days = day.days(since: today)
    if days == 0 { return "today" }
    return days < 0 ? "\(count(-days, "day", "days")) ago" : "in \(count(days, "day", "days"))"
  }

  private static func started(_ start: Happening) -> String {
    let hour = start.minute.map { " at \(time($0))" } ?? ""
    let note = start.note.map { ", \($0)" } ?? ""
    let told = start.format.map { _ in ", as an import tells it" } ?? ""
    return "\(start.kind.words), \(start.day.spoken)\(hour)\(note)\(told)"
  }

  private static func said(_ remark: ClockRemark) -> String {
    let words = remark.words.isEmpty ? "" : " \(sentenceEnd(remark.words))"
    let by = remark.by.isEmpty ? "" : " (\(remark.by))"
    switch remark.kind {
    case .late:
      let reason = LateReason(rawValue: remark.reason)?.words ?? remark.reason
      return "Why it is not in time: \(reason).\(words)\(by)"
    case .notApplicable: return "It does not apply:\(words)\(by)"
    case .extended:
      return "Another date was set: \(remark.until.map(\.spoken) ?? "no day").\(words)\(by)"
    case .notKnown: return "Nobody knows when it was last done.\(words)\(by)"
    }
  }

  private static func sentenceEnd(_ words: String) -> String {
    words.last.map { ".!?".contains($0) } ?? true ? words : "\(words)."
  }

  private static func stopping(_ row: ClockRow) -> String {
    row.stops.isEmpty
      ? "It ends by itself with what it hangs on."
      : "What stops it: \(row.stops.map(\.words).joined(separator: ", or ")). x on its line records that."
  }

  /// A rule with where it stands and what the unit has made of it.
  static func page(_ row: RulesBoard.Row) -> String {
    let rule = row.timescale
    var lines = [
      title(rule), "\(lengths(rule)), \(rule.kind == .local ? "local" : "statutory")", "",
      "Starts on: \(rule.starts.map(\.words).joined(separator: ", or ")).",
      "Stops on: \(rule.stops.map(\.words).joined(separator: ", or ")).",
    ]
    if !rule.circumstances.isEmpty {
      lines.append("Holds where: \(rule.circumstances.map(\.words).joined(separator: ", ")).")
    }
    if let age = rule.untilAge { lines.append("Ends at the \(age)th birthday.") }
    if rule.countsStartDay { lines.append("The day it starts on is counted as the first.") }
    let through = rule.inForceThrough.map { " through \($0.spoken)" } ?? ""
    lines += ["In force from \(rule.inForceFrom.spoken)\(through).", ""]
    lines.append("Source: \(rule.source), \(rule.sureness.words).")
    if !rule.note.isEmpty { lines.append("Note: \(sentenceEnd(rule.note))") }
    if let local = row.local {
      let length = local.length?.words ?? "taken back"
      lines += ["", "The unit's own length: \(length), from \(local.from.spoken). \(sentenceEnd(local.why))"]
    }
    if let suspension = row.suspension { lines += ["", page(suspension, [])] }
    lines.append("")
    lines.append(
      row.running == 0
        ? "No date runs by it now." : count(row.running, "date runs by it now.", "dates run by it now."))
    return lines.joined(separator: "\n")
  }

  /// A suspension as a page of plain text.
  static func page(_ suspension: Suspension, _ rules: [Timescale]) -> String {
    let titles = suspension.timescales.map { id in rules.first { $0.id == id }?.title ?? id }
    var lines = [
      "Suspended \(suspension.from.spoken) to \(suspension.through.spoken): \(suspension.legalBasis).",
      "Given to \(suspension.authority); authorised by \(suspension.authorisedBy).",
    ]
    if !suspension.conditions.isEmpty { lines.append("Conditions: \(sentenceEnd(suspension.conditions))") }
    if let target = suspension.localTarget { lines.append("Local target: \(target.words).") }
    if !rules.isEmpty { lines += ["", "Timescales: \(titles.joined(separator: ", "))."] }
    return lines.joined(separator: "\n")
  }

  /// A length alone, counted from a day.
  static func page(_ counting: Counting) -> String {
    var lines = [
      "\(capital(counting.length.words)), counted from \(counting.from.spoken); that day is day 0."
    ]
    switch counting.due {
    case .notCountable(let problem): lines.append(problem.sentence)
    case .day(let day, let minute):
      lines.append("That is \(day.spoken)\(minute.map { " at \(time($0))" } ?? "").")
      if !counting.skipped.isEmpty {
        lines.append("Passed over besides weekends: \(counting.skipped.map(named).joined(separator: ", ")).")
      }
      if let safe = counting.safe, safe != day {
        lines.append("\(day.brief) is no working day; the working day before it is \(safe.spoken).")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// How many working days lie between two days.
  static func workingDays(from: Day, through: Day, _ calendar: WorkingCalendar) -> String {
    do throws(CalendarProblem) {
      let number = try calendar.workingDays(after: from, through: through)
      let (first, last) = (min(from, through), max(from, through))
      let skipped = calendar.holidays.filter { $0 > first && $0 <= last && !$0.weekday.isWeekend }.sorted()
      var lines = [
        "From \(first.spoken) to \(last.spoken): \(count(abs(number), "working day", "working days")).",
        "The first day is day 0, the last is counted; that is \(count(last.days(since: first), "day", "days")) in all.",
      ]
      if !skipped.isEmpty {
        lines.append("Passed over besides weekends: \(skipped.map(named).joined(separator: ", ")).")
      }
      return lines.joined(separator: "\n")
    } catch {
      return error.sentence
    }
  }
}

extension Desk {
  /// The page behind a date, with the names as they may be seen.
  func page(of working: ClockWorking) -> String {
    let row = working.row
    let whom = [row.childName, row.childName == nil ? row.familyName : nil].compactMap { $0 }.first ?? ""
    return Wording.page(working, whom: shown(whom), on: today)
  }
}
