import Casework

extension Page {
  /// Clocks that are late first, then clocks and bookings by day; what is far ahead is only counted.
  mutating func addDates(of sheet: FamilySheet, on day: Day) {
    let dated = (sheet.clocks.map { PagedDate($0, on: day) } + sheet.booked.map(PagedDate.init)).sorted()
    let near = dated.filter { date in
      date.isLate || date.day.map { $0 <= day + PageLength.daysAhead } ?? false
    }
    // Brothers and sisters whose date is the same share a line.
    var lines: [(date: PagedDate, children: [String])] = []
    for date in near {
      if let last = lines.last, last.date.isSame(as: date) {
        lines[lines.count - 1].children += date.children
      } else {
        lines.append((date, date.children))
      }
    }
    for line in lines.prefix(PageLength.dates) {
      let children = line.children.isEmpty ? "" : " (\(line.children.joined(separator: ", ")))"
      add(
        .entry(
          label: line.date.isLate ? "LATE" : "Dates",
          text: line.date.words + children, note: line.date.reason))
    }
    addRest(max(0, lines.count - PageLength.dates) + dated.count - near.count, "date later", "dates later")
  }
}

/// A clock or a booking as a family's sheet shows it.
private struct PagedDate: Comparable {
  var day: Day?
  var title: String
  var time = ""
  var children: [String] = []
  var reason = ""
  var isLate = false
  var isBooked = false

  init(_ clock: ClockRow, on day: Day) {
    let state = clock.state(on: day, within: day)
    self.day = clock.aim
    (title, isLate) = (clock.title, state == .late)
    children = clock.childName.map { [$0.without(surname: clock.familyName ?? "")] } ?? []
    if state == .suspended { time = "suspended" }
    reason = clock.reason ?? ""
  }

  init(_ item: TodayBoard.Item) {
    (day, title, isBooked) = (item.day, item.title, true)
    if let minute = item.minute {
      time = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
    children = item.children.isEmpty ? [] : [item.children]
  }

  var words: String {
    let parts = [day?.brief ?? "no day", time, title, isBooked ? "booked" : ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func isSame(as other: PagedDate) -> Bool {
    (day, title, time, isLate) == (other.day, other.title, other.time, other.isLate)
      && isBooked == other.isBooked
  }

  static func < (left: PagedDate, right: PagedDate) -> Bool {
    if left.isLate != right.isLate { return left.isLate }
    let days = (left.day?.number ?? .max, right.day?.number ?? .max)
    if days.0 != days.1 { return days.0 < days.1 }
    return (left.title, left.children.first ?? "") < (right.title, right.children.first ?? "")
  }
}
