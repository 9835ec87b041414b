import Casework
import Desk
import Screen
import Testing

/// What is odd is said once and may be saved; what is many is asked once; what is refused keeps its text.
struct OddTests {
  private static let remark = Remark(
    field: "day", sentence: "No conference of that day is on record.", weight: .odd,
    source: "CIN census rule 2885")

  private func atCoreGroup() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("ncore group<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  private func weighed(_ desk: inout Desk) throws -> (Change, String?) {
    let effects = try desk.press("y<C-s>")
    guard case .weigh(let change, let form)? = effects.last else {
      throw ScriptProblem.unfinished(position: effects.count)
    }
    return (change, form)
  }

  @Test func `what is odd is shown with its rule before it is saved, and s saves all the same`() throws {
    var desk = try atCoreGroup()
    let (change, form) = try weighed(&desk)
    var preview = ClockPreview(lines: [], unchanged: 3)
    preview.remarks = [Self.remark]
    #expect(desk.take(.answer(.weighed(preview, change, form: form))) == [])
    #expect(desk.scope == .preview)
    let picture = desk.frame().text
    #expect(picture.contains("No conference of that day is on record."))
    #expect(picture.contains("CIN census rule 2885"))
    #expect(try desk.press("s") == [.save(change, form: form)])
  }

  @Test func `an occasion that only stops and starts dates is saved without a question`() throws {
    var desk = try atCoreGroup()
    let (change, form) = try weighed(&desk)
    let preview = ClockPreview(
      lines: [.init(child: "Tolu", title: "Core group", before: Bench.today, after: nil, what: .ends)],
      unchanged: 0)
    #expect(desk.take(.answer(.weighed(preview, change, form: form))) == [.save(change, form: form)])
  }

  @Test func `what the form has said in its own line is not said again`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("nperson or<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press("Kim<C-s>")
    guard case .weigh(let change, let form)? = effects.last else {
      Issue.record("nothing was weighed: \(effects)")
      return
    }
    var preview = ClockPreview(lines: [], unchanged: 0)
    preview.remarks = Checks.of(
      Person(surname: "Adeyemi", forename: "Kim"), relationship: "child", today: Bench.today)
    #expect(!preview.remarks.isEmpty)
    #expect(desk.take(.answer(.weighed(preview, change, form: form))) == [.save(change, form: form)])
  }

  @Test func `what is refused as impossible leaves the form with its text`() throws {
    var desk = try atCoreGroup()
    _ = try desk.press("y<Tab><Tab><Tab><Tab><Tab>All came.")
    let (_, form) = try weighed(&desk)
    _ = desk.take(.refused(.notSo("The plan had ended by then; record the new one first."), form: form))
    #expect(desk.scope == .form)
    #expect(desk.notice?.sentence == "The plan had ended by then; record the new one first.")
    #expect(desk.frame().text.contains("All came."))
  }

  private func atActions(_ count: Int) throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("4")
    _ = desk.take(
      .answer(
        .actions(
          (1...count).map { number in
            ActionRow(
              ref: Ref(number), family: Ref(1), familyId: "F1", familyName: "Adeyemi",
              text: "task \(number)", owners: [Bench.worker], due: nil, done: nil, made: Bench.today,
              meeting: nil, revision: Revision(0))
          })))
    return desk
  }

  @Test func `ticking off asks once from three actions on`() throws {
    var desk = try atActions(5)
    #expect(
      try desk.press("<Space><Space>x")
        == [.save(.completeActions([Ref(1), Ref(2)], on: Bench.today), form: nil)])
    desk = try atActions(5)
    #expect(try desk.press("<Space><Space><Space><Space><Space>x") == [])
    #expect(desk.frame().text.contains("Tick off 5 actions?"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.actions.chosen.count == 5)
    #expect(
      try desk.press("xy")
        == [.save(.completeActions((1...5).map { Ref($0) }, on: Bench.today), form: nil)])
    #expect(desk.actions.chosen.isEmpty)
  }
}
