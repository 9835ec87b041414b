import Casework
import GRDB

extension Changing {
  /// Takes in a family with its people; what is told of the children holds for each of them.
  mutating func takeIn(_ intake: Intake) throws {
    try addFamily(intake.name, first: nil, relationship: "")
    guard let family = outcome.family else { throw Refusal.nothingChosen("a name for the family") }
    var what = outcome.what
    var children: [Ref<Person>] = []
    for newcomer in intake.people {
      let made = try insert(newcomer.person, into: family, relationship: newcomer.relationship)
      if People.isChild(newcomer.relationship) { children.append(Ref(made)) }
    }
    if !intake.people.isEmpty {
      let names = intake.people.map { $0.person.forename.isEmpty ? $0.person.name : $0.person.forename }
      what += " with \(names.count > 3 ? "\(names.count) people" : names.joined(separator: ", "))"
    }
    if !intake.steps.isEmpty, !children.isEmpty {
      try changeStanding(
        StandingChange(family: Ref(family), children: children, steps: intake.steps, what: "a referral"))
      what += " and their referral"
    }
    (outcome.what, outcome.family, outcome.made) = (what, family, family)
  }

  /// Puts a person where they were typed to live, from today on; who lives there already stays.
  mutating func settle(_ person: Person, _ id: Int) throws {
    guard let home = person.home else { return }
    let (what, family, made) = (outcome.what, outcome.family, outcome.made)
    try moveHome([id], home, since: now.day)
    (outcome.what, outcome.family, outcome.made) = (what, family, made)
  }
}
