import Testing

@testable import Casework

private func signature(_ day: String, _ seconds: Int) throws -> MeetingBoard.Signature {
  let day = try #require(Day(day))
  return MeetingBoard.Signature(
    by: "Robin Shah", day: day, at: Int(day.number) * 86_400 + seconds, version: 2)
}

@Test func `a signature tells its hour as clocks in England show it, in winter and in summer`() throws {
  #expect(try signature("2026-03-18", 50_700).hour == "14:05")
  #expect(try signature("2026-06-17", 47_100).hour == "14:05")
  #expect(try signature("2026-03-29", 3_599).hour == "00:59")
  #expect(try signature("2026-03-29", 3_600).hour == "02:00")
  #expect(try signature("2026-10-25", 3_599).hour == "01:59")
  #expect(try signature("2026-10-25", 3_600).hour == "01:00")
  #expect(try signature("2026-12-31", 86_399).hour == "23:59")
}

@Test func `a signature says who signed, when and which version`() throws {
  #expect(
    try signature("2026-03-18", 50_700).words
      == "Signed by Robin Shah on Wed 18 Mar 2026, 14:05, version 2")
}
