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
    sayWhoIsFollowed()
    followTypist()
    return []
  }

  /// The foot says who types now; once it is somebody else, or nobody, it says that.
  private mutating func sayWhoIsFollowed() {
    let typist = meeting.board?.typing.first(where: isFresh)
    notice = Notice(
      typist.map { "Following \($0.by); any move stops it." }
        ?? "Nobody types at this moment; the cursor will go to whoever begins.")
  }

  /// Typed within these seconds; older text was left unfinished.
  private static let typing = 300

  /// It is typed at this moment, not left since a while.
  func isFresh(_ live: LiveMinute) -> Bool { second - live.keptAt < Self.typing }

  /// Who else types a family's minute at this moment.
  func typist(of family: Ref<Family>) -> String? {
    meeting.board?.typing.first { $0.family == family && isFresh($0) }?.by
  }

  /// Goes to the family that was typed last, where the person follows and looks at nothing else.
  mutating func followTypist() {
    guard meeting.run.isFollowing, scope == .meeting, let board = meeting.board else { return }
    if notice?.weight != .refused { sayWhoIsFollowed() }
    guard
      let live = board.typing.first(where: isFresh),
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
