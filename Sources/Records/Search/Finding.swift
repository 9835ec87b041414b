public import Casework
import GRDB

extension Store {
  /// Finds people, families and texts by whatever is known of them; at most `limit` of them.
  ///
  /// Order: exact ids; then names, those most like what was typed first, among them families before children
  /// before adults; then people whose names sound so, the likest first; then people by their day of birth, by a
  /// telephone number, by a postcode, and by their school, worker, address or e-mail, each by name; then texts,
  /// latest written first.
  public func find(_ text: String, limit: Int = 50, today: Day) throws(Refusal) -> [Found] {
    let sought = Sought(text)
    guard !sought.typed.isEmpty, limit > 0 else { return [] }
    return try reading { database in
      var finding = Finding(sought: sought, limit: limit, people: FoundPeople(today: today, database))
      return try finding.all()
    }
  }
}

/// Looks up what somebody typed, way after way, until there is enough.
private struct Finding {
  let sought: Sought
  let limit: Int
  let people: FoundPeople
  private var found: [Found] = []
  private var known: Set<Key> = []

  private struct Key: Hashable {
    var kind: Found.Kind
    var id: String
    var family: Ref<Family>?
  }

  init(sought: Sought, limit: Int, people: FoundPeople) {
    (self.sought, self.limit, self.people) = (sought, limit, people)
  }

  mutating func all() throws -> [Found] {
    take(try FoundNames.byId(sought, people))
    guard !sought.words.isEmpty else { return found }
    let ways: [(Sought, Int, FoundPeople) throws -> [Found]] = [
      FoundNames.byBeginning, FoundNames.bySound, FoundReach.byBirth, FoundReach.byNumber,
      FoundReach.byPostcode, FoundReach.byTies, FoundText.byWords,
    ]
    // What was found already may be found again, so that every way is asked for as many.
    for way in ways where found.count < limit { take(try way(sought, limit, people)) }
    return Array(found.prefix(limit))
  }

  private mutating func take(_ hits: [Found]) {
    for hit in hits where known.insert(Key(kind: hit.kind, id: hit.id, family: hit.family)).inserted {
      found.append(hit)
    }
  }
}
