import Casework

/// The clocks of a unit as `kith due` lists them.
struct DueList {
  private let rows: [(row: ClockRow, state: ClockRow.State)]
  private let running: Int
  private let uncounted: Int
  private let today: Day
  private let last: Day
  private let calendar: WorkingCalendar

  /// Soonest first, as they come; running ones only where the whole list is wanted.
  init(_ clocks: [ClockRow], today: Day, within last: Day, calendar: WorkingCalendar, isWhole: Bool) {
    let all = clocks.map { ($0, $0.state(on: today, within: last)) }
    rows = all.filter { isWhole || $0.1 != .running }
    running = all.count { $0.1 == .running }
    uncounted = clocks.count { $0.binding == nil }
    (self.today, self.last, self.calendar) = (today, last, calendar)
  }

  var json: JSON { .list(rows.map { json($0.row, $0.state) }) }

  private func json(_ row: ClockRow, _ state: ClockRow.State) -> JSON {
    .object([
      ("family", JSON(row.familyName)), ("familyId", JSON(row.familyId)), ("child", JSON(row.childName)),
      ("childId", JSON(row.childId)), ("timescale", .text(row.timescale)), ("title", .text(row.title)),
      ("started", JSON(row.started)), ("due", JSON(row.due)), ("state", .text(state.rawValue)),
      ("workingDaysLeft", workingDaysLeft(row).map { .number($0) } ?? .null), ("reason", JSON(row.reason)),
      ("suspended", JSON(row.suspension?.through)), ("kind", .text(row.kind.rawValue)),
      ("startedBy", .text(row.startWords)), ("dueTime", JSON(row.minute.map(WhenPrint.clock))),
      ("localDue", JSON(row.localDue)), ("extended", JSON(row.extended)),
      ("extendedBy", JSON(row.extendedBy)), ("aim", JSON(row.aim)), ("worker", JSON(row.worker)),
    ])
  }

  /// From today to the day that binds, the day itself included; negative when it has passed.
  private func workingDaysLeft(_ row: ClockRow) -> Int? {
    guard let day = row.binding else { return nil }
    do throws(CalendarProblem) {
      return try calendar.workingDays(after: today, through: day)
    } catch {
      return nil
    }
  }

  /// A table, brothers and sisters of one date in one line, and how many clocks there are of each state.
  var text: String {
    var lines: [(cells: [String], children: [String])] = []
    for item in rows {
      let cells = cells(item.row, item.state)
      if let last = lines.last, last.cells == cells, !last.children.isEmpty, item.row.childName != nil {
        lines[lines.count - 1].children.append(child(item.row))
      } else {
        lines.append((cells, item.row.childName == nil ? [] : [child(item.row)]))
      }
    }
    let table = lines.map { line in
      var cells = line.cells
      cells.insert(line.children.joined(separator: ", "), at: 4)
      return cells
    }
    return PlainTable.text(["Due", "", "What", "Family", "Children", "Who", "Because"], table) + summary
      + "\n"
  }

  private func cells(_ row: ClockRow, _ state: ClockRow.State) -> [String] {
    [
      row.aim.map(shown) ?? "not countable", standing(row, state), row.title,
      row.familyName ?? row.worker ?? "the unit", row.workerInitials ?? "", remark(row),
    ]
  }

  /// The forename, where the surname is the family's.
  private func child(_ row: ClockRow) -> String {
    let name = row.childName ?? ""
    guard let family = row.familyName, name.hasSuffix(" " + family) else { return name }
    return String(name.dropLast(family.count + 1))
  }

  /// With the year where it is another than today's.
  private func shown(_ day: Day) -> String { day.year == today.year ? day.brief : day.spoken }

  /// `3d late`, `today`, `4wd`, `suspended, day 23`.
  private func standing(_ row: ClockRow, _ state: ClockRow.State) -> String {
    switch state {
    case .late: return row.binding.map { "\(today.days(since: $0))d late" } ?? "late"
    case .suspended: return "suspended, day \(today.days(since: row.started))"
    case .due, .running:
      guard let aim = row.aim else { return "" }
      if aim == today { return "today" }
      if aim < today { return "own date passed" }
      return left(until: aim)
    }
  }

  private func left(until day: Day) -> String {
    do throws(CalendarProblem) {
      return "\(try calendar.workingDays(after: today, through: day))wd"
    } catch {
      return "\(day.days(since: today))d"
    }
  }

  private func remark(_ row: ClockRow) -> String {
    var parts: [String] = []
    if let reason = row.reason { parts.append(reason) }
    if let day = row.extended, let due = row.due {
      parts.append("\(row.extendedBy ?? "another date"): \(day.brief) instead of \(due.brief)")
    } else if let local = row.localDue, let due = row.due, local < due {
      parts.append("own date; at the latest \(due.brief)")
    }
    if let suspension = row.suspension {
      let target = suspension.localTarget.map { ", aims at \($0.words)" } ?? ""
      parts.append("until \(suspension.through.brief)\(target)")
    }
    return parts.joined(separator: "; ")
  }

  private var summary: String {
    func count(_ state: ClockRow.State) -> Int { rows.count { $0.state == state } }
    var parts = ["Clocks: \(count(.late)) late", "\(count(.due)) due by \(last.brief)"]
    if count(.suspended) > 0 { parts.append("\(count(.suspended)) suspended") }
    parts.append("\(running) running beyond")
    if uncounted > 0 { parts.append("\(uncounted) beyond the known holidays") }
    return parts.joined(separator: ", ")
  }
}
