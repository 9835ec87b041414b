import Casework
import GRDB
import Testing

@testable import Records

/// A unit with two families of which everything is recorded; one of them only the consultant may read.
///
/// Every word, name, number and place of the hidden family is found nowhere else.
struct HiddenFamily {
  /// What nobody else may ever see, as a search for parts of words.
  static let words = [
    "quillfeather", "zubinka", "ottoline", "qx90417", "zb55021", "900731", "zz.post", "wobbleton", "ze9 9zz",
    "marmalade", "petrichor", "saxifrage", "borborygm", "susurr", "gossamer", "mellifluous", "limerence",
    "pyrrhic", "serendip", "tintinnab", "ephemer", "crepuscul", "quixot", "halcyon", "sonorous", "vellichor",
  ]
  static let reason = "ephemeral"

  let bench: ClockBench
  let family: Ref<Family>
  let child: Ref<Person>
  let mother: Ref<Person>
  let meeting: Ref<Meeting>
  let discussion: Ref<Discussion>
  private(set) var visit = Ref<Visit>(0)
  private(set) var note = Ref<Note>(0)
  private(set) var occasion = Ref<Occasion>(0)
  private(set) var action = Ref<Action>(0)
  private(set) var decision = Ref<Decision>(0)
  private(set) var hypothesis = Ref<Hypothesis>(0)
  private(set) var submission = Ref<Submission>(0)
  private(set) var question = Ref<Question>(0)
  private(set) var warning = Ref<Warning>(0)
  private(set) var wish = Ref<AgendaWish>(0)
  private(set) var restriction = Ref<Restriction>(0)
  /// A clock of the child, as it stood before.
  private(set) var clock = Clock.Key("")
  let visible: Ref<Family>

  var unit: TestUnit { bench.unit }
  var store: Store { unit.store }
  var today: Day { unit.today }

  /// Everything recorded; nothing is hidden before `restrict`.
  init(path: String = ":memory:") throws {
    bench = try ClockBench(path: path)
    let (unit, store, today) = (bench.unit, bench.store, bench.today)
    visible = bench.family
    var zubinka = Person(
      councilId: "ZB55021", surname: "Quillfeather", forename: "Zubinka", born: day("2016-05-04"))
    zubinka.school = "Marmalade Towers"
    zubinka.contacts = [
      ContactDetail(kind: .phone, value: "07700 900731"),
      ContactDetail(kind: .email, value: "zz.post@example.org"),
    ]
    func saved(_ change: Change, by store: Store) throws -> Int { try #require(try store.save(change).made) }
    family = Ref(
      try saved(.addFamily(name: "Quillfeather", first: nil, relationship: "child"), by: store))
    child = Ref(
      try saved(.addPerson(zubinka, family: family, relationship: "child"), by: store))
    mother = Ref(
      try saved(
        .addPerson(
          Person(surname: "Quillfeather", forename: "Ottoline"), family: family, relationship: "mother"),
        by: store))
    let number = family.number
    try store.queue.write { database in
      try database.execute(
        sql: "UPDATE family SET council_id = 'QX90417' WHERE id = ?", arguments: [number])
    }
    _ = try store.save(
      .moveHome([child, mother], Home(address: "13 Wobbleton Rise", postcode: "ZE9 9ZZ"), since: today))
    _ = try store.save(
      .wish(AgendaWish(family: family, kind: .full, by: unit.consultant, reason: "susurration", made: today)))
    let opened = try saved(
      .openMeeting(
        Meeting(day: today, chair: unit.consultant, minutedBy: unit.coordinator, present: [unit.coordinator])),
      by: store)
    meeting = Ref(opened)
    var minute = Discussion(meeting: meeting, family: family, children: [child], tier: .full)
    (minute.update, minute.risks, minute.protective) = ("gossamer", "mellifluous", "limerence")
    (minute.childView, minute.noChallenge) = ("pyrrhic", true)
    minute.hypotheses = [
      Hypothesis(family: family, text: "serendipity", author: unit.worker, firstPut: today)
    ]
    minute.decisions = [
      Decision(family: family, day: today, text: "tintinnabulate", by: unit.consultant)
    ]
    minute.actions = [
      Action(family: family, text: "borborygmus", owners: [unit.coordinator, unit.worker], due: today + 1)
    ]
    discussion = Ref(try saved(.minute(minute), by: store))
    try record()
  }

  private mutating func record() throws {
    let consultant = try unit.byConsultant()
    func saved(_ change: Change, by store: Store? = nil) throws -> Int {
      try #require(try (store ?? self.store).save(change).made)
    }
    let sight = Visit.Sight(child: child, seen: true, alone: true)
    visit = Ref(
      try saved(
        .recordVisit(
          Visit(
            family: family, day: day("2026-03-13"), kind: .protection, mode: .faceToFace, by: unit.worker,
            children: [sight], text: "petrichor", toldBy: ""))))
    note = Ref(
      try saved(
        .recordNote(
          Note(
            kind: .contact, family: family, day: today, event: .call, people: [mother], text: "saxifrage",
            toldBy: ""))))
    occasion = Ref(
      try saved(
        .recordOccasion(
          Occasion(
            kind: .coreGroup, family: family, day: today + 5, isBooked: true, children: [child],
            text: "crepuscular"))))
    let plan: [StandingChange.Step] = [
      .begin(.protectionPlan, on: day("2026-03-02"), fields: ["latest_category": .text("NEG")])
    ]
    _ = try consultant.save(
      .changeStanding(StandingChange(family: family, children: [child], steps: plan, what: "a plan")))
    _ = try consultant.save(.rateRisk(family, .high, on: today))
    _ = try consultant.save(.setAllocation(child: child, to: unit.worker, since: today))
    var submitted = Submission(
      kind: .allocation, family: family, children: [child], text: "quixotic", day: today)
    submitted.worker = Ref(4)
    submission = Ref(try saved(.submit(submitted)))
    question = Ref(try saved(.ask(Question(family: family, text: "halcyon")), by: consultant))
    warning = Ref(
      try saved(
        .warn(
          Warning(
            family: family, person: mother, kind: .workerRisk, text: "sonorous", from: today,
            review: today + 30))))
    wish = Ref(
      try saved(
        .wish(
          AgendaWish(
            family: family, kind: .request, by: unit.coordinator, reason: "vellichor", made: today))))
    try note(how: consultant)
    try find()
  }

  /// What the journal is told of besides changes, and what is left unfinished.
  private func note(how consultant: Store) throws {
    consultant.noteOpened(family)
    consultant.noteSearched("quillfeather", hit: family)
    consultant.noteExported("the record", family: family)
    try consultant.writeNoted(patiently: true)
    for key in [
      "note/\(family.number)", "minute/\(family.number)/\(meeting.number)",
      "person-\(child.number)/\(family.number)",
    ] {
      let draft = Draft(
        key: key, title: "Note of Quillfeather", values: ["text": "saxifrage"], keptAt: unit.clock.seconds)
      try store.keep(draft)
      try consultant.keep(draft)
    }
  }

  private mutating func find() throws {
    action = try #require(try store.actions().first { $0.family == family }).ref
    let file = try store.family(family, today: today)
    hypothesis = try #require(file.hypotheses.first).ref
    clock = try #require(file.clocks.first).key
    for entry in file.entries { if case .decision(let ref) = entry.id { decision = ref } }
    try #require(decision.number > 0)
  }

  /// Only these may read the hidden family, to the end of a day.
  mutating func restrict(to members: [Ref<Member>] = [Ref(2)], until: Day? = nil) throws {
    let named = members.map { Restriction.Named(member: $0, until: until ?? today + Restriction.grantDays) }
    let saved = try unit.byConsultant().save(
      .restrict(
        Restriction(
          family: family, category: .staffInterest, reason: Self.reason, from: today,
          review: today + Restriction.reviewDays, named: named)))
    restriction = Ref(try #require(saved.made))
  }

  /// Which of the hidden words something tells, however deep it lies.
  static func told(_ value: Any) -> [String] {
    var text = ""
    dump(value, to: &text)
    let said = text.lowercased()
    return words.filter { said.contains($0) }
  }
}
