import Casework
import Desk
import Screen
import Testing

struct JumpTests {
  @Test func `a name typed after Ctrl-G parks the minute and opens another`() throws {
    var desk = try MinuteBench.minuting()
    let effects = try desk.press("Half of it.<C-g>brien<Enter>")
    #expect(effects.minute?.isParked == true)
    let next = desk.take(
      .saved(Saved(what: "minuted Adeyemi", family: Ref(1), made: nil), form: "minute/1/7"))
    #expect(next.contains(.read(.sheet(Ref(3), Ref(7)))))
    _ = desk.take(.answer(.meeting(Agendas.board(.running))))
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[2]))))
    #expect(desk.scope == .minute && desk.meeting.selected?.name == "O'Brien")
  }

  @Test func `a line that cannot be read does not keep one from jumping, and is not lost`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "action1")
    let effects = try desk.press("zz: ring<C-g>brien<Enter>")
    #expect(effects.draft?.values["action1"] == "zz: ring")
    #expect(effects.minute == nil && effects.contains(.read(.sheet(Ref(3), Ref(7)))))
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[2]))))
    #expect(desk.scope == .minute)
    // And back: the text stands there again.
    _ = try desk.press("<C-g>adey<Enter>")
    _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
    #expect(desk.form?.text("action1") == "zz: ring")
  }

  @Test func `an untouched minute is left without a change when one jumps`() throws {
    var desk = try MinuteBench.minuting()
    let effects = try desk.press("<C-g>brien<Enter>")
    #expect(effects == [.read(.meeting(nil)), .read(.sheet(Ref(3), Ref(7)))])
  }

  @Test func `from the list a name opens the minute of that family`() throws {
    var desk = try MinuteBench.desk()
    #expect(try desk.press("/brien<Enter>") == [.read(.sheet(Ref(3), Ref(7)))])
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[2]))))
    #expect(desk.scope == .minute)
  }

  @Test func `a name is found without its accents`() throws {
    var desk = try MinuteBench.desk()
    #expect(try desk.press("/zizek<Enter>") == [.read(.sheet(Ref(4), Ref(7)))])
  }

  @Test func `before the meeting a name only moves the cursor`() throws {
    var desk = try Agendas.desk(.planned)
    #expect(try desk.press("/brien<Enter>") == [])
    #expect(desk.scope == .meeting && desk.meeting.selected?.name == "O'Brien")
  }

  @Test func `a family that is not on the agenda is taken up from within a minute, which is parked`() throws {
    var desk = try MinuteBench.minuting()
    let effects = try desk.press("Half of it.<C-g>+")
    #expect(effects.minute?.isParked == true)
    _ = desk.take(.saved(Saved(what: "minuted Adeyemi", family: Ref(1), made: nil), form: "minute/1/7"))
    #expect(desk.scope == .picker)
    #expect(desk.frame().text.contains("Which family?"))
  }

  @Test func `Ctrl-N goes to the next family that still waits`() throws {
    var desk = try MinuteBench.minuting { items in
      items[1].state = .discussed
      items[2].state = .postponed
    }
    #expect(try desk.press("<C-n>").contains(.read(.sheet(Ref(4), Ref(7)))))
  }

  @Test func `Ctrl-N at the end says how many before it still wait`() throws {
    var desk = try MinuteBench.desk()
    _ = try desk.press("G")
    _ = desk.take(.answer(.sheet(MinuteBench.plain(Bench.rows[3]))))
    _ = try desk.press("<Enter><C-n>")
    #expect(desk.notice?.sentence.hasPrefix("That was the last family of the agenda; ") == true)
    #expect(desk.scope == .meeting)
  }

  @Test func `somebody who may not enter anything looks, and opens no minute`() throws {
    var desk = try MinuteBench.desk()
    desk.sitting.me = Bench.worker
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .meeting && desk.notice?.weight == .refused)
  }
}
