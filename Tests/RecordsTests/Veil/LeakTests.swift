import Casework
import Foundation
import Testing

@testable import Records

/// Looks for the hidden family in everything that the store tells somebody who is not named on it.
struct LeakTests {
  typealias Reading = @Sendable (Store, HiddenFamily) throws -> Any

  /// Every reading, by the function's name, asked for the hidden family wherever it can be asked for one.
  static let readings: [String: [Reading]] = [
    "action": [{ try $0.action($1.action) }],
    "actions": [{ store, _ in try store.actions(includingDone: true) }],
    "after": [{ try $0.after(today: $1.today) }],
    "agenda": [{ try $0.agenda(on: $1.today) }, { try $0.agenda(on: $1.today + 7) }],
    "alike": [
      { store, _ in try store.alike(forename: "Zubinka", surname: "Quillfeather", born: day("2016-05-04")) },
      { store, _ in try store.alike(forename: "", surname: "Quillfeather", born: nil) },
    ],
    "capacity": [{ try $0.capacity(today: $1.today) }],
    "caseload": [{ try $0.caseload(all: true, today: $1.today) }],
    "check": [{ try $0.check(today: $1.today) }],
    "clocks": [{ try $0.clocks(today: $1.today) }],
    "copyTexts": [{ try $0.copyTexts([Copied(discussion: $1.discussion, child: $1.child)]) }],
    "covers": [{ try $0.covers(from: $1.today) }],
    "diary": [{ try $0.diary(from: $1.today - 60, through: $1.today + 60, today: $1.today) }],
    "discussion": [{ try $0.discussion($1.discussion) }],
    "draft": [{ try $0.draft(key: "note/\($1.family.number)") as Any }],
    "drafts": [{ store, _ in try store.drafts() }],
    "drift": [{ try $0.drift(today: $1.today) }],
    "families": [
      { store, _ in try store.families(matching: "Quillfeather") },
      { store, _ in try store.families(matching: "QX90417") },
    ],
    "family": [{ try $0.family($1.family, today: $1.today) }],
    "familyReview": [{ try $0.familyReview($1.family, today: $1.today) }],
    "familySheet": [
      { try $0.familySheet($1.family, meeting: nil, today: $1.today) },
      { try $0.familySheet($1.family, meeting: $1.meeting, today: $1.today) },
    ],
    "filters": [{ store, _ in try store.filters() }],
    "find": HiddenFamily.words.map { word in { @Sendable in try $0.find(word, today: $1.today) } }
      + ["04/05/2016", "07700 900731", "ZE9 9ZZ", "Zubynka", "worker", "Åse"].map { text in
        { try $0.find(text, today: $1.today) }
      },
    "hasPassphrase": [{ store, _ in try store.hasPassphrase() }],
    "heard": [{ store, _ in try store.heard(after: 0) }],
    "hiddenFamilies": [{ try $0.hiddenFamilies(today: $1.today) }],
    "history": [
      { try $0.history(of: .person($1.child)) }, { try $0.history(of: .entry(.note($1.note))) },
      { try $0.history(of: .entry(.visit($1.visit))) },
      { try $0.history(of: .entry(.discussion($1.discussion))) },
      { try $0.history(of: .entry(.action($1.action))) },
    ],
    "journal": [
      { store, _ in try store.journal() }, { try $0.journal(family: $1.family) },
      { try $0.journal(since: $1.today) }, { try $0.journal(JournalChoice(child: $1.child)) },
    ],
    "lawFault": [{ store, _ in try store.lawFault() as Any }],
    "leave": [{ try $0.leave(from: $1.today) }],
    "mayAct": [{ store, _ in try store.mayAct(as: "rshah", running: "jbell") }],
    "meetingBoard": [
      { try $0.meetingBoard(today: $1.today) }, { try $0.meetingBoard(on: $1.today + 7, today: $1.today) },
    ],
    "meetingDays": [{ store, _ in try store.meetingDays() }],
    "members": [{ store, _ in try store.members() }],
    "minute": [{ try $0.minute(of: $1.discussion) }],
    "minutes": [{ store, _ in try store.minutes() as Any }],
    "missing": [{ try $0.missing(today: $1.today) }],
    "nextUndo": [
      { store, _ in try store.nextUndo(redo: false) }, { store, _ in try store.nextUndo(redo: true) },
    ],
    "note": [{ try $0.note($1.note) }],
    "occasion": [{ try $0.occasion($1.occasion) }],
    "pack": [{ try $0.pack(today: $1.today) }, { try $0.pack(on: $1.today + 7, today: $1.today) }],
    "place": [{ store, _ in try store.place() as Any }],
    "preview": [
      {
        try $0.preview(
          .changeStanding(
            StandingChange(
              family: $1.family, children: [$1.child],
              steps: [.begin(.referral, on: $1.today, fields: [:])], what: "a referral")))
      }
    ],
    "restriction": [{ store, _ in try store.restriction(hiddenUnder: "QX90417") as Any }],
    "restrictions": [{ store, _ in try store.restrictions() }, { try $0.restrictions(of: $1.family) }],
    "review": [{ try $0.review(today: $1.today) }],
    "ruleBook": [{ store, _ in try store.ruleBook() }],
    "rulesBoard": [{ try $0.rulesBoard(today: $1.today) }],
    "serviceLogins": [{ store, _ in try store.serviceLogins() }],
    "sitting": [{ try $0.sitting(today: $1.today) }],
    "supervision": [
      { try $0.supervision(of: $1.unit.worker, today: $1.today) },
      { try $0.supervision(of: $1.unit.coordinator, today: $1.today) },
    ],
    "today": [{ try $0.today(today: $1.today) }],
    "trail": [{ try $0.trail(of: $1.family, today: $1.today) }],
    "unknownClocks": [{ store, _ in try store.unknownClocks() }],
    "visit": [{ try $0.visit($1.visit) }],
    "warnings": [{ store, _ in try store.warnings() }, { try $0.warnings(of: $1.family) }],
    "working": [{ try $0.working(of: $1.clock, today: $1.today) }],
  ]

  /// Functions that tell nothing of a record, or whose answers have tests of their own here.
  static let others: Set = [
    "admit", "backup", "bring", "clearPassphrase", "create", "drop", "dropDraft", "hasChangedElsewhere",
    "hasLooked", "inMemory", "keep", "noteExported", "noteOpened", "notePrinted", "noteRefused",
    "noteSearched", "notice",
    "open", "redo", "refreshIfLawChanged", "save", "saveTogether", "setPassphrase", "undo", "unlocks",
    "workOutAgain", "writeNoted",
  ]

  @Test func `every reading of the store is among those that are searched`() throws {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    let sources = folder.deletingLastPathComponent().appending(path: "../../../Sources/Records").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /public (?:static )?func ([A-Za-z]+)/) { names.insert(String(match.1)) }
    }
    #expect(names.count > 60)
    #expect(names.subtracting(Self.readings.keys).subtracting(Self.others).isEmpty)
    #expect(Set(Self.readings.keys).union(Self.others).subtracting(names).isEmpty)
  }

  @Test(arguments: ["jbell", "azizek", "stranger"], [":memory:", "file"])
  func `nothing tells a hidden family to one who is not named on it`(login: String, place: String) throws {
    func search(_ path: String) throws {
      var hidden = try HiddenFamily(path: path)
      try hidden.restrict()
      let store = try TestUnit.store(hidden.unit, by: login)
      store.law = hidden.store.law
      for (name, readings) in Self.readings.sorted(by: { $0.key < $1.key }) {
        for (index, reading) in readings.enumerated() {
          let told = HiddenFamily.told(Self.answer(of: reading, store, hidden))
          #expect(told.isEmpty, "\(name) \(index) tells \(told)")
        }
      }
    }
    if place == ":memory:" { try search(place) } else { try withFile(search) }
  }

  @Test func `the search would find them: whoever is named is told every word`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let store = try hidden.unit.byConsultant()
    store.law = hidden.store.law
    var told: Set<String> = []
    for reading in Self.readings.values.flatMap(\.self) {
      told.formUnion(HiddenFamily.told(Self.answer(of: reading, store, hidden)))
    }
    #expect(Set(HiddenFamily.words).subtracting(told).isEmpty)
  }

  /// What a reading tells, be it a refusal.
  private static func answer(of reading: Reading, _ store: Store, _ hidden: HiddenFamily) -> Any {
    do {
      return try reading(store, hidden)
    } catch let refusal as Refusal {
      return (refusal, refusal.sentence)
    } catch {
      return error
    }
  }

  @Test func `what others sought is not told in their words`() throws {
    var hidden = try HiddenFamily()
    let consultant = try hidden.unit.byConsultant()
    consultant.noteSearched("Zubinka's aunt", hit: nil)
    try consultant.writeNoted(patiently: true)
    try hidden.restrict()
    let lines = try hidden.store.journal().filter { $0.kind == "searched" }
    #expect(lines.map(\.what) == ["searched"])
  }

  @Test func `imports and meetings stay in the journal, and with them the history of everybody else`() throws
  {
    var hidden = try HiddenFamily()
    func person(_ id: String, _ forename: String) -> ImportedRow {
      var person = ImportedPerson(id: id)
      (person.surname, person.forename, person.sex) = ("Other", forename, "F")
      return ImportedRow(line: 2, person: person)
    }
    var list = ImportedList(name: "caseload")
    (list.read, list.rows) = (2, [person("ZB55021", "Zubinka"), person("A1", "Visible")])
    _ = try hidden.store.bring(Import(format: .caseload, lists: [list]), leaveOut: false, dryRun: false)
    let found = try #require(try hidden.store.find("Visible", today: hidden.today).first?.person)
    try hidden.restrict()
    let lines = try hidden.store.journal()
    #expect(lines.contains { $0.kind == "import" })
    #expect(lines.contains { $0.what.hasPrefix("opened the meeting") })
    #expect(HiddenFamily.told(lines).isEmpty)
    #expect(try hidden.store.history(of: .person(found)).steps.count == 1)
    #expect(try hidden.store.history(of: .person(hidden.child)).steps.isEmpty)
  }

  @Test func `what became of a hidden family's record that is deleted is not told either`() throws {
    var hidden = try HiddenFamily()
    _ = try hidden.store.save(.delete(.visit(hidden.visit)))
    try hidden.restrict()
    let subject = RecordHistory.Subject.entry(.visit(hidden.visit))
    #expect(HiddenFamily.told(try hidden.store.history(of: subject)).isEmpty)
    #expect(HiddenFamily.told(try hidden.store.journal()).isEmpty)
    #expect(!HiddenFamily.told(try hidden.unit.byConsultant().history(of: subject)).isEmpty)
  }
}
