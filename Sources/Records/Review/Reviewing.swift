import Casework
import GRDB

extension Changing {
  /// What is submitted, agreed, given back, asked and answered.
  mutating func applyToReview(_ change: Change) throws {
    throw Refusal.noSuch("review")
  }
}
