import Screen
import Testing

@Suite struct FormTests {
  private func visit() -> Form {
    Form(
      title: "New visit",
      fields: [
        Field("when", label: "When", hint: "fri, 14/3", repeatable: true),
        Field("kind", label: "Kind", content: .choice(options: ["home", "office", "school"], selected: 0)),
        Field(
          "seen", label: "Children",
          content: .ticks(
            Ticks(
              rows: [.init(id: "7", name: "Tolu 9"), .init(id: "8", name: "作者 4")],
              columns: ["Seen", "Alone"]))),
        Field("note", label: "What was seen", content: .memo(rows: 3)),
        Field("action", label: "Action"),
      ])
  }

  @discardableResult
  private func type(_ script: String, into form: inout Form) throws -> Form.Event {
    try Key.script(script).reduce(.none) { form.take($1) }
  }

  @Test func `enter goes on from field to field and saves on the last`() throws {
    var form = visit()
    #expect(try type("fri<Enter>", into: &form) == .left(0))
    #expect(try type("<Enter>", into: &form) == .left(1))
    #expect(try type("<Enter>", into: &form) == .left(2))
    #expect(try type("seen<Enter>", into: &form) == .changed(3))
    #expect(try type("<Tab>", into: &form) == .left(3))
    #expect(try type("jb: call<Enter>", into: &form) == .save)
    #expect(form.text("note") == "seen\n")
  }

  @Test func `tab goes round, also backwards`() throws {
    var form = visit()
    #expect(try type("<BackTab>", into: &form) == .left(0))
    #expect(form.focus == 4)
    #expect(try type("<Tab>", into: &form) == .left(4))
    #expect(form.focus == 0)
  }

  @Test func `control-s saves and escape closes from anywhere, and both keep what was typed`() throws {
    for steps in 0..<5 {
      var form = visit()
      try type("fri" + String(repeating: "<Tab>", count: steps), into: &form)
      #expect(try type("<C-s>", into: &form) == .save)
      #expect(try type("<Esc>", into: &form) == .close)
      #expect(form.text("when") == "fri")
    }
  }

  @Test func `pasted text never saves a form`() throws {
    var form = visit()
    for character in "one\ntwo\n\nthree\n" {
      let event = form.take(.character(character))
      #expect(event == .changed(0))
    }
    #expect(form.text("when") == "one two  three ")
    #expect(form.focus == 0)
  }

  @Test func `a choice is made with arrows, blanks and letters`() throws {
    var form = visit()
    try type("<Tab><Right>", into: &form)
    #expect(form.text("kind") == "office")
    try type("s", into: &form)
    #expect(form["kind"]?.chosen == 2)
    try type("<Right>", into: &form)
    #expect(form.text("kind") == "home")
    try type("<Space>", into: &form)
    #expect(form.text("kind") == "office")
    try type("<Left>", into: &form)
    try type("<Left>", into: &form)
    #expect(form.text("kind") == "school")
  }

  @Test func `ticks are set one by one or for all, and the arrows leave the grid at its edge`() throws {
    var form = visit()
    try type("<Tab><Tab><Space><Down><Right><Space>", into: &form)
    #expect(form["seen"]?.ticks?.ticked(column: 0) == ["7"])
    #expect(form["seen"]?.ticks?.ticked(column: 1) == ["8"])
    try type("*", into: &form)
    #expect(form["seen"]?.ticks?.ticked(column: 1) == ["7", "8"])
    try type("<C-a>", into: &form)
    #expect(form["seen"]?.ticks?.ticked(column: 1) == [])
    #expect(try type("<Down>", into: &form) == .left(2))
  }

  @Test func `words typed onto ticks tick nobody`() throws {
    var form = visit()
    try type("<Tab><Tab><Space>", into: &form)
    #expect(try type("x a and all", into: &form) == .notTaken(2))
    #expect(form["seen"]?.ticks?.ticked(column: 0) == ["7"])
    try type("2<Space>", into: &form)
    #expect(form["seen"]?.ticks?.ticked(column: 0) == ["7", "8"])
  }

  @Test(arguments: ["Mother said no", "his sister", "so we left", "office hours were over", "xs"])
  func `words that begin no choice leave it as it was`(prose: String) throws {
    var form = visit()
    #expect(try type("<Tab>\(prose)", into: &form) == .notTaken(1))
    #expect(form.text("kind") == "home")
    try type("<Backspace>of", into: &form)
    #expect(form.text("kind") == "office")
  }

  @Test func `the letters that find a choice are shown, and begin anew in another field`() throws {
    var form = visit()
    try type("<Tab>sch", into: &form)
    #expect(form.text("kind") == "school")
    var frame = Frame(width: 80, height: 23)
    form.draw(into: &frame, area: Area(x: 0, y: 0, width: 80, height: 23))
    #expect(frame.text.contains("“sch”"))
    try type("<Tab><BackTab>o", into: &form)
    #expect(form.text("kind") == "office")
  }

  @Test func `values kept as a draft come back, even into a form of other rows`() throws {
    var form = visit()
    try type("14/3<Tab>o<Tab><Space><Down><Space><Tab>Åse said:<Enter>no<Tab>jb", into: &form)
    let kept = form.values
    var fresh = visit()
    fresh.restore(kept)
    #expect(fresh.values == kept)
    fresh.fields[2].content = .ticks(
      Ticks(rows: [.init(id: "8", name: "new name")], columns: ["Alone", "Seen"]))
    fresh.restore(kept)
    #expect(fresh["seen"]?.ticks?[0, 1] == true)
    #expect(fresh["seen"]?.ticks?[0, 0] == false)
    fresh.restore(["kind": "no such thing"])
    #expect(fresh["kind"]?.chosen == nil)
  }

  @Test func `the sign for the last value is typed into no empty line, and is a sign like others in a text`()
    throws
  {
    var form = visit()
    #expect(try type("=", into: &form) == .repeatLast(0))
    #expect(form.text("when") == "")
    #expect(try type("a=", into: &form) == .changed(0))
    #expect(form.text("when") == "a=")
    #expect(try type("<BackTab>=", into: &form) == .repeatLast(4))
    #expect(form.text("action") == "")
    #expect(try type("<BackTab>=", into: &form) == .changed(3))
    #expect(form.text("note") == "=")
  }

  @Test func `a completion is taken only if it was chosen or is the only one meant`() throws {
    var form = visit()
    form.fields[0].completions = ["Adeyemi, Tolu", "Adeyemi, Femi"]
    try type("ade", into: &form)
    form.fields[0].completions = ["Adeyemi, Tolu", "Adeyemi, Femi"]
    #expect(try type("<Enter>", into: &form) == .left(0))
    #expect(form.text("when") == "ade")
    try type("<BackTab>", into: &form)
    #expect(try type("<Down><Down><Enter>", into: &form) == .left(0))
    #expect(form.text("when") == "Adeyemi, Femi")

    form = visit()
    try type("fem", into: &form)
    form.fields[0].completions = ["Adeyemi, Femi"]
    #expect(try type("<Right>", into: &form) == .changed(0))
    #expect(form.text("when") == "Adeyemi, Femi")
  }

  @Test func `typing on goes back from the completions to the text`() throws {
    var form = visit()
    try type("ad", into: &form)
    form.fields[0].completions = ["Adeyemi", "Adams"]
    try type("<Down>x", into: &form)
    #expect(form.text("when") == "adx")
    #expect(form.fields[0].completion == nil)
    #expect(try type("<Down><Esc>", into: &form) == Form.Event.none)
    #expect(try type("<Esc>", into: &form) == .close)
  }

  @Test func `enter on the last field shows a completion before it saves`() throws {
    var form = visit()
    try type("<BackTab>bar", into: &form)
    form.fields[4].completions = ["Barrow"]
    #expect(try type("<Enter>", into: &form) == .changed(4))
    #expect(form.text("action") == "Barrow")
    #expect(try type("<Enter>", into: &form) == .save)
  }

  @Test func `the first problem is gone to, and goes away when its field changes`() throws {
    var form = visit()
    form["note"]?.problem = "Write what was seen."
    let found = form.focusFirstProblem()
    #expect(found)
    #expect(form.focus == 3)
    try type("x", into: &form)
    #expect(form.firstProblem == nil)
  }
}
