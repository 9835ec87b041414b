import Casework
import Desk
import Screen
import Testing

/// What the unit has before it about an invented family, and its minute in a running meeting.
enum MinuteBench {
  static let day = Agendas.wednesday

  static func action(_ number: Int, _ text: String, due: Day?, done: Day? = nil, meeting: Day? = day - 7)
    -> ActionRow
  {
    ActionRow(
      ref: Ref(number), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: text,
      owners: [Bench.worker], due: due, done: done, made: day - 7, meeting: meeting, revision: Revision(0))
  }

  static func hypothesis(_ number: Int, _ text: String, put: Day) -> HypothesisRow {
    HypothesisRow(
      ref: Ref(number),
      hypothesis: Hypothesis(family: Ref(1), text: text, author: Ref(3), firstPut: put), author: "Jo Bell",
      steps: [], task: nil, revision: Revision(0))
  }

  /// The Adeyemis, with two open actions, one that is done, a hypothesis and a decision to be sought.
  static var sheet: FamilySheet {
    var sheet = FamilySheet(
      family: Ref(1), row: Bench.adeyemi, news: [],
      actions: [
        action(51, "ring the school", due: day - 3),
        action(52, "write to the health visitor", due: day - 6, done: day - 4),
        action(53, "home session", due: day + 4),
      ], minute: nil)
    sheet.actions[2].carried = 2
    sheet.hypotheses = [hypothesis(71, "Low mood keeps mother from the school run", put: day - 25)]
    sheet.lastDecisions = [
      DecisionRow(
        ref: Ref(61), family: Ref(1), familyName: "Adeyemi", day: day - 7, text: "Legal advice",
        by: "Robin Shah", kind: "Legal advice", soughtFrom: "the service manager", answer: nil)
    ]
    sheet.since = day - 7
    return sheet
  }

  static func plain(_ row: CaseloadRow) -> FamilySheet {
    FamilySheet(family: row.family, row: row, news: [], actions: [], minute: nil)
  }

  /// A desk in the running meeting, with a family's sheet read.
  static func desk(
    _ sheet: FamilySheet = sheet, width: Int = 80, height: Int = 24,
    change: (inout [MeetingBoard.Item]) -> Void = { _ in }
  ) throws -> Desk {
    var desk = try Agendas.desk(.running, width: width, height: height, change: change)
    _ = desk.take(.answer(.sheet(sheet)))
    return desk
  }

  /// In the minute of the first family, which is discussed in full unless its item says otherwise.
  static func minuting(
    _ sheet: FamilySheet = sheet, width: Int = 80, height: Int = 24,
    change: (inout [MeetingBoard.Item]) -> Void = { _ in }
  ) throws -> Desk {
    var desk = try desk(sheet, width: width, height: height, change: change)
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .minute)
    return desk
  }
}

extension [Effect] {
  /// The minute that is saved, if one is.
  var minute: Discussion? {
    for case .save(.minute(let minute), _) in self { return minute }
    return nil
  }

  /// The draft that is kept, if one is.
  var draft: Draft? {
    for case .keep(let draft) in self { return draft }
    return nil
  }
}

extension Desk {
  /// Goes to a field of the form on top, by Tab.
  mutating func tab(to key: String) throws {
    for _ in 0..<60 {
      guard case .form(let sheet) = overlays.last, sheet.form.fields[sheet.form.focus].key != key else {
        return
      }
      _ = try press("<Tab>")
    }
    Issue.record("there is no field \(key)")
  }

  /// The form on top.
  var form: Form? {
    guard case .form(let sheet) = overlays.last else { return nil }
    return sheet.form
  }
}
