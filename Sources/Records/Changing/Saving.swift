public import Casework
import GRDB

extension Store {
  /// Saves a change whole, with what follows from it and its journal entry; `dropping` is the draft it ends,
  /// where that was typed at one of those sittings, or at none in particular.
  public func save(
    _ change: Change, dropping draft: String? = nil, typedAt sittings: [String] = []
  ) throws(Refusal) -> Saved {
    var late: [ClockRow] = []
    let outcome = try noting(change.tried, of: change) { () throws(Refusal) in
      try commit(dropping: draft, typedAt: sittings) { ledger, now in
        var changing = try Changing(ledger, store: self, now: now)
        try changing.apply(change)
        ledger = changing.ledger
        if change.mayStopClocks {
          late = try ConcernedClocks.late(of: changing.outcome.concerned, on: now.day, in: ledger.database)
        }
        return changing.outcome
      }
    }
    var saved = Saved(outcome)
    if !late.isEmpty { saved.stoppedLate = try stopped(of: late) }
    return saved
  }

  /// Those of some clocks that something has stopped, and nothing ended otherwise.
  private func stopped(of clocks: [ClockRow]) throws(Refusal) -> [ClockRow] {
    try reading { database in
      let derived = DerivedClocks(database, rules: try self.rules(in: database))
      return try clocks.filter { row in
        guard let subject = ClockSubject(row.key) else { return false }
        return try derived.all(of: subject)?.derived.clocks.first { $0.key == row.key }?.stop != nil
      }
    }
  }

  /// Saves many changes in one transaction, each with its own journal entry and moment; all or none.
  public func saveTogether(_ changes: [(change: Change, at: Moment)]) throws(Refusal) -> [Saved] {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        var saved: [Saved] = []
        try database.inTransaction(.immediate) {
          saved = try self.write(changes, in: database)
          return .commit
        }
        return saved
      }
    }
  }

  private func write(_ changes: [(change: Change, at: Moment)], in database: Database) throws -> [Saved] {
    var saved: [Saved] = []
    var (pending, searched) = (Concerned(), [(kind: String, subject: Int)]())
    for (change, moment) in changes {
      // An agenda is drawn up, and wished for, from where the families stand by then.
      switch change {
      case .openMeeting, .wish:
        try refresh(pending, in: database)
        pending = Concerned()
      default: break
      }
      var changing = try Changing(Ledger(database), store: self, now: moment)
      try changing.apply(change)
      try record(changing)
      pending.formUnion(changing.outcome.concerned)
      searched += changing.outcome.searched
      saved.append(Saved(changing.outcome))
    }
    try refresh(pending, in: database)
    try SearchIndex.refresh(searched, in: database)
    return saved
  }

  private func record(_ changing: Changing) throws {
    guard !changing.ledger.images.isEmpty else { return }
    try Journal.append(
      Journal.Entry(
        moment: changing.now, login: login, member: changing.actor.number, kind: .change,
        what: changing.outcome.what, family: changing.outcome.family, images: changing.ledger.images),
      to: changing.database)
  }
}

extension Saved {
  init(_ outcome: Outcome) {
    self.init(what: outcome.what, family: outcome.family.map { Ref($0) }, made: outcome.made)
  }
}
