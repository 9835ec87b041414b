import Casework
import Screen

/// Somebody, or a family without a forename, typed as new: as far as it tells whether the unit knows them already.
struct Newcomer: Hashable, Sendable {
  var forename: String
  var surname: String
  var born: Day?
  /// The record that is being corrected, which is no other person.
  var besides: Ref<Person>?

  /// Fewer letters than this would fit half the unit.
  private static let fewest = 2

  /// Nothing while too little is typed.
  init?(_ forename: String, _ surname: String, born: Day?, besides: Ref<Person>? = nil) {
    (self.forename, self.surname) = (forename.trimmed, surname.trimmed)
    (self.born, self.besides) = (born, besides)
    guard self.forename.filter(\.isLetter).count >= Self.fewest else { return nil }
  }

  /// A family that is being typed as new.
  init?(family name: String) {
    (forename, surname) = ("", name.trimmed)
    guard surname.filter(\.isLetter).count >= Self.fewest else { return nil }
  }
}
