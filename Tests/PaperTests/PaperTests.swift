import Casework
import Testing

@testable import Returns

@Test func `minutes read as the unit would have them on paper`() throws {
  let text = Paper.minutes(try Papers.minutes(), format: .text)
  #expect(
    text == """
      Unit meeting of Heron Unit, Wed 18 Mar 2026
      ────────────────────────────────────────────────────────────────────────────
      Chair     Robin Shah
      Minutes   Sunita O'Dowd
      Present   Robin Shah, consultant; Jo Bell, social worker

      DRAFT in part: 1 of 2 minutes are not signed yet.

      FULL DISCUSSION

        1 Adeyemi (F0012)                                                risk high
          Children    Tolu Adeyemi, Femi Adeyemi
          Update      Both parents came to the school meeting and stayed to the
                      end, which they had not done before.

                      Tolu spoke.
          Protective factors
                      The aunt. (Femi)
          Decision    Hold the core group early.
                        Robin Shah, consultant · Where the work goes
          To seek     Legal advice before Easter.
                        to be sought from the service manager, by Robin Shah,
                        consultant · Seeking legal advice · not answered yet
          Action      Book the joint session
                        Jo Bell, Åse O'Brien · by Fri 20 Mar 2026
                      Ring the school
                        Jo Bell · no day set
          Done        Visit early in the day (Tolu)
                        May Kerr · done Mon 16 Mar 2026
          Carried     Ask health for the report
                        May Kerr · by Wed 25 Mar 2026
          Next full   by Wed 1 Apr 2026
          Signature   Signed by Robin Shah on Wed 18 Mar 2026, 14:05, version 1.

      CHECK-IN

        2 作者 (k7)                                                          DRAFT
          Update      Nothing new.
          Signature   Not signed yet.

      PUT OFF TO THE NEXT MEETING

          Eze (F0014)
          Because     The worker is on leave.

      NOT DISCUSSED, FIRST AT THE NEXT MEETING
          Full discussion
                      Žižek (F0013)

      """)
}

@Test func `no line of the printed minutes is wider than 76 columns`() throws {
  var long = try Papers.minutes()
  long.families[0].item.sections[0].text =
    String(repeating: "Donaudampfschifffahrtsgesellschaft作者", count: 12) + " ende"
  long.families[0].item.family = String(repeating: "O'Brien-Ngũgĩ ", count: 12)
  let lines = Paper.minutes(long, format: .text).split(separator: "\n")
  #expect(lines.allSatisfy { PrintWidth.of($0) <= 76 })
}

@Test func `minutes of an open meeting say that they are a draft`() throws {
  let text = Paper.minutes(try Papers.minutes(isClosed: false), format: .text)
  #expect(text.contains("DRAFT: the meeting is not closed yet."))
  #expect(text.contains("NOT DISCUSSED YET"))
}

@Test(arguments: Paper.Format.allCases)
func `nothing in the records reaches the printer as a command`(format: Paper.Format) throws {
  var spoilt = try Papers.minutes()
  spoilt.families[0].item.sections[1].text = "red \u{1B}[31m bell \u{7} turned \u{202E} end"
  spoilt.families[0].item.family = "<script>alert(\"1\")</script> & 'sons'"
  let text = Paper.minutes(spoilt, format: format)
  #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  if format == .html {
    #expect(text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;sons&#39;"))
    #expect(!text.contains("<script"))
  }
}

@Test func `the web page needs nothing else and ends what it begins`() throws {
  let text = Paper.minutes(try Papers.minutes(), format: .html)
  #expect(text.hasPrefix("<!DOCTYPE html>"))
  #expect(!text.contains("http") && !text.contains("src=") && !text.contains("<link"))
  for name in ["section", "h2", "h3", "p", "body", "html"] {
    let opened = text.ranges(of: "<\(name)>").count + text.ranges(of: "<\(name) ").count
    #expect(opened == text.ranges(of: "</\(name)>").count, "\(name)")
  }
}

@Test func `an agenda says who is heard, for how long and why`() throws {
  let day = try #require(Day("2026-03-18"))
  func candidate(_ number: Int, _ name: String, _ risk: Risk?) -> Agenda.Candidate {
    Agenda.Candidate(
      family: Ref(number), familyId: "F\(number)", name: name, status: .inNeed, risk: risk, notReached: false,
      lastFull: day - 7, openActions: 0, lateActions: 0, arrived: nil, daysUnseen: nil, newEntries: 0)
  }
  let unit = Unit(name: "Heron Unit", area: .mixed, meetingMinutes: 30)
  let agenda = Agenda(
    on: day, unit: unit, candidates: [candidate(1, "Åse", nil), candidate(2, "O'Brien", .high)])
  #expect(
    Paper.agenda(agenda, unit: unit.name, format: .text) == """
      Agenda of the unit meeting of Heron Unit, Wed 18 Mar 2026
      ────────────────────────────────────────────────────────────────────────────
      Length    30 minutes, 23 of them planned
      Families  2: 1 in full, 1 to check in on

      FULL DISCUSSION

        1 O'Brien (F2)                                                      20 min
          Because     Risk is high.

      CHECK-IN

        2 Åse (F1)                                                           3 min
          Because     Every family is heard every week.

      """)
}
