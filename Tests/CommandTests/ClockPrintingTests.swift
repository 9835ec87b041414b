import ArgumentParser
import Casework
import Foundation
import Testing

@testable import kith

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A fortnight in spring with Good Friday and Easter Monday.
private func calendar() throws -> WorkingCalendar {
  WorkingCalendar(
    holidays: [try day("2026-04-03"), try day("2026-04-06")], knownFrom: try day("2026-01-01"),
    knownThrough: try day("2027-12-31"))
}

private func names(_ json: JSON) throws -> [String] {
  guard case .object(let fields) = json else { return [] }
  return fields.map(\.0)
}

private func value(_ name: String, of json: JSON) -> String {
  guard case .object(let fields) = json else { return "" }
  return fields.first { $0.0 == name }?.1.printed.trimmed ?? ""
}

private func timescale(
  _ id: String, _ lengths: [Length], variant: String = "", kind: Timescale.Kind = .statutory
) throws -> Timescale {
  Timescale(
    id: id, variant: variant, title: "Core group", starts: [.planStarted], stops: [.coreGroupHeld],
    lengths: lengths, kind: kind, inForceFrom: try day("2013-04-15"), source: "Guidance, chapter 3",
    sureness: .read, note: "A note.")
}

@Test func `when has the promised shape`() throws {
  let book = RuleBook(timescales: [], calendar: try calendar())
  let counting = try book.count(timescale("core-group", [Length(10, .workingDays)]), from: day("2026-04-01"))
  let json = WhenPrint.json([counting])
  let promised = [
    "timescale", "title", "from", "due", "count", "kind", "inForceFrom", "source", "skipped", "safe",
  ]
  #expect(try Set(promised).isSubset(of: names(json)))
  #expect(value("due", of: json) == "\"2026-04-17\"" && value("safe", of: json) == "\"2026-04-17\"")
  #expect(value("count", of: json) == "\"10 working days\"" && value("from", of: json) == "\"2026-04-01\"")
  #expect(value("kind", of: json) == "\"statutory\"" && value("variant", of: json) == "null")
  #expect(value("skipped", of: json).contains("2026-04-03"))
  #expect(value("localDue", of: json) == "null" && value("dueTime", of: json) == "null")
}

@Test func `rows that stand side by side are each told, the first one as the answer`() throws {
  let book = RuleBook(timescales: [], calendar: try calendar())
  let countings = try [
    book.count(timescale("x", [Length(72, .hours)], variant: "first"), from: day("2026-04-01"), minute: 460),
    book.count(timescale("x", [Length(6, .weeks)], variant: "later"), from: day("2026-04-01")),
  ]
  let json = WhenPrint.json(countings)
  #expect(value("variant", of: json) == "\"first\"" && value("dueTime", of: json) == "\"07:40\"")
  #expect(value("due", of: json) == "\"2026-04-04\"" && value("safe", of: json) == "\"2026-04-02\"")
  #expect(value("variants", of: json).contains("\"later\""))
  #expect(WhenPrint.text(countings).split(separator: "\n\n").count == 2)
}

@Test func `the unit's own length stands in place of a local one and beside a statutory one`() throws {
  var book = RuleBook(timescales: [], calendar: try calendar())
  book.localLengths = [
    LocalLength(timescale: "x", variant: "", length: Length(2, .weeks), from: try day("2026-01-01"), why: "w")
  ]
  let local = try book.count(timescale("x", [Length(4, .weeks)], kind: .local), from: day("2026-04-01"))
  #expect(value("count", of: WhenPrint.json([local])) == "\"2 weeks\"")
  #expect(value("due", of: WhenPrint.json([local])) == "\"2026-04-15\"")
  let statutory = try book.count(timescale("x", [Length(4, .weeks)]), from: day("2026-04-01"))
  let json = WhenPrint.json([statutory])
  #expect(value("count", of: json) == "\"4 weeks\"" && value("localDue", of: json) == "\"2026-04-15\"")
}

private func clock(_ title: String, due: String?, child: String? = "Tolu Adeyemi") throws -> ClockRow {
  var row = ClockRow(
    key: Clock.Key("core-group||child:3|occasion:9"), timescale: "core-group", title: title, kind: .local,
    started: try day("2026-03-02"), startWords: "core group held Mon 2 Mar", due: try due.map(day),
    stops: [.coreGroupHeld])
  (row.childName, row.childId) = (child, child == nil ? nil : "0041211")
  (row.familyName, row.familyId, row.workerInitials) = ("Adeyemi", "F0012", "JB")
  return row
}

private func list(_ rows: [ClockRow], isWhole: Bool = false) throws -> DueList {
  DueList(
    rows, today: try day("2026-04-02"), within: try day("2026-04-20"), calendar: try calendar(),
    isWhole: isWhole)
}

@Test func `due has the promised shape`() throws {
  var late = try clock("Core group", due: "2026-03-30")
  late.reason = "worker ill or on leave: back on Monday"
  guard case .list(let items) = try list([late]).json, let item = items.first else {
    Issue.record("no list")
    return
  }
  let promised = [
    "family", "familyId", "child", "childId", "timescale", "title", "started", "due", "state",
    "workingDaysLeft", "reason", "suspended",
  ]
  #expect(try Array(names(item).prefix(promised.count)) == promised)
  #expect(value("state", of: item) == "\"late\"" && value("workingDaysLeft", of: item) == "-3")
  #expect(value("suspended", of: item) == "null" && value("started", of: item) == "\"2026-03-02\"")
}

@Test func `a clock is late, due, running or suspended, and running ones are left out`() throws {
  var suspended = try clock("Assessment", due: "2026-03-10")
  suspended.suspension = Suspension(
    timescales: ["core-group"], legalBasis: "Direction", authority: "Heron Council",
    from: try day("2026-03-01"), through: try day("2026-08-31"), conditions: "", localTarget: nil,
    authorisedBy: "Director")
  var extended = try clock("Proceedings", due: "2026-03-20")
  (extended.extended, extended.extendedBy) = (try day("2026-04-10"), "Family Court")
  let rows = try [
    suspended, extended, clock("Core group", due: "2026-03-30"), clock("Visit", due: "2026-04-07"),
    clock("Access request", due: "2026-05-30", child: nil), clock("Beyond", due: nil),
  ]
  #expect(try states(list(rows)) == ["suspended", "due", "late", "due"])
  #expect(try states(list(rows, isWhole: true)) == ["suspended", "due", "late", "due", "running", "running"])
  let text = try list(rows, isWhole: true).text
  #expect(text.contains("suspended, day 31") && text.contains("until Mon 31 Aug"))
  #expect(text.contains("3d late") && text.contains("1wd") && text.contains("not countable"))
  #expect(text.contains("Family Court: Fri 10 Apr instead of Fri 20 Mar"))
  #expect(
    text.hasSuffix(
      "Clocks: 1 late, 2 due by Mon 20 Apr, 1 suspended, 2 running beyond, 1 beyond the known holidays\n"))
}

private func states(_ list: DueList) -> [String] {
  guard case .list(let items) = list.json else { return [] }
  return items.map { value("state", of: $0).filter { $0 != "\"" } }
}

@Test func `working days left are unknown where nothing is due or nothing can be counted`() throws {
  let rows = try [clock("Beyond", due: nil), clock("Far", due: "2030-01-01")]
  guard case .list(let items) = try list(rows, isWhole: true).json else { return }
  #expect(items.map { value("workingDaysLeft", of: $0) } == ["null", "null"])
}

@Test(arguments: [
  ("10wd", "2026-04-20"), ("14d", "2026-04-16"), ("2w", "2026-04-16"), ("0d", "2026-04-02"),
])
func `a window is counted in working days, days or weeks`(text: String, end: String) throws {
  #expect(try Window.read(text).end(from: day("2026-04-02"), calendar()) == day(end))
}

@Test(arguments: ["", "wd", "10", "10 wd", "-3d", "2y", "١٠wd", "99999d"])
func `what is no window is refused`(text: String) {
  #expect(throws: ValidationError.self) { try Window.read(text) }
}

@Test func `a time of day is read and printed alike`() throws {
  #expect(try TimeArgument.read("07:40") == 460 && TimeArgument.read("7:40") == 460)
  #expect(WhenPrint.clock(460) == "07:40" && WhenPrint.clock(0) == "00:00")
  for text in ["24:00", "7", "07:60", ":", "a:b", "-1:30", "07:40:00", "123:1"] {
    #expect(throws: ValidationError.self) { try TimeArgument.read(text) }
  }
}

@Test func `a mistyped id finds those that come nearest`() {
  let known = ["core-group", "first-core-group", "single-assessment", "care-plan", "supervision"]
  #expect(NearestWords.of("core-grup", among: known).first == "core-group")
  #expect(NearestWords.of("assessment", among: known) == ["single-assessment"])
  #expect(NearestWords.of("zzzz", among: known).isEmpty)
}

@Test func `newer holidays tell what they change`() throws {
  let old = try calendar()
  let new = WorkingCalendar(
    holidays: [try day("2026-04-06"), try day("2028-01-03")], knownFrom: old.knownFrom,
    knownThrough: try day("2028-12-31"))
  let difference = HolidayDifference(from: old, to: new, remarks: ["Look at 2028."])
  #expect(
    difference.text == """
      new   Mon 3 Jan 2028
      gone  Fri 3 Apr 2026
      Look at 2028.
      Holidays are known from Thu 1 Jan 2026 through Sun 31 Dec 2028, so far Fri 31 Dec 2027.

      """)
  #expect(!difference.isNothing && HolidayDifference(from: old, to: old, remarks: []).isNothing)
  #expect(
    try names(difference.json) == [
      "added", "gone", "knownFrom", "knownThrough", "knownThroughBefore", "remarks",
    ])
}
