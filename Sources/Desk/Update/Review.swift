import Casework
import Screen

extension Desk {
  /// What was read for going through the caseload.
  mutating func takeReview(_ answer: Answer) -> [Effect] { [] }
}
