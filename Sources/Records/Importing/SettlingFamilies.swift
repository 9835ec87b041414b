import Casework
import GRDB

extension Bringing {
  /// Brings everybody into the family that the import names; who has none gets one, named by their id.
  mutating func settleFamilies(_ said: Said, _ numbers: [Int]) throws {
    var names: [String: String] = [:]
    for person in said.people.map(\.person) {
      guard let council = person.familyId, let name = person.familyName, names[council] == nil else {
        continue
      }
      names[council] = name
    }
    try numberFamilies(said, numbers)
    var settled: Set<String> = []
    for (index, said) in said.people.enumerated() {
      let person = numbers[index]
      guard let council = said.person.familyId else {
        try settleWithoutFamily(said, person)
        continue
      }
      if settled.insert(council).inserted { try settleFamily(council, named: names[council]) }
      if let family = known.families[council] { try settle(said.person, person, in: family) }
    }
  }

  /// Gives a council's family id to a family that has none yet and holds one of its people.
  ///
  /// A family that a person made comes before one that an import made; of several, the oldest.
  private mutating func numberFamilies(_ said: Said, _ numbers: [Int]) throws {
    var candidates: [String: [Known.Belonging]] = [:]
    var order: [String] = []
    for (index, said) in said.people.enumerated() {
      guard let council = said.person.familyId, known.families[council] == nil,
        let belonging = known.belongings[numbers[index]], known.unnumbered.contains(belonging.family)
      else { continue }
      if candidates[council] == nil { order.append(council) }
      candidates[council, default: []].append(belonging)
    }
    for council in order {
      let free = (candidates[council] ?? []).filter { known.unnumbered.contains($0.family) }
      let best = free.min { $0.isTyped != $1.isTyped ? $0.isTyped : $0.family < $1.family }
      guard let family = best?.family else { continue }
      try ledger.update(.family, family, set: ["council_id": .text(council)])
      known.unnumbered.remove(family)
      known.families[council] = family
      touch(family: family)
      if let isTyped = best?.isTyped, !isTyped { renamed.insert(family) }
    }
  }

  private mutating func settleFamily(_ council: String, named name: String?) throws {
    let values = [(name: "name", value: Value(name ?? council))]
    guard let family = known.families[council] else {
      let family = try make(
        .family, values, besides: ["council_id": .text(council), "made": Value(now.day)])
      known.families[council] = family
      touch(family: family)
      return
    }
    guard name != nil else { return }
    let before = ledger.images.count
    try lay(values, over: .family, family, renamed.contains(family) ? nil : Telling(id: council))
    if ledger.images.count > before { touch(family: family) }
  }

  private mutating func settle(_ said: ImportedPerson, _ person: Int, in family: Int) throws {
    guard let belonging = known.belongings[person] else {
      try join(person, family, said.relationship)
      return
    }
    let before = ledger.images.count
    try lay(
      [("relationship", Value(said.relationship))], over: .belonging, belonging.id, Telling(id: said.id))
    if belonging.isTyped, belonging.family != family {
      keep(said.id, "family", typed: try words(of: belonging.family), imported: try words(of: family))
    } else if !belonging.isTyped {
      try lay([("family", .number(family))], over: .belonging, belonging.id, nil)
      if try ledger.row(.belonging, belonging.id)?["family"] == .number(family), belonging.family != family {
        try moved(person, said.id, from: belonging.family, to: family)
      }
    }
    if ledger.images.count > before { touch(person) }
  }

  /// Remembers that somebody has changed families; only a family that the council knows is worth telling.
  private mutating func moved(_ person: Int, _ id: String, from old: Int, to family: Int) throws {
    known.belongings[person]?.family = family
    if moved[person] == nil { moved[person] = old }
    touch(family: old)
    guard !known.unnumbered.contains(old) else { return }
    change(id, "family", from: try words(of: old), to: try words(of: family))
  }

  private mutating func settleWithoutFamily(_ said: Said.OfPerson, _ person: Int) throws {
    if let belonging = known.belongings[person] {
      let values = [(name: "relationship", value: Value(said.person.relationship))]
      try lay(values, over: .belonging, belonging.id, Telling(id: said.person.id))
      return
    }
    let family = try make(
      .family, [("name", .text(said.person.id))], besides: ["made": Value(now.day)])
    known.unnumbered.insert(family)
    touch(family: family)
    try join(person, family, said.person.relationship)
  }

  private mutating func join(_ person: Int, _ family: Int, _ relationship: String?) throws {
    let id = try make(
      .belonging, [("family", .number(family)), ("relationship", .text(relationship ?? "child"))],
      besides: ["person": .number(person)])
    known.belongings[person] = Known.Belonging(id: id, family: family, isTyped: false)
    touch(person)
  }

  mutating func touch(family: Int) {
    families.insert(family)
    searched.append(("family", family))
  }

  /// A family by the council's id and its name.
  private func words(of family: Int) throws -> String {
    let row = try ledger.row(.family, family) ?? [:]
    return [row["council_id"], row["name"]].compactMap { $0 }.filter { !$0.saysNothing }.map(\.words)
      .joined(separator: " ")
  }
}
