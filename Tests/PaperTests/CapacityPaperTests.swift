import Casework
import Testing

@testable import Returns

private let day = Day("2026-03-18") ?? Day(number: 0)

private func row(_ name: String, _ role: Role) -> CapacityBoard.Row {
  CapacityBoard.Row(member: MemberCard(ref: Ref(name.count), member: Member(name: name, role: role)))
}

private var board: CapacityBoard {
  var jo = row("Jo Bell", .socialWorker)
  (jo.children, jo.families, jo.lookedAfter, jo.protection) = (5, 3, 1, 2)
  (jo.visitsOwed, jo.visitsLate, jo.openActions, jo.lateActions) = (4, 1, 6, 0)
  jo.supervised = day - 20
  jo.awaySoon = .init(
    ref: Ref(1), leave: Leave(member: Ref(1), from: day + 5, through: day + 9, kind: .annual))
  var may = row("May Kerr", .practitioner)
  may.away = .init(ref: Ref(2), leave: Leave(member: Ref(2), from: day, through: day + 1, kind: .sick))
  may.cover = .init(
    ref: Ref(1), cover: Cover(member: Ref(2), from: day, through: day + 3, reason: "Sunita <is> ill\u{1B}[2J")
  )
  return CapacityBoard(day: day, rows: [jo, may], unallocated: 1, enquiryQualified: ["Robin Shah"])
}

@Test func `capacity says who carries what, who is away and who covers`() {
  let text = Paper.capacity(board, unit: "Heron Unit", format: .text)
  for words in [
    "Heron Unit", "Robin Shah", "1 child is allocated to nobody present.", "5 children · 3 families",
    "1 looked after · 2 on a protection plan", "4 owed within a fortnight, 1 of them LATE", "6 open",
    "from Mon 23 Mar 2026 to Fri 27 Mar 2026, annual leave", "until Thu 19 Mar 2026, sick",
    "types until Sat 21 Mar 2026: Sunita <is> ill", "Thu 26 Feb 2026",
  ] {
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
  }
  #expect(!text.contains("\u{1B}") && text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  let page = Paper.capacity(board, unit: "Heron Unit", format: .html)
  #expect(page.contains("Sunita &lt;is&gt; ill") && !page.contains("<is>"))
}

@Test func `a supervision sheet says what is late, typed late and raised, and where nothing was`() {
  var sheet = SupervisionSheet(
    member: board.rows[0].member, day: day, lastSupervision: day - 21, capacity: board.rows[0])
  var family = CaseloadRow(family: Ref(1), familyId: "F0012", name: "Adeyemi")
  (family.status, family.risk) = (.protection, .high)
  var clock = ClockRow(
    key: Clock.Key("a"), timescale: "protection-visit", title: "Protection visit", kind: .local,
    started: day - 20, startWords: "", due: day - 2, stops: [.childSeen])
  (clock.childName, clock.familyName, clock.reason) = ("Tolu Adeyemi", "Adeyemi", "away with relatives")
  sheet.families = [
    .init(row: family, children: "Tolu", clocks: [clock], drift: ["The risk has been high for 9 weeks."])
  ]
  sheet.lags = [.init(day: day - 9, title: "Visit", familyName: "Adeyemi", workingDays: 4)]
  let text = Paper.supervision(sheet, unit: "Heron Unit", format: .text)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  for words in [
    "Supervision of Jo Bell", "Wed 25 Feb 2026, 3 weeks ago", "Adeyemi (F0012)", "Protection visit (Tolu)",
    "away with relatives", "The risk has been high for 9 weeks.", "typed 4 working days later", "Nothing.",
  ] { #expect(text.contains(words), "\(words)") }
  sheet.lastSupervision = nil
  #expect(Paper.supervision(sheet, unit: "U", format: .text).contains("never, by what is recorded"))
}
