import Casework
import GRDB

extension Changing {
  mutating func recordVisit(_ visit: Visit) throws {
    let sights = try checked(visit)
    var columns = visit.columns
    columns["family"] = .number(visit.family.number)
    columns["entered_by"] = .number(actor.number)
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
    let made = try ledger.insert(.visit, columns)
    for sight in sights { try insert(sight, on: visit.day, into: made) }
    outcome.what = "recorded \(article(visit)) to \(try names(sights.map(\.child.number)))"
    outcome.made = made
    conclude(visit, made)
  }

  mutating func correctVisit(_ id: Int, _ visit: Visit, basedOn revision: Revision) throws {
    let row = try stored(.visit, id, as: "visit")
    let what = "the visit of \(try row.day("day").spoken)"
    try check(row, .visit, basedOn: revision, what: what, theirs: row["text"])
    guard row["family"] == visit.family.number else { throw Refusal.noSuch("visit in this family") }
    let sights = try checked(visit)
    let changed = try ledger.update(.visit, id, set: visit.columns)
    if try setSights(sights, of: id, on: visit.day), !changed { try ledger.touch(.visit, id) }
    let children = try names(sights.map(\.child.number))
    outcome.what = "corrected the visit of \(visit.day.spoken) to \(children)"
    conclude(visit, id)
  }

  /// What each child of a visit saw of it, as it may be recorded; refuses what cannot be.
  private func checked(_ visit: Visit) throws -> [Visit.Sight] {
    _ = try familyName(visit.family.number)
    try checkPast(visit.day, "A visit")
    guard !visit.children.isEmpty else { throw Refusal.nothingChosen("at least one child") }
    try checkBelonging(visit.children.map(\.child.number), to: visit.family.number)
    var sights: [Visit.Sight] = []
    for var sight in visit.children where !sights.contains(where: { $0.child == sight.child }) {
      let child = try person(sight.child.number)
      if let born = child.born, born > visit.day {
        throw Refusal.bornAfter(child: child.name, visit.day)
      }
      if visit.mode == .unsuccessful { (sight.seen, sight.alone, sight.bedroom) = (false, false, false) }
      if sight.alone { sight.seen = true }
      sights.append(sight)
    }
    return sights
  }

  private mutating func insert(_ sight: Visit.Sight, on day: Day, into visit: Int) throws {
    var columns = sight.columns(on: day)
    columns["visit"] = .number(visit)
    columns["child"] = .number(sight.child.number)
    try ledger.insert(.visitChild, columns)
  }

  /// Brings a visit's children into line; says whether anything differed.
  private mutating func setSights(_ sights: [Visit.Sight], of visit: Int, on day: Day) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT id, child FROM visit_child WHERE visit = ? ORDER BY id")
    var changed = false
    var left = sights
    for row in try Row.fetchAll(statement, arguments: [visit]) {
      let child: Int = row["child"]
      outcome.children.insert(child)
      if let index = left.firstIndex(where: { $0.child.number == child }) {
        let sight = left.remove(at: index)
        if try ledger.update(.visitChild, row["id"], set: sight.columns(on: day)) { changed = true }
      } else {
        try ledger.delete(.visitChild, row["id"])
        changed = true
      }
    }
    for sight in left {
      try insert(sight, on: day, into: visit)
      changed = true
    }
    return changed
  }

  private mutating func conclude(_ visit: Visit, _ id: Int) {
    outcome.family = visit.family.number
    outcome.families.insert(visit.family.number)
    outcome.children.formUnion(visit.children.map(\.child.number))
    outcome.searched.append(("visit", id))
  }

  private func article(_ visit: Visit) -> String {
    switch visit.mode {
    case .faceToFace: "a visit"
    case .virtual: "a virtual visit"
    case .unsuccessful: "an unsuccessful visit"
    }
  }
}

extension Visit {
  /// What a person may change of a visit, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "day": Value(day), "kind": .text(kind.rawValue), "mode": .text(mode.rawValue),
      "member": Value(by?.number), "text": .text(text), "told_by": .text(toldBy),
    ]
  }
}

extension Visit.Sight {
  fileprivate func columns(on day: Day) -> [String: Value] {
    ["day": Value(day), "seen": Value(seen), "alone": Value(alone), "bedroom": Value(bedroom)]
  }
}
