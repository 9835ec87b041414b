public import Casework
import GRDB

extension Store {
  /// Takes back this login's own latest change that still can be; it is journalled and can be redone.
  ///
  /// A change whose rows somebody else has changed since is passed over, and what is said names it; where
  /// none can be taken back, the latest is refused.
  public func undo() throws(Refusal) -> Saved {
    try noting("taking back a change") { () throws(Refusal) in
      Saved(try commit(.undo) { ledger, now in try self.takeBack(&ledger, now) })
    }
  }

  /// Makes again what this login took back last, while it has changed nothing newer.
  public func redo() throws(Refusal) -> Saved {
    try noting("making a change again") { () throws(Refusal) in
      Saved(try commit(.redo) { ledger, now in try self.makeAgain(&ledger, now) })
    }
  }

  func takeBack(_ ledger: inout Ledger, _ now: Moment) throws -> Outcome {
    _ = try Actor(login: login, on: now.day, in: ledger.database)
    let withheld = try Withheld(from: login, now: now, in: ledger.database)
    var passed: Undoing?
    let standing = try Undoing.standing(of: login, in: ledger.database)
    while let row = try standing.next() {
      let found = try Undoing(row)
      // What was done to a record that is hidden by now is neither taken back nor spoken of.
      if try withheld?.holds(found) ?? false { continue }
      if try found.fits(.after, in: ledger), let outcome = try found.attempt(.before, in: &ledger) {
        return outcome.passing(over: passed)
      }
      // What a signature holds fast is not stepped over: the key would take back something else unasked.
      if try found.isHeldBySignature(in: ledger.database) { throw found.heldRefusal }
      passed = passed ?? found
    }
    throw passed.map(\.refusal) ?? .nothingToUndo
  }

  func makeAgain(_ ledger: inout Ledger, _ now: Moment) throws -> Outcome {
    _ = try Actor(login: login, on: now.day, in: ledger.database)
    let withheld = try Withheld(from: login, now: now, in: ledger.database)
    guard let found = try Undoing.latestTakenBack(of: login, in: ledger.database),
      try !(withheld?.holds(found) ?? false)
    else { throw Refusal.nothingToRedo }
    guard try found.fits(.before, in: ledger), let outcome = try found.attempt(.after, in: &ledger)
    else { throw found.refusal }
    return outcome
  }
}

extension Outcome {
  /// The same, naming the newer change that could not be taken back.
  fileprivate func passing(over passed: Undoing?) -> Outcome {
    guard let passed else { return self }
    var outcome = self
    outcome.what +=
      passed.isSignature
      ? ". \(Undoing.signatureStays)" : "; passed over “\(passed.what)”, which somebody has changed since"
    return outcome
  }
}

/// One journalled change that is to be taken back or made again.
struct Undoing {
  enum Side {
    case before, after

    /// With what the journal begins when a change is brought to that side.
    var words: String { self == .before ? "took back: " : "made again: " }
  }

  let entry: Int
  let what: String
  let family: Int?
  /// An import may bring families together, and their discussions along.
  let isImport: Bool
  let images: [RowImage]

  init(_ row: Row) throws {
    (entry, what, family, isImport) = (row["id"], row["what"], row["family"], row["kind"] == "import")
    images = try RowImage.read(row["images"])
  }

  static let signatureStays = "A signature is not taken back; an amendment follows it."

  /// It signs minutes, and is never taken back.
  var isSignature: Bool { images.contains { $0.table == .minuteVersion && $0.before == nil } }

  /// It says who may read a record, which is never changed by taking something back.
  var isRestriction: Bool { images.contains { $0.table == .restriction || $0.table == .restrictionNamed } }

  /// Why it cannot be taken back or made again.
  var refusal: Refusal {
    if isRestriction { return .notSo("Who may read a record is not taken back; say it anew.") }
    return isSignature ? .notSo(Self.signatureStays) : .changedSince(what: what)
  }

  /// Why it is not even stepped over.
  var heldRefusal: Refusal {
    isSignature || isRestriction
      ? refusal
      : .notSo("“\(what)” is not taken back: a minute of it was signed since. An amendment follows it.")
  }

  /// How often an entry was taken back less how often it was made again.
  private static let takenBack = """
    ((SELECT count(*) FROM journal t WHERE t.undoes = c.id AND t.kind = 'undo')
      - (SELECT count(*) FROM journal t WHERE t.undoes = c.id AND t.kind = 'redo'))
    """

  /// A login's changes that are not taken back, latest first; the making of the unit is none.
  static func standing(of login: String, in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT c.id, c.kind, c.what, c.family, c.images FROM journal c
        WHERE c.login = ? AND c.kind IN ('change', 'import') AND c.id > 1 AND \(takenBack) = 0
        ORDER BY c.id DESC
        """, arguments: [login])
  }

  /// What a login took back last and has not made again, unless it has changed something since.
  static func latestTakenBack(of login: String, in database: Database) throws -> Undoing? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT c.id, c.kind, c.what, c.family, c.images FROM journal u JOIN journal c ON c.id = u.undoes
        WHERE u.login = ?1 AND u.kind = 'undo' AND \(takenBack) > 0 AND u.id > coalesce(
          (SELECT max(n.id) FROM journal n WHERE n.login = ?1 AND n.kind IN ('change', 'import')), 0)
        ORDER BY u.id DESC LIMIT 1
        """, arguments: [login]
    ).map(Undoing.init)
  }

  /// Whether every row still reads as the change left it on one side, and no signed minute speaks against it.
  func fits(_ side: Side, in ledger: Ledger) throws -> Bool {
    if isSignature || isRestriction { return false }
    if isOfMeeting, try ClosedMinutes.forbidReopening(images, in: ledger.database) { return false }
    var seen: Set<RowImage.Place> = []
    for image in side == .after ? images.reversed() : images where seen.insert(image.place).inserted {
      let row = side == .after ? image.after : image.before
      if RowImage.said(try ledger.row(image.table, image.id)) != RowImage.said(row) { return false }
      if !isImport, !isOfMeeting,
        try ClosedMinutes.forbid(image, of: entry, mayPart: joinsFamilies, in: ledger.database)
      {
        return false
      }
    }
    return true
  }

  /// A signature given since holds it fast, or it is one.
  func isHeldBySignature(in database: Database) throws -> Bool {
    if isSignature || isRestriction { return true }
    if isOfMeeting { return try ClosedMinutes.forbidReopening(images, in: database) }
    return try !isImport && images.contains { try ClosedMinutes.holds($0, since: entry, in: database) }
  }

  /// The opening and the closing of a meeting carry its minutes along.
  var isOfMeeting: Bool { images.contains { $0.table == .meeting } }

  /// Two families became one: what was discussed of both is parted with them again.
  private var joinsFamilies: Bool {
    images.contains { $0.table == .family && $0.before != nil && $0.after == nil }
  }

  /// Brings every row to one side of the change; nothing where something made since hangs on a row that
  /// would go, and then all rows are as they were.
  func attempt(_ side: Side, in ledger: inout Ledger) throws -> Outcome? {
    let before = ledger
    var outcome: Outcome?
    do {
      try ledger.database.inSavepoint {
        let unfinished = try ClosedMinutes.unfinished(images, in: ledger.database)
        outcome = try restore(side, in: &ledger)
        if isImport || isOfMeeting { return .commit }
        guard try ClosedMinutes.unfinished(images, in: ledger.database).isSubset(of: unfinished) else {
          outcome = nil
          return .rollback
        }
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      ledger = before
      return nil
    }
    if outcome == nil { ledger = before }
    return outcome
  }

  private func restore(_ side: Side, in ledger: inout Ledger) throws -> Outcome {
    var concern = Concern()
    try concern.take(images, in: ledger.database)
    try concern.clearDerived(of: images, in: ledger.database)
    for image in side == .before ? images.reversed() : images { try restore(image, side, in: &ledger) }
    try concern.take(images, in: ledger.database)
    var outcome = Outcome(what: side.words + what, family: family)
    (outcome.children, outcome.families) = (concern.children, concern.families)
    (outcome.members, outcome.everything) = (concern.members, concern.everything)
    (outcome.searched, outcome.undoes) = (concern.searched, entry)
    return outcome
  }

  private func restore(_ image: RowImage, _ side: Side, in ledger: inout Ledger) throws {
    let (from, to) = side == .before ? (image.after, image.before) : (image.before, image.after)
    guard RowImage.said(try ledger.row(image.table, image.id)) == RowImage.said(from)
    else { throw Refusal.changedSince(what: what) }
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
