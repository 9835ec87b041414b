import Casework
import Testing

struct MinuteTextTests {
  private let day = Invented.day

  private var item: Minutes.Item {
    var item = Minutes.Item(
      familyId: "4711", family: "Adeyemi", tier: .full, discussed: true,
      children: [
        .init(id: "C1", number: 1, name: "Tolu Adeyemi"), .init(id: "C2", number: 2, name: "Femi Adeyemi"),
      ])
    item.sections = [
      .init(
        heading: "Update",
        text: "Both parents came to the school meeting.\nTolu was late on three days of five."),
      .init(heading: "Risks", text: "Femi is left alone after school.", children: [2]),
      .init(
        heading: "Hypothesis", text: "Mother's low mood.",
        note: "Zoe Clark; live; tested by: how are her mornings?"),
      .init(heading: "Hypothesis", text: "It is money.", note: "Jo Bell; weakened", children: [1]),
      .init(heading: "Challenge", text: "Why now?", note: "Dina Costa; changed: ask the school first"),
    ]
    item.risk = .high
    item.decisions = [
      .init(
        text: "Go on with weekly visits", by: "Robin Shah, consultant social worker",
        authority: "Where the work goes"),
      .init(
        text: "A nursery place for Femi.", by: "Jo Bell, social worker", authority: "Placing a child",
        soughtFrom: "the service manager", children: [2]),
    ]
    item.actions = [
      .init(text: "book the joint session", owners: ["Jo Bell", "May Kerr"], due: day + 2),
      .init(text: "ring the nursery", owners: [], due: nil, children: [2]),
    ]
    item.reviewed = [
      .init(text: "school meeting", owners: ["Jo Bell"], done: day - 5, due: nil),
      .init(text: "see Femi's room", owners: ["Zoe Clark"], done: nil, due: day + 7, children: [2]),
    ]
    item.nextFull = day + 28
    return item
  }

  private let signature = MeetingBoard.Signature(
    by: "Robin Shah", day: Invented.day + 1, at: 1_773_929_100, version: 2)

  @Test func `one child's text holds what concerns it, and names the signature`() {
    let text = item.text(for: 1, meeting: day, unit: "Heron unit", version: signature)
    #expect(
      text == """
        Weekly unit meeting
        Heron unit, Wed 18 Mar 2026
        Family Adeyemi (4711): full discussion
        Child: Tolu Adeyemi (C1)

        UPDATE
        Both parents came to the school meeting.
        Tolu was late on three days of five.

        HYPOTHESIS
        Mother's low mood.
        (Zoe Clark; live; tested by: how are her mornings?)

        It is money.
        (Jo Bell; weakened)

        CHALLENGE
        Why now?
        (Dina Costa; changed: ask the school first)

        RISK
        - high

        DECISIONS
        - Go on with weekly visits. Decided by Robin Shah, consultant social worker
          (Where the work goes).

        ACTIONS
        - Jo Bell, May Kerr: book the joint session, by Fri 20 Mar 2026

        ACTIONS OF BEFORE
        - Jo Bell: school meeting, done on Fri 13 Mar 2026

        NEXT FULL DISCUSSION
        - by Wed 15 Apr 2026

        Signed by Robin Shah on Thu 19 Mar 2026, 14:05, version 2.

        """)
  }

  @Test func `what concerns another child alone is left out, and what concerns this one is there`() {
    let (tolu, femi) = (
      item.text(for: 1, meeting: day, unit: "Heron", version: nil),
      item.text(for: 2, meeting: day, unit: "Heron", version: nil)
    )
    for words in ["left alone", "nursery", "see Femi's room", "C2"] {
      #expect(!tolu.contains(words))
      #expect(femi.contains(words))
    }
    #expect(!femi.contains("It is money") && !femi.contains("C1"))
    #expect(
      femi.contains(
        "- A nursery place for Femi. To be sought from the service manager by Jo\n"
          + "  Bell, social worker (Placing a child). Not answered yet."))
    #expect(femi.contains("- nobody named: ring the nursery, no day set"))
  }

  @Test func `without a child it is the whole minute, and without a signature a draft`() {
    let text = item.text(for: nil, meeting: day, unit: "Heron", version: nil)
    #expect(text.hasPrefix("DRAFT, not signed: weekly unit meeting\n"))
    #expect(text.contains("Children: Tolu Adeyemi (C1), Femi Adeyemi (C2)"))
    #expect(text.contains("It is money.") && text.contains("left alone"))
    #expect(text.hasSuffix("DRAFT: nobody has signed this minute yet.\n"))
    #expect(!item.text(for: nil, meeting: day, unit: "Heron", version: signature).contains("DRAFT"))
  }

  @Test func `a family heard with nothing new says that it was heard`() {
    var heard = Minutes.Item(
      familyId: "k1", family: "Barrow", tier: .checkIn, discussed: true, children: [])
    let text = { heard.text(for: nil, meeting: day, unit: "Heron", version: signature) }
    #expect(text().contains("Heard at the meeting; nothing new."))
    heard.nextFull = day + 28
    #expect(!text().contains("nothing new"))
  }

  @Test func `a family not discussed says so, or why it was put off`() {
    var missed = Minutes.Item(
      familyId: "k1", family: "Barrow", tier: .checkIn, discussed: false, children: [])
    #expect(
      missed.text(for: nil, meeting: day, unit: "Heron", version: nil) == """
        DRAFT, not signed: weekly unit meeting
        Heron, Wed 18 Mar 2026
        Family Barrow (k1): check-in

        Not discussed.

        DRAFT: nobody has signed this minute yet.

        """)
    missed.postponed = "Jo is away"
    #expect(missed.text(for: nil, meeting: day, unit: "H", version: nil).contains("\nPut off: Jo is away.\n"))
  }

  @Test func `nothing is wider than seventy-six columns, and no word is lost`() {
    var long = item
    let words = (1...120).map { "word\($0)" }
    long.sections = [
      .init(heading: "Update", text: words.joined(separator: " ")),
      .init(heading: "Risks", text: String(repeating: "x", count: 200)),
      .init(heading: "Protective factors", text: String(repeating: "作者", count: 60)),
    ]
    let text = long.text(for: nil, meeting: day, unit: String(repeating: "unit ", count: 30), version: nil)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 76 && !$0.hasSuffix(" ") })
    #expect(lines.filter { $0.contains("作") }.allSatisfy { $0.count <= 38 })
    #expect(words.allSatisfy { text.contains($0) })
    #expect(text.count { $0 == "x" } >= 200)
    #expect(lines.filter { $0.hasPrefix("xxx") }.map(\.count) == [76, 76, 48])
  }

  @Test func `a text that was amended since its signature says so in its first lines`() throws {
    let item = Minutes.Item(familyId: "k1", family: "Costa", tier: .checkIn, discussed: true, children: [])
    let lines = item.text(for: nil, meeting: day, unit: "Heron", version: signature, isAmended: true)
      .split(separator: "\n")
    #expect(lines[1] == "Amended since; version \(signature.version + 1) is not signed yet.")
    #expect(
      !item.text(for: nil, meeting: day, unit: "Heron", version: signature).contains("Amended since"))
  }

  @Test func `a risk that changed is told with what it was before`() {
    var item = Minutes.Item(familyId: "k1", family: "Costa", tier: .full, discussed: true, children: [])
    #expect(item.riskWords == nil)
    item.risk = .high
    #expect(item.riskWords == "high")
    item.riskBefore = .medium
    #expect(item.riskWords == "high (before: medium)")
    #expect(
      item.text(for: nil, meeting: day, unit: "Heron", version: nil).contains("- high (before: medium)"))
  }
}
