import Casework

/// What the rows of one import say, gathered by whom they speak of, so that each thing is said once.
struct Said {
  /// Everything that is said of one person.
  struct OfPerson {
    var person: ImportedPerson
    /// Where the person is mentioned first: the place of the list among the import's, and the line in it.
    var list: Int
    var line: Int
    /// In the order of their first mention; one for each kind and day.
    var facts: [Fact] = []
    /// The latest day that each list gives, in the order of the lists.
    var seen: [(list: String, latest: LastSeen)] = []
    /// With the place of their list among the import's lists.
    var visits: [(list: Int, visit: ImportedVisit)] = []
    /// The places of the visits by their rows' keys.
    fileprivate var keys: [String: Int] = [:]

    fileprivate init(_ row: ImportedRow, list: Int) {
      (person, self.list, line) = (row.person, list, row.line)
    }

    /// Whether any row speaks of the person as one of the unit's children.
    var isChild: Bool { person.isChild || person.relationship == "unborn child" }
  }

  /// A status fact as its table's columns.
  struct Fact {
    var kind: FactKind
    var started: Day
    var fields: [(name: String, value: Value)]
    /// The place of its list among the import's lists.
    var list: Int
  }

  /// In the order of their first mention.
  private(set) var people: [OfPerson] = []
  private var places: [String: Int] = [:]

  init(_ lists: [ImportedList]) {
    for (index, list) in lists.enumerated() {
      for row in list.rows { take(row, of: list.name, at: index) }
    }
  }

  private mutating func take(_ row: ImportedRow, of list: String, at index: Int) {
    let place = places[row.person.id] ?? people.count
    if place == people.count {
      places[row.person.id] = place
      people.append(OfPerson(row, list: index))
    } else {
      people[place].person.add(row.person)
    }
    for fact in row.facts { people[place].add(fact, index) }
    for seen in row.lastSeen { people[place].add(seen, list) }
    if let visit = row.visit { people[place].add(visit, index) }
  }

  /// Sets the workers' names right; told the name and the place of its list.
  mutating func mendWorkers(_ mend: (String?, Int) -> String?) {
    for index in people.indices {
      people[index].person.worker = mend(people[index].person.worker, people[index].list)
      for place in people[index].visits.indices {
        let (list, visit) = people[index].visits[place]
        people[index].visits[place].visit.worker = mend(visit.worker, list)
      }
    }
  }
}

extension Said.OfPerson {
  /// Of two rows about one fact the later one stands where both say something.
  fileprivate mutating func add(_ fact: any StatusFact, _ list: Int) {
    let (kind, fields) = (type(of: fact).kind, fact.fields)
    guard let place = facts.firstIndex(where: { $0.kind == kind && $0.started == fact.started }) else {
      facts.append(Said.Fact(kind: kind, started: fact.started, fields: fields, list: list))
      return
    }
    for (index, field) in fields.enumerated() where !field.value.isBlank {
      facts[place].fields[index].value = field.value
    }
  }

  /// Two rows of one visit are one: the child was seen if either says so.
  fileprivate mutating func add(_ said: ImportedVisit, _ list: Int) {
    let key = said.key
    guard let place = keys[key] else {
      keys[key] = visits.count
      visits.append((list, said))
      return
    }
    visits[place].visit.seen = visits[place].visit.seen || said.seen
    visits[place].visit.alone = visits[place].visit.alone || said.alone
  }

  /// Of two days in one list the later one stands.
  fileprivate mutating func add(_ said: LastSeen, _ list: String) {
    guard let place = seen.firstIndex(where: { $0.list == list }) else {
      seen.append((list, said))
      return
    }
    if said.day > seen[place].latest.day { seen[place].latest = said }
  }
}

extension ImportedPerson {
  /// Takes up what another row says of the same person; where both say something, the later row stands.
  fileprivate mutating func add(_ row: ImportedPerson) {
    if row.familyId != nil { (familyId, familyName) = (row.familyId, row.familyName ?? familyName) }
    if row.worker != nil { (worker, workerSince, team) = (row.worker, row.workerSince, row.team) }
    if row.address != nil { (address, postcode) = (row.address, row.postcode) }
    take(row.surname, \.surname)
    take(row.forename, \.forename)
    take(row.born, \.born)
    take(row.expected, \.expected)
    if row.sex != "U" || sex == nil { take(row.sex, \.sex) }
    take(row.ethnicity, \.ethnicity)
    take(row.disabled, \.disabled)
    take(row.unaccompanied, \.unaccompanied)
    take(row.school, \.school)
    take(row.relationship, \.relationship)
    take(row.status, \.status)
  }

  private mutating func take<Thing>(_ said: Thing?, _ field: WritableKeyPath<ImportedPerson, Thing?>) {
    if let said { self[keyPath: field] = said }
  }

  /// A later row that has only lost letters says nothing new.
  private mutating func take(_ said: String?, _ field: WritableKeyPath<ImportedPerson, String?>) {
    guard let said else { return }
    if let earlier = self[keyPath: field], LostLetters.isRemnant(said, of: earlier) { return }
    self[keyPath: field] = said
  }
}
