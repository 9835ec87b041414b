public import Casework
import Crypto
import GRDB

/// The law as it was last read, with what tells whether it must be read again.
struct KnownLaw {
  /// The loaded files by number and revision.
  var files: [LoadedFile]
  var book: RuleBook
  /// Changes whenever a rule or a holiday does.
  var fingerprint: String
  /// What is wrong with a loaded file, where this program cannot read it: no rule is known then.
  var fault: String?

  struct LoadedFile: Hashable {
    var id: Int
    var revision: Int
  }
}

extension Store {
  /// The rules by which this unit's clocks run: the law with the unit's own lengths and suspensions.
  public func ruleBook() throws(Refusal) -> RuleBook {
    try reading { try self.rules(in: $0) }
  }

  /// Why no rule is known: a loaded file of rules or holidays that this program cannot read.
  ///
  /// Everything else goes on; the clocks stay as they are until a program that can read it works them out again.
  public func lawFault() throws(Refusal) -> String? {
    try reading { try self.law(in: $0).fault }
  }

  /// Works every clock out again where the law is another than the one they were last worked out by, and the
  /// sounds of all names where they were made by an older program.
  ///
  /// Whoever opens the store for somebody to work with asks for this once, when there is time.
  public func refreshIfLawChanged() throws(Refusal) {
    let changed = try reading { database in
      try self.lawHasChanged(in: database) || NameSounds.areOlder(in: database)
    }
    guard changed else { return }
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try self.refresh(Concerned(), in: database)
          try NameSounds.refreshIfOlder(in: database)
          return .commit
        }
      }
    }
  }

  /// Works out again everything that follows from the records and the journal: standings, lists, clocks,
  /// what is found, and which entries tell of which record.
  public func workOutAgain() throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try self.refresh(Concerned(everything: true), in: database)
          try SearchIndex.refreshAll(in: database)
          try JournalRows.rebuild(in: database)
          return .commit
        }
      }
    }
  }

  /// Works out what follows from a change; all of it where the law is another than the last time.
  func refresh(_ concerned: Concerned, in database: Database) throws {
    if concerned.isNothing, try !lawHasChanged(in: database) { return }
    let rules = try rules(in: database)
    let derived = Derived(database, rules: rules)
    let fingerprint = rules.timescales.isEmpty ? "" : knownLaw?.fingerprint ?? ""
    let last = try String.fetchOne(database.cachedStatement(sql: "SELECT fingerprint FROM law_state"))
    if last != fingerprint {
      try database.execute(sql: "UPDATE law_state SET fingerprint = ?", arguments: [fingerprint])
    }
    // Without any rule the clocks are left as they are; the next program that has the law sees to them.
    if concerned.everything || last != fingerprint && !fingerprint.isEmpty {
      try derived.refreshAll()
    } else {
      try derived.refresh(concerned)
    }
  }

  private func lawHasChanged(in database: Database) throws -> Bool {
    let rules = try rules(in: database)
    guard !rules.timescales.isEmpty else { return false }
    return try String.fetchOne(database, sql: "SELECT fingerprint FROM law_state") != knownLaw?.fingerprint
  }

  /// The rules with what the unit has set, as the file now stands.
  func rules(in database: Database) throws -> RuleBook {
    var book = try law(in: database).book
    guard !book.timescales.isEmpty else { return book }
    book.localLengths = try OwnRules.lengths(in: database)
    book.suspensions = try OwnRules.suspensions(in: database).map(\.suspension)
    book.countsVirtual = try OwnRules.countsVirtual(in: database)
    return book
  }

  /// The law alone, read again only where other files are loaded than the last time.
  func law(in database: Database) throws -> KnownLaw {
    let statement = try database.cachedStatement(sql: "SELECT id, revision FROM law_file ORDER BY id")
    let files = try Row.fetchAll(statement).map {
      KnownLaw.LoadedFile(id: $0["id"], revision: $0["revision"])
    }
    if let knownLaw, knownLaw.files == files { return knownLaw }
    let known: KnownLaw
    do {
      let book = try lawBook(of: OwnRules.files(in: database))
      known = KnownLaw(files: files, book: book, fingerprint: Self.fingerprint(of: book))
    } catch Refusal.fileProblem(let sentence) {
      known = KnownLaw(files: files, book: .none, fingerprint: "", fault: sentence)
    }
    knownLaw = known
    return known
  }

  /// What the law comes to with these files over it; a fault in them is refused with its sentence.
  func lawBook(of files: [LawFile]) throws -> RuleBook {
    do {
      return try law(files)
    } catch let refusal as Refusal {
      throw refusal
    } catch let problem as any Explained {
      throw Refusal.fileProblem(problem.sentence)
    } catch {
      throw Refusal.fileProblem("The rules cannot be read. Run “kith rules check” on the file.")
    }
  }

  /// Counted up whenever the program comes to other clocks by the same rules, so that files are worked out again.
  private static let edition = 3

  /// One word for all rules and holidays; another as soon as one of them changes.
  private static func fingerprint(of book: RuleBook) -> String {
    var digest = SHA256()
    digest.update(data: Array("\(edition)\n".utf8))
    for timescale in book.timescales { digest.update(data: Array(text(of: timescale).utf8)) }
    let calendar = book.calendar
    let days = calendar.holidays.sorted().map(\.description).joined(separator: " ")
    digest.update(data: Array("\(calendar.knownFrom) \(calendar.knownThrough) \(days)".utf8))
    return Journal.hexadecimal(digest.finalize())
  }

  private static func text(of rule: Timescale) -> String {
    let parts = [
      rule.id, rule.variant, rule.title, rule.short, rule.subject.rawValue, rule.which.rawValue,
      rule.starts.map(\.rawValue).joined(separator: "|"), rule.stops.map(\.rawValue).joined(separator: "|"),
      rule.during?.rawValue ?? "", rule.circumstances.map(\.words).joined(separator: "|"),
      rule.lengths.map(\.words).joined(separator: "|"), rule.countsStartDay ? "beginning with" : "",
      rule.countsEarly ? "early" : "",
      rule.untilAge.map(String.init) ?? "", rule.kind.rawValue, rule.inForceFrom.description,
      rule.inForceThrough?.description ?? "",
    ]
    return parts.joined(separator: "\u{1F}") + "\n"
  }
}
