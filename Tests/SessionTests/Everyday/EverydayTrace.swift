import Casework
import Records

extension EverydayUnit {
  /// What the file holds of its families, a line a record: people, where children stand, visits, notes, actions.
  ///
  /// `only` names the families that are read in full; of all others their line of the caseload is told.
  static func trace(_ store: Store, only: Set<String>? = nil) throws -> [String] {
    let actions = try store.actions(includingDone: true).filter { $0.family == nil }
    var lines = actions.map { line("unit", $0) }
    for row in try store.caseload(today: today) {
      guard only?.contains(row.name) ?? true else {
        lines.append("\(row.name): \(row.children.count) children, \(row.openActions) actions")
        continue
      }
      let file = try store.family(row.family, today: today)
      lines += file.children.map { line(row.name, $0) }
      lines += file.relatives.map { "\(row.name): \($0.person.name), \($0.relationship)" }
      for entry in file.entries { lines.append(try line(row.name, entry, store)) }
      lines += file.actions.map { line(row.name, $0) }
    }
    return lines
  }

  /// Every date that is counted, a line each.
  static func dates(_ store: Store) throws -> [String] {
    try store.clocks(today: today).map { clock in
      [clock.familyName, clock.title, clock.childName, clock.due?.description].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  private static func line(_ family: String, _ child: FamilyFile.Child) -> String {
    let stands = child.standing.isEmpty ? "" : ", \(child.standing.joined(separator: "; "))"
    let born = child.person.born?.description ?? "not born"
    let home = child.home.isEmpty ? "" : ", \(child.home)"
    return "\(family): \(child.person.name), \(child.person.sex ?? ""), \(born)\(home)\(stands)"
  }

  private static func line(_ family: String, _ action: ActionRow) -> String {
    let owners = action.owners.map(\.member.initials).joined(separator: " ")
    let due = action.due?.description ?? "no day"
    let done = action.done.map { ", done \($0)" } ?? ""
    return "\(family): action \(action.text), \(owners), \(due)\(done)"
  }

  private static func line(_ family: String, _ entry: Entry, _ store: Store) throws -> String {
    var about = entry.about
    if case .visit(let ref) = entry.id {
      let sights = try store.visit(ref).visit.children
      let names = try store.family(try store.visit(ref).visit.family, today: today).children
      about = sights.map { sight in
        let name = names.first { $0.row.ref == sight.child }?.row.forename ?? ""
        return "\(name) \(sight.alone ? "alone" : sight.seen ? "seen" : "not seen")"
      }.joined(separator: " ")
    }
    return "\(family): \(entry.day) \(entry.title), \(about), \(entry.text), \(entry.by)"
  }
}
