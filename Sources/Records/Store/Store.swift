public import Casework
import GRDB

/// The unit's records, opened by one login; every change goes through its one door.
public final class Store {
  let queue: DatabaseQueue
  /// The file's path, or `:memory:`.
  public let path: String
  /// The login that counts, after `--as`.
  public let login: String
  /// Tells the day to stand on and the running second; asked once for each change.
  let moment: () -> Moment
  /// Reads the law: what the program carries, and over it the files that the unit has loaded. Asked when the
  /// first clock is to be worked out, never at opening; a problem is best thrown as a `Refusal` with its sentence.
  public var law: ([LawFile]) throws -> RuleBook = { _ in .none } { didSet { knownLaw = nil } }
  /// The law as it was last read.
  var knownLaw: KnownLaw?
  /// What the departments' codes mean, for lines that a person reads.
  public var codes = CodeBook([])
  /// How much work one try of a passphrase that is set from now on is: a power of two, by default 32,768.
  public var passphraseRounds = Passphrases.rounds
  /// What was looked at or refused and is still to be journalled.
  var noted = Noted()
  /// The file's state when this store last looked whether others had written.
  var seenState: Int?
  /// The log as it was then.
  var seenLog: LogState?
  /// The connection that reads past hidden families, once there were any.
  var wall: Wall?

  init(queue: DatabaseQueue, path: String, login: String, moment: @escaping () -> Moment) {
    (self.queue, self.path, self.login, self.moment) = (queue, path, login, moment)
  }

  /// Opens a unit's file for a login.
  public static func open(
    _ path: String, login: String, moment: @escaping () -> Moment
  ) throws(OpeningProblem) -> Store {
    Store(
      queue: try Opening.open(path, today: { moment().day }), path: path, login: login, moment: moment)
  }
}

/// What a change came to, for the journal and for what must be worked out again.
struct Outcome {
  /// The change in the journal's words, without its actor: `recorded a visit to Tolu and Femi`.
  var what: String
  var family: Int?
  /// Children and families whose standing, lists and search are worked out again.
  var children: Set<Int> = []
  var families: Set<Int> = []
  /// Members whose own clocks are worked out again.
  var members: Set<Int> = []
  /// The rules themselves have changed: every clock is worked out again.
  var everything = false
  /// The row that was made, where one was.
  var made: Int?
  /// The entry that was taken back or made again.
  var undoes: Int?
  /// What search must take up again.
  var searched: [(kind: String, subject: Int)] = []
  /// What is odd about it, though it may be right.
  var remarks: [Remark] = []
}

extension Store {
  /// The one door: the rows, what follows from them and the journal entry, all or nothing.
  ///
  /// A body that changes no row leaves no entry. `dropping` is a draft that goes with the change, unless another
  /// sitting than those it was typed at has its own text there.
  func commit(
    _ kind: Journal.Entry.Kind = .change, at given: Moment? = nil,
    dropping draft: String? = nil, typedAt sittings: [String] = [],
    _ body: (inout Ledger, Moment) throws -> Outcome
  ) throws(Refusal) -> Outcome {
    let now = given ?? moment()
    return try refusing {
      try self.queue.writeWithoutTransaction { database in
        var outcome = Outcome(what: "")
        try database.inTransaction(.immediate) {
          var ledger = Ledger(database)
          outcome = try body(&ledger, now)
          try self.finish(ledger, outcome, kind, now)
          if let draft { try Drafts.drop(draft, of: self.login, typedAt: sittings, in: database) }
          return .commit
        }
        return outcome
      }
    }
  }

  /// Works out what follows from the rows and writes the journal entry, inside the change's transaction.
  func finish(
    _ ledger: Ledger, _ outcome: Outcome, _ kind: Journal.Entry.Kind, _ now: Moment
  ) throws {
    guard !ledger.images.isEmpty else { return }
    let database = ledger.database
    try refresh(outcome.concerned, in: database)
    try SearchIndex.refresh(outcome.searched, in: database)
    try Journal.append(
      Journal.Entry(
        moment: now, login: login, member: try memberNumber(in: database), kind: kind, what: outcome.what,
        family: outcome.family, undoes: outcome.undoes, images: ledger.images), to: database)
  }

  /// The number of the member to whom the login belongs.
  func memberNumber(in database: Database) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM member WHERE login = ?"), arguments: [login])
  }

  /// Turns what the database says into a refusal that names the way out; never shows a statement or value.
  func refusing<Result>(_ body: () throws -> Result) throws(Refusal) -> Result {
    do {
      return try body()
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED { throw .busy }
      throw .fileProblem("The unit's file \(path) refuses: \(Opening.words(error)). Nothing was changed.")
    } catch let damage as Damage {
      throw .fileProblem("The unit's file \(path) is damaged: \(damage.what). Run “kith check”.")
    } catch {
      throw .fileProblem("The unit's file \(path) cannot be used. Nothing was changed.")
    }
  }
}
