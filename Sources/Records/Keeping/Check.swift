public import Casework
import GRDB

extension Store {
  /// Looks whether the unit's file can be relied on: seven checks, always in the same order.
  ///
  /// `integrity`: SQLite finds the file whole and every tie between rows leads somewhere. `journal`: the chain
  /// of entries is unbroken and as long as it was. `records`: every record reads as the journal last left it.
  /// `derived`: what was worked out is what follows from the records. `clocks`: every date is as the records
  /// and the rules say. `permissions`: nobody but the unit may read the file. `holidays`: they are known far
  /// enough from `today`. Nothing is written.
  public func check(today: Day) throws(Refusal) -> CheckReport {
    try refusing {
      try self.queue.inDatabase { database in
        var report = CheckReport(checks: [])
        try database.inTransaction(.deferred) {
          let (rules, fault) = (try self.rules(in: database), try self.law(in: database).fault)
          report.checks = [
            try self.running("integrity") { try IntegrityCheck.run(database) },
            try self.running("journal") { try JournalCheck.run(database) },
            try self.running("records") { try RecordsCheck.run(database) },
            try self.running("derived") { try DerivedCheck.run(database) },
            try self.running("clocks") {
              try ClockCheck(database: database, rules: rules, fault: fault).run()
            },
            self.permissionsCheck(),
            try self.running("holidays") {
              try HolidayCheck(database: database, rules: rules, today: today).run()
            },
          ]
          let withheld = try Withheld(from: self.login, now: self.moment(), in: database)
          if withheld != nil { report = report.withoutSums() }
          return .rollback
        }
        return report
      }
    }
  }

  /// One check; a file too damaged for it has failed it.
  private func running(
    _ id: String, _ check: () throws -> CheckReport.Check
  ) throws -> CheckReport.Check {
    do {
      return try check()
    } catch let damage as Damage {
      let detail = "The file is damaged: \(damage.what). Put a backup in its place."
      return .init(id: id, ok: false, detail: detail)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED { throw error }
      let words = Opening.words(error)
      return .init(id: id, ok: false, detail: "The file cannot be read in full: \(words).")
    }
  }

  private func permissionsCheck() -> CheckReport.Check {
    let notice = Permissions.notice(for: path)
    return .init(
      id: "permissions", ok: notice == nil, detail: notice ?? "Nobody but the unit may read its file.")
  }
}

/// Whether SQLite finds the file whole.
private enum IntegrityCheck {
  static func run(_ database: Database) throws -> CheckReport.Check {
    let found = try String.fetchAll(database, sql: "PRAGMA quick_check")
    guard found == ["ok"] else {
      let detail = "The file is damaged in \(found.count) places. Put a backup in its place."
      return .init(id: "integrity", ok: false, detail: detail)
    }
    let loose = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    guard loose.isEmpty else {
      let detail = "\(loose.count) records point at something that is not there. Put a backup in its place."
      return .init(id: "integrity", ok: false, detail: detail)
    }
    return .init(id: "integrity", ok: true, detail: "The file is whole.")
  }
}

/// Whether what is worked out is what follows from the records.
private enum DerivedCheck {
  static func run(_ database: Database) throws -> CheckReport.Check {
    let children = try Row.fetchAll(database, sql: "SELECT * FROM child_state ORDER BY child").map(
      ChildState.init)
    let families = try Row.fetchAll(database, sql: "SELECT * FROM family_state ORDER BY family")
      .map(FamilyState.init)
    let standings = try Standings(of: .all, in: database)
    let fresh = try ChildState.all(of: .all, standings, in: database)
    let wrongChildren = differing(children, fresh, by: \.child)
    let wrongFamilies = differing(families, try FamilyState.all(of: .all, in: database), by: \.family)
    let untold = try JournalRows.missing(in: database)
    guard untold == 0 else {
      let detail =
        "\(untold) entries of the journal are not found by the records that they tell of; "
        + "“kith check --mend” works that out again."
      return .init(id: "derived", ok: false, detail: detail)
    }
    guard wrongChildren + wrongFamilies == 0 else {
      let detail =
        "\(wrongChildren) children and \(wrongFamilies) families stand otherwise than their records say; "
        + "“kith check --mend” works them out again."
      return .init(id: "derived", ok: false, detail: detail)
    }
    let wrongWays = try NameSounds.wrong(in: database) + FoundNumbers.wrong(in: database)
    guard wrongWays == 0 else {
      let detail =
        "\(wrongWays) names and telephone numbers are sought otherwise than they are written; "
        + "“kith check --mend” takes them up again."
      return .init(id: "derived", ok: false, detail: detail)
    }
    let detail = "\(children.count) children and \(families.count) families stand as their records say."
    return .init(id: "derived", ok: true, detail: detail)
  }

  private static func differing<State: Equatable>(
    _ stored: [State], _ fresh: [State], by number: (State) -> Int
  ) -> Int {
    var left = Dictionary(grouping: stored, by: number)
    var count = 0
    for state in fresh where left.removeValue(forKey: number(state)) != [state] { count += 1 }
    return count + left.count
  }
}
