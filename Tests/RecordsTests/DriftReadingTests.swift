import Casework
import Testing

@testable import Records

@Suite struct DriftReadingTests {
  /// Holds a weekly meeting on which a family is discussed; returns the minute's discussion.
  @discardableResult
  private func hold(
    _ unit: TestUnit, _ family: Ref<Family>, _ tier: Tier = .checkIn,
    _ write: (inout Discussion) throws -> Void = { _ in }
  ) throws -> Ref<Discussion> {
    let meeting = try unit.openedMeeting()
    var minute = try unit.minute(meeting, family, "Tolu is well.", tier: tier)
    try write(&minute)
    let ref = try unit.save(minute)
    try unit.close(meeting)
    unit.clock.day = unit.today + 7
    return ref
  }

  @Test func `A trail tells meeting by meeting what was decided, agreed and done`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let began = unit.today
    try hold(unit, family, .full) { minute in
      minute.risk = .high
      minute.decisions = [Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant)]
      minute.actions = [
        Action(family: family, text: "Ring school", owners: [unit.worker], due: nil),
        Action(family: family, text: "Ring GP", owners: [unit.worker], due: nil),
      ]
      minute.parts = [.update: [minute.children[0]]]
      minute.noChallenge = false
      minute.challenges = [Challenge(by: nil, text: "Why now?")]
      minute.hypotheses = [Hypothesis(family: family, text: "Low mood", author: nil, firstPut: unit.today)]
    }
    try hold(unit, family) { minute in
      minute.risk = .high
      minute.done = [try #require(try unit.store.actions().first { $0.text == "Ring school" }).ref]
    }
    let trail = try unit.store.trail(of: family, today: unit.today)
    #expect(
      trail.meetings.map(\.day) == [began + 7, began] && trail.meetings.map(\.tier) == [.checkIn, .full])
    let first = trail.meetings[1]
    #expect(first.ticked == [trail.children[0].ref] && first.hasChallenge && first.risk == .high)
    #expect(first.decisions.map(\.actions) == [2] && first.decisions.map(\.actionsDone) == [1])
    #expect(first.actions.map(\.done) == [began + 7, nil])
    #expect(first.texts.contains("Tolu is well.") && first.texts.contains("See weekly"))
    #expect(!trail.meetings[0].hasChallenge && trail.meetings[0].texts.first == "Tolu is well.")
    #expect(trail.risk?.level == .high && trail.risk?.since == began)
    #expect(trail.open.map(\.text) == ["Ring GP"] && trail.open.map(\.carried) == [1])
    #expect(trail.hypotheses.map(\.hypothesis.text) == ["Low mood"] && trail.arrived == began)
  }

  @Test
  func `What is sought from above has no actions of its own, what the unit decided shares the meeting's`()
    throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    try hold(unit, family, .full) { minute in
      minute.decisions = [
        Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant),
        Decision(
          family: family, day: unit.today, text: "A place", by: unit.worker, authority: "placement",
          soughtFrom: "service-manager"),
        Decision(family: family, day: unit.today, text: "Ask school", by: unit.consultant),
      ]
      minute.actions = ["Ring school", "Ring GP"].map {
        Action(family: family, text: $0, owners: [unit.worker], due: nil)
      }
    }
    let rows = try unit.store.trail(of: family, today: unit.today).meetings[0].decisions
    #expect(rows.map(\.actions) == [2, 0, 2])
    let drift = try #require(try unit.store.drift(today: unit.today + 21).first)
    #expect(drift.facts.filter { $0.kind == .decisionNotDone }.count == 2)
  }

  @Test func `Who was not reached was on the agenda and not discussed`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    try unit.close(try unit.openedMeeting())
    _ = try unit.store.save(
      .openMeeting(Meeting(day: unit.today - 1, chair: nil, minutedBy: nil, present: [])))
    let trail = try unit.store.trail(of: family, today: unit.today)
    #expect(trail.meetings.map(\.wasDiscussed) == [false] && trail.meetings.map(\.day) == [unit.today])
  }

  @Test func `The unit's drift is each open family's own, the longest first`() throws {
    let unit = try TestUnit()
    let stuck = try unit.family("Costa", "Ines")
    _ = try unit.store.save(
      .putHypothesis(Hypothesis(family: stuck, text: "Low mood", author: nil, firstPut: unit.today)))
    unit.clock.day = unit.today + 35
    let later = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(
      .putHypothesis(Hypothesis(family: later, text: "Grief", author: nil, firstPut: unit.today)))
    _ = try unit.family("Moving", "Jo")
    unit.clock.day = unit.today + 21
    let rows = try unit.store.drift(today: unit.today)
    #expect(rows.map(\.family) == [stuck, later])
    for row in rows {
      let trail = try unit.store.trail(of: row.family, today: unit.today)
      #expect(try unit.store.drift(of: trail, today: unit.today) == row.facts)
      #expect(try unit.store.familySheet(row.family, meeting: nil, today: unit.today).drift == row.facts)
    }
    #expect(rows[0].facts.map(\.kind) == [.notInFull, .hypothesisUntested])
    #expect(rows[0].facts.map(\.weeks) == [8, 8])
  }

  @Test func `What nobody has done for longer than minutes are looked through is told in full`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let began = unit.today
    for _ in 1...30 { try hold(unit, family, .full) }
    let facts = try #require(try unit.store.drift(today: unit.today).first?.facts)
    let trail = try unit.store.trail(of: family, today: unit.today)
    #expect(facts == Drift.facts(of: trail, on: unit.today))
    let femi = try #require(facts.first { $0.kind == .childNotMentioned })
    #expect(femi.sentence.contains("Femi") && femi.weeks == unit.today.days(since: began) / 7)
    let challenge = try #require(facts.first { $0.kind == .challengeNeverOffered })
    #expect(challenge.sentence.contains("30 full discussions"))
  }
}
