public import Casework
import GRDB

extension Store {
  /// Takes back this login's own latest change that still stands; it is journalled and can be redone.
  public func undo() throws(Refusal) -> Saved {
    try turn(.undo, refusedBy: .nothingToUndo) { try Undoing.latestStanding(of: self.login, in: $0) }
  }

  /// Makes again what this login took back last, while it has changed nothing newer.
  public func redo() throws(Refusal) -> Saved {
    try turn(.redo, refusedBy: .nothingToRedo) { try Undoing.latestTakenBack(of: self.login, in: $0) }
  }

  private func turn(
    _ kind: Journal.Entry.Kind, refusedBy refusal: Refusal, _ find: (Database) throws -> Undoing?
  ) throws(Refusal) -> Saved {
    // The entry must be known before the change begins, for the journal to name it.
    let found = try reading(find)
    guard let found else { throw refusal }
    let outcome = try commit(kind, undoes: found.entry) { ledger, now in
      _ = try Actor(login: self.login, on: now.day, in: ledger.database)
      guard try find(ledger.database)?.entry == found.entry else { throw refusal }
      return try found.restore(kind == .undo ? .before : .after, in: &ledger)
    }
    return Saved(outcome)
  }
}

/// One journalled change that is to be taken back or made again.
struct Undoing {
  enum Side { case before, after }

  let entry: Int
  let what: String
  let family: Int?
  let images: [RowImage]

  private init(_ row: Row) throws {
    (entry, what, family) = (row["id"], row["what"], row["family"])
    images = try RowImage.read(row["images"])
  }

  /// How often an entry was taken back less how often it was made again.
  private static let takenBack = """
    ((SELECT count(*) FROM journal t WHERE t.undoes = c.id AND t.kind = 'undo')
      - (SELECT count(*) FROM journal t WHERE t.undoes = c.id AND t.kind = 'redo'))
    """

  /// A login's latest change that is not taken back; the making of the unit is none.
  static func latestStanding(of login: String, in database: Database) throws -> Undoing? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT c.id, c.what, c.family, c.images FROM journal c
        WHERE c.login = ? AND c.kind IN ('change', 'import') AND c.id > 1 AND \(takenBack) = 0
        ORDER BY c.id DESC LIMIT 1
        """, arguments: [login]
    ).map(Undoing.init)
  }

  /// What a login took back last and has not made again, unless it has changed something since.
  static func latestTakenBack(of login: String, in database: Database) throws -> Undoing? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT c.id, c.what, c.family, c.images FROM journal u JOIN journal c ON c.id = u.undoes
        WHERE u.login = ?1 AND u.kind = 'undo' AND \(takenBack) > 0 AND u.id > coalesce(
          (SELECT max(n.id) FROM journal n WHERE n.login = ?1 AND n.kind IN ('change', 'import')), 0)
        ORDER BY u.id DESC LIMIT 1
        """, arguments: [login]
    ).map(Undoing.init)
  }

  /// Brings every row back to one side of the change; refuses where any no longer reads as on the other.
  func restore(_ side: Side, in ledger: inout Ledger) throws -> Outcome {
    var concern = Concern()
    try concern.take(images, in: ledger.database)
    try concern.clearDerived(of: images, in: ledger.database)
    do {
      let ordered = side == .before ? images.reversed() : images
      for image in ordered { try restore(image, side, in: &ledger) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      // Something made since hangs on a row that would go.
      throw Refusal.changedSince(what: what)
    }
    try concern.take(images, in: ledger.database)
    var outcome = Outcome(what: (side == .before ? "took back: " : "made again: ") + what, family: family)
    (outcome.children, outcome.families) = (concern.children, concern.families)
    outcome.searched = concern.searched
    return outcome
  }

  private func restore(_ image: RowImage, _ side: Side, in ledger: inout Ledger) throws {
    let (from, to) = side == .before ? (image.after, image.before) : (image.before, image.after)
    guard try ledger.row(image.table, image.id) == from else { throw Refusal.changedSince(what: what) }
    switch (from, to) {
    case (nil, let row?):
      // The entry's number is higher than any revision the row had, so that no older reading fits it.
      var row = row
      row["revision"] = .number(try Self.journalLength(in: ledger.database))
      try ledger.insert(image.table, id: image.id, row)
    case (.some, nil): try ledger.delete(image.table, image.id)
    case (.some, let row?): try ledger.update(image.table, image.id, set: row)
    case (nil, nil): break
    }
  }

  private static func journalLength(in database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT length FROM journal_head WHERE id = 1")) ?? 0
  }
}
