import Casework
import Screen

extension Desk {
  static let isClosed = "The meeting is closed; Tab shows what is left to do."

  /// Why the line under the cursor keeps its place on the agenda; nothing where it can be moved.
  var whyNotArrange: String? {
    if let why = whyNotRecord { return why }
    guard let board = meeting.board else { return "The agenda is still being read." }
    if board.state == .closed { return Self.isClosed }
    return meeting.selected == nil ? "There is no family under the cursor." : nil
  }

  /// The other tier: at once in the running meeting, with a reason before it.
  mutating func changeTier() -> [Effect] {
    guard let board = meeting.board, let item = meeting.selected else { return [] }
    let other: Tier = item.tier == .full ? .checkIn : .full
    if let ref = board.ref { return [.save(.setTier(ref, item.family, other), form: nil)] }
    open(
      WishForm(
        family: item.family, name: item.name, purpose: .wish(other == .full ? .full : .checkIn),
        day: board.day))
    return []
  }

  /// Before the line above, or after the one below, among those of its tier; what is put off stands last.
  mutating func moveOnAgenda(by step: Int) -> [Effect] {
    guard let board = meeting.board, let item = meeting.selected else { return [] }
    guard item.state != .postponed else {
      return refuse("\(shown(item.name)) is put off and stands last; Z takes that back.")
    }
    let places = board.items.indices.filter { index in
      board.items[index].state != .postponed && board.items[index].tier == item.tier
    }
    guard let here = places.firstIndex(of: meeting.list.selected) else { return [] }
    guard places.indices.contains(here + step) else {
      return refuse(
        "\(shown(item.name)) stands \(step < 0 ? "first" : "last") of its tier; t takes it to the other.")
    }
    let next = step < 0 ? here - 1 : here + 2
    let before = places.indices.contains(next) ? board.items[places[next]].family : nil
    if let ref = board.ref { return [.save(.moveOnAgenda(ref, item.family, before: before), form: nil)] }
    guard let me = sitting.me?.ref else { return [] }
    let wish = AgendaWish(
      family: item.family, kind: .before, by: me, reason: "", before: before, made: today)
    return [.save(.wish(wish), form: nil)]
  }

  /// Puts the family off with a reason; one that is put off comes back.
  mutating func postpone() -> [Effect] {
    guard let board = meeting.board, let item = meeting.selected else { return [] }
    if item.state == .postponed {
      if let ref = board.ref { return [.save(.postpone(ref, item.family, reason: ""), form: nil)] }
      guard let wish = item.wishes.last(where: { $0.wish.kind == .postpone }) else { return [] }
      return [.save(.withdrawWish(wish.ref), form: nil)]
    }
    guard item.state != .discussed else {
      return refuse("\(shown(item.name)) has been discussed already; Enter opens its minute.")
    }
    open(
      WishForm(
        family: item.family, name: item.name,
        purpose: board.ref.map { .putOff($0) } ?? .wish(.postpone), day: board.day))
    return []
  }

  // MARK: A family that is not on the agenda

  // MARK: Going on with an unfinished wish

  /// A wish is resumed in the meeting room, over the agenda as it then stands.
  mutating func resumeWish(_ draft: Draft, _ family: Ref<Family>, _ rest: [String]) -> [Effect] {
    let purpose: WishForm.Purpose? =
      if rest.count == 2, let meeting = Int(rest[1]) {
        .putOff(Ref(meeting))
      } else {
        rest.first.flatMap { AgendaWish.Kind(rawValue: $0) }.map { .wish($0) }
      }
    guard let purpose else { return refuse("Kith does not know how to go on with “\(title(of: draft))”.") }
    let name = draft.values[FormSheet.about] ?? ""
    self.family = nil
    room = .meeting
    meeting.view = .agenda
    resumingWish = WishForm(family: family, name: name, purpose: purpose, day: today)
    return [.read(.meeting(meeting.day))]
  }

  mutating func resume(_ wish: WishForm) -> [Effect] {
    guard let board = meeting.board else { return [] }
    if let index = board.items.firstIndex(where: { $0.family == wish.family }) {
      meeting.list.selected = index
    }
    if case .putOff(let ref) = wish.purpose, ref != board.ref || board.state == .closed {
      return refuse("That meeting is closed. The text stays among your unfinished texts on Today.")
    }
    open(wish)
    return []
  }

  // MARK: Requests

  /// Every member may ask for a family; who enters for others may ask in their name.
  var whyNotRequest: String? {
    if sitting.me == nil { return whyNotRecord }
    return subject == nil ? "Put the cursor on a family first." : nil
  }

  mutating func request() -> [Effect] {
    guard let subject else { return [] }
    let name =
      switch scope {
      case .meeting: meeting.selected?.name
      case .drift: meeting.drift.selected?.name
      default: family?.file.row.name
      }
    open(WishForm(family: subject, name: name ?? "", purpose: .wish(.request), day: today))
    return []
  }

  /// The wishes under the cursor that this person may withdraw.
  private var withdrawable: [MeetingBoard.Wish] {
    let wishes = meeting.selected?.wishes ?? []
    return whyNotRecord == nil ? wishes : wishes.filter { $0.wish.by == sitting.me?.ref }
  }

  /// Why nothing can be withdrawn; nothing where it can.
  var whyNotWithdraw: String? {
    guard let board = meeting.board, let item = meeting.selected else {
      return "There is no family under the cursor."
    }
    if board.state != .planned {
      return "The meeting has taken up what was wished; t, J, K and Z still move a family."
    }
    if item.wishes.isEmpty { return "Nothing was wished of \(shown(item.name))." }
    return withdrawable.isEmpty ? "What others have wished only they withdraw, or the coordinator." : nil
  }

  mutating func withdrawWish() -> [Effect] {
    let wishes = withdrawable
    guard let item = meeting.selected, let first = wishes.first else { return [] }
    guard wishes.count > 1 else { return [.save(.withdrawWish(first.ref), form: nil)] }
    let items = wishes.map { wish in
      Picker.Item(
        id: String(wish.ref.number), label: Wording.wish(wish.wish.kind),
        detail: [wish.by, wish.wish.reason].filter { !$0.isEmpty }.joined(separator: ": "))
    }
    offer(.wish, "\(shown(item.name)): which wish is withdrawn?", items)
    return []
  }

  // MARK: Paper, and the room's views

  /// Why nothing is printed; nothing where there is a pack or a meeting.
  var whyNothingToPrint: String? {
    if scope == .after { return dayToRead == nil ? "No meeting has been opened yet." : nil }
    return meeting.board == nil ? "The agenda is still being read." : nil
  }

  /// The pack before the meeting, its minutes from then on.
  mutating func printMeeting() -> [Effect] {
    if scope == .meeting, let board = meeting.board, board.ref == nil { return [.read(.pack(board.day))] }
    return dayToRead.map { [.read(.minutes($0))] } ?? []
  }

  mutating func turnMeeting(by step: Int) -> [Effect] {
    let views = MeetingRoom.View.allCases
    let here = views.firstIndex(of: meeting.view) ?? 0
    meeting.view = views[(here + step + views.count) % views.count]
    return meeting.reading
  }
}
