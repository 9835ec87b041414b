import Casework
import Testing

/// Whether a child was mentioned at the last meetings; on Wednesday 18 March 2026.
struct MentionTests {
  private let day = Invented.day

  private func facts(
    _ texts: [String], children: [String] = ["Tolu", "Femi"], ticked: [Int: Int] = [:], unheard: Set<Int> = []
  ) -> [DriftFact] {
    let meetings = texts.enumerated().map { index, text in
      FamilyTrail.Heard(
        day: day - index * 7, tier: .full, wasDiscussed: !unheard.contains(index), texts: ["", text],
        ticked: ticked[index].map { [Ref($0)] } ?? [], hasChallenge: true, risk: nil, decisions: [],
        actions: [])
    }
    let trail = FamilyTrail(
      family: Ref(1), familyId: "k1", name: "Adeyemi",
      children: children.enumerated().map { .init(ref: Ref($0.offset), forename: $0.element) }, arrived: nil,
      meetings: meetings, hypotheses: [], level: nil, since: nil, open: [])
    return Drift.facts(of: trail, on: day).filter { $0.kind == .childNotMentioned }
  }

  @Test func `a child of whom nobody speaks at three meetings is told, with the last time`() {
    #expect(facts(["Tolu is well.", "Tolu.", "Tolu, Femi."]).isEmpty)
    #expect(
      facts(["Tolu is well.", "Tolu.", "Tolu"]).map(\.sentence)
        == ["Femi was not mentioned at the last 3 meetings, since Wed 4 Mar."])
    let before = facts(["Tolu", "Tolu", "Tolu", "Tolu", "Femi and Tolu"])
    #expect(before.map(\.sentence) == ["Femi was not mentioned at the last 4 meetings, last on Wed 18 Feb."])
    #expect(before.map(\.weeks) == [4])
  }

  @Test func `only meetings count at which the family was talked about`() {
    #expect(facts(["Tolu", "", "Tolu"], unheard: [1]).isEmpty)
    #expect(facts(["Tolu", "", "Tolu", "Tolu"], unheard: [1]).map(\.sentence).count == 1)
  }

  @Test func `a child for whom a part was ticked by name was mentioned`() {
    #expect(facts(["Tolu", "Tolu", "Tolu"], ticked: [1: 1]).isEmpty)
    #expect(facts(["Tolu", "Tolu", "Tolu"], ticked: [1: 0]).count == 1)
  }

  @Test(arguments: [
    ("Femi", "FEMI'S teeth", true), ("Femi", "Femi-Ann came", true), ("Femi", "Olufemi came", false),
    ("Femi", "Femina", false), ("Žižek", "We saw zizek today", true), ("Ngũgĩ", "NGUGI!", true),
    ("Jo", "The job is done", false), ("D'Arcy", "we met D’Arcy", true),
    ("Anne-Marie", "Anne Marie came", true),
    ("Anne-Marie", "Anne came", false), ("Femi James", "Femi came", true),
    ("Femi James", "James came", false),
    ("作者", "今天作者很好", true), ("作者", "今天很好", false), ("unborn", "The baby is due", true),
    ("Unborn", "She is well", false),
  ])
  func `a forename is looked for as a whole word, without case and accents`(
    forename: String, text: String, isMentioned: Bool
  ) {
    let told = facts(["Tolu"] + [text, "Tolu"], children: ["Tolu", forename])
    #expect(told.isEmpty == isMentioned)
  }

  @Test func `the only child of a family is meant by whatever was written`() {
    #expect(facts(["All well.", "Nothing new.", "Visit done."], children: ["Femi"]).isEmpty)
    #expect(
      facts(["", " ", ""], children: ["Femi"]).map(\.sentence)
        == ["Femi was not mentioned at the last 3 meetings, since Wed 4 Mar."])
  }

  @Test func `of a child without a name nobody can say`() {
    #expect(facts(["Tolu", "Tolu", "Tolu"], children: ["Tolu", ""]).isEmpty)
    #expect(
      facts(["Tolu", "Tolu", "Tolu"], children: ["Tolu", "unborn"]).first?.sentence.hasPrefix(
        "The unborn child")
        == true)
  }
}
