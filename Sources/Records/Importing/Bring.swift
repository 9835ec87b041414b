public import Casework
import GRDB

extension Store {
  /// Brings what was read from somebody else's files into the unit's records, as one change.
  ///
  /// Where something was wrong and is not to be left out, nothing is written and the report says so. An import
  /// that changes nothing leaves no entry in the journal. A dry run reports the same and keeps nothing.
  /// `progress` is told how many people of how many are done.
  public func bring(
    _ incoming: Import, leaveOut: Bool, dryRun: Bool, progress: ((Int, Int) -> Void)? = nil
  ) throws(Refusal) -> ImportReport {
    var blank = ImportReport(incoming)
    if !leaveOut, incoming.lists.contains(where: { !$0.problems.isEmpty }) {
      blank.isRefused = true
      for index in blank.lists.indices { blank.lists[index].kept = 0 }
      return blank
    }
    let now = moment()
    return try noting("an import") { () throws(Refusal) in
      try refusing {
        try self.queue.writeWithoutTransaction { database in
          var report = blank
          try database.inTransaction(.immediate) {
            try self.permitImport(on: now.day, in: database)
            var bringing = try Bringing(incoming, report: blank, now: now, in: database)
            let statuses = try Statuses(of: database)
            let unsaid = try Unsaid(to: self.login, now: now, in: database)
            try bringing.take(Said(incoming.lists), progress)
            try self.finish(bringing.ledger, bringing.outcome, .import, now)
            report = bringing.report
            report.wouldChange = !bringing.ledger.images.isEmpty
            if report.wouldChange {
              report.changed += try statuses.changes(of: bringing.children, in: database)
            }
            report = unsaid.taken(from: report)
            return dryRun ? .rollback : .commit
          }
          return report
        }
      }
    }
  }

  /// An import is the coordinator's or the consultant's.
  private func permitImport(on day: Day, in database: Database) throws {
    let actor = try Actor(login: login, on: day, in: database)
    guard actor.member.role == .coordinator || actor.member.role == .consultant
    else { throw Refusal.notPermitted(what: "An import", needs: .coordinator) }
  }
}

extension ImportReport {
  /// The report of an import of which nothing has been taken up yet.
  init(_ incoming: Import) {
    self.init(
      lists: incoming.lists.map {
        List(
          list: $0.name, read: $0.read, kept: $0.rows.count, leftOut: $0.problems, remarks: $0.remarks)
      })
  }
}

extension Bringing {
  /// What the import came to, for the journal and for what must be worked out again.
  var outcome: Outcome {
    let people = "\(counted(report.children, "child", "children"))"
    let what = "imported \(format.words): \(counted(report.families, "family", "families")), \(people)"
    var seen: Set<String> = []
    let once = searched.filter { seen.insert("\($0.kind) \($0.subject)").inserted }
    return Outcome(what: what, family: nil, children: children, families: families, searched: once)
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

extension Format {
  /// As the journal calls it.
  fileprivate var words: String {
    switch self {
    case .visits: "the visits extract"
    case .annexA: "the Annex A lists"
    case .caseload: "the caseload file"
    }
  }
}

/// The children's statuses before an import, so that its report can say which have changed.
private struct Statuses {
  private var before: [Int: String?] = [:]

  init(of database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT child, status FROM child_state")
    while let row = try rows.next() { before[row["child"]] = .some(row["status"]) }
  }

  /// What has changed for children known before, by the council's id.
  func changes(of children: Set<Int>, in database: Database) throws -> [ImportReport.Changed] {
    var changes: [ImportReport.Changed] = []
    let rows = try database.rows(
      "SELECT s.child, s.status, p.council_id FROM child_state s JOIN person p ON p.id = s.child", "s.child",
      of: .some(children), "ORDER BY p.council_id, s.child")
    while let row = try rows.next() {
      let (child, status, council): (Int, String?, String?) = (row["child"], row["status"], row["council_id"])
      guard let old = before[child], old != status else { continue }
      changes.append(
        .init(
          id: council ?? Ref<Person>(child).printed, field: "status", from: old ?? "not known",
          to: status ?? "not known"))
    }
    return changes
  }
}
