import Casework
import Testing

@testable import Records

@Suite struct AfterTests {
  @Test func `What is left is signed by the consultant and copied by whoever copies`() throws {
    let unit = try TestUnit()
    let (minute, ref) = try unit.discussed()
    let board = try unit.store.after(today: unit.today)
    #expect(board.toSign.map(\.discussion) == [ref] && board.toSign.map(\.decisions) == [1])
    #expect(board.toCopy.map(\.childName) == ["Tolu Adeyemi", "Femi Adeyemi"])
    #expect(board.toCopy.allSatisfy { $0.version == nil })
    let today = try unit.byConsultant().today(today: unit.today)
    #expect(today.toSign == [TodayBoard.Waiting(day: unit.today, count: 1)] && today.toCopy == 2)
    #expect(try unit.store.today(today: unit.today).toSign.isEmpty)
    let first = Copied(discussion: ref, child: minute.children[0])
    let saved = try unit.store.save(.markCopied([first], isCopied: true))
    #expect(saved.what == "marked the part of Tolu as copied to the council's system")
    #expect(try unit.store.after(today: unit.today).toCopy.map(\.child) == [minute.children[1]])
    _ = try unit.store.save(.markCopied([first], isCopied: false))
    #expect(try unit.store.after(today: unit.today).toCopy.count == 2)
  }

  @Test func `A later version is to be copied again`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    let parts = minute.children.map { Copied(discussion: ref, child: $0) }
    func versions() throws -> [Int?] { try unit.store.after(today: unit.today).toCopy.map(\.version) }
    _ = try unit.store.save(.markCopied(parts, isCopied: true))
    #expect(try versions().isEmpty)
    try unit.sign(ref)
    #expect(try versions() == [1, 1])
    _ = try unit.store.save(.markCopied(parts, isCopied: true))
    #expect(try versions().isEmpty)
    minute.update = "Otherwise."
    _ = try unit.store.save(.amend(minute, reason: "Wrong"))
    #expect(try versions().isEmpty)
    #expect(try unit.store.copyTexts(parts).map(\.isAmended) == [true, true])
    _ = try unit.store.save(.markCopied(parts, isCopied: false))
    #expect(try unit.store.after(today: unit.today).toCopy.map(\.isAmended) == [true, true])
    _ = try unit.store.save(.markCopied(parts, isCopied: true))
    let before = try unit.store.copyTexts(parts)
    #expect(before.map(\.item.sections[0].text) == ["Going well.", "Going well."])
    try unit.sign(ref)
    #expect(try versions() == [2, 2])
    let texts = try unit.store.copyTexts(parts)
    #expect(texts.map(\.item.sections[0].text) == ["Otherwise.", "Otherwise."])
    #expect(texts.map(\.child) == minute.children.map(\.number) && texts[0].signature?.version == 2)
    #expect(texts[0].day == unit.today && texts.allSatisfy { !$0.isAmended })
  }

  @Test func `What was not discussed or is not closed is neither signed nor copied`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.family("Costa", "Ines")
    let meeting = try unit.openedMeeting()
    let ref = try unit.save(unit.minute(meeting, family))
    #expect(try unit.store.after(today: unit.today) == AfterBoard(toSign: [], toCopy: [], sought: []))
    #expect(try unit.store.copyTexts([]).isEmpty)
    try unit.close(meeting)
    #expect(try unit.store.after(today: unit.today).toSign.map(\.discussion) == [ref])
  }

  @Test func `A decision above the unit waits until it is answered`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    minute.decisions.append(
      Decision(
        family: minute.family, day: unit.today, text: "Place with aunt", by: unit.consultant,
        authority: "placement", soughtFrom: "service-manager"))
    try unit.save(minute)
    try unit.sign(ref)
    let sought = try unit.store.after(today: unit.today).sought
    #expect(sought.map(\.text) == ["Place with aunt"] && sought.map(\.soughtFrom) == ["the service manager"])
    #expect(sought[0].kind == "Placing a child" && sought[0].actions == 0 && sought[0].actionsDone == 0)
    let answer = Decision.Answer(isGranted: true, by: "Pat Lane", day: unit.today)
    _ = try unit.store.save(.answerDecision(sought[0].ref, answer))
    #expect(try unit.store.after(today: unit.today).sought.isEmpty)
    #expect(try unit.store.minute(of: ref).minute.item.decisions[1].answer == nil)
    let entry = try #require(
      try unit.store.family(minute.family, today: unit.today).entries.first {
        $0.id == .decision(sought[0].ref)
      })
    #expect(entry.title == "To be sought from the service manager")
    #expect(entry.text == "Place with aunt\nGranted by Pat Lane on Wed 18 Mar 2026.")
    _ = try unit.store.undo()
    #expect(try unit.store.after(today: unit.today).sought.count == 1)
  }

  @Test func `Tasks that follow from a minute are somebody's too, and stand beside its actions`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    let task = Action(
      family: minute.family, text: "Visit unannounced", owners: [unit.worker], due: unit.today + 2)
    minute.hypotheses = [
      Hypothesis(
        family: minute.family, text: "It is money", author: unit.worker, firstPut: unit.today, task: task)
    ]
    minute.genogram = "add the aunt"
    try unit.save(minute)
    let item = try unit.store.minute(of: ref).minute.item
    #expect(item.actions.map(\.text) == ["Ring school"])
    #expect(item.tasks.map(\.text) == ["Visit unannounced", "Change the genogram: add the aunt"])
    #expect(item.tasks.map(\.due) == [unit.today + 2, nil] && item.tasks.allSatisfy { $0.owners.count == 1 })
  }
}
