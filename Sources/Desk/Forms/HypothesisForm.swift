import Casework
import Screen

/// A hypothesis put outside a meeting: what may be going on, what would change our mind, what tests it.
struct HypothesisForm: Filling {
  var file: FamilyFile

  var draftKey: String { "hypothesis/\(file.family.number)" }
  var title: String { "Hypothesis, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }
  var startsAt: String? { "text" }

  private var children: [FamilyFile.Child] {
    let talkedOf = file.row.childrenTalkedOf.map(\.ref)
    return file.children.filter { talkedOf.contains($0.row.ref) }
  }

  func blank(_ facts: Facts) -> Form {
    var fields = [
      Field("day", label: "First put", hint: "t today, y yesterday, fri, 14/3", content: .line("t")),
      Field(
        "author", label: "Whose idea", hint: "initials or name; nobody is possible",
        content: .line(facts.sitting.me?.member.name ?? "")),
      Field("text", label: "Hypothesis", content: .memo("", rows: 3)),
      Field("would", label: "Would change", hint: "what would change our mind", content: .memo("", rows: 2)),
      Field("test", label: "Tested by", hint: "a question, or a task: jb: ask the school by fri"),
    ]
    if children.count > 1 {
      var ticks = Ticks(
        rows: children.map {
          Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today))
        }, columns: ["About"])
      for row in ticks.rows.indices { ticks[row, 0] = true }
      fields.append(Field("children", label: "About", hint: "Space ticks", content: .ticks(ticks)))
    }
    return Form(title: title, fields: fields)
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "author": reviewMember(key, of: &form, leaving: leaving, facts, optional: true)
    case "text":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "What may be going on?" }
    case "test": reviewTest(&form, leaving: leaving, facts)
    case "children":
      if leaving, form[key]?.ticks?.ticked(column: 0).isEmpty ?? true {
        form[key]?.problem = "Tick at least one child it is about."
      }
    default: break
    }
  }

  /// Reads back whether a question tests it, or a task, and whose.
  private func reviewTest(_ form: inout Form, leaving: Bool, _ facts: Facts) {
    let typed = form.text("test").trimmed
    form["test"]?.readback = nil
    guard !typed.isEmpty else { return }
    let reader = test(facts)
    let reading = reader.read(typed)
    if case .refused(let why) = reading {
      if leaving { form["test"]?.problem = why }
    } else {
      form["test"]?.readback = reader.readBack(reading)
    }
  }

  private func test(_ facts: Facts) -> SpokenTest {
    SpokenTest(members: facts.sitting.members, today: facts.today, calendar: facts.calendar)
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    let ticked =
      form["children"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    var hypothesis = Hypothesis(
      family: file.family, text: form.text("text").trimmed, author: member("author", in: form, facts),
      firstPut: day, wouldChange: form.text("would").trimmed,
      children: ticked.count == children.count ? [] : ticked)
    let typed = form.text("test").trimmed
    switch test(facts).read(typed) {
    case .question(let question): hypothesis.test = question
    case .task(let text, let owners, let due):
      hypothesis.task = Action(family: file.family, text: text, owners: owners, due: due)
    case .refused: break
    }
    return .putHypothesis(hypothesis)
  }
}

/// What is said of a hypothesis later: how it stands now, why, and whether it was tested.
struct HypothesisStepForm: Filling {
  var file: FamilyFile
  var row: HypothesisRow

  var draftKey: String { "step/\(file.family.number)/\(row.ref.number)" }
  var title: String { "How a hypothesis stands, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let states = Hypothesis.State.allCases
    return Form(
      title: title,
      fields: [
        Field(
          "state", label: "It is now",
          content: .choice(options: states.map(\.words), selected: states.firstIndex(of: row.state) ?? 0)),
        Field("tested", label: "Tested", content: .choice(options: ["no", "yes"], selected: 0)),
        Field("words", label: "What was found", content: .memo("", rows: 4)),
        Field("day", label: "Day", hint: "t today, y yesterday, fri, 14/3", content: .line("t")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "state": form[key]?.readback = row.hypothesis.text
    case "tested":
      form[key]?.readback = row.task?.text ?? (row.hypothesis.test.isEmpty ? nil : row.hypothesis.test)
    case "words":
      if leaving, form.text(key).trimmed.isEmpty {
        form[key]?.problem = "What was found, or why it stands so?"
      }
    case "day":
      reviewDay(key, of: &form, leaving: leaving, facts, .past)
      if leaving, let day = day(key, in: form, facts, .past), day < row.hypothesis.firstPut {
        form[key]?.problem = "It was first put on \(row.hypothesis.firstPut.spoken)."
      }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    let states = Hypothesis.State.allCases
    let chosen = form["state"]?.chosen ?? 0
    return .stepHypothesis(
      row.ref,
      HypothesisStep(
        day: day, state: states.indices.contains(chosen) ? states[chosen] : row.state,
        words: form.text("words").trimmed, isTested: form["tested"]?.chosen == 1, by: facts.sitting.me?.ref))
  }
}
