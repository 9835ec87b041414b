import Casework
import Screen

extension Submission.Kind {
  /// As it is offered among new things: `Close …`.
  var request: String {
    switch self {
    case .assessment: "Assessment to be authorised"
    case .closure: "Closure to be agreed"
    case .allocation: "Allocation to a worker"
    }
  }

  var help: String {
    switch self {
    case .assessment: "Hands in an assessment that is finished, to be authorised."
    case .closure: "Asks that children, or the whole family, be closed."
    case .allocation: "Asks that somebody work with children; whoever may allocate does so at once."
    }
  }

  fileprivate var dayLabel: String {
    switch self {
    case .assessment: "Finished on"
    case .closure: "Closes on"
    case .allocation: "From"
    }
  }

  fileprivate var textLabel: String {
    switch self {
    case .assessment: "What it found"
    case .closure: "Why"
    case .allocation: "Why"
    }
  }
}

/// What is handed in for agreement: an assessment, a closure, an allocation. Whoever may allocate does so at once.
struct SubmissionForm: Filling {
  var file: FamilyFile
  var kind: Submission.Kind
  /// The children for whom it was asked for.
  var ticked: [Ref<Person>] = []
  var correcting: SubmissionRow?

  var draftKey: String {
    correcting.map { "resubmission/\(file.family.number)/\($0.ref.number)" }
      ?? "submission/\(file.family.number)/\(kind.rawValue)"
  }
  var title: String { "\(kind.request), \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { correcting == nil }
  var basis: String? { correcting.map { String($0.revision.number) } }
  var stored: String? { correcting?.submission.text }
  var request: FormRequest? { correcting.map { .correctSubmission($0.ref) } }

  /// It is done at once: nobody else is asked.
  private func isDirect(_ facts: Facts) -> Bool {
    kind == .allocation && correcting == nil && facts.sitting.mayDecide(kind.authority)
  }

  func blank(_ facts: Facts) -> Form {
    var fields = [
      Field("children", label: "Children", hint: "Space ticks", content: .ticks(ticks(facts))),
      Field("day", label: kind.dayLabel, hint: "t today, y yesterday, fri, 14/3", content: .line("t")),
    ]
    switch kind {
    case .assessment:
      fields.append(
        Field("needs", label: "Needs support", content: .choice(options: ["yes", "no"], selected: -1)))
    case .closure:
      fields.append(
        Field("reason", label: "Reason", hint: "RC7, adopted, moved …", content: .line("")))
    case .allocation:
      fields.append(Field("worker", label: "To", hint: "initials or name", content: .line("")))
    }
    if !isDirect(facts) {
      fields.append(Field("text", label: kind.textLabel, content: .memo("", rows: 5)))
      fields.append(
        Field(
          "from", label: "For whom", hint: "whose work or wish it is", content: .line(file.row.worker ?? "")))
    }
    var form = Form(title: title, fields: fields)
    if let correcting { restore(correcting.submission, into: &form, facts) }
    return form
  }

  private func ticks(_ facts: Facts) -> Ticks {
    let open = file.children.filter { $0.row.status != .closed }
    let offered = open.isEmpty ? file.children : open
    var ticks = Ticks(
      rows: offered.map { Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today)) },
      columns: ["For"])
    let chosen = correcting?.submission.children ?? ticked
    for (row, child) in offered.enumerated() {
      ticks[row, 0] = chosen.isEmpty || chosen.contains(child.row.ref)
    }
    return ticks
  }

  private func restore(_ submission: Submission, into form: inout Form, _ facts: Facts) {
    let name = { (ref: Ref<Member>?) in facts.sitting.members.first { $0.ref == ref }?.member.name ?? "" }
    form.restore([
      "day": submission.day.slashed, "text": submission.text, "reason": submission.reason ?? "",
      "worker": name(submission.worker), "from": name(submission.from),
      "needs": submission.needsSupport.map { $0 ? "yes" : "no" } ?? "",
    ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "children":
      if leaving, children(form).isEmpty { form[key]?.problem = "Tick each child it concerns." }
    case "day":
      reviewDay(key, of: &form, leaving: leaving, facts, kind == .assessment ? .past : .either)
    case "needs":
      if leaving, form[key]?.chosen == nil { form[key]?.problem = "Does the child need support? y or n." }
    case "reason":
      CodeLine.review(
        key, of: &form, leaving: leaving, facts, list: "closure-reason", optional: !closesInNeed(form))
    case "worker": reviewMember(key, of: &form, leaving: leaving, facts)
    case "from": reviewMember(key, of: &form, leaving: leaving, facts, optional: true)
    case "text":
      if leaving, kind != .allocation, form.text(key).trimmed.isEmpty {
        form[key]?.problem = kind == .closure ? "Why can it be closed?" : "What did the assessment find?"
      }
    default: break
    }
  }

  private func children(_ form: Form) -> [Ref<Person>] {
    form["children"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
  }

  /// Children in need are among those that are to be closed: the census asks why.
  private func closesInNeed(_ form: Form) -> Bool {
    let chosen = children(form)
    return file.children.contains { chosen.contains($0.row.ref) && $0.row.status == .inNeed }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts),
      let day = day("day", in: form, facts, kind == .assessment ? .past : .either)
    else { return nil }
    let children = children(form)
    if isDirect(facts) {
      return member("worker", in: form, facts).map { .allocate(children, to: $0, since: day) }
    }
    var submission = Submission(
      kind: kind, family: file.family, children: children, text: form.text("text").trimmed, day: day)
    submission.worker = member("worker", in: form, facts)
    submission.from = member("from", in: form, facts)
    submission.reason = CodeLine.code("reason", in: form, facts, list: "closure-reason")
    if kind == .assessment { submission.needsSupport = form["needs"]?.chosen.map { $0 == 0 } }
    if let correcting {
      return .correctSubmission(correcting.ref, submission, basedOn: correcting.revision)
    }
    return .submit(submission)
  }
}
