import Casework
import GRDB

extension Changing {
  /// Who may read a record, and what everyone must know of a family.
  mutating func applyToReading(_ change: Change) throws {
    throw Refusal.noSuch("restriction")
  }
}
