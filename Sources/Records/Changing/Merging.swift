import Casework
import GRDB

extension Changing {
  /// Makes one person of two records.
  mutating func mergePeople(kept: Int, other: Int) throws {
    throw Refusal.notSo("Two records of one person cannot be joined yet.")
  }

  /// Makes one family of two.
  mutating func mergeFamilies(kept: Int, other: Int) throws {
    throw Refusal.notSo("Two families cannot be joined yet.")
  }
}
