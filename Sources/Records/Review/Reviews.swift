public import Casework
import GRDB

extension Store {
  /// The caseload in the order in which the consultant goes through it.
  public func review(today: Day) throws(Refusal) -> ReviewBoard { throw .noSuch("review") }

  /// One family as the consultant looks at it.
  public func familyReview(_ family: Ref<Family>, today: Day) throws(Refusal) -> FamilyReview {
    throw .noSuch("review")
  }
}
