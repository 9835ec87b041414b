import Casework
import Testing

/// Every reason that an agenda can give, with its figures.
struct AgendaReasonTests {
  private typealias Candidate = Agenda.Candidate

  private func because(limit: Int = 4, _ tell: (inout Agenda.Candidate) -> Void) -> [String] {
    var candidate = Invented.candidate(1, "Adeyemi")
    tell(&candidate)
    return Agenda(on: Invented.day, unit: Invented.unit(), limitWeeks: limit, candidates: [candidate]).items[
      0
    ].because
  }

  private func dated(_ title: String, _ days: Int) -> Agenda.Candidate.Dated {
    Candidate.Dated(title: title, day: Invented.day + days)
  }

  @Test func `a family of which nothing presses is heard all the same`() {
    #expect(because { _ in } == ["Every family is heard every week."])
  }

  @Test(arguments: [
    (3, 4, "Every family is heard every week."), (4, 4, "No full discussion for 4 weeks; the limit is 4."),
    (5, 4, "No full discussion for 5 weeks; the limit is 4."),
    (1, 1, "No full discussion for 1 week; the limit is 1."), (5, 6, "Every family is heard every week."),
  ])
  func `weeks without a full discussion are told from the limit on`(weeks: Int, limit: Int, told: String) {
    #expect(because(limit: limit) { $0.lastFull = Invented.day - weeks * 7 } == [told])
    #expect(because(limit: limit) { $0.lastFull = Invented.day - weeks * 7 - 6 } == [told])
  }

  @Test func `a family never discussed in full says so, with how long it has been here`() {
    #expect(because { $0.lastFull = nil } == ["Never discussed in full."])
    #expect(
      because { ($0.lastFull, $0.arrived) = (nil, Invented.day - 27) } == ["Never discussed in full."])
    #expect(
      because { ($0.lastFull, $0.arrived) = (nil, Invented.day - 28) }
        == ["Never discussed in full, 4 weeks after it came; the limit is 4."])
    #expect(
      because { ($0.lastFull, $0.known) = (nil, Invented.day - 36) }
        == ["Never discussed in full, 5 weeks after it was entered; the limit is 4."])
  }

  @Test func `late dates say by how many days, the first three by name`() {
    #expect(because { $0.lateClocks = [dated("Core group", -3)] } == ["Core group is 3 days late."])
    #expect(because { $0.lateClocks = [dated("Visit", -1)] } == ["Visit is 1 day late."])
    let five = because { $0.lateClocks = (1...5).map { dated("Date \($0)", $0 - 9) } }
    #expect(
      five == [
        "Date 1 is 8 days late.", "Date 2 is 7 days late.", "Date 3 is 6 days late.",
        "2 more dates are late.",
      ])
  }

  @Test func `dates to come, conferences and court say their day`() {
    #expect(because { $0.comingClocks = [dated("Core group", 8)] } == ["Core group is due on Thu 26 Mar."])
    #expect(because { $0.events = [dated("Conference", 8)] } == ["Conference on Thu 26 Mar."])
    let six = because { $0.comingClocks = (1...6).map { dated("Date \($0)", 8 + $0) } }
    #expect(six.last == "3 more dates are due within a fortnight.")
  }

  @Test func `risk, standing and what nobody has seen are told`() {
    #expect(because { $0.risk = .high } == ["Risk is high."])
    #expect(because { $0.risk = .medium } == ["Risk is medium."])
    #expect(because { $0.risk = .low } == ["Every family is heard every week."])
    #expect(because { $0.status = .protection } == ["A child is on a protection plan."])
    #expect(because { $0.status = .lookedAfter } == ["A child is looked after."])
    #expect(because { $0.status = .assessment } == ["An assessment is open."])
    #expect(because { $0.status = nil } == ["The children's status is not known."])
    #expect(because { $0.hasUnseenChild = true } == ["A child has not been seen yet."])
    #expect(because { $0.daysUnseen = 27 } == ["Every family is heard every week."])
    #expect(because { $0.daysUnseen = 28 } == ["A child was last seen 28 days ago."])
  }

  @Test(arguments: [(0, true), (14, true), (15, false), (-1, false)])
  func `a family that came within a fortnight is new`(days: Int, isNew: Bool) {
    let told = because { $0.arrived = Invented.day - days }
    #expect(
      told == [
        isNew ? "Came to the unit on \((Invented.day - days).brief)." : "Every family is heard every week."
      ])
  }

  @Test func `what changed since the last meeting is told by the child's name`() {
    #expect(
      because {
        $0.changes = ["Tolu: protection plan began", "Femi: placed with grandmother."]
        $0.newEntries = 1
      } == [
        "Tolu: protection plan began.", "Femi: placed with grandmother.",
        "1 new entry since the last meeting.",
      ])
    #expect(because { $0.newEntries = 3 } == ["3 new entries since the last meeting."])
    #expect(because { $0.lateActions = 1 } == ["1 action is late."])
    #expect(because { $0.lateActions = 2 } == ["2 actions are late."])
  }

  @Test func `what members ask, what was moved, added and put off says who and why`() {
    #expect(
      because {
        $0.requests = [Invented.said("Zoe Clark", "mother has asked twice"), Invented.said("Jo Bell", "")]
      }
        == ["Zoe Clark asks for it: mother has asked twice.", "Jo Bell asks for it."])
    #expect(
      because { $0.wished = Invented.wished(.full) } == ["Moved here by Robin Shah: the school is worried."])
    #expect(
      because { $0.wished = Invented.wished(.checkIn) } == [
        "Moved here by Robin Shah: the school is worried."
      ])
    #expect(
      because { $0.added = Invented.said("Jo Bell", "closed too early?") } == [
        "Added by Jo Bell: closed too early?"
      ])
    #expect(
      because { $0.postponed = Invented.said("Robin Shah", "Jo is away") } == [
        "Put off by Robin Shah: Jo is away."
      ])
    #expect(because { $0.notReached = true } == ["Not reached at the last meeting."])
    #expect(
      because {
        $0.notReached = true
        $0.putOff = .init(title: "Jo is away", day: Invented.day - 7)
      } == ["Postponed on Wed 11 Mar: Jo is away."])
  }

  @Test(arguments: [(-3, true), (0, true), (6, true), (7, false)])
  func `what the last minute wants before the next meeting is wanted now`(days: Int, isNow: Bool) {
    let wanted = Invented.day + days
    let told = because { $0.nextFull = wanted }
    #expect(
      told == [
        isNow ? "The last minute wants it in full by \(wanted.brief)." : "Every family is heard every week."
      ])
  }

  @Test func `what presses most is told first`() {
    let told = because {
      $0.newEntries = 2
      $0.risk = .high
      $0.lastFull = Invented.day - 42
      $0.requests = [Invented.said("Zoe Clark", "court")]
      $0.wished = Invented.wished(.full)
    }
    #expect(
      told == [
        "Moved here by Robin Shah: the school is worried.", "No full discussion for 6 weeks; the limit is 4.",
        "Zoe Clark asks for it: court.", "Risk is high.", "2 new entries since the last meeting.",
      ])
  }
}
