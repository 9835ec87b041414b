import Casework
import Testing

@testable import Records

@Suite struct FollowingTests {
  private func draft(
    _ family: Ref<Family>, _ meeting: Ref<Meeting>, _ words: String, at second: Int
  ) -> Draft {
    Draft(
      key: "minute/\(family.number)/\(meeting.number)", title: "Minute", values: ["update": words],
      keptAt: second)
  }

  @Test func `What one login types the other reads as it is typed, and no longer once it is saved`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let meeting = try unit.openedMeeting()
      let follower = try unit.opened(by: "rshah")
      _ = try follower.hasChangedElsewhere()
      try unit.store.keep(draft(family, meeting, "Mum says", at: unit.clock.seconds))
      #expect(try follower.hasChangedElsewhere())
      let live = LiveMinute(
        family: family, by: "Jo Bell", values: ["update": "Mum says"], keptAt: unit.clock.seconds)
      #expect(try follower.meetingBoard(today: unit.today).typing == [live])
      #expect(try follower.familySheet(family, meeting: meeting, today: unit.today).live == live)
      #expect(try unit.store.meetingBoard(today: unit.today).typing.isEmpty)
      let minute = try unit.minute(meeting, family, "Mum says all is well.")
      _ = try unit.store.save(.minute(minute), dropping: "minute/\(family.number)/\(meeting.number)")
      let board = try follower.meetingBoard(today: unit.today)
      #expect(board.typing.isEmpty && board.items.map(\.state) == [.discussed])
      let sheet = try follower.familySheet(family, meeting: meeting, today: unit.today)
      #expect(sheet.live == nil && sheet.minute?.update == "Mum says all is well.")
    }
  }

  @Test func `What was left for more than ten minutes is parked, not being typed`() throws {
    let unit = try TestUnit()
    let (first, second) = (try unit.family("Adeyemi", "Tolu"), try unit.family("Costa", "Ines"))
    let meeting = try unit.openedMeeting()
    try unit.store.keep(draft(first, meeting, "Left.", at: unit.clock.seconds - 600))
    try unit.store.keep(draft(second, meeting, "Now.", at: unit.clock.seconds))
    let board = try unit.byConsultant().meetingBoard(today: unit.today)
    #expect(board.typing.map(\.family) == [second])
    #expect(board.items.map(\.state) == [.parked, .parked])
  }

  @Test func `A parked minute waits, and can be read and gone on with`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    var minute = try unit.minute(meeting, family, "Half.")
    (minute.noChallenge, minute.isParked, minute.seconds) = (false, true, 75)
    try unit.save(minute)
    var item = try unit.store.meetingBoard(today: unit.today).items[0]
    #expect(item.state == .parked && item.lacksChallenge && item.seconds == 75)
    #expect(try unit.store.familySheet(family, meeting: meeting, today: unit.today).minute == minute)
    (minute.noChallenge, minute.isParked, minute.seconds) = (true, false, 200)
    try unit.save(minute)
    item = try unit.store.meetingBoard(today: unit.today).items[0]
    #expect(item.state == .discussed && !item.lacksChallenge && item.seconds == 200)
  }

  @Test func `A running meeting tells who may decide, when it was opened and what was put off`() throws {
    let unit = try TestUnit()
    let (first, second) = (try unit.family("Adeyemi", "Tolu"), try unit.family("Costa", "Ines"))
    let meeting = try unit.openedMeeting(present: [unit.coordinator, unit.consultant, unit.worker])
    let opened = unit.clock.seconds
    _ = try unit.store.save(.postpone(meeting, first, reason: "Worker away"))
    let board = try unit.store.meetingBoard(today: unit.today)
    #expect(board.mayDecide.map(\.ref) == [unit.consultant] && board.minutedBy?.ref == unit.coordinator)
    #expect(board.openedAt == opened && board.closedAt == nil && board.minutes == 180 && board.shortBy == 0)
    #expect(board.items.map(\.family) == [second, first])
    #expect(board.items[1].state == .postponed && board.items[1].postponed == "Worker away")
    try unit.close(meeting)
    #expect(try unit.store.meetingBoard(on: unit.today, today: unit.today).closedAt != nil)
  }

  @Test func `The next meeting is a week after the last, and today once that day is past`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    #expect(try unit.store.meetingBoard(today: unit.today).day == unit.today)
    try unit.close(try unit.openedMeeting())
    let held = unit.today
    unit.clock.day = held + 2
    #expect(try unit.store.meetingBoard(today: unit.today).day == held + 7)
    let wish = AgendaWish(
      family: family, kind: .request, by: unit.worker, reason: "School rang", made: unit.today)
    _ = try unit.store.save(.wish(wish))
    let item = try unit.store.meetingBoard(today: unit.today).items[0]
    #expect(item.wishes.map(\.wish) == [wish] && item.wishes.map(\.by) == ["Åse Žižek"])
    unit.clock.day = held + 9
    #expect(try unit.store.meetingBoard(today: unit.today).day == held + 9)
  }
}
