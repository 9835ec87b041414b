import Casework
import GRDB

extension Row {
  /// A column's day; damage where the file holds no day there.
  func day(_ column: String) throws -> Day {
    guard let day = try dayIfAny(column) else { throw Damage(what: "a record has lost its day") }
    return day
  }

  /// A column's day, or nothing where it is blank.
  func dayIfAny(_ column: String) throws -> Day? {
    guard let text: String = self[column] else { return nil }
    guard let day = Day(stored: text) else { throw Damage(what: "“\(text)” is not a day of the calendar") }
    return day
  }

  /// A column's word as one of the known words of its kind; damage where it is none of them.
  func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
    guard let word: Word = try wordIfAny(column) else {
      throw Damage(what: "a record has lost a word it must have")
    }
    return word
  }

  /// A column's word, or nothing where it is blank.
  func wordIfAny<Word: RawRepresentable>(_ column: String) throws -> Word? where Word.RawValue == String {
    guard let text: String = self[column] else { return nil }
    guard let word = Word(rawValue: text) else { throw Damage(what: "“\(text)” is not a word Kith knows") }
    return word
  }

  /// The number of another record, as a pointer to it.
  func ref<Subject>(_ column: String) -> Ref<Subject> { Ref(self[column] as Int) }

  func refIfAny<Subject>(_ column: String) -> Ref<Subject>? { (self[column] as Int?).map { Ref($0) } }

  /// The council's id in one column, or Kith's own from the number in another.
  func id(_ council: String, or number: String) -> String {
    self[council] as String? ?? Ref<Family>(self[number]).printed
  }
}
