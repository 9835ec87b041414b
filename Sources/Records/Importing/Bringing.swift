import Casework
import GRDB

/// One import at work: what it has found, what it writes, and what it will report.
///
/// An imported value fills a blank and replaces what an import of the same or a lighter format wrote; what a
/// person typed stands, and the difference is reported. What an import does not mention stays as it is.
struct Bringing {
  var ledger: Ledger
  let format: Format
  let now: Moment
  var known: Known
  var report: ImportReport
  /// What must be worked out and searched again.
  var children: Set<Int> = []
  var families: Set<Int> = []
  var searched: [(kind: String, subject: Int)] = []
  /// Children whose family has changed, with the family that they left.
  var moved: [Int: Int] = [:]
  /// How many values of each list had lost letters and were not taken.
  var lost: [Int: Int] = [:]
  /// The list whose values are being laid.
  var listAtWork = 0
  /// Families that had only a child's id for a name until now.
  var renamed: Set<Int> = []

  var database: Database { ledger.database }

  init(_ incoming: Import, report: ImportReport, now: Moment, in database: Database) throws {
    ledger = Ledger(database)
    known = try Known(database)
    (format, self.now, self.report) = (incoming.format, now, report)
  }

  /// Takes up everything that an import says.
  mutating func take(_ incoming: Said, _ progress: ((Int, Int) -> Void)?) throws {
    var said = incoming
    mendWorkers(&said)
    var (numbers, strangers) = ([Int](), [Said.OfPerson]())
    for said in said.people {
      if known.people[said.person.id] == nil { strangers.append(said) }
      listAtWork = said.list
      numbers.append(try settle(said.person))
    }
    if format == .visits { remark(strangers) }
    try settleFamilies(said, numbers)
    for (index, said) in said.people.enumerated() {
      listAtWork = said.list
      try takeRecords(said, numbers[index])
      progress?(index + 1, numbers.count)
    }
    try settleClaims(said, numbers)
    try settleVisitsOfMoved()
    try settleOccasionsOfMoved()
    try takeVisits(said, numbers)
    try dissolveEmptyFamilies()
    remarkLostLetters()
    count(said, numbers)
  }

  private mutating func takeRecords(_ said: Said.OfPerson, _ person: Int) throws {
    let before = ledger.images.count
    try settleHome(said.person, person)
    if said.isChild {
      try settleAllocation(said.person, person)
      for fact in said.facts {
        listAtWork = fact.list
        try settle(fact, of: person, said.person.id)
      }
      for seen in said.seen { try settle(seen.latest, in: seen.list, of: person) }
    }
    if ledger.images.count > before { touch(person) }
  }

  /// How many children that nobody knew are named one by one.
  private static let named = 10

  /// Says whom a visits extract speaks of though nobody had told of them.
  private mutating func remark(_ strangers: [Said.OfPerson]) {
    for stranger in strangers.prefix(Self.named) {
      report.lists[stranger.list].remarks.append(
        "child \(stranger.person.id) (line \(stranger.line)) was not known to Kith; the visits are kept "
          + "under a family of their own until another list names it")
    }
    if let last = strangers.last, strangers.count > Self.named {
      let more = strangers.count - Self.named
      report.lists[last.list].remarks.append(
        "\(more) more \(more == 1 ? "child was" : "children were") not known to Kith")
    }
  }

  /// Marks a person as changed: their standing, their family and what search finds of them.
  mutating func touch(_ person: Int) {
    children.insert(person)
    searched.append(("person", person))
    if let family = known.belongings[person]?.family { families.insert(family) }
  }

  private mutating func count(_ said: Said, _ numbers: [Int]) {
    let concerned = numbers.compactMap { known.belongings[$0]?.family }
    report.families = Set(concerned).count
    report.children = said.people.filter(\.isChild).count
  }
}
