import Casework
import GRDB
import Testing

@testable import Records

@Suite struct StaffTests {
  private func cover(_ unit: TestUnit, through day: Day? = nil) -> Cover {
    Cover(member: unit.worker, from: unit.today, through: day ?? unit.today + 7, reason: "Jo is ill.")
  }

  @Test func `While cover stands a social worker types what was seen and heard, and nothing else`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let (worker, consultant) = (try TestUnit.store(unit, by: "azizek"), try TestUnit.store(unit, by: "rshah"))
    let visit = try unit.visit(to: family)
    let typed = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    let refused = Refusal.notPermitted(what: "Recording", needs: .coordinator)
    #expect(refusal { _ = try worker.save(.recordVisit(visit)) } == refused)
    #expect(
      refusal { _ = try unit.store.save(.openCover(cover(unit))) }
        == .notPermitted(what: "Opening and ending cover", needs: .consultant))
    let opened = try consultant.save(.openCover(cover(unit)))
    #expect(
      opened.what == "opened cover for Åse Žižek from Wed 18 Mar 2026 to Wed 25 Mar 2026: Jo is ill.")
    #expect(try worker.sitting(today: unit.today).cover?.reason == "Jo is ill.")
    let saved = try worker.save(.recordVisit(try unit.visit(to: family, on: "2026-03-17")))
    #expect(saved.what.hasSuffix(" (cover)"))
    #expect(try unit.store.journal().first?.what == saved.what)
    let own = Ref<Visit>(try #require(saved.made))
    let (read, revision) = try worker.visit(own)
    var other = read
    other.text = "Both were at home."
    #expect(try worker.save(.correctVisit(own, other, basedOn: revision)).what.hasSuffix(" (cover)"))
    #expect(
      refusal { _ = try worker.save(.correctVisit(typed, other, basedOn: Revision(0))) } == refused)
    let action = Action(family: family, text: "Ring", owners: [unit.coordinator], due: nil)
    let made = Ref<Action>(try #require(try worker.save(.addAction(action)).made))
    #expect(try worker.save(.completeActions([made], on: unit.today)).what == "ticked off “Ring” (cover)")
    let held = Occasion(
      kind: .coreGroup, family: family, day: unit.today, children: visit.children.map(\.child))
    var booked = held
    (booked.isBooked, booked.day) = (true, unit.today + 3)
    #expect(try worker.save(.recordOccasion(held)).what.hasSuffix(" (cover)"))
    let forbidden: [Change] = [
      .recordOccasion(booked), .delete(.visit(own)), .rateRisk(family, .high, on: unit.today),
      .addFamily(name: "X", first: nil, relationship: "child"),
      .recordDecision(Decision(family: family, day: unit.today, text: "Go on", by: unit.consultant)),
      .mark(.visit(own), significant: true), .recordLeave(leave(unit, 1, 2)),
    ]
    for change in forbidden { #expect(refusal { _ = try worker.save(change) } != nil, "\(change)") }
  }

  @Test func `Cover ends with its last day, or when the consultant ends it`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let (worker, consultant) = (try TestUnit.store(unit, by: "azizek"), try TestUnit.store(unit, by: "rshah"))
    let first = Ref<Cover>(
      try #require(try consultant.save(.openCover(cover(unit, through: unit.today + 1))).made))
    #expect(
      refusal { _ = try consultant.save(.openCover(cover(unit))) }?.sentence.contains("already") == true)
    let visit = Change.recordVisit(try unit.visit(to: family))
    unit.clock.day = unit.today + 1
    _ = try worker.save(visit)
    unit.clock.day = unit.today + 1
    #expect(refusal { _ = try worker.save(visit) } != nil)
    #expect(refusal { _ = try consultant.save(.endCover(first)) } != nil)
    let second = Ref<Cover>(try #require(try consultant.save(.openCover(cover(unit))).made))
    #expect(try unit.store.covers(from: unit.today).map(\.ref) == [second])
    #expect(try consultant.save(.endCover(second)).what == "ended the cover for Åse Žižek")
    #expect(refusal { _ = try worker.save(visit) } != nil)
    #expect(try worker.sitting(today: unit.today).cover == nil)
    _ = try consultant.undo()
    _ = try worker.save(visit)
  }

  @Test func `Cover is for somebody who has a login and does not type anyway`() throws {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    var wanted = cover(unit)
    wanted.member = unit.coordinator
    #expect(
      refusal { _ = try consultant.save(.openCover(wanted)) }?.sentence.contains("types anyway") == true)
    wanted.member = Ref(4)
    #expect(refusal { _ = try consultant.save(.openCover(wanted)) }?.sentence.contains("--login") == true)
    wanted = cover(unit, through: unit.today - 1)
    #expect(refusal { _ = try consultant.save(.openCover(wanted)) } != nil)
    wanted = cover(unit)
    wanted.reason = " "
    #expect(refusal { _ = try consultant.save(.openCover(wanted)) } == .nothingChosen("why cover is opened"))
  }

  private func leave(_ unit: TestUnit, _ from: Int, _ through: Int) -> Leave {
    Leave(member: unit.consultant, from: unit.today + from, through: unit.today + through, kind: .annual)
  }

  @Test func `Leave is recorded once for each day, and cancelled`() throws {
    let unit = try TestUnit()
    let saved = try unit.store.save(.recordLeave(leave(unit, 2, 6)))
    #expect(
      saved.what
        == "recorded that Robin Shah is away from Fri 20 Mar 2026 to Tue 24 Mar 2026: annual leave")
    #expect(
      refusal { _ = try unit.store.save(.recordLeave(leave(unit, 6, 7))) }?.sentence.contains("already")
        == true)
    #expect(refusal { _ = try unit.store.save(.recordLeave(leave(unit, 9, 8))) } != nil)
    _ = try unit.store.save(.recordLeave(leave(unit, 7, 7)))
    #expect(try unit.store.leave(from: unit.today).count == 2)
    _ = try unit.store.save(.cancelLeave(Ref(try #require(saved.made))))
    #expect(try unit.store.leave(from: unit.today).map(\.leave.from) == [unit.today + 7])
    _ = try unit.store.undo()
    #expect(try unit.store.leave(from: unit.today).count == 2)
  }

  @Test func `The table of authority decides who allocates, and only the consultant changes it`() throws {
    let unit = try TestUnit()
    let (worker, consultant) = (try TestUnit.store(unit, by: "azizek"), try TestUnit.store(unit, by: "rshah"))
    try unit.store.queue.write {
      try $0.execute(
        sql:
          "INSERT INTO authority (decision, title, role, source) VALUES ('allocation', 'Who works', ?, 'x')",
        arguments: ["consultant"])
    }
    let family = try unit.family("Adeyemi", "Tolu")
    let change = Change.setAllocation(
      child: try unit.children(of: family)[0], to: unit.worker, since: unit.today)
    let set = Change.setAuthority(decision: "allocation", role: "social-worker")
    #expect(
      refusal { _ = try unit.store.save(set) }
        == .notPermitted(what: "Saying who may decide", needs: .consultant))
    #expect(try consultant.save(set).what == "set that “Who works” is for the social worker")
    #expect(
      refusal { _ = try consultant.save(change) }
        == .notPermitted(what: "An allocation", needs: .socialWorker))
    _ = try worker.save(change)
    _ = try consultant.save(.setAuthority(decision: "allocation", role: "Service Manager"))
    let row = try #require(try unit.store.sitting(today: unit.today).authorities.last)
    #expect(row.role == "service-manager" && row.source == "set by Robin Shah on Wed 18 Mar 2026")
    // What a post above the unit decides, the consultant enters.
    #expect(
      refusal { _ = try worker.save(change) } == .notPermitted(what: "An allocation", needs: .consultant))
    #expect(refusal { _ = try consultant.save(.setAuthority(decision: "tea", role: "consultant")) } != nil)
    #expect(
      refusal { _ = try consultant.save(.setAuthority(decision: "allocation", role: "unknown")) } != nil)
  }

  @Test func `Closing a child and authorising an assessment are for whoever holds the authority`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let children = try unit.children(of: family)
    func standing(_ step: StandingChange.Step) -> Change {
      .changeStanding(StandingChange(family: family, children: children, steps: [step], what: "x"))
    }
    _ = try unit.store.save(standing(.begin(.assessment, on: unit.today - 9, fields: [:])))
    #expect(
      refusal {
        _ = try unit.store.save(standing(.set(.assessment, fields: ["authorised": Value(unit.today)])))
      } == .notPermitted(what: "Authorising an assessment", needs: .consultant))
    #expect(
      refusal {
        _ = try unit.store.save(
          standing(.begin(.childInNeed, on: unit.today, fields: ["closed": Value(unit.today)])))
      } == .notPermitted(what: "Closing a child", needs: .consultant))
    _ = try unit.store.save(standing(.begin(.childInNeed, on: unit.today, fields: ["need": .text("N1")])))
  }

  @Test func `A service login belongs to nobody, and may act for members while it is registered`() throws {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    let change = Change.registerService(login: "kith-ssh", isRegistered: true)
    #expect(
      refusal { _ = try unit.store.save(change) }
        == .notPermitted(what: "Naming a service login", needs: .consultant))
    #expect(
      refusal { _ = try consultant.save(.registerService(login: "jbell", isRegistered: true)) }?.sentence
        .contains("Jo Bell's own") == true)
    _ = try consultant.save(change)
    #expect(try unit.store.serviceLogins() == ["kith-ssh"])
    #expect(try unit.store.mayAct(as: "rshah", running: "kith-ssh"))
    #expect(try !unit.store.mayAct(as: "rshah", running: "other"))
    #expect(
      refusal { _ = try consultant.save(.addMember(Member(name: "Q", role: .clinician, login: "kith-ssh"))) }
        != nil)
    _ = try consultant.save(.registerService(login: "kith-ssh", isRegistered: false))
    #expect(try !unit.store.mayAct(as: "rshah", running: "kith-ssh"))
    #expect(refusal { _ = try consultant.save(.registerService(login: "x", isRegistered: false)) } != nil)
  }
}
