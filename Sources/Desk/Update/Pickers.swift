import Casework
import Screen

extension Desk {
  mutating func typeInPicker(_ key: Key) -> [Effect] {
    guard case .picker(var sheet) = overlays.last else { return [] }
    if sheet.purpose == .drafts, case .character(let letter) = key { return passBy(letter) }
    if sheet.purpose == .jump, key == .character("+") { return joinInstead(sheet.picker.query.text.trimmed) }
    if case .filters = sheet.purpose {
      if key == .delete || key == .character("D") && sheet.picker.query.isEmpty { return dropFilter() }
    }
    if let effects = waitForFound(key) { return effects }
    let event = sheet.picker.take(key)
    overlays[overlays.count - 1] = .picker(sheet)
    switch event {
    case .none: return []
    case .changed where sheet.purpose == .jump:
      narrowJump()
      return []
    case .changed:
      // What is found is asked for once no further key waits.
      refreshFilters()
      return []
    case .close:
      _ = overlays.popLast()
      return sheet.ended(taking: nil)
    case .taken(let item):
      _ = overlays.popLast()
      if case .filters = sheet.purpose { return takeFilter(item.id, typed: sheet.picker.query.text) }
      return take(item, for: sheet.purpose) + sheet.ended(taking: item.id)
    }
  }

  /// A letter typed at the unfinished texts belongs to the room below: nothing typed ahead is swallowed.
  private mutating func passBy(_ letter: Character) -> [Effect] {
    switch letter {
    case "j": return typeInPicker(.down)
    case "k": return typeInPicker(.up)
    case "u", "U":
      return refuse("Nothing is taken back while this list is up; Esc leaves the texts on Today.")
    default:
      _ = overlays.popLast()
      return take(.key(.character(letter)))
    }
  }

  private mutating func take(_ item: Picker.Item, for purpose: PickerSheet.Purpose) -> [Effect] {
    switch purpose {
    case .palette: return goToView(item.id) ?? run(item.id)
    case .find: return goToFound(item.id)
    case .filters: return []
    case .takeOut: return takeOut(item.id)
    case .allocate(let child):
      return Int(item.id).map { [.save(.setAllocation(child: child, to: Ref($0), since: today), form: nil)] }
        ?? []
    case .new: return make(item.id)
    case .drafts: return drafts.first { $0.key == item.id }.map { resume($0) } ?? []
    case .stop(let line):
      let ways = Stopping.ways(line)
      return Int(item.id).flatMap { ways.indices.contains($0) ? ways[$0] : nil }.map { record($0, line) }
        ?? []
    case .remark(let line): return remark(item.id, line)
    case .takeUp(let row): return [withdrawing(row.remark.kind, [row.key])]
    case .which(let lines, let purpose):
      return Int(item.id).flatMap { lines.indices.contains($0) ? lines[$0] : nil }.map {
        go(on: $0, for: purpose)
      }
        ?? []
    case .unknown: return goToUnknown(item.id)
    case .suspensions: return goOn(withSuspension: item.id)
    case .addFamily: return addToAgenda(item.id)
    case .samePerson, .sameFamily: return compare(purpose, item.id)
    case .jump: return Int(item.id).map { jump(to: Ref($0)) } ?? []
    case .warning(let lifts):
      return Int(item.id).map { ask(for: .warning(.lookAgain(Ref($0), lifts: lifts))) } ?? []
    case .reader(let ref):
      return Int(item.id).map { [.save(.endGrant(ref, of: Ref($0)), form: nil)] } ?? []
    case .wish: return Int(item.id).map { [.save(.withdrawWish(Ref($0)), form: nil)] } ?? []
    case .worker:
      caseload.worker = item.id.isEmpty ? nil : item.id
      caseload.rearrange()
      return []
    }
  }

  /// Every command that works here, by its words.
  mutating func offerPalette() -> [Effect] {
    let here = scope
    let commands = Command.commands(in: here).filter { $0.label != "move" }.map { command in
      Picker.Item(
        id: command.id, label: command.label, detail: command.help, key: command.keys.first?.name ?? "")
    }
    let items = commands + Self.views
    overlays.append(
      .picker(PickerSheet(purpose: .palette, picker: Picker(title: "All commands", items: items))))
    return []
  }

  /// Shows what was found, if it is still what is asked.
  mutating func show(_ found: [Found], for text: String) {
    guard case .picker(var sheet) = overlays.last, sheet.picker.query.text == text else { return }
    if sheet.purpose == .addFamily { return show(families: found) }
    switch sheet.purpose {
    case .samePerson, .sameFamily:
      sheet.picker.items = items(same: sheet.purpose, found)
      overlays[overlays.count - 1] = .picker(sheet)
      return
    case .find: break
    default: return
    }
    sheet.picker.items = found.enumerated().map { item($0.element, $0.offset) }
    overlays[overlays.count - 1] = .picker(sheet)
  }

  mutating func offerWorkers() -> [Effect] {
    let names = Set(caseload.families?.compactMap(\.worker) ?? []).sorted { Folded($0) < Folded($1) }
    let items = [Picker.Item(id: "", label: "Everybody")] + names.map { Picker.Item(id: $0, label: $0) }
    overlays.append(
      .picker(PickerSheet(purpose: .worker, picker: Picker(title: "Whose families?", items: items))))
    return []
  }
}
