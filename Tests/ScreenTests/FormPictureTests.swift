import Screen
import Testing

@Suite struct FormPictureTests {
  private func form() -> Form {
    Form(
      title: "New visit",
      fields: [
        Field("when", label: "When", hint: "fri, 14/3"),
        Field("kind", label: "Kind", content: .choice(options: ["home", "office"], selected: 0)),
        Field(
          "seen", label: "Children",
          content: .ticks(Ticks(rows: ["Tolu 9", "作者 4"], columns: ["Seen", "Alone"]))),
        Field("note", label: "Note", content: .memo("Both seen.", rows: 3)),
      ])
  }

  private func picture(_ form: Form, _ width: Int = 60, _ height: Int = 12) -> Frame {
    var frame = Frame(width: width, height: height)
    form.draw(into: &frame, area: frame.area)
    return frame
  }

  @Test func `a form shows labels, values and what is said of them`() {
    var form = form()
    form.fields[0].restore("14/3")
    form.fields[0].readback = "Sat 14 Mar 2026"
    form.fields[1].problem = "Say who was there; this text is far too long to stand beside it."
    let frame = picture(form)
    #expect(
      frame.text == """
        New visit

        › When      14/3            Sat 14 Mar 2026
          Kind      [home]  office
                    Say who was there; this text is far too long to
                    stand beside it.
          Children          Seen  Alone
                    Tolu 9  [ ]   [ ]
                    作者 4  [ ]   [ ]
          Note      Both seen.

        """ + "\n")
    #expect(frame.caret == Position(x: 16, y: 2))
  }

  @Test func `the hint is shown only while its field is empty`() throws {
    var form = form()
    #expect(picture(form).lineText(2) == "› When                      fri, 14/3")
    _ = form.take(.character("t"))
    #expect(picture(form).lineText(2) == "› When      t")
  }

  @Test func `a form in a pane without the focus leaves the caret and marks no field`() {
    var form = form()
    form.title = ""
    var frame = Frame(width: 40, height: 4)
    frame.caret = Position(x: 1, y: 1)
    form.draw(into: &frame, area: Area(x: 5, y: 0, width: 35, height: 4), focused: false)
    #expect(frame.caret == Position(x: 1, y: 1))
    #expect(frame.lineText(0) == "       When")
    #expect(frame.text.last == "▼")
  }

  @Test
  func `options that do not fit on one line take up to three, and beyond that only the chosen is shown`() {
    var form = Form(
      title: "",
      fields: [
        Field(
          "why", label: "Why",
          content: .choice(options: ["family away", "child ill", "refused"], selected: 1))
      ])
    #expect(picture(form, 33, 3).text == "› Why   family away  [child ill]\n        refused\n")
    #expect(picture(form, 33, 3).caret == Position(x: 22, y: 0))
    let many = (1...30).map { "placement \($0)" }
    form.fields[0].content = .choice(options: many, selected: 11)
    #expect(picture(form, 40, 2).text == "› Why  ‹ placement 12 ›  12/30\n")
  }

  @Test func `a memo longer than its room says which line the caret is in`() {
    var form = Form(
      title: "", fields: [Field("note", label: "What was seen", content: .memo("1\n2\n3\n4", rows: 2))])
    _ = form.take(.up)
    #expect(picture(form, 40, 2).text == "› What was seen  3\n  line 3 of 4    4")
  }

  @Test func `completions stand under the text while it is typed`() {
    var form = form()
    _ = form.take(.character("a"))
    form.fields[0].completions = ["Adeyemi", "Åse"]
    _ = form.take(.down)
    let frame = picture(form)
    #expect(frame.styledLine(3).hasSuffix("{selected:› Adeyemi}"))
    #expect(frame.lineText(4) == "              Åse")
    #expect(frame.lineText(5) == "  Kind      [home]  office")
  }

  @Test(arguments: [5, 6, 8, 12, 24])
  func `the caret of the field in focus is in view in any room`(height: Int) {
    var form = form()
    form.fit(Area(x: 0, y: 0, width: 60, height: height))
    for key in [Key.tab, .tab, .down, .tab, .enter, .enter, .enter, .up, .tab, .backTab, .backTab] {
      _ = form.take(key)
      let frame = picture(form, 60, height)
      #expect(frame.caret.map { $0.y >= 2 && $0.y < height } ?? false, "\(key.name)\n\(frame.text)")
    }
  }

  @Test(arguments: [(1, 1), (3, 2), (10, 4), (200, 60)])
  func `a form can be drawn into any room`(width: Int, height: Int) {
    var form = form()
    form.fields[0].completions = ["作者", "Foláṣadé"]
    for _ in 0..<5 {
      _ = form.take(.tab)
      let frame = picture(form, width, height)
      #expect(frame.cells.count == width * height)
    }
  }

  @Test func `a dialog takes enter for no`() {
    let dialog = Dialog(
      "Delete this visit?", explanation: "It can be undone.", answers: [.init("y", "delete")])
    #expect(dialog.take(.enter) == .no)
    #expect(dialog.take(.escape) == .no)
    #expect(dialog.take(.character("y")) == .answer("y"))
    #expect(dialog.take(.character("D")) == .none)
    var frame = Frame(width: 50, height: 10)
    dialog.draw(into: &frame, area: frame.area)
    #expect(frame.text.contains("Delete this visit?"))
    #expect(frame.text.contains("y delete  Enter no"))
  }

  private func type(_ script: String, into picker: inout Picker) throws -> Picker.Event {
    try Key.script(script).reduce(.none) { picker.take($1) }
  }

  @Test func `a picker narrows by every word and puts beginnings first`() throws {
    var picker = Picker(
      title: "Commands",
      items: [
        .init(id: "1", label: "Open case notes"), .init(id: "2", label: "Note a visit", key: "v"),
        .init(id: "3", label: "Add an action", detail: "for a note"), .init(id: "4", label: "Undo", key: "u"),
      ])
    #expect(try type("note", into: &picker) == .changed)
    #expect(picker.matches.map(\.id) == ["2", "1", "3"])
    #expect(try type("<Down>", into: &picker) == Picker.Event.none)
    #expect(try type("<Enter>", into: &picker) == .taken(picker.items[0]))
    #expect(try type(" case", into: &picker) == .changed)
    #expect(picker.matches.map(\.id) == ["1"])
    #expect(try type("zz<Enter>", into: &picker) == Picker.Event.none)
    var frame = Frame(width: 50, height: 12)
    picker.draw(into: &frame, area: frame.area)
    #expect(frame.text.contains("nothing found"))
    #expect(try type("<Esc>", into: &picker) == .close)
  }

  @Test func `a hint line shows whole hints only, most useful first`() {
    var frame = Frame(width: 24, height: 1)
    HintLine([("Enter", "open"), ("v", "visit"), ("a", "action"), ("?", "help")]).draw(into: &frame)
    #expect(frame.text == " Enter open  v visit")
  }
}
