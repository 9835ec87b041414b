import Casework
import GRDB

/// Whether the clocks that are kept are those that follow from the records and the rules.
struct ClockCheck {
  let database: Database
  let rules: RuleBook
  /// Why no rule is known, where a loaded file cannot be read.
  let fault: String?

  func run() throws -> CheckReport.Check {
    if let fault {
      let words = "No date can be counted. \(fault) Take the file out with “kith rules unload NAME”."
      return .init(id: "clocks", ok: false, detail: words)
    }
    guard !rules.timescales.isEmpty else {
      return .init(id: "clocks", ok: true, detail: "No rules are known here, so no date was counted.")
    }
    let clocks = DerivedClocks(database, rules: rules)
    let standings = try Standings(of: .all, in: database)
    var kept: [String: ClockRecord] = [:]
    var (count, wrong, named) = (0, 0, [String]())
    let rows = try Row.fetchCursor(database, sql: "SELECT \(ClockRecord.columns()) FROM clock")
    while let row = try rows.next() {
      var cells = Cells(row)
      if let record = try ClockRecord(&cells) { kept[record.key] = record } else { wrong += 1 }
    }
    for subjects in [DerivedClocks.Subjects.children(standings), .families, .members] {
      try clocks.derive(subjects, .all) { fresh in
        count += 1
        guard kept.removeValue(forKey: fresh.key) != fresh else { return }
        wrong += 1
        named.append(fresh.title)
      }
    }
    wrong += kept.count
    named += kept.values.map(\.title).sorted()
    let orphans = try orphanedRemarks()
    let remarks =
      orphans == 0
      ? "" : " \(orphans) remark\(orphans == 1 ? " is" : "s are") of dates whose beginning was deleted."
    guard wrong == 0 else {
      let are = wrong == 1 ? "date is" : "dates are"
      let detail =
        "\(wrong) \(are) not as the records and the rules say (\(named.prefix(3).joined(separator: ", "))"
        + "\(named.count > 3 ? " and others" : "")); “kith check --mend” works them out again."
      return .init(id: "clocks", ok: false, detail: detail + remarks)
    }
    return .init(
      id: "clocks", ok: true,
      detail: "\(count) date\(count == 1 ? " is" : "s are") as the records and the rules say.\(remarks)")
  }

  /// How many remarks hang on no clock any more, because what began it is gone.
  private func orphanedRemarks() throws -> Int {
    let keys = try String.fetchAll(
      database,
      sql: "SELECT clock FROM clock_remark WHERE clock NOT IN (SELECT remarks FROM clock) ORDER BY clock"
    )
    .map { Clock.Key($0) }
    var count = keys.filter { ClockSubject($0) == nil }.count
    let bySubject = Dictionary(grouping: keys) { ClockSubject($0) }
    for (subject, remarks) in bySubject {
      guard let subject else { continue }
      count += try DerivedClocks(database, rules: rules).orphans(among: remarks, of: subject)
    }
    return count
  }
}

/// Whether holidays are known far enough ahead for the dates that must be counted.
struct HolidayCheck {
  let database: Database
  let rules: RuleBook
  let today: Day

  /// How long before the end of what is known a newer list is asked for.
  private static let months = 12

  func run() throws -> CheckReport.Check {
    guard !rules.timescales.isEmpty else {
      return .init(id: "holidays", ok: true, detail: "No rules are known here, so no holiday is needed.")
    }
    let through = rules.calendar.knownThrough
    let newer = "Load a newer list of holidays."
    if today > through {
      let detail = "Holidays were known only through \(through.spoken). \(newer)"
      return .init(id: "holidays", ok: false, detail: detail)
    }
    let uncounted =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM clock WHERE state = 'open' AND due IS NULL AND start_day >= ?",
        arguments: [rules.calendar.knownFrom.description]) ?? 0
    guard uncounted == 0 else {
      let detail =
        "\(uncounted) date\(uncounted == 1 ? "" : "s") cannot be counted, because holidays are known only "
        + "through \(through.spoken). \(newer)"
      return .init(id: "holidays", ok: false, detail: detail)
    }
    let detail = "Holidays are known through \(through.spoken)."
    let isNear = through < today.adding(months: Self.months)
    return .init(
      id: "holidays", ok: true, detail: isNear ? "\(detail) That is less than a year: \(newer)" : detail)
  }
}
