import Casework
import GRDB

extension Changing {
  /// Says something of one clock, in place of what was said of it in that kind before.
  mutating func remark(_ remark: ClockRemark) throws {
    try check(remark)
    let found = try clock(remark.clock)
    if remark.kind == .notKnown, !found.isUnknown {
      throw Refusal.notSo(
        "The date of “\(found.title)” is known; say why it is late, or that it does not apply.")
    }
    var columns: [String: Value] = [
      "reason": .text(remark.reason), "words": .text(remark.words.trimmed), "until": Value(remark.until),
      "by_name": .text(remark.by.trimmed),
    ]
    if let row = try stored(remark.clock, remark.kind) {
      try ledger.update(.clockRemark, row["id"], set: columns)
      outcome.made = row["id"]
    } else {
      columns["clock"] = .text(try remarksKey(of: remark.clock))
      columns["started"] = Value(found.started)
      columns["kind"] = .text(remark.kind.rawValue)
      columns["child"] = Value(found.child)
      columns["family"] = Value(found.family)
      columns["entered_by"] = .number(actor.number)
      columns["entered_at"] = .number(now.seconds)
      columns["entered_on"] = Value(now.day)
      outcome.made = try ledger.insert(.clockRemark, columns)
    }
    outcome.what = "\(Self.words(of: remark)) “\(found.title)”\(found.about)"
    conclude(family: found.family, child: found.child)
  }

  /// Says the same of several clocks at once, such as brothers' and sisters'.
  mutating func remark(_ remarks: [ClockRemark]) throws {
    guard !remarks.isEmpty else { throw Refusal.nothingChosen("a date") }
    // The first comes last, because the journal names the one that was said last.
    for one in remarks.reversed() { try remark(one) }
    if remarks.count > 1 { outcome.what += " and \(remarks.count - 1) more" }
  }

  mutating func withdrawRemark(_ clock: Clock.Key, _ kind: ClockRemark.Kind) throws {
    guard let row = try stored(clock, kind) else { throw Refusal.noSuch("remark") }
    try ledger.delete(.clockRemark, row["id"])
    // What it was said of may have gone; its rule's name is in its key.
    let id = clock.text.prefix { $0 != "|" }
    let title = try store.rules(in: database).rows(String(id)).first?.title ?? String(id)
    outcome.what = "withdrew \(kind.what) of “\(title)”"
    conclude(family: row["family"], child: row["child"])
  }

  mutating func withdrawRemarks(_ clocks: [Clock.Key], _ kind: ClockRemark.Kind) throws {
    let said = try clocks.filter { try stored($0, kind) != nil }
    guard !said.isEmpty else { throw Refusal.noSuch("remark") }
    for clock in said.reversed() { try withdrawRemark(clock, kind) }
    if said.count > 1 { outcome.what += " and \(said.count - 1) more" }
  }

  private mutating func conclude(family: Int?, child: Int?) {
    outcome.family = family
    if let family { outcome.families.insert(family) }
    if let child { outcome.children.insert(child) }
  }

  private func remarksKey(of clock: Clock.Key) throws -> String {
    try DerivedClocks(database, rules: store.rules(in: database)).remarksKey(of: clock)
  }

  private func stored(_ clock: Clock.Key, _ kind: ClockRemark.Kind) throws -> Row? {
    let statement = try database.cachedStatement(
      sql: "SELECT id, family, child FROM clock_remark WHERE clock = ? AND kind = ?")
    let key = try remarksKey(of: clock)
    return try Row.fetchOne(statement, arguments: [key, kind.rawValue])
  }

  private func check(_ remark: ClockRemark) throws {
    switch remark.kind {
    case .late:
      guard LateReason(rawValue: remark.reason) != nil else { throw Refusal.nothingChosen("a reason") }
      if remark.reason == LateReason.other.rawValue, remark.words.trimmed.isEmpty {
        throw Refusal.nothingChosen("the reason in words")
      }
    case .notApplicable:
      guard !remark.words.trimmed.isEmpty else { throw Refusal.nothingChosen("why it does not apply") }
      guard !remark.by.trimmed.isEmpty else { throw Refusal.nothingChosen("who says that it does not apply") }
    case .extended:
      guard remark.until != nil else { throw Refusal.nothingChosen("the new date") }
      guard !remark.by.trimmed.isEmpty else { throw Refusal.nothingChosen("who has set the new date") }
    case .notKnown: break
    }
  }

  /// The clock of a key: one that runs, one that is over, or one that is not known; refuses where there is none.
  private func clock(_ key: Clock.Key) throws -> FoundClock {
    guard let subject = ClockSubject(key),
      let derived = try DerivedClocks(database, rules: store.rules(in: database)).all(of: subject)?.derived
    else { throw Refusal.noSuch("date") }
    var found: FoundClock
    if let clock = derived.clocks.first(where: { $0.key == key }) {
      found = FoundClock(title: clock.title, started: clock.start.day, isUnknown: false)
    } else if let clock = derived.unknown.first(where: { $0.key == key }) {
      found = FoundClock(title: clock.title, started: clock.start.day, isUnknown: true)
    } else {
      throw Refusal.noSuch("date")
    }
    switch subject {
    case .child(let ref):
      found.child = ref.number
      found.family = try Int.fetchOne(
        database, sql: "SELECT family FROM belonging WHERE person = ?", arguments: [ref.number])
      found.about = " for \(try person(ref.number).name)"
    case .family(let ref):
      found.family = ref.number
      found.about = " for the family \(try familyName(ref.number))"
    case .member(let ref): found.about = " for \(try member(ref.number).name)"
    }
    return found
  }

  private struct FoundClock {
    var title: String
    var started: Day
    var isUnknown: Bool
    var child: Int?
    var family: Int?
    var about = ""
  }

  private static func words(of remark: ClockRemark) -> String {
    switch remark.kind {
    case .late:
      "gave the reason for lateness (\(LateReason(rawValue: remark.reason)?.words ?? remark.reason)) of"
    case .notApplicable: "noted, by \(remark.by.trimmed), as not applicable"
    case .extended: "noted \(remark.until?.spoken ?? ""), set by \(remark.by.trimmed), as the date of"
    case .notKnown: "noted as not known"
    }
  }
}

extension ClockRemark.Kind {
  /// As the journal calls it.
  fileprivate var what: String {
    switch self {
    case .late: "the reason for lateness"
    case .notApplicable: "the note that it does not apply"
    case .extended: "the date set by others"
    case .notKnown: "the note that nobody knows"
    }
  }
}

extension ClockSubject {
  /// Whose clock a key names; nothing for a key that Kith cannot have made.
  init?(_ key: Clock.Key) {
    let parts = key.text.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count >= 4 else { return nil }
    let words = parts[2].split(separator: ":")
    guard words.count == 2, let number = Int(words[1]) else { return nil }
    switch words[0] {
    case "child": self = .child(Ref(number))
    case "family": self = .family(Ref(number))
    case "member": self = .member(Ref(number))
    default: return nil
    }
  }
}
