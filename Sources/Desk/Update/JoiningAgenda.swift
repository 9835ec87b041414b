import Casework
import Screen

/// A family that is not on the agenda is taken up: an open one, a closed one, or one that was put off.
extension Desk {
  /// Any family of the unit that is not on the agenda, closed ones too, found by a name or an id.
  mutating func offerFamilies(_ typed: String = "") -> [Effect] {
    let title = "Which family? A name or half of one, or an id"
    overlays.append(
      .picker(
        PickerSheet(
          purpose: .addFamily,
          picker: Picker(title: title, items: typed.isEmpty ? absent : [], query: typed, narrows: false))))
    if typed.isEmpty {
      notice = Notice(
        absent.isEmpty
          ? "Every open family is on the agenda; a name finds those that are closed."
          : "These open families are not on the agenda; a name finds closed ones too.")
    }
    return typed.isEmpty ? [] : [.read(.find(typed))]
  }

  /// Open families that nobody will talk about: put off, or come to the unit since the agenda was drawn up.
  private var absent: [Picker.Item] {
    (caseload.families ?? []).filter { !isTalkedAbout($0.family) }.map { row in
      Picker.Item(
        id: "\(row.family.number)/\(row.name)", label: shown(row.name),
        detail: (isPutOff(row.family) ? "put off · " : "") + row.familyId)
    }
  }

  private func isPutOff(_ family: Ref<Family>) -> Bool {
    meeting.board?.items.contains { $0.family == family && $0.state == .postponed } ?? false
  }

  /// It stands on the agenda, and is not put off.
  private func isTalkedAbout(_ family: Ref<Family>) -> Bool {
    meeting.board?.items.contains { $0.family == family && $0.state != .postponed } ?? false
  }

  /// Shows the families among what was found, each once; those on the agenda are only named below the list.
  mutating func show(families found: [Found]) {
    guard case .picker(var sheet) = overlays.last else { return }
    guard !sheet.picker.query.text.trimmed.isEmpty else {
      sheet.picker.items = absent
      overlays[overlays.count - 1] = .picker(sheet)
      return
    }
    var known: Set<Ref<Family>> = []
    let families = found.filter { found in
      guard [.family, .child, .adult].contains(found.kind), let family = found.family else { return false }
      return known.insert(family).inserted
    }
    let open = Set((caseload.families ?? []).map(\.family))
    sheet.picker.items = families.compactMap { found in
      guard let family = found.family, !isTalkedAbout(family) else { return nil }
      let why = found.kind == .family ? found.why : "\(shown(found.text)), \(found.why)"
      let standing = isPutOff(family) ? "put off" : open.contains(family) ? nil : "closed"
      return Picker.Item(
        id: "\(family.number)/\(found.familyName)", label: shown(found.familyName),
        detail: [standing, why].compactMap(\.self).joined(separator: " · "))
    }
    overlays[overlays.count - 1] = .picker(sheet)
    let there = families.filter { $0.family.map { isTalkedAbout($0) } ?? false }.map { shown($0.familyName) }
    if !there.isEmpty {
      notice = Notice(
        "\(Wording.list(Array(there.prefix(3)))): on the agenda already; Esc, and / goes there.")
    }
  }

  /// Takes up the family of a found line: at once in the running meeting, with a reason before it.
  mutating func addToAgenda(_ id: String) -> [Effect] {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard let board = meeting.board, parts.count == 2, let number = Int(parts[0]) else { return [] }
    let family = Ref<Family>(number)
    if let index = board.items.firstIndex(where: { $0.family == family }) {
      meeting.list.selected = index
      if board.state == .running { return openMinute() }
      notice = Notice("\(shown(parts[1])) is on the agenda.")
      return board.items[index].state == .postponed ? postpone() : []
    }
    meeting.awaited = family
    if let ref = board.ref {
      meeting.opensAwaited = true
      return [.save(.joinAgenda(ref, family, .full), form: nil)]
    }
    open(WishForm(family: family, name: parts[1], purpose: .wish(.add), day: board.day))
    return []
  }

  /// Opens the minute of a family that has just been taken up, so that what is typed on lands in it.
  mutating func openAwaited() -> [Effect]? {
    guard meeting.opensAwaited, meeting.awaited == nil, overlays.isEmpty else { return nil }
    meeting.opensAwaited = false
    return openMinute()
  }
}
