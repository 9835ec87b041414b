public import Casework
import GRDB

extension Store {
  /// What a change would do to the clocks and what is odd about it, before it is saved; refuses what saving
  /// would refuse.
  public func preview(_ change: Change) throws(Refusal) -> ClockPreview {
    let now = moment()
    defer {
      // Law that is loaded only to be seen is not to be remembered.
      if case .loadLaw = change { knownLaw = nil }
    }
    return try noting(change.tried, of: change) { () throws(Refusal) in
      try refusing { try self.queue.writeWithoutTransaction { try self.weigh(change, now, in: $0) } }
    }
  }

  private func weigh(_ change: Change, _ now: Moment, in database: Database) throws -> ClockPreview {
    var preview = ClockPreview(lines: [], unchanged: 0)
    try database.inTransaction(.immediate) {
      try self.refresh(Concerned(), in: database)
      var changing = try Changing(Ledger(database), store: self, now: now)
      try changing.apply(change)
      let concerned = changing.outcome.concerned
      let before = try ConcernedClocks.all(of: concerned, on: now.day, in: database)
      try self.refresh(concerned, in: database)
      let after = try ConcernedClocks.all(of: concerned, on: now.day, in: database)
      preview = ClockPreview(from: before, to: after)
      preview.remarks = changing.outcome.remarks
      return .rollback
    }
    return preview
  }
}

/// The clocks of those whom a change concerns.
enum ConcernedClocks {
  /// Those that ran out before a day and of which nobody has said why, as they are kept.
  static func late(of concerned: Concerned, on today: Day, in database: Database) throws -> [ClockRow] {
    try all(of: concerned, on: today, in: database).filter {
      $0.reason == nil && $0.state(on: today, within: today) == .late
    }
  }

  static func all(of concerned: Concerned, on today: Day, in database: Database) throws -> [ClockRow] {
    if concerned.everything {
      return try ClockRows.running(.standing, today: today, in: database).map(\.row)
    }
    var families = concerned.families
    let belongings = try database.rows(
      "SELECT family FROM belonging", "person", of: .some(concerned.children))
    while let row = try belongings.next() { families.insert(row["family"]) }
    let wanted = ClockRows.Wanted.families(.some(families), members: concerned.members)
    return try ClockRows.running(wanted, today: today, in: database).map(\.row).filter { row in
      if let child = row.child { return concerned.children.contains(child.number) }
      if let member = row.member { return concerned.members.contains(member.number) }
      return row.family.map { concerned.families.contains($0.number) } ?? false
    }
  }
}

extension ClockPreview {
  /// Clocks of one timescale that end and begin for the same child are one that moves.
  init(from before: [ClockRow], to after: [ClockRow]) {
    let (old, new) = (Self.byKey(before), Self.byKey(after))
    var lines: [Line] = []
    var unchanged = 0
    for row in before {
      guard let now = new[row.key] else { continue }
      if now.dates == row.dates {
        unchanged += 1
      } else {
        let isLawAlone = now.aim == row.aim
        lines.append(
          Self.line(row, isLawAlone ? row.due : row.aim, isLawAlone ? now.due : now.aim, .moves))
      }
    }
    var coming = after.filter { old[$0.key] == nil }
    for row in before where new[row.key] == nil {
      if let place = coming.firstIndex(where: { $0.timescale == row.timescale && $0.whose == row.whose }) {
        let now = coming.remove(at: place)
        if now.aim == row.aim {
          unchanged += 1
        } else {
          lines.append(Self.line(row, row.aim, now.aim, .moves))
        }
      } else {
        lines.append(Self.line(row, row.aim, nil, .ends))
      }
    }
    for row in coming { lines.append(Self.line(row, nil, row.aim, .new)) }
    self.init(lines: lines.sorted(by: Self.precedes), unchanged: unchanged)
  }

  private static func byKey(_ rows: [ClockRow]) -> [Clock.Key: ClockRow] {
    Dictionary(rows.map { ($0.key, $0) }) { first, _ in first }
  }

  private static func line(_ row: ClockRow, _ before: Day?, _ after: Day?, _ what: Line.What) -> Line {
    let whose = row.childName ?? row.familyName ?? row.worker ?? ""
    return Line(child: whose, title: row.title, before: before, after: after, what: what)
  }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    let names = (Folded(left.child), Folded(right.child))
    if names.0 != names.1 { return names.0 < names.1 }
    let days = (left.earlier, right.earlier)
    if days.0 != days.1 { return days.0 < days.1 }
    return left.title < right.title
  }
}

extension ClockPreview.Line {
  fileprivate var earlier: Day { [before, after].compactMap(\.self).min() ?? Day(number: .max) }
}

extension ClockRow {
  /// Everything that is dated in it.
  fileprivate var dates: [Day?] { [due, localDue, extended] }

  /// The one whom it is about, comparable within one list.
  fileprivate var whose: String {
    if let child { return "child \(child.number)" }
    return member.map { "member \($0.number)" } ?? "family \(family?.number ?? 0)"
  }
}
