public import Casework
import Screen

/// Where somebody is: kept when they go, and when they have paused elsewhere; Kith opens there again.
extension Desk {
  /// Where this login is now, in every room.
  public var place: KeptPlace {
    var rooms: [Int: KeptPlace.RoomPlace] = [:]
    for room in Room.allCases { rooms[room.rawValue] = roomPlace(room) }
    if let family {
      rooms[Self.familyPage] = KeptPlace.RoomPlace(
        narrowing: family.narrowing.line.text, selected: family.identity(of: family.selected))
    }
    return KeptPlace(
      room: room.rawValue, rooms: rooms, family: family?.file.family.number, isPrivate: isPrivate)
  }

  /// The number under which the open family's page is kept beside the rooms.
  private static let familyPage = 0

  /// Seconds without a key after which the place is kept; keys in quick succession write nothing.
  static let settled = 10

  /// Keeps the place where it is another than the one kept last.
  mutating func keepPlace() -> [Effect] {
    guard hasOpened else { return [] }
    var place = place
    place.left = keptPlace?.left
    guard place != keptPlace else { return [] }
    keptPlace = place
    return [.keepPlace(place)]
  }

  mutating func keepPlaceIfIdle() -> [Effect] {
    guard let since = lock.idleSince, second - since >= Self.settled else { return [] }
    return keepPlace()
  }

  /// The person leaves: what is unfinished by now has been seen, and stands on Today next time.
  mutating func keepPlaceLeaving() -> [Effect] {
    guard hasOpened else { return [] }
    var place = place
    place.left = second
    keptPlace = place
    return [.keepPlace(place)]
  }

  /// The person leaves, or the line drops: what was typed, and where they are.
  public mutating func parting() -> [Effect] { keepDrafts() + keepPlace() }

  /// At the opening goes to where this login was last; afterwards only the filters are taken.
  mutating func take(_ place: KeptPlace?, _ filters: [KeptFilter]) -> [Effect] {
    self.filters = filters
    refreshFilters()
    guard !hasOpened else { return [] }
    hasOpened = true
    keptPlace = place
    lastLeft = place?.left
    guard let place else { return [] }
    isPrivate = place.isPrivate
    room = Room(rawValue: place.room) ?? .caseload
    for room in Room.allCases {
      guard let kept = place.rooms[room.rawValue] else { continue }
      apply(kept, to: room)
      arriving[room] = kept.selected
    }
    // The caseload is read in any case.
    let reading = room == .caseload ? [] : roomReading
    guard let number = place.family else { return reading }
    let page = place.rooms[Self.familyPage]
    pages[Ref(number)] = FamilyPlace.Held(selected: page?.selected, narrowing: page?.narrowing ?? "")
    pending = .reopen
    return reading + [.read(.family(Ref(number)))]
  }

  /// What narrows and orders a room's list, and what the cursor is on.
  func roomPlace(_ room: Room) -> KeptPlace.RoomPlace {
    var place = KeptPlace.RoomPlace(selected: cursor(in: room) ?? arriving[room])
    switch room {
    case .today:
      (place.narrowing, place.order) = (todayRoom.narrowing.line.text, todayRoom.order.rawValue)
    case .caseload:
      (place.narrowing, place.order) = (caseload.narrowing.line.text, caseload.order.rawValue)
      (place.worker, place.density) = (caseload.worker, caseload.showsChildren ? "children" : nil)
    case .meeting: place.density = meeting.view == .agenda ? nil : meeting.view.rawValue
    case .actions:
      (place.narrowing, place.order) = (actions.narrowing.line.text, actions.order.rawValue)
      place.density = actions.showsDone ? "done" : nil
    case .diary: place.density = diary.span == .month ? "month" : nil
    case .unit:
      place.narrowing = unit.narrowing.line.text
      place.density = unit.view == .rules ? nil : unit.view.rawValue
    }
    return place
  }

  /// Puts a room's list into the order and the narrowing that were kept.
  mutating func apply(_ place: KeptPlace.RoomPlace, to room: Room) {
    let narrowing = Narrowing(line: Line(place.narrowing))
    switch room {
    case .today:
      todayRoom.put(narrowing, TodayRoom.Order(rawValue: place.order) ?? .date, on: today, drafts: drafts)
    case .caseload:
      caseload.narrowing = narrowing
      caseload.order = CaseloadRoom.Order(rawValue: place.order) ?? .name
      caseload.worker = place.worker
      caseload.showsChildren = place.density == "children"
      caseload.rearrange()
    case .meeting: meeting.view = place.density.flatMap { MeetingRoom.View(rawValue: $0) } ?? .agenda
    case .actions:
      actions.narrowing = narrowing
      actions.order = ActionsRoom.Order(rawValue: place.order) ?? .late
      actions.showsDone = place.density == "done"
      actions.rearrange()
    case .diary:
      diary.span = place.density == "month" ? .month : .week
      if let selected = place.selected { putCursor(on: selected, in: .diary) }
    case .unit:
      unit.narrowing = narrowing
      unit.view = place.density.flatMap { UnitRoom.View(rawValue: $0) } ?? .rules
      unit.rearrange()
    }
  }

  /// Puts the cursor where it was kept, once the room's list has been read.
  mutating func arrive(in room: Room) {
    guard let selected = arriving.removeValue(forKey: room) else { return }
    putCursor(on: selected, in: room)
  }
}
