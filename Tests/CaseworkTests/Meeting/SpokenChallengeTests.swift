import Casework
import Testing

/// Who questioned the view, and whose idea a hypothesis is: lines that may begin with one member.
struct SpokenChallengeTests {
  private let challenge = SpokenChallenge(members: Invented.members)
  private let hypothesis = SpokenHypothesis(members: Invented.members)

  @Test(
    arguments: [
      ("dc: why now", 4, "why now", ""),
      ("dc: why now > ask the school first", 4, "why now", "ask the school first"),
      ("dina: why now>ask", 4, "why now", "ask"), ("dina costa: why now -> ask", 4, "why now", "ask"),
      ("dc: why now >", 4, "why now", ""), ("dc: is it > or <?", 4, "is it", "or <?"),
      ("the school sees it otherwise", nil, "the school sees it otherwise", ""),
      ("The health visitor: he is well", nil, "The health visitor: he is well", ""),
      ("School: he is well > see him", nil, "School: he is well", "see him"),
      (": GP: he is well", nil, "GP: he is well", ""),
    ] as [(String, Int?, String, String)])
  func `a challenge is read with who, what, and what changed`(
    typed: String, by: Int?, text: String, changed: String
  ) {
    let wanted = Challenge(by: by.map { Ref($0) }, text: text, changed: changed)
    #expect(challenge.read(typed) == .offered(wanted))
    #expect(challenge.read(SpokenChallenge.spoken(wanted, members: Invented.members)) == .offered(wanted))
  }

  @Test(arguments: ["-", " – ", "—", "none", "None offered", SpokenChallenge.noneOffered])
  func `a dash says that it was asked and nobody saw it otherwise`(typed: String) {
    #expect(challenge.read(typed) == .noneOffered)
  }

  @Test(arguments: [
    ("", "Who sees it otherwise, and how? “dc: why now?”, or a dash where nobody does."),
    ("dc:", "What was questioned? Nothing stands after the colon."),
    ("dc: > ask", "What was questioned? Nothing stands before the “>”."),
    (
      "dc jb: why",
      "One member at a time: name Dina Costa or Jo Bell, and give the other a line of their own."
    ), ("jan: why", "“jan” could be Jan Žižek or Jan Stone or Jana Stone: type more of the name."),
  ])
  func `what is missing is asked for`(typed: String, why: String) {
    #expect(challenge.read(typed) == .refused(why))
  }

  @Test func `a short word that is nobody's is asked about, with the way round`() {
    guard case .refused(let why) = challenge.read("GP: he is well") else {
      Issue.record("it was taken")
      return
    }
    #expect(why.hasPrefix("Nobody here is “GP”. Known: rs Robin Shah"))
    #expect(why.hasSuffix("If it is no name, begin with a colon."))
  }

  @Test(arguments: [
    ("dc: why now > ask", "Dina Costa · changed"), ("dc: why now", "Dina Costa · nothing changed"),
    ("the school sees it otherwise", "Nobody named · nothing changed"), ("-", "None offered"),
  ])
  func `a challenge is read back in a few words`(typed: String, readBack: String) {
    #expect(challenge.readBack(challenge.read(typed)) == readBack)
  }

  @Test(
    arguments: [
      ("zc: mother's low mood", 3, "mother's low mood", "Put by Zoe Clark"),
      ("jz: it is money", 6, "it is money", "Put by Jan Žižek"),
      ("it is money", nil, "it is money", "Put without an author"),
      ("Either way: it is money", nil, "Either way: it is money", "Put without an author"),
    ] as [(String, Int?, String, String)])
  func `a hypothesis is read with its author`(typed: String, author: Int?, text: String, readBack: String) {
    let wanted = SpokenHypothesis.Reading.put(text: text, author: author.map { Ref($0) })
    #expect(hypothesis.read(typed) == wanted)
    #expect(hypothesis.readBack(wanted) == readBack)
    let again = SpokenHypothesis.spoken(text: text, author: author.map { Ref($0) }, members: Invented.members)
    #expect(hypothesis.read(again) == wanted)
  }

  @Test func `a hypothesis without words is asked for`() {
    let why = "What may be going on? “zc: mother's low mood keeps her from the school run”."
    #expect(hypothesis.read("zc:") == .refused(why))
    #expect(hypothesis.read("  ") == .refused(why))
  }

  @Test func `people who share their initials are typed by their whole names`() {
    for ref in [7, 8] {
      let typed = SpokenHypothesis.spoken(text: "it is money", author: Ref(ref), members: Invented.members)
      #expect(typed == (ref == 7 ? "Jan Stone: it is money" : "Jana Stone: it is money"))
      #expect(hypothesis.read(typed) == .put(text: "it is money", author: Ref(ref)))
    }
  }
}
