import Casework
import Records
import Testing

@Suite struct PermissionTests {
  @Test func `A practitioner records nothing but ticks off their own actions`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let own = Action(family: family, text: "Ring the school", owners: [unit.worker], due: nil)
      let foreign = Action(family: family, text: "Write up", owners: [unit.coordinator], due: nil)
      let (first, second) = (
        Ref<Action>(try #require(try unit.store.save(.addAction(own)).made)),
        Ref<Action>(try #require(try unit.store.save(.addAction(foreign)).made))
      )
      let practitioner = try unit.opened(by: "azizek")
      #expect(
        refusal { _ = try practitioner.save(.recordVisit(try unit.visit(to: family))) }
          == .notPermitted(what: "Recording", needs: .coordinator))
      #expect(
        refusal { _ = try practitioner.save(.completeActions([first, second], on: unit.today)) } != nil)
      let saved = try practitioner.save(.completeActions([first], on: unit.today))
      #expect(saved.what == "ticked off “Ring the school”")
      #expect(try practitioner.actions().map(\.text) == ["Write up"])
      #expect(try practitioner.undo().what == "took back: ticked off “Ring the school”")
      #expect(try practitioner.actions().map(\.text) == ["Ring the school", "Write up"])
    }
  }

  @Test func `A login of no member changes nothing`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let stranger = try unit.opened(by: "nobody")
      #expect(
        refusal { _ = try stranger.save(.addFamily(name: "X", first: nil, relationship: "child")) }
          == .notAMember(login: "nobody"))
      #expect(refusal { _ = try stranger.undo() } != nil)
      #expect(try stranger.caseload(today: unit.today).isEmpty)
    }
  }

  @Test func `Allocation is the consultant's alone`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let child = try unit.children(of: family)[0]
      let change = Change.setAllocation(child: child, to: unit.worker, since: unit.today)
      #expect(
        refusal { _ = try unit.store.save(change) }
          == .notPermitted(what: "An allocation", needs: .consultant))
      let saved = try unit.opened(by: "rshah").save(change)
      #expect(saved.what == "allocated Tolu Adeyemi to Åse Žižek")
      #expect(try unit.store.caseload(today: unit.today).first?.workerInitials == "ÅŽ")
    }
  }

  @Test func `Without a consultant what needs one says how to name one, and the coordinator may`() throws {
    let unit = try TestUnit(members: [TestUnit.members[0]])
    let family = try unit.family("Adeyemi", "Tolu")
    let change = Change.setAllocation(
      child: try unit.children(of: family)[0], to: unit.coordinator, since: unit.today)
    #expect(
      refusal { _ = try unit.store.save(change) } == .roleVacant(.consultant, for: "An allocation"))
    _ = try unit.store.save(.addMember(TestUnit.members[1]))
    #expect(
      refusal { _ = try unit.store.save(.addMember(Member(name: "Q", role: .consultant))) }
        == .notPermitted(what: "Naming roles and logins", needs: .consultant))
  }

  @Test func `Once a consultant is named the coordinator changes names but no roles or logins`() throws {
    let unit = try TestUnit()
    var member = TestUnit.members[2]
    member.name = "Åse Žižek-Lund"
    _ = try unit.store.save(.correctMember(unit.worker, member, basedOn: Revision(0)))
    member.login = "other"
    #expect(
      refusal { _ = try unit.store.save(.correctMember(unit.worker, member, basedOn: Revision(1))) }
        == .notPermitted(what: "Changing roles and logins", needs: .consultant))
    member = Member(name: "Jo Bell", role: .practitioner)
    #expect(refusal { _ = try unit.store.save(.addMember(member)) } == .duplicateName("Jo Bell"))
  }

  @Test func `A consultant who has left leaves roles and logins to the next one`() throws {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    var robin = TestUnit.members[1]
    robin.ended = unit.today - 1
    #expect(
      refusal { _ = try unit.store.save(.correctMember(unit.consultant, robin, basedOn: Revision(0))) }
        == .notPermitted(what: "Ending a consultant's time", needs: .consultant))
    let saved = try consultant.save(.correctMember(unit.consultant, robin, basedOn: Revision(0)))
    #expect(saved.what == "ended Robin Shah on Tue 17 Mar 2026")
    var worker = TestUnit.members[2]
    worker.role = .practitioner
    #expect(
      refusal { _ = try unit.store.save(.correctMember(unit.worker, worker, basedOn: Revision(0))) }
        == .roleVacant(.consultant, for: "Changing roles and logins"))
    let next = Ref<Member>(
      try #require(try unit.store.save(.addMember(Member(name: "Ines Costa", role: .consultant))).made))
    let named = Member(name: "Ines Costa", role: .consultant, login: "icosta")
    _ = try unit.store.save(.correctMember(next, named, basedOn: Revision(0)))
    #expect(
      refusal { _ = try unit.store.save(.addMember(Member(name: "Q", role: .consultant))) }
        == .notPermitted(what: "Naming roles and logins", needs: .consultant))
    var stolen = named
    stolen.login = "other"
    #expect(
      refusal { _ = try unit.store.save(.correctMember(next, stolen, basedOn: Revision(1))) }
        == .notPermitted(what: "Changing roles and logins", needs: .consultant))
  }

  @Test func `What the coordinator may do the consultant may, and the refusal says so`() {
    #expect(
      Refusal.notPermitted(what: "Recording", needs: .coordinator).sentence
        == "Recording is for the unit coordinator and the consultant.")
    #expect(!Refusal.busy.sentence.contains("text"))
  }

  @Test func `A decision is taken by whoever holds the authority for it, and by nobody else`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    func decide(_ by: Ref<Member>, _ authority: String) -> Refusal? {
      let decision = Decision(
        family: family, day: unit.today, text: "Step up", by: by, authority: authority)
      return refusal { _ = try unit.store.save(.recordDecision(decision)) }
    }
    #expect(
      decide(unit.worker, "case-direction")
        == .withoutAuthority(
          member: "Åse Žižek", decision: "“Where the work goes”", needs: "the consultant social worker"))
    #expect(
      decide(unit.consultant, "placement")
        == .withoutAuthority(
          member: "Robin Shah", decision: "“Placing a child”", needs: "the service manager"))
    #expect(decide(unit.consultant, "case-direction") == nil)
    let entry = try unit.store.family(family, today: unit.today).entries.first
    #expect(entry?.by == "Robin Shah, consultant social worker")
  }

  @Test func `Without a consultant no decision of theirs is recorded`() throws {
    let unit = try TestUnit(members: [TestUnit.members[0]])
    let family = try unit.family("Adeyemi", "Tolu")
    let decision = Decision(family: family, day: unit.today, text: "Step up", by: unit.coordinator)
    #expect(
      refusal { _ = try unit.store.save(.recordDecision(decision)) }
        == .roleVacant(.consultant, for: "“Where the work goes”"))
  }
}
