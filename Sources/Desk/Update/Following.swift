import Casework
import Screen

/// Following on a second terminal what somebody else types.
extension Desk {
  /// The cursor goes along with whoever types, or no longer.
  mutating func follow() -> [Effect] {
    meeting.run.isFollowing.toggle()
    guard meeting.run.isFollowing else {
      notice = Notice("You stay where you are; . follows again.")
      return []
    }
    let typist = meeting.board?.typing.first
    notice = Notice(
      typist.map { "Following \($0.by); any move stops it." }
        ?? "Nobody types at this moment; the cursor will go to whoever begins.")
    followTypist()
    return []
  }

  /// Goes to the family that was typed last, where the person follows and looks at nothing else.
  mutating func followTypist() {
    guard meeting.run.isFollowing, scope == .meeting, let board = meeting.board,
      let live = board.typing.first,
      let index = board.items.firstIndex(where: { $0.family == live.family })
    else { return }
    meeting.list.selected = index
  }

  /// A move by hand is a wish to look at something else.
  mutating func stopFollowing() {
    guard meeting.run.isFollowing else { return }
    meeting.run.isFollowing = false
    notice = Notice("You no longer follow; . follows again.")
  }
}
