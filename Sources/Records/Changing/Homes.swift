import Casework
import GRDB

extension Changing {
  /// Moves people of one family to a home from a day on.
  mutating func moveHome(_ people: [Int], _ home: Casework.Home, since day: Day) throws {
    throw Refusal.notSo("A move cannot be recorded yet.")
  }
}
