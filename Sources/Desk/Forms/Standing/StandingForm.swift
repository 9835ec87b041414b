import Casework
import Screen

/// A change in where children stand, ticked for each of them.
struct StandingForm: Filling {
  var file: FamilyFile
  var kind: StandingKind
  /// The children for whom it was asked for.
  var ticked: [Ref<Person>] = []

  private var plan: StandingPlan { kind.plan }

  var draftKey: String { "standing/\(file.family.number)/\(kind.rawValue)" }
  var title: String { "\(plan.title), \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    var ticks = Ticks(
      rows: file.children.map {
        Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today))
      }, columns: ["For"])
    for (row, child) in file.children.enumerated() {
      ticks[row, 0] = file.children.count == 1 || ticked.contains(child.row.ref)
    }
    return Form(
      title: plan.note.isEmpty ? title : plan.note,
      fields: [
        Field("day", label: plan.dayLabel, hint: "t today, y yesterday, fri, -2, 14/3", content: .line("")),
        Field("children", label: "Children", hint: "Space ticks", content: .ticks(ticks)),
      ] + plan.asks.map { Self.field($0, facts) })
  }

  private static func field(_ asked: StandingPlan.Asked, _ facts: Facts) -> Field {
    switch asked.kind {
    case .choice(let answers, let begun):
      Field(
        asked.field, label: asked.label,
        content: .choice(options: answers.map(\.words), selected: begun ?? -1))
    case .code, .time, .day: Field(asked.field, label: asked.label, hint: asked.hint, content: .line(""))
    }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "children":
      if leaving, form[key]?.ticks?.ticked(column: 0).isEmpty ?? true {
        form[key]?.problem = "Tick each child it concerns."
      }
    default:
      guard let asked = plan.asks.first(where: { $0.field == key }) else { return }
      switch asked.kind {
      case .code(let list, let isNeeded):
        CodeLine.review(key, of: &form, leaving: leaving, facts, list: list, optional: !isNeeded)
      case .time: TimeLine.review(key, of: &form, leaving: leaving)
      case .day: reviewDay(key, of: &form, leaving: leaving, facts, .past, optional: true)
      case .choice: break
      }
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    let chosen =
      form["children"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    var values: [String: Value] = [:]
    for asked in plan.asks {
      if let value = value(of: asked, in: form, facts) { values[asked.field] = value }
    }
    let children = file.children.filter { chosen.contains($0.row.ref) }
    let names = children.map { $0.row.forename.isEmpty ? $0.row.name : $0.row.forename }
    return .changeStanding(
      StandingChange(
        family: file.family, children: chosen, steps: plan.steps(day, values, children.first?.row.status),
        what: "\(plan.what) for \(Wording.list(names))"))
  }

  /// What a field comes to; nothing where it says nothing. An answer that is chosen counts as it stands, also
  /// “neither”: the same day may already hold another.
  private func value(of asked: StandingPlan.Asked, in form: Form, _ facts: Facts) -> Value? {
    let value: Value
    switch asked.kind {
    case .code(let list, _): value = Value(CodeLine.code(asked.field, in: form, facts, list: list))
    case .time: value = Value(TimeLine.read(form.text(asked.field)))
    case .day: value = Value(day(asked.field, in: form, facts, .past))
    case .choice(let answers, _):
      return form[asked.field]?.chosen.flatMap { answers.indices.contains($0) ? answers[$0].value : nil }
    }
    return value.isBlank ? nil : value
  }
}
