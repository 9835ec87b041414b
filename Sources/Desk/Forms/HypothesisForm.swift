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

  private var children: [FamilyFile.Child] { file.children.filter { $0.row.status != .closed } }

  func blank(_ facts: Facts) -> Form {
    var fields = [
      Field("day", label: "First put", hint: "t today, y yesterday, fri, 14/3", content: .line("t")),
      Field(
        "author", label: "Whose idea", hint: "initials or name; nobody is possible",
        content: .line(facts.sitting.me?.member.name ?? "")),
      Field("text", label: "Hypothesis", content: .memo("", rows: 3)),
      Field("would", label: "Would change our mind", content: .memo("", rows: 2)),
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
    case "test":
      form[key]?.readback = nil
      form[key]?.oddity = nil
      let typed = form.text(key).trimmed
      if let task = task(form, facts) {
        ActionLine.review(key, of: &form, leaving: leaving, facts)
        if leaving, task.due == nil { form[key]?.oddity = "No day is set; add “by fri” if there is one." }
      } else {
        form[key]?.readback = typed.isEmpty ? nil : "a question"
        if leaving, typed.isEmpty { form[key]?.oddity = "Nothing tests it yet." }
        if leaving { form[key]?.problem = stranger(typed, facts) }
      }
    case "children":
      if leaving, form[key]?.ticks?.ticked(column: 0).isEmpty ?? true {
        form[key]?.problem = "Tick at least one child it is about."
      }
    default: break
    }
  }

  /// The task that tests it, where the line names who does what; otherwise the line is a question.
  private func task(_ form: Form, _ facts: Facts) -> Action? {
    guard case .action(let text, let owners, let due) = ActionLine.read(form.text("test"), facts) else {
      return nil
    }
    return Action(family: file.family, text: text, owners: owners, due: due)
  }

  /// A task whose owners cannot be read: one or two short words stand before a colon.
  private func stranger(_ typed: String, _ facts: Facts) -> String? {
    guard let colon = typed.firstIndex(of: ":"), typed[..<colon].count <= 7,
      case .refused(let why) = ActionLine.read(typed, facts)
    else { return nil }
    return why
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    let ticked =
      form["children"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    let task = task(form, facts)
    return .putHypothesis(
      Hypothesis(
        family: file.family, text: form.text("text").trimmed, author: member("author", in: form, facts),
        firstPut: day, wouldChange: form.text("would").trimmed,
        test: task == nil ? form.text("test").trimmed : "", task: task,
        children: ticked.count == children.count ? [] : ticked))
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
