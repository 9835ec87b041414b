public import Casework
import GRDB

extension Store {
  /// How many open families are hidden from this login.
  public func hiddenFamilies(today: Day) throws(Refusal) -> Int { 0 }
}
