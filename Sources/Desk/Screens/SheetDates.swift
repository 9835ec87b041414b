import Casework
import Screen

/// The dates of a family as its sheet has room for them.
extension Desk {
  /// Dates that run out within these days stand in lines of their own.
  private static let coming = 42
  private static let whenWidth = 10

  /// What is late, what comes soon and what is booked, by day; how many come later is only counted.
  func dateLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    let told = Self.together(sheet.clocks)
    let late = told.filter { isLate($0[0]) }
    let soon = told.filter { rows in
      guard !isLate(rows[0]) else { return false }
      return rows[0].suspension != nil || (rows[0].aim.map { $0 <= today + Self.coming } ?? true)
    }
    let later = told.count - late.count - soon.count
    let clocks = (late + soon).map {
      (day: Self.place($0[0], isLate: isLate($0[0]), today), line: line($0, of: sheet))
    }
    let booked = sheet.booked.map { (day: $0.day, line: SheetLine("\(bookedLine($0).text) · booked")) }
    let lines = (clocks + booked).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.line)
    guard later > 0 else { return lines }
    return lines + [SheetLine("\(Wording.count(later, "date", "dates")) later than in six weeks", .dim)]
  }

  private func isLate(_ row: ClockRow) -> Bool { row.state(on: today, within: today) == .late }

  /// The day by which a clock stands among the others; what is suspended counts on from today.
  private static func place(_ row: ClockRow, isLate: Bool, _ today: Day) -> Day {
    let day = isLate ? row.binding : row.suspension == nil ? row.aim : today
    return day ?? today + coming
  }

  /// Clocks of one rule that began and run out together: brothers and sisters stand in one line.
  private static func together(_ clocks: [ClockRow]) -> [[ClockRow]] {
    var groups: [[ClockRow]] = []
    for clock in clocks {
      let place = groups.firstIndex { group in
        let first = group[0]
        return first.title == clock.title && first.binding == clock.binding && first.aim == clock.aim
          && first.reason == clock.reason && first.suspension == clock.suspension
      }
      if let place { groups[place].append(clock) } else { groups.append([clock]) }
    }
    return groups
  }

  /// When, what, of which children where not of all, and why it is late once somebody has said so.
  private func line(_ clocks: [ClockRow], of sheet: FamilySheet) -> SheetLine {
    let row = clocks[0]
    let isLate = isLate(row)
    let day = isLate ? row.binding : row.aim
    let when =
      row.suspension != nil
      ? "day \(today.days(since: row.started))" : day.map { Wording.due($0, on: today) } ?? "no date"
    let children = clocks.compactMap(\.child)
    let open = sheet.row.children.filter { $0.status != .closed }
    let isOfAll = children.isEmpty || open.allSatisfy { children.contains($0.ref) }
    let names = sheet.row.children.filter { children.contains($0.ref) }.map { shown($0.forename) }
    let words = [
      row.title, isOfAll ? nil : Wording.list(names), isLate ? row.reason : nil,
      row.suspension.map { "suspended to \($0.through.brief)" },
    ]
    return SheetLine(
      "\(Text.padded(when, to: Self.whenWidth)) \(words.compactMap(\.self).joined(separator: " · "))", .plain,
      marked: isLate ? (Self.whenWidth, .late) : nil)
  }
}
