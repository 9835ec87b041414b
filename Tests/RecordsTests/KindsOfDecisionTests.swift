import Casework
import Statute
import Testing

/// The kinds of decision as the program carries them, typed as the guide says.
@Suite struct KindsOfDecisionTests {
  private func reading(_ typed: String) throws -> SpokenDecision.Reading {
    let consultant = MemberCard(ref: Ref(1), member: Member(name: "Robin Shah", role: .consultant))
    return SpokenDecision(members: [consultant], authorities: try AuthorityTable.rows(), consultant: Ref(1))
      .read(typed)
  }

  @Test(arguments: [
    ("case direction", "case-direction"), ("allocation", "allocation"), ("closure", "closure"),
    ("step up", "step-up"), ("step down", "step-down"), ("assessment", "assessment-outcome"),
    ("visit", "visit-frequency"), ("restriction", "restriction"), ("not applicable", "not-applicable"),
    ("47", "section-47"), ("placement", "placement"), ("legal", "legal-advice"), ("funding", "funding"),
    ("proceedings", "care-proceedings"), ("accommodation", "accommodation"),
    ("director", "out-of-area-placement"), ("court", "care-order"),
  ])
  func `Each kind is reached by the word of the guide, by whoever holds it`(typed: String, kind: String)
    throws
  {
    let authority = try #require(try AuthorityTable.rows().first { $0.decision == kind })
    let expected: SpokenDecision.Reading =
      authority.soughtFrom.map { .sought(text: "go", by: Ref(1), kind: kind, from: $0) }
      ?? .taken(text: "go", by: Ref(1), kind: kind)
    #expect(try reading("\(typed): go") == expected)
  }

  @Test(arguments: [
    ("sm", "The service manager holds: placement, legal, funding. Say which: “placement: …”."),
    ("hos", "The head of service holds: care-proceedings, accommodation. Say which: “care-proceedings: …”."),
  ])
  func `A post that holds several kinds asks which`(typed: String, why: String) throws {
    #expect(try reading("\(typed): go") == .refused(why))
  }
}
