import Casework
import Screen

/// From any family of the agenda to any other.
extension Desk {
  /// The agenda's families, by name.
  mutating func offerJump() -> [Effect] {
    let title = "Which family? + for one that is not on the agenda"
    overlays.append(
      .picker(
        PickerSheet(purpose: .jump, picker: Picker(title: title, items: jumpItems(""), narrows: false))))
    return []
  }

  /// Those whose name has the typed words, with or without their accents.
  mutating func narrowJump() {
    guard case .picker(var sheet) = overlays.last else { return }
    sheet.picker.items = jumpItems(sheet.picker.query.text)
    overlays[overlays.count - 1] = .picker(sheet)
  }

  private func jumpItems(_ typed: String) -> [Picker.Item] {
    let words = typed.split(separator: " ").map { Folded($0) }
    let items = meeting.board?.items ?? []
    return items.filter { Narrowing.fits(Folded("\($0.name) \($0.familyId)"), words) }.map { item in
      let words = [Self.words(for: item.state), item.tier.words.lowercased()].filter { !$0.isEmpty }
      return Picker.Item(
        id: String(item.family.number), label: shown(meeting.label(item)),
        detail: words.joined(separator: " · "))
    }
  }

  private static func words(for state: MeetingBoard.Item.State) -> String {
    switch state {
    case .waiting: ""
    case .parked: "begun"
    case .discussed: "discussed"
    case .notDiscussed: "not discussed"
    case .postponed: "put off"
    }
  }

  /// Parks the minute that is open and opens the chosen family's; without a running meeting only shows it.
  mutating func jump(to family: Ref<Family>) -> [Effect] {
    meeting.run.isFollowing = false
    if let minute {
      return minute.item.family == family ? [] : saveMinute(then: .jump(family))
    }
    guard let board = meeting.board, let place = board.items.firstIndex(where: { $0.family == family })
    else { return [] }
    meeting.list.selected = place
    return board.state == .running && whyNotRecord == nil ? openMinute() : []
  }

  /// A family that is not on the agenda, from the list of those that are.
  mutating func joinInstead(_ typed: String) -> [Effect] {
    _ = overlays.popLast()
    if let why = whyNotRecord { return refuse(why) }
    if meeting.board?.state == .closed { return refuse(Self.isClosed) }
    return minute == nil ? offerFamilies(typed) : saveMinute(then: .join(typed))
  }
}
