import Casework
import GRDB

extension Changing {
  /// Sets statutory timescales aside for the whole authority for a time.
  mutating func suspend(_ suspension: Suspension) throws {
    try check(suspension)
    let rules = try store.rules(in: database)
    var titles: [String] = []
    for id in suspension.timescales.once {
      guard let rule = rules.rows(id).first else { throw Refusal.noSuch("timescale called “\(id)”") }
      guard rules.rows(id).contains(where: { $0.kind == .statutory }) else {
        throw Refusal.notSo(
          "“\(rule.title)” is the unit's own and needs no suspension; set another length for it instead.")
      }
      titles.append("“\(rule.title)”")
    }
    outcome.made = try ledger.insert(
      .suspension,
      [
        "timescales": .text(try Sentences.json(suspension.timescales.once)),
        "legal_basis": .text(suspension.legalBasis.trimmed),
        "authority": .text(suspension.authority.trimmed), "from_day": Value(suspension.from),
        "through_day": Value(suspension.through), "conditions": .text(suspension.conditions.trimmed),
        "local_target": Value(suspension.localTarget?.words),
        "authorised_by": .text(suspension.authorisedBy.trimmed),
      ].merging(entered) { $1 })
    outcome.what =
      "suspended \(Self.together(titles)) from \(suspension.from.spoken) through "
      + "\(suspension.through.spoken), by \(suspension.legalBasis.trimmed)"
  }

  mutating func endSuspension(_ id: Int, on day: Day) throws {
    let row = try stored(.suspension, id, as: "suspension")
    let (from, through) = (try row.day("from_day"), try row.day("through_day"))
    guard day >= from else {
      throw Refusal.notSo(
        "The suspension began on \(from.spoken); it cannot end before, on \(day.spoken). Undo it instead.")
    }
    guard day <= through else {
      throw Refusal.notSo(
        "The suspension ends on \(through.spoken) already; a longer one is a suspension of its own.")
    }
    try ledger.update(.suspension, id, set: ["through_day": Value(day)])
    outcome.what = "ended the suspension of \(from.spoken) on \(day.spoken)"
  }

  private func check(_ suspension: Suspension) throws {
    guard !suspension.timescales.isEmpty else { throw Refusal.nothingChosen("at least one timescale") }
    for (words, what) in [
      (suspension.legalBasis, "the legal basis"), (suspension.authority, "the authority"),
      (suspension.authorisedBy, "who authorised it"),
    ] where words.trimmed.isEmpty {
      throw Refusal.nothingChosen(what)
    }
    guard suspension.from <= suspension.through else {
      throw Refusal.notSo(
        "The suspension would end on \(suspension.through.spoken), before it begins on "
          + "\(suspension.from.spoken).")
    }
  }
}
