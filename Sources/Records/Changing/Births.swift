import Casework
import GRDB

extension Changing {
  /// Nobody is awaited longer than this many days.
  private static let longestAwaited = 300

  /// Refuses what cannot have been on a day because the child was not born, or not even on the way.
  func checkBirth(of number: Int, _ mayPrecede: Bool, on day: Day) throws {
    let child = try person(number)
    guard let born = child.born else {
      if mayPrecede || child.expected == nil { return }
      throw Refusal.notSo("\(child.name) is not born yet; record the birth first.")
    }
    if day < (mayPrecede ? born - Self.longestAwaited : born) {
      throw Refusal.bornAfter(child: child.name, day)
    }
  }
}
