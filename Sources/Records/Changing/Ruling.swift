import Casework
import GRDB

extension Changing {
  mutating func setLocalLength(_ wanted: LocalLength) throws {
    let rules = try store.rules(in: database)
    let rows = rules.rows(wanted.timescale).filter { $0.variant == wanted.variant }
    guard let rule = rows.first(where: { $0.isInForce(on: wanted.from) }) ?? rows.last else {
      throw Refusal.noSuch("timescale called “\(wanted.timescale)”")
    }
    if let length = wanted.length { try LocalLengths.check(length, rule, from: wanted.from, rules) }
    let values: [String: Value] = [
      "length": Value(wanted.length?.words), "why": .text(wanted.why.trimmed),
    ]
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM local_length WHERE timescale = ? AND variant = ? AND from_day = ?",
      arguments: [wanted.timescale, wanted.variant, wanted.from.description])
    if let known {
      try ledger.update(.localLength, known, set: values)
    } else {
      let key: [String: Value] = [
        "timescale": .text(wanted.timescale), "variant": .text(wanted.variant),
        "from_day": Value(wanted.from),
      ]
      outcome.made = try ledger.insert(.localLength, values.merging(key) { $1 }.merging(entered) { $1 })
    }
    let variant = wanted.variant.isEmpty ? "" : " (\(wanted.variant))"
    outcome.what =
      wanted.length.map { "set the unit's own length of “\(rule.title)”\(variant) to \($0.words)" }
      ?? "took back the unit's own length of “\(rule.title)”\(variant)"
    outcome.what += " from \(wanted.from.spoken)"
    outcome.everything = true
  }

  mutating func setVirtualVisits(count: Bool) throws {
    let known = try OwnRules.countsVirtual(in: database)
    guard known != count else { return }
    try ledger.update(.unit, 1, set: ["virtual_visits": Value(count)])
    outcome.what = "set that virtual visits \(count ? "count" : "do not count") as the child seen"
    outcome.everything = true
  }

  mutating func loadLaw(_ file: LawFile) throws {
    guard !file.name.trimmed.isEmpty else { throw Refusal.nothingChosen("a file with a name") }
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM law_file WHERE kind = ? AND name = ?",
      arguments: [file.kind.rawValue, file.name])
    if let known {
      try ledger.update(.lawFile, known, set: ["text": .text(file.text)])
    } else {
      outcome.made = try ledger.insert(
        .lawFile,
        [
          "kind": .text(file.kind.rawValue), "name": .text(file.name), "text": .text(file.text),
        ].merging(entered) { $1 })
    }
    // The file is read as it will be read from now on; a fault in it refuses the whole change.
    store.knownLaw = nil
    do {
      _ = try store.lawBook(of: OwnRules.files(in: database))
    } catch Refusal.fileProblem(let sentence) {
      throw Refusal.notSo(sentence)
    }
    outcome.what = "loaded the \(file.kind == .rules ? "rules" : "holidays") of \(file.name)"
    outcome.everything = true
  }

  mutating func unloadLaw(_ kind: LawFile.Kind, _ name: String) throws {
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM law_file WHERE kind = ? AND name = ?", arguments: [kind.rawValue, name])
    guard let known else {
      let names = try String.fetchAll(database, sql: "SELECT name FROM law_file ORDER BY kind, name")
      let loaded = names.isEmpty ? "None is loaded." : "Loaded are: \(names.joined(separator: ", "))."
      throw Refusal.notSo("No file called “\(name)” is loaded. \(loaded)")
    }
    try ledger.delete(.lawFile, known)
    outcome.what = "took out the \(kind == .rules ? "rules" : "holidays") of \(name)"
    outcome.everything = true
  }

  /// Who types a row, when, and on which day.
  var entered: [String: Value] {
    [
      "entered_by": .number(actor.number), "entered_at": .number(now.seconds), "entered_on": Value(now.day),
    ]
  }
}

/// What a unit may set as its own length.
enum LocalLengths {
  /// How many days on from its first a length is tried on.
  private static let tried = 400

  /// Refuses a length by which something would be due later than the statute says, from any day in a year and
  /// more; a default of the unit's own may be set to any length.
  static func check(_ length: Length, _ rule: Timescale, from first: Day, _ rules: RuleBook) throws {
    let statute = rule.lengths.map(\.words).joined(separator: " or ")
    guard rule.lengths.allSatisfy({ ($0.count < 0) == (length.count < 0) }) else {
      let other = Length(-length.count, length.unit).words
      throw Refusal.notSo("“\(rule.title)” is counted the other way: \(statute). Write “\(other)”.")
    }
    guard rule.kind == .statutory else { return }
    if rule.lengths.contains(where: { $0.unit == .hours }), length.unit != .hours {
      throw Refusal.notSo("“\(rule.title)” is counted in hours: \(statute). Say the unit's own in hours too.")
    }
    var alone = rules
    (alone.localLengths, alone.suspensions) = ([], [])
    var own = rule
    own.lengths = [length]
    for day in (0..<tried).map({ first + $0 }) {
      guard case .day(let statutory, _) = alone.count(rule, from: day).due,
        case .day(let local, _) = alone.count(own, from: day).due
      else { continue }
      guard local > statutory else { continue }
      throw Refusal.notSo(
        "“\(rule.title)” is statutory: \(statute). From \(day.spoken) \(length.words) would end on "
          + "\(local.spoken), later than \(statutory.spoken). Choose a shorter length.")
    }
  }
}
