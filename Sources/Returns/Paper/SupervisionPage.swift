import Casework

extension Page {
  /// What is to be looked at with one worker: what they carry, each family, what is late, what they raised.
  init(_ sheet: SupervisionSheet, unit: String) {
    let member = sheet.member.member
    self.init(title: "Supervision of \(member.name), \(unit), \(sheet.day.spoken)")
    add(.fact(label: "Role", text: member.role.words))
    let last = sheet.lastSupervision.map { day in
      "\(day.spoken), \(Counted.of(max(0, sheet.day.days(since: day) / 7), "week", "weeks")) ago"
    }
    add(.fact(label: "Last held", text: last ?? "never, by what is recorded"))
    add(.heading("Carries"))
    addCarried(sheet.capacity)
    addPresence(sheet.capacity, on: sheet.day)
    if !sheet.families.isEmpty { add(.heading("Families")) }
    for line in sheet.families { add(line, on: sheet.day) }
    if !sheet.actions.isEmpty { add(.heading("Own actions")) }
    for action in sheet.actions {
      add(
        .entry(
          label: action.isLate(on: sheet.day) ? "LATE" : "To do", text: action.text,
          note: Page.joined(
            action.familyName ?? "the unit", action.due.map { "by \($0.brief)" } ?? "no day set")
        ))
    }
    add(.heading("Typed late since then"))
    for lag in sheet.lags {
      add(
        .entry(
          label: lag.day.brief, text: "\(lag.title), \(lag.familyName)",
          note: "typed \(Counted.of(lag.workingDays, "working day", "working days")) later"))
    }
    if sheet.lags.isEmpty { add("", "Nothing.") }
    add(.heading("Raised since then"))
    for words in sheet.raised { add("", words) }
    if sheet.raised.isEmpty { add("", "Nothing.") }
  }

  private mutating func add(_ line: SupervisionSheet.FamilyLine, on day: Day) {
    let row = line.row
    let standing = Page.joined(
      row.status?.words ?? "status not known", row.risk.map { "risk \($0.rawValue)" } ?? "risk not rated")
    add(.family(number: "", name: "\(row.name) (\(row.familyId))", aside: standing))
    add("Children", line.children)
    if let seen = row.longestSince {
      add("Seen", row.hasUnseenChild ? "One of them was never seen." : "Longest ago on \(seen.spoken).")
    } else if row.hasUnseenChild {
      add("Seen", "Never.")
    }
    for clock in line.clocks {
      let name = clock.childName.map { " (\($0.without(surname: clock.familyName ?? "")))" } ?? ""
      add(
        .entry(
          label: clock.state(on: day, within: day) == .late ? "LATE" : "Dates",
          text: "\(clock.aim?.brief ?? "no day") · \(clock.title)\(name)", note: clock.reason ?? ""))
    }
    for sentence in line.drift { add("Drift", sentence) }
  }
}
