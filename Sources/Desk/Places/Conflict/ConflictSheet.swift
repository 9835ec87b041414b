import Casework
import Screen

/// Two versions of one record side by side, over the form in which the second was typed.
public struct ConflictSheet: Sendable {
  var way: ThreeWay
  /// Whose the other version is.
  var by: String
  /// The part that the cursor is on.
  var selected = 0
  /// The first line in view.
  var top = 0

  init(_ way: ThreeWay, by: String) { (self.way, self.by) = (way, by) }

  /// Moves to another part; the last one stays.
  mutating func move(by step: Int) {
    selected = max(0, min(way.contests.count - 1, selected + step))
  }

  /// The choice before or after the one that stands.
  mutating func turn(by step: Int) {
    guard way.contests.indices.contains(selected) else { return }
    let contest = way.contests[selected]
    guard let choice = contest.choice, let place = contest.choices.firstIndex(of: choice) else {
      return way.choose(step < 0 ? .theirs : .mine, at: selected)
    }
    way.choose(contest.choices[max(0, min(contest.choices.count - 1, place + step))], at: selected)
  }
}
