import Casework
import Statute
import Testing

@testable import Records

/// What minutes tell besides what was typed, and what they fix for later.
@Suite struct MinutesOnPaperTests {
  @Test func `Minutes name who was not present, but nobody who had left or not come yet`() throws {
    let members =
      TestUnit.members + [
        Member(name: "Gone Away", role: .practitioner, ended: day("2026-03-01")),
        Member(name: "Not Yet", role: .practitioner, started: day("2026-04-01")),
      ]
    let unit = try TestUnit(members: members)
    _ = try unit.openedMeeting()
    #expect(try unit.store.minutes()?.absent == ["Åse Žižek", "Ngũgĩ O'Brien"])
    let other = try TestUnit(members: members)
    _ = try other.openedMeeting(present: [])
    #expect(try other.store.minutes()?.absent == [])
  }

  @Test func `A risk that a meeting changed is told with the one before, also once it is signed`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    var last = Ref<Discussion>(0)
    for risk in [Risk.medium, .high, .high] {
      let meeting = try unit.openedMeeting()
      var minute = try unit.minute(meeting, family)
      minute.risk = risk
      last = try unit.save(minute)
      try unit.close(meeting)
      try unit.sign(last)
      unit.clock.day = unit.today + 7
    }
    let told = try [21, 14, 7].map { try unit.store.minutes(on: unit.today - $0)?.items[0].riskWords }
    #expect(told == ["medium", "high (before: medium)", nil])
  }

  @Test func `Another meeting is booked with its words, stands in the diary and touches no clock`() throws {
    let unit = try TestUnit()
    unit.store.law = { try Law.book($0) }
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    var minute = try unit.minute(meeting, family)
    let children = try unit.children(of: family)
    func booked(_ text: String, _ day: Day) -> Occasion {
      Occasion(
        kind: .otherMeeting, family: family, day: day, minute: 600, isBooked: true, children: children,
        text: text)
    }
    minute.bookings = [booked("school meeting", unit.today + 6), booked("see the GP", unit.today + 7)]
    try unit.save(minute)
    let sheet = try unit.store.familySheet(family, meeting: nil, today: unit.today)
    #expect(sheet.booked.map(\.title) == ["School meeting", "See the GP"])
    #expect(sheet.clocks.map(\.timescale) == ["full-discussion"])
    let section = try #require(
      try unit.store.minutes()?.items[0].sections.first { $0.heading == "Dates fixed" })
    #expect(
      section.text == "School meeting, Tue 24 Mar 2026, 10:00\nSee the GP, Wed 25 Mar 2026, 10:00")
    minute.bookings[0].text = "meeting at school"
    try unit.save(minute)
    #expect(
      try unit.store.familySheet(family, meeting: nil, today: unit.today).booked.map(\.title)
        == ["Meeting at school", "See the GP"])
    // What was held on one day does not stand for another of these.
    var held = booked("school meeting", unit.today + 6)
    held.isBooked = false
    unit.clock.day = unit.today + 6
    _ = try unit.store.save(.recordOccasion(held))
    #expect(
      try unit.store.familySheet(family, meeting: nil, today: unit.today).booked.map(\.title) == [
        "See the GP"
      ])
  }

  @Test func `A full discussion that a minute wants sooner than the limit has that date, and its reason`()
    throws
  {
    let unit = try TestUnit()
    unit.store.law = { try Law.book($0) }
    let family = try unit.family("Adeyemi", "Tolu")
    let began = unit.today
    func hold(_ tier: Tier, by wanted: Day?) throws {
      let meeting = try unit.openedMeeting()
      var minute = try unit.minute(meeting, family, tier: tier)
      minute.nextFull = wanted
      try unit.save(minute)
      try unit.close(meeting)
    }
    func full() throws -> ClockRow? {
      try unit.store.familySheet(family, meeting: nil, today: unit.today).clocks
        .first { $0.timescale == "full-discussion" }
    }
    try hold(.full, by: began + 14)
    #expect(try full()?.aim == began + 14)
    #expect(try full()?.title == "Full discussion, as the minute of Wed 18 Mar wants it")
    #expect(try !unit.store.today(today: began + 14).items.contains { $0.title.hasPrefix("Full disc") })
    let missed = try unit.store.today(today: began + 15).items.first { $0.title.hasPrefix("Full disc") }
    #expect(missed?.day == began + 14)
    unit.clock.day = began + 7
    try hold(.checkIn, by: began + 60)
    #expect(try full()?.aim == began + 28 && full()?.title == "Full discussion")
    unit.clock.day = began + 14
    try hold(.full, by: nil)
    #expect(try full()?.aim == began + 42)
  }
}
