import Casework
import Testing

@testable import Records

@Suite struct MinuteTests {
  /// A minute in which everything is said that can be.
  private func everything(_ unit: TestUnit, _ meeting: Ref<Meeting>, _ family: Ref<Family>) throws
    -> Discussion
  {
    var minute = try unit.minute(meeting, family, "Tolu is back at school.")
    (minute.risks, minute.protective, minute.noChallenge) = ("Nights alone.", "An aunt nearby.", false)
    (minute.childView, minute.parentsView) = ("School is fine.", "Too many visits.")
    minute.challenges = [
      Challenge(by: unit.consultant, text: "Why now?", changed: "Ask the school first."),
      Challenge(by: nil, text: "Is it only tiredness?"),
    ]
    let task = Action(family: family, text: "Home session", owners: [unit.worker], due: unit.today + 7)
    minute.hypotheses = [
      Hypothesis(
        family: family, text: "Low mood keeps her in.", author: unit.worker, firstPut: unit.today,
        wouldChange: "She is up early.", task: task),
      Hypothesis(
        family: family, text: "The nights are paid work.", author: nil, firstPut: unit.today,
        test: "Who pays the rent?"),
    ]
    minute.decisions = [
      Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant),
      Decision(
        family: family, day: unit.today, text: "A placement with the aunt", by: unit.worker,
        authority: "placement", soughtFrom: "service-manager"),
    ]
    minute.actions = [
      Action(
        family: family, text: "Ring school", owners: [unit.worker, unit.coordinator], due: unit.today + 2)
    ]
    minute.bookings = [
      Occasion(
        kind: .coreGroup, family: family, day: unit.today + 8, minute: 840, isBooked: true,
        children: minute.children)
    ]
    (minute.risk, minute.nextFull, minute.genogram) = (.high, unit.today + 14, "Add the aunt.")
    let first = try #require(minute.children.first)
    minute.parts = [.childView: [first], .hypothesis(1): [first], .decision(1): [first], .action(0): [first]]
    minute.seconds = 754
    return minute
  }

  private func stored(_ unit: TestUnit, _ minute: Discussion) throws -> Discussion? {
    try unit.store.familySheet(minute.family, meeting: minute.meeting, today: unit.today).minute
  }

  private func faults(_ unit: TestUnit) throws -> [String] {
    try unit.store.check(today: unit.today).checks.filter { !$0.ok && $0.id != "permissions" }.map(\.detail)
  }

  @Test func `Everything that is said in a minute is read again as it was typed`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let meeting = try unit.openedMeeting()
    let written = try everything(unit, meeting, family)
    try unit.save(written)
    #expect(try stored(unit, written) == written)
    #expect(try unit.store.save(.minute(written)).what == "nothing was changed")
    #expect(try faults(unit) == [])
  }

  @Test func `What tests a hypothesis and what changes the genogram are actions like any other`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let meeting = try unit.openedMeeting()
    var written = try everything(unit, meeting, family)
    try unit.save(written)
    #expect(
      try unit.store.actions().map { "\($0.text) / \($0.owners.map(\.member.name).joined(separator: ", "))" }
        == [
          "Ring school / Åse Žižek, Jo Bell", "Home session / Åse Žižek",
          "Change the genogram: Add the aunt. / Jo Bell",
        ])
    written.genogram = "Add aunt and cousin."
    written.hypotheses[0].task = nil
    try unit.save(written)
    #expect(
      try unit.store.actions().map(\.text) == ["Ring school", "Change the genogram: Add aunt and cousin."])
    (written.genogram, written.hypotheses) = ("", [])
    written.parts[.hypothesis(1)] = nil
    try unit.save(written)
    #expect(try unit.store.actions().map(\.text) == ["Ring school"])
    #expect(try stored(unit, written) == written)
    #expect(try faults(unit) == [])
  }

  @Test func `Dates that are fixed stand in the diary, move with the minute and go with it`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let meeting = try unit.openedMeeting()
    var written = try everything(unit, meeting, family)
    try unit.save(written)
    func booked() throws -> [String] {
      try unit.store.family(family, today: unit.today).booked.map { "\($0.title) \($0.day)" }
    }
    #expect(try booked() == ["Core group 2026-03-26"])
    written.bookings[0].day = unit.today + 9
    try unit.save(written)
    #expect(try booked() == ["Core group 2026-03-27"])
    let found = try unit.store.occasion(Ref(1))
    var occasion = found.occasion
    occasion.text = "At the school."
    _ = try unit.store.save(.correctOccasion(Ref(1), occasion, basedOn: found.revision))
    #expect(try unit.store.save(.minute(written)).what == "nothing was changed")
    #expect(try unit.store.occasion(Ref(1)).occasion.text == "At the school.")
    written.bookings = []
    try unit.save(written)
    #expect(try booked() == [])
    written.bookings = [
      Occasion(kind: .carePlan, family: family, day: unit.today + 9, isBooked: true, children: [])
    ]
    #expect(refusal { try unit.save(written) } != nil)
  }

  @Test func `A full discussion ends with who questioned the view, and may be parked without`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let other = try unit.family("Žižek", "Ines")
    let meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family, "Half of it.")
    written.noChallenge = false
    #expect(refusal { try unit.save(written) } == .challengeUnsaid(["Adeyemi"]))
    written.isParked = true
    #expect(try unit.store.save(.minute(written)).what == "parked Adeyemi at the meeting of Wed 18 Mar 2026")
    #expect(try unit.store.meetingBoard(today: unit.today).items.map(\.state) == [.parked, .waiting])
    #expect(try stored(unit, written) == written)
    #expect(refusal { try unit.close(meeting) } == .challengeUnsaid(["Adeyemi"]))
    var brief = try unit.minute(meeting, other, tier: .checkIn)
    brief.noChallenge = false
    try unit.save(brief)
    _ = try unit.store.save(.setTier(meeting, other, .full))
    #expect(refusal { try unit.close(meeting) } == .challengeUnsaid(["Adeyemi", "Žižek"]))
    brief.tier = .full
    brief.noChallenge = true
    try unit.save(brief)
    written.noChallenge = true
    try unit.save(written)
    try unit.close(meeting)
    #expect(try unit.store.meetingBoard(today: unit.today).items.map(\.state) == [.discussed, .discussed])
    #expect(try unit.store.caseload(today: unit.today).map(\.lastFullDiscussion) == [unit.today, unit.today])
    _ = try unit.store.undo()
    #expect(
      Set(try unit.store.meetingBoard(today: unit.today).items.map(\.state)) == [.parked, .discussed])
    #expect(try faults(unit) == [])
  }

  @Test func `What was parked and holds nothing was not reached`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family)
    (written.isParked, written.noChallenge, written.seconds) = (true, false, 40)
    try unit.save(written)
    #expect(try unit.store.save(.closeMeeting(meeting)).what.hasSuffix(", 1 not reached"))
    #expect(try unit.store.meetingBoard(today: unit.today).items.map(\.state) == [.notDiscussed])
  }

  @Test func `A closed meeting's minute is put right but not left open again`() throws {
    let unit = try TestUnit()
    var (written, _) = try unit.discussed()
    written.risks = "Nights alone."
    written.decisions = []
    try unit.save(written)
    #expect(try stored(unit, written)?.risks == "Nights alone.")
    #expect(try stored(unit, written)?.decisions == [])
    written.isParked = true
    #expect(refusal { try unit.save(written) } != nil)
    #expect(try faults(unit) == [])
  }

  @Test func `Every row of a minute comes back with undo and redo`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    _ = try unit.store.save(
      .addAction(Action(family: family, text: "Old one", owners: [unit.worker], due: unit.today + 1)))
    unit.clock.day = unit.today + 7
    let meeting = try unit.openedMeeting()
    var written = try everything(unit, meeting, family)
    (written.done, written.seconds) = ([Ref(1)], 10)
    try unit.save(written)
    #expect(try stored(unit, written) == written)
    var shorter = try unit.minute(meeting, family, "Shorter.")
    shorter.noChallenge = true
    try unit.save(shorter)
    #expect(try stored(unit, shorter) == shorter)
    #expect(try unit.store.actions().map(\.text) == ["Old one"])
    _ = try unit.store.undo()
    #expect(try stored(unit, written) == written)
    #expect(try unit.store.actions(includingDone: true).count == 4)
    _ = try unit.store.undo()
    #expect(try stored(unit, written) == nil)
    #expect(try unit.store.actions().map(\.text) == ["Old one"])
    _ = try unit.store.redo()
    #expect(try stored(unit, written) == written)
    #expect(try faults(unit) == [])
    _ = try unit.store.redo()
    #expect(try stored(unit, shorter) == shorter)
    #expect(try faults(unit) == [])
  }

  @Test func `A minute is found by what was supposed and questioned in it`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let meeting = try unit.openedMeeting()
    var written = try everything(unit, meeting, family)
    try unit.save(written)
    for word in ["tiredness", "rent", "aunt"] {
      #expect(try unit.store.find(word, today: unit.today).contains { $0.family == family }, "\(word)")
    }
    written.challenges = [Challenge(by: nil, text: "Why now?")]
    try unit.save(written)
    #expect(try unit.store.find("tiredness", today: unit.today).isEmpty)
  }

  @Test func `A minute of before has one text of challenge, which names nobody`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    try unit.save(try unit.minute(meeting, family))
    _ = try unit.store.commit { ledger, _ in
      try ledger.update(
        .discussion, 1, set: ["challenge": .text("Ngũgĩ asked why."), "no_challenge": .number(0)])
      return Outcome(what: "wrote as before")
    }
    var read = try #require(try stored(unit, try unit.minute(meeting, family)))
    #expect(read.challenges == [Challenge(by: nil, text: "Ngũgĩ asked why.")] && !read.lacksChallenge)
    read.update = "New."
    try unit.save(read)
    #expect(try stored(unit, read) == read)
  }
}
