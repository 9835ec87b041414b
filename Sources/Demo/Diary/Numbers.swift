import Casework
import Records

/// The numbers that the file has given to the invented families and children.
struct Numbers {
  private var families: [String: Ref<Family>] = [:]
  private var children: [String: Ref<Person>] = [:]

  init() {}

  init(_ store: Store, today: Day) throws(Refusal) {
    for row in try store.caseload(all: true, today: today) {
      families[row.familyId] = row.family
      for child in row.children { children[child.id] = child.ref }
    }
  }

  /// The family's number; nothing before it has come to the unit.
  func family(_ household: Household) -> Ref<Family>? { families[household.id] }

  func child(_ child: Household.Child) -> Ref<Person>? { children[child.person.id] }
}
