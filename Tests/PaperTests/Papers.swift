import Casework
import Testing

/// Minutes, sheets and packs of an invented unit, as the tests print them.
enum Papers {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Minutes of one meeting: one family signed, one not, one put off, one not reached.
  static func minutes(isClosed: Bool = true) throws -> Minutes {
    let day = try day("2026-03-18")
    let quiet = Minutes.Item(familyId: "k7", family: "作者", tier: .checkIn, discussed: true, children: [])
    let missed = Minutes.Item(
      familyId: "F0013", family: "Žižek", tier: .full, discussed: false, children: [])
    var away = Minutes.Item(familyId: "F0014", family: "Eze", tier: .full, discussed: false, children: [])
    away.postponed = "The worker is on leave."
    let item = try adeyemi()
    let families = [
      family(1, item, versions: [.init(signature: try signature(1), reason: "", item: item)]),
      family(2, quiet), family(3, away), family(4, missed),
    ]
    return Minutes(
      unit: "Heron Unit", day: day, isClosed: isClosed, chair: "Robin Shah", minutedBy: "Sunita O'Dowd",
      present: ["Robin Shah, consultant", "Jo Bell, social worker"], families: families)
  }

  static func family(
    _ number: Int, _ item: Minutes.Item, versions: [Minutes.Version] = [], amendment: String? = nil
  ) -> Minutes.Family {
    Minutes.Family(
      discussion: Ref(number), family: Ref(number), item: item, versions: versions, amendment: amendment)
  }

  /// Signed in the afternoon of a winter's Wednesday, each version a week later.
  static func signature(_ version: Int) throws -> MeetingBoard.Signature {
    let day = try day("2026-03-18") + 7 * (version - 1)
    return MeetingBoard.Signature(
      by: "Robin Shah", day: day, at: Int(day.number) * 86_400 + 50_700, version: version)
  }

  static func adeyemi() throws -> Minutes.Item {
    var item = Minutes.Item(
      familyId: "F0012", family: "Adeyemi", tier: .full, discussed: true,
      children: [
        .init(id: "0041211", number: 1, name: "Tolu Adeyemi"),
        .init(id: "k2", number: 2, name: "Femi Adeyemi"),
      ])
    item.sections = [
      .init(
        heading: "Update",
        text:
          "Both parents came to the school meeting and stayed to the end, which they had not done before.\n\nTolu spoke."
      ),
      .init(heading: "Protective factors", text: "The aunt.", children: [2]),
    ]
    item.risk = .high
    item.decisions = [
      .init(
        text: "Hold the core group early.", by: "Robin Shah, consultant", authority: "Where the work goes",
        children: [1, 2]),
      .init(
        text: "Legal advice before Easter.", by: "Robin Shah, consultant", authority: "Seeking legal advice",
        soughtFrom: "the service manager"),
    ]
    item.actions = [
      .init(text: "Book the joint session", owners: ["Jo Bell", "Åse O'Brien"], due: Day("2026-03-20")),
      .init(text: "Ring the school", owners: ["Jo Bell"], due: nil),
    ]
    item.reviewed = [
      .init(
        text: "Visit early in the day", owners: ["May Kerr"], done: Day("2026-03-16"), due: nil, children: [1]
      ),
      .init(text: "Ask health for the report", owners: ["May Kerr"], done: nil, due: Day("2026-03-25")),
    ]
    item.nextFull = Day("2026-04-01")
    return item
  }
}
