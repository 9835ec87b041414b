import Casework
import Screen

/// What the unit can carry, who is away, who covers, and who may decide.
extension Desk {
  /// Why only the consultant does this; nothing for the consultant.
  var whyNotConsult: String? {
    if sitting.me?.member.role == .consultant { return nil }
    guard let consultant = sitting.consultant else {
      return Refusal.roleVacant(.consultant, for: "This").sentence
    }
    return "That is for \(consultant.member.name), the consultant, under their own login."
  }

  /// Enter on a member: what is to be looked at with them in personal supervision.
  mutating func openSupervision() -> [Effect] {
    unit.selectedWorker.map { [.read(.supervision($0.member.ref))] } ?? []
  }

  mutating func recordLeave() -> [Effect] {
    if let why = whyNotRecord { return refuse(why) }
    open(LeaveForm(member: scope == .capacity ? unit.selectedWorker?.member : nil))
    return []
  }

  mutating func openCover() -> [Effect] {
    if let why = whyNotConsult { return refuse(why) }
    open(CoverForm(member: scope == .capacity ? unit.selectedWorker?.member : nil))
    return []
  }

  mutating func changeHolder() -> [Effect] {
    guard let authority = unit.selectedAuthority else { return [] }
    if let why = whyNotConsult { return refuse(why) }
    open(HolderForm(authority: authority))
    return []
  }

  /// What of a member's days away and cover can be taken out again.
  private var takingOut: [(item: Picker.Item, change: Change)] {
    guard let row = unit.selectedWorker else { return [] }
    var all: [(Picker.Item, Change)] = []
    for leave in [row.away, row.awaySoon].compactMap(\.self) {
      let days = Self.span(leave.leave.from, leave.leave.through)
      let item = Picker.Item(id: "leave/\(leave.ref.number)", label: "\(days), \(leave.leave.kind.words)")
      if !all.contains(where: { $0.0.id == item.id }) { all.append((item, .cancelLeave(leave.ref))) }
    }
    if let cover = row.cover, whyNotConsult == nil {
      let until = cover.cover.through.brief
      all.append(
        (Picker.Item(id: "cover/\(cover.ref.number)", label: "Cover to \(until)"), .endCover(cover.ref)))
    }
    return all
  }

  private static func span(_ from: Day, _ through: Day) -> String {
    from == through ? from.brief : "\(from.brief) – \(through.brief)"
  }

  /// Why `D` takes nothing out here; nothing where it does.
  var whyNotTakeOut: String? {
    if let why = whyNotRecord { return why }
    if !takingOut.isEmpty { return nil }
    if unit.selectedWorker?.cover != nil { return whyNotConsult }
    return "Nobody is away in this line, and no cover is open; n records days away."
  }

  /// Takes days away out, or ends a cover; asks which where there are several.
  mutating func takeOut() -> [Effect] {
    let all = takingOut
    guard all.count > 1 else { return all.first.map { [.save($0.change, form: nil)] } ?? [] }
    offer(.takeOut, "What is taken out?", all.map(\.item))
    return []
  }

  mutating func takeOut(_ id: String) -> [Effect] {
    takingOut.first { $0.item.id == id }.map { [.save($0.change, form: nil)] } ?? []
  }

  /// Goes on with an unfinished text about a member or an authority; nothing for another kind.
  mutating func resumeOfStaff(kind: String, named name: String) -> Bool {
    switch kind {
    case "leave": open(LeaveForm())
    case "cover": open(CoverForm())
    case "holder":
      guard let authority = sitting.authorities.first(where: { $0.decision == name }) else { return false }
      open(HolderForm(authority: authority))
    default: return false
    }
    return true
  }
}
