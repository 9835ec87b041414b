import Casework
import Testing

/// A decision that names the post above the unit that must take it.
struct SpokenPostTests {
  private let spoken = SpokenDecision(
    members: Invented.members, authorities: Invented.authorities, consultant: Ref(1))

  @Test(arguments: [
    ("court: vary the order", 1, "care-order", "court"),
    ("The court: vary the order", 1, "care-order", "court"),
    ("director: a home in Kent", 1, "out-of-area-placement", "director"),
    ("head of service: issue", 1, "care-proceedings", "head-of-service"),
    ("the head-of-service: issue", 1, "care-proceedings", "head-of-service"),
    ("hos: issue", 1, "care-proceedings", "head-of-service"),
    ("jb head: issue", 2, "care-proceedings", "head-of-service"),
    ("sm placement: a bridging place", 1, "placement", "service-manager"),
    ("service manager legal: a meeting", 1, "legal-advice", "service-manager"),
    ("funding manager: a family worker", 1, "funding", "service-manager"),
    ("zc sm funding: a family worker", 3, "funding", "service-manager"),
    ("spending: a family worker", 1, "funding", "service-manager"),
    ("director placement: a home in Kent", 1, "out-of-area-placement", "director"),
    ("sm placement: a bridging place", 1, "placement", "service-manager"),
  ])
  func `the name of a post is the way to it`(typed: String, by: Int, kind: String, from: String) {
    guard case .sought(_, Ref(by), kind, from) = spoken.read(typed) else {
      Issue.record("it was read as \(spoken.read(typed))")
      return
    }
  }

  @Test(arguments: [
    "service manager: approve a place", "sm: approve a place", "Manager: approve a place",
    "the service manager: approve a place", "jb sm: approve a place",
  ])
  func `a post with several kinds asks which, and never takes it for the consultant's`(typed: String) {
    #expect(
      spoken.read(typed)
        == .refused(
          "The service manager holds: placement, legal, funding. Say which: “placement: …”."))
  }

  @Test func `each kind that it names can be typed so`() {
    for word in ["placement", "legal", "funding"] {
      guard case .sought(_, _, _, "service-manager") = spoken.read("\(word): go") else {
        Issue.record("\(word) was read as \(spoken.read("\(word): go"))")
        return
      }
    }
  }

  @Test func `a kind that another post holds is not sought from this one`() {
    #expect(
      spoken.read("sm proceedings: issue")
        == .refused(
          "“care-proceedings” is for the head of service; the service manager holds: placement, legal, funding."
        ))
    #expect(
      spoken.read("court closure: close")
        == .refused("“closure” is for the consultant social worker; the court holds: care-order."))
  }

  @Test func `a member's own initials go before those of a post`() {
    var clash = spoken
    clash.members.append(MemberCard(ref: Ref(20), member: Member(name: "Sara Mill", role: .consultant)))
    #expect(clash.read("sm: go on") == .taken(text: "go on", by: Ref(20), kind: "case-direction"))
    guard case .refused(let why) = clash.read("service manager: go on") else {
      Issue.record("it was taken")
      return
    }
    #expect(why.hasPrefix("The service manager holds"))
  }

  @Test(arguments: ["Director of the school said: no", "Court hearing went well: go on", "At court: calm"])
  func `a sentence that speaks of a post is no prefix`(typed: String) {
    #expect(spoken.read(typed) == .taken(text: typed, by: Ref(1), kind: "case-direction"))
  }
}
