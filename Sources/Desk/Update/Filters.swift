import Casework
import Screen

/// What narrows and orders a list, kept under a name.
extension Desk {
  /// Lists what was kept for this room; the first line keeps what is there now.
  mutating func offerFilters() -> [Effect] {
    let title = "Filters: Enter takes one, D drops it, a name keeps this"
    overlays.append(
      .picker(
        PickerSheet(
          purpose: .filters(room), picker: Picker(title: title, items: filterItems(""), narrows: false))))
    return []
  }

  private func filterItems(_ typed: String) -> [Picker.Item] {
    let name = typed.trimmed
    let now = words(of: roomPlace(room))
    let known = filters.contains { isKept($0, name) }
    let keep = Picker.Item(
      id: "",
      label: name.isEmpty ? "Keep this as …" : "Keep this as “\(name)”\(known ? ", in its place" : "")",
      detail: now)
    let fits = filters.filter { filter in
      filter.room == room.rawValue
        && Narrowing.fits(Folded(filter.name), name.split(separator: " ").map { Folded($0) })
    }
    return [keep]
      + fits.map { Picker.Item(id: "=\($0.name)", label: $0.name, detail: words(of: $0.place)) }
  }

  private func isKept(_ filter: KeptFilter, _ name: String) -> Bool {
    filter.room == room.rawValue && Folded(filter.name) == Folded(name)
  }

  /// What a filter does, in words: `“late” · by status · Jo Bell · one line a child`.
  private func words(of place: KeptPlace.RoomPlace) -> String {
    var parts: [String] = []
    if !place.narrowing.isEmpty { parts.append("“\(place.narrowing)”") }
    switch room {
    case .caseload: CaseloadRoom.Order(rawValue: place.order).map { parts.append($0.words) }
    case .today: TodayRoom.Order(rawValue: place.order).map { parts.append($0.words) }
    case .actions: ActionsRoom.Order(rawValue: place.order).map { parts.append($0.words) }
    case .meeting, .diary, .unit: break
    }
    if let worker = place.worker { parts.append(worker) }
    switch place.density {
    case "children": parts.append("one line a child")
    case "done": parts.append("with done")
    case "missing": parts.append("what is not known")
    case "lags": parts.append("typed late")
    default: break
    }
    return parts.isEmpty ? "everything" : parts.joined(separator: " · ")
  }

  /// Lists again what is kept, as where a name is typed or one was dropped.
  mutating func refreshFilters() {
    guard case .picker(var sheet) = overlays.last, case .filters = sheet.purpose else { return }
    sheet.picker.items = filterItems(sheet.picker.query.text)
    overlays[overlays.count - 1] = .picker(sheet)
  }

  /// Keeps what is there now, or takes what was kept; `typed` is the name that was typed.
  mutating func takeFilter(_ id: String, typed: String) -> [Effect] {
    guard id.isEmpty else { return applyFilter(String(id.dropFirst())) }
    let name = typed.trimmed
    guard !name.isEmpty else {
      let effects = offerFilters()
      notice = Notice("Type a name for it first, then Enter.", .refused)
      return effects
    }
    var place = roomPlace(room)
    place.selected = nil
    let known = filters.first { isKept($0, name) }
    let filter = KeptFilter(name: known?.name ?? name, room: room.rawValue, place: place)
    filters = filters.filter { !isKept($0, name) }
    filters.append(filter)
    notice = Notice("Kept as “\(filter.name)”; F takes it again.")
    return [.keepFilter(filter), .read(.kept)]
  }

  private mutating func applyFilter(_ name: String) -> [Effect] {
    guard let filter = filters.first(where: { isKept($0, name) }) else { return [] }
    let held = cursor(in: room)
    apply(filter.place, to: room)
    if let held { putCursor(on: held, in: room) }
    notice = Notice("“\(filter.name)”: \(words(of: filter.place)).")
    return room == .actions || room == .unit ? roomReading : []
  }

  /// D on a kept filter.
  mutating func dropFilter() -> [Effect] {
    guard case .picker(let sheet) = overlays.last, let id = sheet.picker.selected?.id, !id.isEmpty,
      let filter = filters.first(where: { isKept($0, String(id.dropFirst())) })
    else { return refuse("Put the cursor on what is to be dropped.") }
    filters.removeAll { $0 == filter }
    refreshFilters()
    notice = Notice("“\(filter.name)” is dropped.")
    return [.dropFilter(filter), .read(.kept)]
  }
}
