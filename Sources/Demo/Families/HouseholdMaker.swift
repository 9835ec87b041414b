import Casework

/// Makes one invented family after another.
struct HouseholdMaker {
  let monday: Day
  let staff: Staff
  private var lastPerson = 41_200
  private var lastFamily = 6_100
  private var usedNames: Set<String> = []

  init(monday: Day, staff: Staff) { (self.monday, self.staff) = (monday, staff) }

  mutating func household(_ course: Course, _ chance: inout Chance) -> Household {
    let culture = surnamed(&chance)
    let arrived = Path.weekday(monday - chance.between(course.daysKnown))
    let concern = Concern.fitting(course, &chance)
    let maker = PathMaker(course: course, arrived: arrived, monday: monday, concern: concern)
    let shared = maker.shared(&chance)
    lastFamily += chance.between(1...9)
    let worker = chance.pick([Staff.consultant, Staff.socialWorker, Staff.socialWorker, Staff.practitioner])
    var family = Household(
      id: "F\(lastFamily)", name: culture.name, concern: concern, course: course, arrived: arrived,
      children: [], adults: [], worker: course == .inNeed ? worker : min(worker, Staff.socialWorker),
      mother: "")
    let births = birthdays(course, arrived, &chance)
    let home = Places.address(&chance)
    for (place, born) in births.enumerated() {
      var person = person(in: family, born: born, home: home)
      dress(&person, culture.list, isEldest: place == 0 && births.count > 1, of: family, &chance)
      var path = shared
      settle(&path, maker, place, of: births, born: born, &chance)
      family.children.append(
        Household.Child(
          person: person, path: path, called: person.forename ?? "the unborn baby",
          carer: Places.carer(&chance)))
    }
    addAdults(to: &family, culture.list, home: home, eldest: births.compactMap(\.self).first, &chance)
    return family
  }

  /// A culture and a surname out of it, as far as possible one that no other family has.
  private mutating func surnamed(_ chance: inout Chance) -> (list: Culture, name: String) {
    var choice = chance.pick(Culture.all)
    var name = chance.pick(choice.surnames)
    for _ in 0..<8 where usedNames.contains(name) {
      choice = chance.pick(Culture.all)
      name = chance.pick(choice.surnames)
    }
    usedNames.insert(name)
    return (choice, name)
  }

  /// Eldest first; a child not yet born has none.
  private func birthdays(_ course: Course, _ arrived: Day, _ chance: inout Chance) -> [Day?] {
    if course == .unborn { return [nil] }
    var born = arrived - 365 * chance.between(course.eldest) - chance.between(20...340)
    var births: [Day?] = [born]
    guard course.hasSiblings else { return births }
    let wanted = chance.pick([1, 1, 1, 2, 2, 2, 3, 3, 4])
    while births.count < wanted {
      born = born + chance.between(400...1_500)
      guard born < arrived - 14 else { break }
      births.append(born)
    }
    return births
  }

  /// What only this child goes through: of looked-after brothers and sisters one may have stayed at home.
  private func settle(
    _ path: inout Path, _ maker: PathMaker, _ place: Int, of births: [Day?], born: Day?,
    _ chance: inout Chance
  ) {
    switch maker.course {
    case .proceedings: maker.proceedings(&path)
    case .lookedAfter:
      if place == 0 || chance.happens(60) { maker.care(&path, isAlone: false, &chance) }
    case .unaccompanied: maker.care(&path, isAlone: true, &chance)
    case .leavingCare: if let born { maker.leavingCare(&path, born: born) }
    default: break
    }
  }

  private mutating func person(
    in family: Household, born: Day?, home: (address: String, postcode: String)
  ) -> ImportedPerson {
    lastPerson += 11
    // Identifiers are text: the zero in front stays.
    var person = ImportedPerson(id: "0\(lastPerson)")
    (person.familyId, person.familyName) = (family.id, family.name)
    (person.address, person.postcode) = (home.address, home.postcode)
    person.born = born
    person.relationship = "child"
    return person
  }

  private func dress(
    _ person: inout ImportedPerson, _ culture: Culture, isEldest: Bool, of family: Household,
    _ chance: inout Chance
  ) {
    (person.worker, person.workerSince) = (staff[family.worker].name, family.arrived)
    (person.surname, person.ethnicity, person.sex) = (family.name, culture.ethnicity, "U")
    guard let born = person.born else {
      person.relationship = "unborn child"
      person.expected = monday + chance.between(24...80)
      return
    }
    let sex = chance.pick(["F", "M"])
    person.sex = sex
    person.forename = forename(sex, culture, of: family, &chance)
    if isEldest, chance.happens(20) { person.surname = chance.pick(chance.pick(Culture.all).surnames) }
    person.school = Places.school(age: monday.age(bornOn: born), &chance)
    leaveOut(of: &person)
    person.disabled = family.concern == .disability || chance.happens(4)
    person.unaccompanied = family.course == .unaccompanied
  }

  /// What an extract mostly lacks of a few children: nobody has asked yet, or nobody has typed it.
  private func leaveOut(of person: inout ImportedPerson) {
    switch lastPerson / 11 % 16 {
    case 3: person.ethnicity = nil
    case 9: person.school = nil
    case 14: (person.address, person.postcode) = (nil, nil)
    default: break
    }
  }

  /// A forename that nobody else in the family has, as far as the culture's list holds one.
  private func forename(
    _ sex: String, _ culture: Culture, of family: Household, _ chance: inout Chance
  ) -> String {
    let taken = family.children.map(\.person.forename) + family.adults.map(\.forename)
    var forename = culture.forename(sex, &chance)
    for _ in 0..<6 where taken.contains(forename) { forename = culture.forename(sex, &chance) }
    return forename
  }

  private mutating func addAdults(
    to family: inout Household, _ culture: Culture, home: (address: String, postcode: String), eldest: Day?,
    _ chance: inout Chance
  ) {
    family.mother = family.children.first?.carer ?? "the key worker"
    guard family.course != .unaccompanied else { return }
    let birth = eldest ?? family.arrived
    let age = chance.between(17...36)
    var adults: [(relationship: String, sex: String, years: ClosedRange<Int>)] = [("mother", "F", age...age)]
    if chance.happens(48) { adults.append(("father", "M", 18...42)) }
    if chance.happens(16) { adults.append(("step-father", "M", 18...40)) }
    if chance.happens(14) { adults.append(("maternal grandmother", "F", age + 17...age + 30)) }
    for adult in adults {
      var person = person(
        in: family, born: birth - 365 * chance.between(adult.years) - chance.below(365), home: home)
      person.relationship = adult.relationship
      (person.sex, person.ethnicity) = (adult.sex, culture.ethnicity)
      person.forename = forename(adult.sex, culture, of: family, &chance)
      let isStranger = adult.relationship == "step-father" || chance.happens(18)
      person.surname = isStranger ? chance.pick(chance.pick(Culture.all).surnames) : family.name
      if adult.relationship == "mother" { family.mother = person.forename ?? family.mother }
      family.adults.append(person)
    }
  }
}
