import Casework

extension Page {
  /// What was decided, agreed, fixed and thought anew, family by family, to be read out before the meeting ends.
  init(readBackOf minutes: Minutes) {
    self.init(title: "Read-back of the unit meeting of \(minutes.unit), \(minutes.day.spoken)")
    let discussed = minutes.items.filter(\.discussed)
    let decisions = discussed.reduce(0) { $0 + $1.decisions.count }
    let actions = discussed.reduce(0) { $0 + $1.actions.count + $1.tasks.count }
    add(
      .fact(
        label: "In all",
        text: "\(Counted.of(decisions, "decision", "decisions")), \(Counted.of(actions, "action", "actions"))"
      ))
    var quiet: [String] = []
    for item in discussed {
      guard item.hasToReadBack else {
        quiet.append(item.family)
        continue
      }
      add(.family(number: "", name: "\(item.family) (\(item.familyId))", aside: ""))
      for decision in item.decisions { add(decision, of: item) }
      for action in item.actions + item.tasks {
        add(
          .entry(
            label: "Action", text: action.text + item.concerned(action.children),
            note: Page.owned(action.owners, action.due)))
      }
      for action in item.newlyDated {
        add(
          .entry(
            label: "New day", text: action.text + item.concerned(action.children),
            note: Page.owned(action.owners, action.due)))
      }
      for section in item.fixedOrThought {
        add(
          .entry(
            label: Minutes.Item.readBack[section.heading] ?? section.heading,
            text: section.text + item.concerned(section.children), note: section.note))
      }
      if let day = item.nextFull { add("Next full", "by \(day.spoken)") }
    }
    if !quiet.isEmpty {
      add(.heading("Nothing decided or agreed"))
      add("Families", quiet.joined(separator: ", "))
    }
  }

  /// What each has to do after a meeting: what was agreed there, and what goes on from before.
  init(actionsByOwnerOf minutes: Minutes) {
    self.init(title: "Actions from the unit meeting of \(minutes.unit), \(minutes.day.spoken)")
    let tasks = minutes.items.flatMap(Task.all)
    let owners = Set(tasks.flatMap(\.owners)).sorted { Folded($0) < Folded($1) }
    if tasks.isEmpty { add(.notice("Nothing was agreed, and nothing goes on from before.")) }
    for owner in owners { add(tasks.filter { $0.owners.contains(owner) }, of: owner) }
    let ownerless = tasks.filter(\.owners.isEmpty)
    if !ownerless.isEmpty { add(ownerless, of: "Nobody named") }
  }

  private mutating func add(_ tasks: [Task], of owner: String) {
    add(.family(number: "", name: owner, aside: Counted.of(tasks.count, "action", "actions")))
    for task in tasks.sorted() {
      let others = task.owners.filter { $0 != owner }
      add(
        .entry(
          label: task.due?.brief ?? "No day", text: task.text,
          note: Page.joined(
            task.family, others.isEmpty ? "" : "with \(others.joined(separator: ", "))",
            task.isCarried ? "carried over" : "")))
    }
  }

  /// One action with its family.
  private struct Task: Comparable {
    var family: String
    var text: String
    var owners: [String]
    var due: Day?
    var isCarried: Bool

    static func all(of item: Minutes.Item) -> [Task] {
      let family = "\(item.family) (\(item.familyId))"
      let agreed = (item.actions + item.tasks).map {
        Task(
          family: family, text: $0.text + item.concerned($0.children), owners: $0.owners, due: $0.due,
          isCarried: false)
      }
      let carried = item.reviewed.filter { $0.done == nil }.map {
        Task(
          family: family, text: $0.text + item.concerned($0.children), owners: $0.owners, due: $0.due,
          isCarried: true)
      }
      return agreed + carried
    }

    /// The soonest first, without a day last.
    static func < (left: Task, right: Task) -> Bool {
      let days = (left.due?.number ?? .max, right.due?.number ?? .max)
      if days.0 != days.1 { return days.0 < days.1 }
      return (left.family, left.text) < (right.family, right.text)
    }
  }
}

extension Minutes.Item {
  /// The headings of what is read back besides what was decided and agreed, each with its label.
  fileprivate static let readBack = [
    "Dates fixed": "Dates", "Hypothesis": "Hypothesis", "Hypothesis of before": "Hypothesis",
  ]

  fileprivate var fixedOrThought: [Section] { sections.filter { Self.readBack[$0.heading] != nil } }

  /// Actions of before that were given another day.
  fileprivate var newlyDated: [Reviewed] { reviewed.filter { $0.hasNewDay == true } }

  fileprivate var hasToReadBack: Bool {
    !decisions.isEmpty || !actions.isEmpty || !tasks.isEmpty || !newlyDated.isEmpty || !fixedOrThought.isEmpty
      || nextFull != nil
  }
}
