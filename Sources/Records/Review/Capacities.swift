public import Casework
import GRDB

extension Store {
  /// Who works with how many children, who is there, and what visits are owed.
  public func capacity(today: Day) throws(Refusal) -> CapacityBoard { throw .noSuch("capacity") }

  /// What is to be looked at with one member in personal supervision.
  public func supervision(of member: Ref<Member>, today: Day) throws(Refusal) -> SupervisionSheet {
    throw .noSuch("supervision")
  }
}
