import Casework
import Screen

extension Command {
  /// What changes which lines a list shows, and in which order.
  static let lists: [Command] = [
    Command(
      "narrow", [.character("/")], "narrow", "Narrows the list as you type; Esc clears.",
      in: [.today, .caseload, .after, .drift, .actions, .diary, .unit, .missing, .family], rank: 9
    ) { desk, _ in desk.beginNarrowing() },
    Command(
      "order", [.character("o")], "order",
      "Orders the list by another column; on Today it puts dates together by day, worker, family or kind.",
      in: [.caseload, .actions, .today],
      rank: 10
    ) { desk, _ in desk.reorder() },
    Command(
      "worker", [.character("W")], "worker", "Shows one worker's families only.", in: [.caseload], rank: 11
    ) { desk, _ in desk.offerWorkers() },
    Command(
      "density", [.tab, .backTab], "children", "One line a family, or one line a child.", in: [.caseload],
      rank: 13
    ) { desk, _ in
      desk.caseload.showsChildren.toggle()
      desk.caseload.rearrange()
      return []
    },
    Command(
      "unit-view", [.tab], "next view",
      "The rules in force, what is not known, what was typed late, what the unit can carry, who may decide.",
      in: [.unit, .missing, .lags, .capacity, .authorities], rank: 2
    ) { desk, _ in desk.turnUnit(by: 1) },
    Command(
      "unit-view-back", [.backTab], "view before", "The view before.",
      in: [.unit, .missing, .lags, .capacity, .authorities]
    ) { desk, _ in desk.turnUnit(by: -1) },
    Command(
      "filters", [.character("F")], "filters",
      "Keeps what narrows and orders this list under a name, or takes what was kept.",
      in: [.today, .caseload, .actions, .unit, .missing, .lags], rank: 16
    ) { desk, _ in desk.offerFilters() },
    Command(
      "section", [.tab], "next part",
      "To the next part: children with their dates, what is booked, others, open actions, record.",
      in: [.family],
      rank: 9
    ) { desk, _ in desk.jump(by: 1) },
    Command(
      "section-back", [.backTab], "part before", "To the part before.", in: [.family]
    ) { desk, _ in desk.jump(by: -1) },
    Command(
      "show-done", [.tab, .backTab], "with done", "Shows done actions too, or hides them.", in: [.actions],
      rank: 13
    ) { desk, _ in
      desk.actions.showsDone.toggle()
      return [.read(.actions(done: desk.actions.showsDone))]
    },
    Command(
      "choose", [.character(" ")], "choose", "Chooses several actions, to tick them off together.",
      in: [.actions],
      rank: 8, refuses: { desk in desk.hasLine ? nil : "There is no action to choose." },
      run: { desk, _ in desk.choose() }
    ),
    Command(
      "discard", [.character("D")], "discard",
      "Discards the unfinished text under the cursor, asking once; deletes what is booked, and u brings it back.",
      in: [.today], refuses: { $0.selectedDraft == nil ? $0.whyNotDelete : nil },
      run: { desk, _ in desk.selectedDraft == nil ? desk.delete() : desk.askToDiscard() }
    ),
  ]

  /// Moving in a list.
  static let moving: [Command] = {
    func move(_ id: String, _ keys: [Key], _ help: String) -> Command {
      Command(id, keys, "move", help, in: Scope.standing) { desk, key in desk.move(key) }
    }
    return [
      move("down", [.down, .character("j")], "One line down."),
      move("up", [.up, .character("k")], "One line up."),
      move("page-down", [.pageDown], "One page down."),
      move("page-up", [.pageUp], "One page up."),
      move("first", [.home, .character("g")], "To the first line."),
      move("last", [.end, .character("G")], "To the last line."),
    ]
  }()
}
