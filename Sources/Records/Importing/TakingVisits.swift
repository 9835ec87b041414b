import Casework
import GRDB

extension Bringing {
  /// A row of a visits extract that the file does not know yet.
  private struct NewRow {
    var child: Int
    var key: String
    var visit: ImportedVisit
  }

  /// Takes up the rows of a visits extract: known ones again, others onto typed visits, the rest as new ones.
  mutating func takeVisits(_ said: Said, _ numbers: [Int]) throws {
    let visited = said.people.indices.filter { !said.people[$0].visits.isEmpty }
    guard !visited.isEmpty else { return }
    let sights = try KnownSights(of: Set(visited.map { numbers[$0] }), in: database)
    var grouped: [VisitKey: [NewRow]] = [:]
    var order: [VisitKey] = []
    for index in visited {
      let (child, id) = (numbers[index], said.people[index].person.id)
      let rows = said.people[index].visits
      let visits = rows.map(\.visit)
      for (list, visit) in rows {
        let key = visit.key
        if let sight = sights.keyed[child]?[key] {
          try takeAgain(visit, sight, of: child, id)
        } else if let sight = sights.typed(child, visit, among: visits) {
          try attach(visit, to: sight, of: id, list)
        } else {
          let row = NewRow(child: child, key: key, visit: visit)
          let place = VisitKey(
            family: known.belongings[child]?.family ?? 0, day: visit.day.description,
            type: visit.type.trimmed, member: try visit.worker.flatMap { try member($0) })
          if grouped[place] == nil { order.append(place) }
          grouped[place, default: []].append(row)
        }
      }
    }
    try makeVisits(order.map { ($0, grouped[$0] ?? []) })
  }

  private mutating func takeAgain(
    _ visit: ImportedVisit, _ sight: KnownSights.Sight, of child: Int, _ id: String
  ) throws {
    let before = ledger.images.count
    try lay(visit.sight, over: .visitChild, sight.id, Telling(id: id, prefix: "visit of \(visit.day): "))
    guard ledger.images.count > before else { return }
    try settleMode(sight.visit)
    touch(child)
  }

  /// Ties a row to a visit that somebody typed for the child and day; nothing of what was typed changes.
  private mutating func attach(
    _ visit: ImportedVisit, to sight: KnownSights.Sight, of id: String, _ list: Int
  ) throws {
    try ledger.update(.visitChild, sight.id, set: ["imported_key": .text(visit.key)])
    try lay(visit.sight, over: .visitChild, sight.id, Telling(id: id, prefix: "visit of \(visit.day): "))
    remark("The visit to \(id) on \(visit.day) was already typed; the row was tied to it.", list)
  }

  private mutating func remark(_ sentence: String, _ list: Int) {
    report.lists[list].remarks.append(sentence)
  }

  private mutating func makeVisits(_ groups: [(key: VisitKey, rows: [NewRow])]) throws {
    guard !groups.isEmpty else { return }
    var plain: [VisitKey: Int] = [:]
    for visit in try KnownVisit.all(ofFamilies: Set(groups.map(\.key.family)), in: database)
    where visit.isPlain && plain[visit.key] == nil {
      plain[visit.key] = visit.id
    }
    for (key, rows) in groups {
      let wasKnown = plain[key] != nil
      let visit = try plain[key] ?? makeVisit(key, rows)
      for row in rows {
        try make(
          .visitChild, row.visit.sight,
          besides: [
            "visit": .number(visit), "child": .number(row.child), "day": .text(key.day),
            "imported_key": .text(row.key),
          ])
        touch(row.child)
      }
      if wasKnown { try settleMode(visit) }
    }
  }

  private mutating func makeVisit(_ key: VisitKey, _ rows: [NewRow]) throws -> Int {
    let (first, seen) = (rows.first?.visit, rows.contains(where: \.visit.seen))
    let values: [(name: String, value: Value)] = [
      ("day", .text(key.day)), ("kind", .text((first?.kind ?? .other).rawValue)),
      ("type", .text(first?.type.trimmed ?? "")), ("member", Value(key.member)),
      ("mode", .text(VisitMode(seen: seen).rawValue)),
    ]
    let visit = try make(
      .visit, values,
      besides: [
        "family": .number(key.family), "entered_at": .number(now.seconds), "entered_on": Value(now.day),
      ])
    searched.append(("visit", visit))
    return visit
  }
}
