import Casework
import Screen

/// Whom of the family's children each part of a minute concerns.
extension MinuteForm {
  /// The parts as the stored minute has them, by the fields in which they are typed.
  mutating func takeParts() {
    for (part, only) in sheet.minute?.parts ?? [:] {
      let field: MinuteField =
        switch part {
        case .update: .update
        case .risks: .risks
        case .protective: .protective
        case .challenge: .line(.challenge, 1)
        case .childView: .child
        case .parentsView: .parents
        case .hypothesis(let index): .line(.idea, index + 1)
        case .decision(let index): .line(.decision, index + 1)
        case .action(let index): .line(.action, index + 1)
        }
      parts[field] = only
    }
  }

  /// Those of the whole minute's parts that hold anything; lines are counted where they are read.
  func wholeParts(_ form: Form) -> [Discussion.Part: Set<Ref<Person>>] {
    let fields: [(MinuteField, Discussion.Part)] = [
      (.update, .update), (.risks, .risks), (.protective, .protective), (.child, .childView),
      (.parents, .parentsView), (.line(.challenge, 1), .challenge),
    ]
    var whole: [Discussion.Part: Set<Ref<Person>>] = [:]
    for (field, part) in fields where !form.text(field.key).trimmed.isEmpty { whole[part] = parts[field] }
    return whole
  }

  /// Sets whom the minute covers and whom one part concerns; a part for all of them is none of its own.
  mutating func set(_ part: MinuteField?, only: Set<Ref<Person>>, of covered: [Ref<Person>]) {
    children = covered
    let all = Set(covered)
    if let part { parts[part] = only }
    for (field, chosen) in parts {
      let left = chosen.intersection(all)
      parts[field] = left.isEmpty || left == all ? nil : left
    }
  }
}

/// The children whom one part of a minute concerns, and whom the whole of it.
struct PartForm: Filling {
  var minute: MinuteForm
  /// The part; nothing where the field belongs to the whole minute.
  var part: MinuteField?

  private static let whole = "Whole minute"
  private var column: String? { part?.heading }

  var draftKey: String { "part/0" }
  var title: String { "Whom it concerns, \(minute.item.name)" }
  var titleName: String? { minute.item.name }
  var isNew: Bool { false }
  var keepsDraft: Bool { false }

  func blank(_ facts: Facts) -> Form {
    let rows = minute.family.map { Ticks.Row(id: String($0.ref.number), name: $0.name) }
    var ticks = Ticks(rows: rows, columns: [column, Self.whole].compactMap(\.self))
    let covered = Set(minute.children)
    for (row, child) in minute.family.enumerated() {
      ticks[row, ticks.columns.count - 1] = covered.contains(child.ref)
      guard let part else { continue }
      ticks[row, 0] = covered.contains(child.ref) && (minute.parts[part]?.contains(child.ref) ?? true)
    }
    return Form(
      title: title,
      fields: [Field("children", label: "Children", hint: "Space ticks, * all", content: .ticks(ticks))])
  }

  /// A child of whom a part tells is covered; one that is not covered is in no part.
  func reconcile(_ ticks: inout Ticks, before: Ticks) {
    guard part != nil else { return }
    for row in ticks.rows.indices {
      if ticks[row, 0], !before[row, 0] { ticks[row, 1] = true }
      if !ticks[row, 1], before[row, 1] { ticks[row, 0] = false }
      if ticks[row, 1], !before[row, 1] { ticks[row, 0] = true }
    }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    guard leaving, let ticks = form[key]?.ticks else { return }
    for (column, name) in ticks.columns.enumerated() where ticks.ticked(column: column).isEmpty {
      form[key]?.problem = "\(name): tick at least one child."
    }
  }

  /// The form saves nothing itself; the minute below takes what was ticked.
  func change(from form: inout Form, _ facts: Facts) -> Change? { nil }

  /// The minute with what was ticked.
  func chosen(in form: Form) -> MinuteForm {
    guard let ticks = form["children"]?.ticks else { return minute }
    func children(_ column: Int) -> [Ref<Person>] {
      let ids = Set(ticks.ticked(column: column))
      return minute.family.map(\.ref).filter { ids.contains(String($0.number)) }
    }
    var minute = minute
    minute.set(part, only: Set(children(0)), of: children(ticks.columns.count - 1))
    return minute
  }
}
