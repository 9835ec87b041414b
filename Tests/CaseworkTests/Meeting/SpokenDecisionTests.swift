import Casework
import Testing

struct SpokenDecisionTests {
  private let spoken = SpokenDecision(
    members: Invented.members, authorities: Invented.authorities, consultant: Ref(1))

  @Test(arguments: [
    ("go on with the visits", 1, "case-direction", "go on with the visits"),
    ("rs: go on", 1, "case-direction", "go on"), ("RS:go on", 1, "case-direction", "go on"),
    ("robin shah: go on", 1, "case-direction", "go on"), ("robin: go on", 1, "case-direction", "go on"),
    ("rs closure: close on Friday", 1, "closure", "close on Friday"),
    ("closure rs: close on Friday", 1, "closure", "close on Friday"),
    ("clos: close", 1, "closure", "close"), ("closing: close", 1, "closure", "close"),
    ("step down: agreed", 1, "step-down", "agreed"), ("step-up: agreed", 1, "step-up", "agreed"),
    ("down: agreed", 1, "step-down", "agreed"), ("section 47: begin", 1, "section-47", "begin"),
    ("47: begin", 1, "section-47", "begin"), ("mk diary: move it", 5, "diary", "move it"),
    ("diary: move it", 5, "diary", "move it"), ("jb visits: go along", 2, "visits-shared", "go along"),
    (": Agreed: go on", 1, "case-direction", "Agreed: go on"),
    ("  two   words \n more ", 1, "case-direction", "two words more"),
  ])
  func `what the unit decides is read with who and what kind`(
    typed: String, by: Int, kind: String, text: String
  ) {
    #expect(spoken.read(typed) == .taken(text: text, by: Ref(by), kind: kind))
  }

  @Test(arguments: [
    "Agreed: go on", "Meet at 14:00 with the school", "Mother says: no", "Family meeting: go on as it is",
    "See https://example.org", "The school: ring them", "We say yes: go on", "Plan for Tolu: nursery",
  ])
  func `a colon in ordinary text breaks nothing`(typed: String) {
    #expect(spoken.read(typed) == .taken(text: typed, by: Ref(1), kind: "case-direction"))
  }

  @Test(arguments: [
    ("legal: seek advice", 1, "legal-advice", "service-manager"),
    ("jb legal: seek advice", 2, "legal-advice", "service-manager"),
    ("placement: a bridging place", 1, "placement", "service-manager"),
    ("zc, proceedings: issue", 3, "care-proceedings", "head-of-service"),
    ("out of area: near grandmother", 1, "out-of-area-placement", "director"),
    ("care order: apply", 1, "care-order", "court"),
  ])
  func `what is above the unit is to be sought from its post`(
    typed: String, by: Int, kind: String, from: String
  ) {
    guard case .sought(_, Ref(by), kind, from) = spoken.read(typed) else {
      Issue.record("it was read as \(spoken.read(typed))")
      return
    }
  }

  @Test(arguments: [
    ("", "What was decided? “rs: go on with the visits”."),
    ("rs:", "What was decided? Nothing stands after the colon."),
    (
      "jb: go on",
      "Jo Bell may not take it: “Where the work with a family goes” is for the consultant social worker, Robin Shah."
    ),
    (
      "rs diary: move it",
      "Robin Shah may not take it: “What stands in the unit's diary” is for the unit coordinator, May Kerr."
    ),
    ("rs jb: go on", "One member takes a decision and answers for it: name Robin Shah or Jo Bell."),
    ("step: go", "“step” could be step-up or step-down: type more of the one that is meant."),
    ("care: go", "“care” could be care-proceedings or care-order: type more of the one that is meant."),
    ("jan: go", "“jan” could be Jan Žižek or Jan Stone or Jana Stone: type more of the name."),
    (
      "visits: go along",
      "Who takes it: Jo Bell or Jan Žižek or Jan Stone or Jana Stone? Type the name first, then a colon."
    ),
  ])
  func `what cannot be taken says what would be right`(typed: String, why: String) {
    #expect(spoken.read(typed) == .refused(why))
  }

  @Test func `one short word that is nobody's is asked about, and so is a misspelt kind`() {
    guard case .refused(let stranger) = spoken.read("zz: go on") else {
      Issue.record("it was taken")
      return
    }
    #expect(stranger.hasPrefix("Nobody here is “zz”. Known: rs Robin Shah, jb Jo Bell"))
    #expect(stranger.hasSuffix("If it is no name, begin with a colon."))
    guard case .refused(let kind) = spoken.read("rs leagl: seek advice") else {
      Issue.record("it was taken")
      return
    }
    #expect(kind.hasPrefix("“leagl” is no kind of decision. Known: case-direction, closure"))
  }

  @Test func `whoever is not at the meeting is named by hand, and a unit without a consultant says so`() {
    var without = spoken
    without.present = [Ref(2), Ref(3)]
    #expect(
      without.read("go on")
        == .refused("Robin Shah is not at the meeting. If the decision is theirs all the same, type “rs: …”.")
    )
    #expect(without.read("rs: go on") == .taken(text: "go on", by: Ref(1), kind: "case-direction"))
    without.present.append(Ref(1))
    #expect(without.read("go on") == .taken(text: "go on", by: Ref(1), kind: "case-direction"))
    let headless = SpokenDecision(
      members: Array(Invented.members.dropFirst()), authorities: Invented.authorities, consultant: nil)
    #expect(
      headless.read("go on") == .refused(Refusal.roleVacant(.consultant, for: "A decision").sentence))
    #expect(
      headless.read("legal: ask")
        == .refused("Who seeks it from the service manager? Type the name first, then a colon."))
    #expect(
      headless.read("jb: go on")
        == .refused(
          "Jo Bell may not take it: “Where the work with a family goes” is for the consultant social worker, "
            + "and the unit has none."))
  }

  @Test func `a word that is a name and a kind is asked about, and initials go first`() {
    var clash = spoken
    clash.members.append(MemberCard(ref: Ref(20), member: Member(name: "Clo Sure", role: .consultant)))
    #expect(
      clash.read("clo: go on")
        == .refused("“clo” could be a member or closure: type initials, or more of the word."))
    #expect(clash.read("cs: go on") == .taken(text: "go on", by: Ref(20), kind: "case-direction"))
    #expect(clash.read("closure: go") == .taken(text: "go", by: Ref(1), kind: "closure"))
  }

  @Test(arguments: [
    ("go on", "Robin Shah decides"), ("step down: go on", "Robin Shah decides · step down"),
    ("legal: ask", "To be sought from the service manager · Robin Shah"),
    ("care order: ask", "To be sought from the court · Robin Shah"),
    ("jan žižek proceedings: ask", "To be sought from the head of service · Jan Žižek"),
  ])
  func `it is read back in a few words`(typed: String, readBack: String) {
    #expect(spoken.readBack(spoken.read(typed)) == readBack)
    #expect(readBack.count <= 50)
  }

  @Test(
    arguments: Invented.authorities.map(\.decision), ["go on", "note: it is 14:00", "rs: odd", "legal: odd"])
  func `what is typed for a stored decision is read as it was stored`(kind: String, text: String) {
    for member in Invented.members {
      let role = Invented.authorities.first { $0.decision == kind }?.role
      let decision = Decision(
        family: Ref(1), day: Invented.day, text: text, by: member.ref, authority: kind)
      let reading = spoken.read(SpokenDecision.spoken(decision, members: Invented.members))
      if let role, Role(rawValue: role) == nil {
        #expect(reading == .sought(text: text, by: member.ref, kind: kind, from: role))
      } else if role == member.member.role.rawValue {
        #expect(reading == .taken(text: text, by: member.ref, kind: kind))
      }
    }
  }

  @Test func `whoever holds an authority is told in words`() {
    #expect(Authority.holder("service-manager") == "the service manager")
    #expect(Authority.holder("head-of-service") == "the head of service")
    #expect(Authority.holder("consultant") == "the consultant social worker")
    #expect(Invented.authorities[0].soughtFrom == nil)
    #expect(Invented.authorities[7].soughtFrom == "service-manager")
    #expect(Invented.authorities[7].holder == "the service manager")
  }
}
