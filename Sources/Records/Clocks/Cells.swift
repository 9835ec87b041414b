import Casework
import GRDB

/// The columns of a fetched row one after another, in the order in which they were asked for.
struct Cells {
  private let row: Row
  private var place = 0

  init(_ row: Row) { self.row = row }

  mutating func number() -> Int? {
    defer { place += 1 }
    return row[place]
  }

  mutating func text() -> String? {
    defer { place += 1 }
    return row[place]
  }

  mutating func flag() -> Bool? {
    defer { place += 1 }
    return row[place]
  }

  mutating func day() throws -> Day? {
    guard let text = text() else { return nil }
    guard let day = Day(stored: text) else { throw Damage(what: "“\(text)” is not a day of the calendar") }
    return day
  }

  /// A day that must be there.
  mutating func knownDay() throws -> Day {
    guard let day = try day() else { throw Damage(what: "a record has lost its day") }
    return day
  }

  /// A number that must be there.
  mutating func knownNumber() throws -> Int {
    guard let number = number() else { throw Damage(what: "a record has lost a number it must have") }
    return number
  }
}
