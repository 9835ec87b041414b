import Casework
import Testing

/// All on Wednesday 18 March 2026.
struct SpokenBookingTests {
  private let booking = SpokenBooking(today: Invented.day, calendar: Invented.calendar)

  @Test(
    arguments: [
      ("core group thu 26/3 14:00", OccasionKind.coreGroup, "2026-03-26", 840),
      ("core thu", .coreGroup, "2026-03-19", nil), ("CORE GROUP 26/3", .coreGroup, "2026-03-26", nil),
      ("core group thu 26/3 at 2pm", .coreGroup, "2026-03-26", 840),
      ("core group, thu 26/3, 2.30 pm", .coreGroup, "2026-03-26", 870),
      ("core group 26 mar 9.30", .coreGroup, "2026-03-26", 570),
      ("core group next wed 0930", .coreGroup, "2026-03-25", 570),
      ("core group 26/3 12am", .coreGroup, "2026-03-26", 0),
      ("core group 26/3 12pm", .coreGroup, "2026-03-26", 720),
      ("core group thu 26/3 at 10", .coreGroup, "2026-03-26", 600),
      ("core group thu 26th 10am", .coreGroup, "2026-03-26", 600),
      ("core group at 10 on thursday 26 march", .coreGroup, "2026-03-26", 600),
      ("core group at 2 pm fri week", .coreGroup, "2026-03-27", 840),
      ("core group fri at 9.10", .coreGroup, "2026-03-20", 550),
      ("initial conf 3 apr", .initialConference, "2026-04-03", nil),
      ("review conference +10wd 10:00", .reviewConference, "2026-04-01", 600),
      ("strategy fri 8.15", .strategyDiscussion, "2026-03-20", 495),
      ("lac review 3 apr 2026", .lookedAfterReview, "2026-04-03", nil),
      ("cin review 14", .inNeedReview, "2026-04-14", nil),
      ("dental t 16:00", .dentalCheck, "2026-03-18", 960),
      ("health tomorrow", .healthAssessment, "2026-03-19", nil),
      ("core group 9.10", .coreGroup, "2026-10-09", nil),
      ("core group thu 9.10", .coreGroup, "2026-03-19", 550),
    ] as [(String, OccasionKind, String, Int?)])
  func `a date is read with its kind, its day and its time`(
    typed: String, kind: OccasionKind, day: String, minute: Int?
  ) throws {
    #expect(booking.read(typed) == .booking(kind, day: try #require(Day(day)), minute: minute))
  }

  @Test(arguments: [
    ("", "What is fixed, and for when? “core group thu 26/3 14:00”."),
    ("core group", "For which day? “core group thu 26/3 14:00”."),
    ("core group thu 27/3", "Fri 27 Mar 2026 is no Thursday: type the one that is meant."),
    ("core group wed", "Today is Wednesday: type t for today or +7 for Wed 25 Mar."),
    ("core group -1", "Tue 17 Mar 2026 has gone by; this must be today or later."),
    ("core group fri 25:00", "“25:00” is no time of day; type it as in 14:00 or 2pm."),
    ("core group fri 2.30", "Is “2.30” in the afternoon? Type 14:30, or 02:30."),
    ("core group fri at 2", "Is “at 2” in the afternoon? Type 14:00, or 02:00."),
    ("core group fri 9.10", "“9.10” could be a time or a day: type 9:10 or 9/10."),
    (
      "conference fri",
      "“conference” could be initial conference, transfer-in conference, review conference: "
        + "type more of the one that is meant."
    ), ("court hearing fri", "“Court hearing” is not booked at the meeting; record it for the family."),
    ("supervision fri", "“Supervision” is not booked at the meeting; record it for the family."),
    (
      "core group soon",
      "“soon” is no day I know. Try t, y, fri, -2, 14, 14/3, 3 apr or +10wd."
    ),
  ])
  func `what cannot be booked says what would be right`(typed: String, why: String) {
    #expect(booking.read(typed) == .refused(why))
  }

  @Test func `what is no kind at all is told what there is`() {
    guard case .refused(let why) = booking.read("picnic soon") else {
      Issue.record("it was taken")
      return
    }
    #expect(
      why.hasPrefix("“picnic” is nothing that is booked. Known: child in need meeting, child in need review"))
    #expect(!why.contains("supervision"))
  }

  @Test(
    arguments: [
      ("school meeting tue 24/3 10:00", "school meeting", "2026-03-24", 600),
      ("School meeting at St Mary's fri", "School meeting at St Mary's", "2026-03-20", nil),
      ("Grandmother meets Jo, the 25th at 2pm", "Grandmother meets Jo", "2026-03-25", 840),
      ("other core group for dad 26/3", "other core group for dad", "2026-03-26", nil),
      ("other meeting thu", "other meeting", "2026-03-19", nil), ("picnic fri", "picnic", "2026-03-20", nil),
    ] as [(String, String, String, Int?)])
  func `a meeting of no kind is booked with its words, and typed again as it was`(
    typed: String, text: String, day: String, minute: Int?
  ) throws {
    let reading = booking.read(typed)
    #expect(reading == .other(text, day: try #require(Day(day)), minute: minute))
    let occasion = try #require(booking.occasion(reading, family: Ref(1), children: [Ref(2)]))
    #expect(occasion.kind == .otherMeeting && occasion.text == text && occasion.isBooked)
    #expect(booking.read(SpokenBooking.spoken(occasion)) == reading)
    #expect(booking.readBack(reading).hasPrefix("Other meeting · ") && booking.readBack(reading).count <= 50)
    #expect(occasion.kind.happening == nil && occasion.kind.booking == nil)
  }

  @Test(arguments: [
    ("school meeting fri 24/3", "Tue 24 Mar 2026 is no Friday: type the one that is meant."),
    (
      "core group for dad fri",
      "“for dad fri” is no day I know. Try t, y, fri, -2, 14, 14/3, 3 apr or +10wd. "
        + "If it is another meeting, begin with “other”."
    ),
    ("school meeting wed", "Today is Wednesday: type t for today or +7 for Wed 25 Mar."),
  ])
  func `a meeting of no kind asks of its day like any other`(typed: String, why: String) {
    #expect(booking.read(typed) == .refused(why))
  }

  @Test(arguments: SpokenBooking.kinds, [nil, 0, 555, 1_439])
  func `what is typed for a stored booking is read as it was stored`(kind: OccasionKind, minute: Int?) {
    let day = Invented.day + 40
    let reading = booking.read(SpokenBooking.spoken(kind, day: day, minute: minute))
    #expect(reading == .booking(kind, day: day, minute: minute))
    #expect(booking.readBack(reading).count <= 50)
  }

  @Test func `it is read back with weekday and time`() {
    #expect(
      booking.readBack(booking.read("core group 26/3 2pm")) == "Core group · Thu 26 Mar 2026 · 14:00")
  }
}
