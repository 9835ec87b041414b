import Casework
import Screen

/// What this desk alone knows of a meeting that runs: time not stored yet, how far a sheet is scrolled, who is
/// followed.
struct MeetingRun: Sendable {
  private var meeting: Ref<Meeting>?
  /// Seconds spent on a family in all, where they are not stored yet.
  var spent: [Ref<Family>: Int] = [:]
  /// The running second up to which time was counted.
  var countedTo: Int?
  /// The cursor goes along with whoever types on another terminal.
  var isFollowing = false
  /// Where one typed in a minute that was left.
  var places: [Ref<Family>: Form.Place] = [:]
  /// A sentence that goes with the next change that is saved.
  var afterword: String?
  private var top = 0
  private var topOf: Ref<Family>?

  /// The first line of a family's sheet on the screen; each family begins at its first.
  func top(of family: Ref<Family>) -> Int { topOf == family ? top : 0 }

  mutating func scroll(_ family: Ref<Family>, to line: Int) {
    (topOf, top) = (family, max(0, line))
  }

  /// Another meeting begins with nothing counted.
  mutating func take(_ read: Ref<Meeting>?) {
    guard read != meeting else { return }
    self = MeetingRun()
    meeting = read
  }
}
