import Casework
import Desk

/// Dates of the invented unit, as its lists show them on Monday 16 March 2026.
enum Dated {
  static func key(_ timescale: String, child: Int, _ start: String) -> Clock.Key {
    Clock.Key(timescale: timescale, variant: "", subject: .child(Ref(child)), start: start)
  }

  static func clock(
    _ timescale: String, _ title: String, child: Int = 11, start: String = "occasion:9", started: Int,
    due: Int, kind: Timescale.Kind = .statutory, stops: [HappeningKind]
  ) -> ClockRow {
    var row = ClockRow(
      key: key(timescale, child: child, start), timescale: timescale, title: title, kind: kind,
      started: Bench.today + started, startWords: "held \((Bench.today + started).brief)",
      due: Bench.today + due, stops: stops)
    row.child = Ref(child)
    row.childName = "Tolu Adeyemi"
    row.family = Ref(1)
    row.familyName = "Adeyemi"
    row.worker = "Jo Bell"
    return row
  }

  static let coreGroup = clock(
    "core-group", "Core group", started: -31, due: -3, kind: .local, stops: [.coreGroupHeld])
  static let visit = clock(
    "protection-visit", "Protection visit", start: "visit_child:4", started: -5, due: 9, kind: .local,
    stops: [.childSeen])
  static let review = clock(
    "first-review-conference", "First review conference", started: -30, due: 20,
    stops: [.reviewConferenceHeld])
  static let enquiry = clock(
    "s47-to-conference", "Initial conference", started: -3, due: 18,
    stops: [.initialConferenceHeld, .conferenceUnnecessary])
  static let assessment = clock(
    "single-assessment", "Single assessment", started: -40, due: 2, stops: [.assessmentAuthorised])

  static func item(_ clock: ClockRow, keys: [Clock.Key]? = nil) -> TodayBoard.Item {
    var item = TodayBoard.Item(
      subject: .clocks(keys ?? [clock.key]), day: clock.aim ?? Bench.today, family: clock.family,
      familyName: clock.familyName ?? "", title: clock.title, who: clock.worker ?? "")
    item.clock = clock
    return item
  }

  /// Two children's core groups in one line, late; an assessment, a visit, an action, and what lies ahead.
  static var board: TodayBoard {
    let femi = key("core-group", child: 12, "occasion:9")
    var line = item(coreGroup, keys: [coreGroup.key, femi])
    line.children = "Tolu, Femi"
    let action = TodayBoard.Item(
      subject: .action(Ref(5)), day: Bench.today, family: Ref(2), familyName: "Ngũgĩ",
      title: "ring the school",
      who: "Robin Shah")
    return TodayBoard(
      items: [line, action, item(assessment), item(visit), item(enquiry), item(review)], othersChanged: [],
      unknown: 7)
  }

  static func today(width: Int = 80, height: Int = 24) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(board)))
    return desk
  }

  static var file: FamilyFile {
    var file = Bench.file
    var femi = coreGroup
    femi.key = key("core-group", child: 12, "occasion:9")
    femi.child = Ref(12)
    file.clocks = [coreGroup, femi, visit, review]
    file.unknown = [
      UnknownRow(
        key: key("care-plan", child: 13, "care_period:3"), timescale: "care-plan", title: "Care plan",
        child: Ref(13), childName: "Åse Adeyemi", family: Ref(1), familyName: "Adeyemi",
        started: Bench.today - 50, startWords: "became looked after 25 Jan", stops: [.carePlanPrepared]),
      UnknownRow(
        key: key("permanence-plan", child: 13, "care_period:3"), timescale: "permanence-plan",
        title: "Plan for permanence", child: Ref(13), childName: "Åse Adeyemi", family: Ref(1),
        familyName: "Adeyemi", started: Bench.today - 50, startWords: "became looked after 25 Jan",
        stops: [.permanencePlanMade]),
    ]
    file.booked = [
      TodayBoard.Item(
        subject: .occasion(Ref(8)), day: Bench.today + 10, family: Ref(1), familyName: "Adeyemi",
        title: "Review conference", who: "")
    ]
    return file
  }

  static func family(width: Int = 80, height: Int = 24) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    return desk
  }
}
