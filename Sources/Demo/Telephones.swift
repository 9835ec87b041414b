import Casework
import Records

/// What the coordinator has typed of how to reach the adults; of some nobody has a number.
enum Telephones {
  static func write(in store: Store, families: [Ref<Family>], today: Day) throws(Refusal) {
    var count = 0
    for family in families {
      for adult in try store.family(family, today: today).relatives {
        count += 1
        // Every fifth one is not known, as it is.
        guard !count.isMultiple(of: 5) else { continue }
        var person = adult.person
        person.contacts = contacts(count, adult.relationship)
        _ = try store.save(.correctPerson(adult.ref, person, basedOn: adult.revision))
      }
    }
  }

  /// Numbers out of the range that is kept free for plays and films, so that nobody is ever rung.
  private static func contacts(_ count: Int, _ relationship: String) -> [ContactDetail] {
    let figures = String(1_000 + count * 37 % 1_000).dropFirst()
    var contacts = [ContactDetail(kind: .phone, value: "07700 900\(figures)", note: "")]
    if count.isMultiple(of: 3) {
      contacts.append(ContactDetail(kind: .phone, value: "0161 496 0\(figures)", note: "work"))
    }
    if relationship.hasSuffix("grandmother") { contacts[0].note = "mornings" }
    return contacts
  }
}

/// Somebody who was typed a second time, because the name was heard otherwise.
enum Doubles {
  static func write(in store: Store, families: [Ref<Family>], today: Day) throws(Refusal) {
    for family in families {
      let fathers = try store.family(family, today: today).relatives.filter { $0.relationship == "father" }
      guard let father = fathers.first, father.person.born != nil else { continue }
      var again = Person(
        surname: father.person.surname, forename: heard(father.person.forename), born: father.person.born)
      again.sex = father.person.sex
      _ = try store.save(.addPerson(again, family: family, relationship: "father of the youngest"))
      return
    }
  }

  /// A name as somebody else would write it.
  static func heard(_ name: String) -> String {
    let habits = [
      ("ph", "f"), ("ck", "k"), ("mm", "m"), ("ss", "s"), ("ll", "l"), ("th", "t"), ("k", "c"), ("y", "i"),
      ("i", "y"),
    ]
    for (one, other) in habits {
      guard let place = name.firstRange(of: one) else { continue }
      return name[..<place.lowerBound] + other + name[place.upperBound...]
    }
    return name + "h"
  }
}
