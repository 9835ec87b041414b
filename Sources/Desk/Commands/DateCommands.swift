import Casework
import Screen

extension Command {
  /// What can be done with a date: see how it is counted, say something of it, count another.
  static let dates: [Command] = [
    Command(
      "working", [.character("w")], "working",
      "Shows the working behind a date: its rule, its start and how it was counted.",
      in: [.today, .caseload, .family, .diary, .actions, .unit], rank: 3,
      ranks: [.caseload: 15, .actions: 40],
      refuses: { $0.whyNoWorking }, run: { desk, _ in desk.showWorking() }
    ),
    Command(
      "say-of-date", [.character("r")], "reason",
      "Says why a date was not kept, that another was set, or that it does not apply.",
      in: [.today, .caseload, .family, .meeting, .diary], rank: 4, refuses: { $0.whyNoRemark },
      run: { desk, _ in desk.say() }
    ),
    Command(
      "unknown-dates", [.character("m")], "not known", "Lists what is not known since an import.",
      in: [.today, .caseload, .diary], rank: 20
    ) { _, _ in [.read(.unknown)] },
    Command(
      "calculator", [.character("T")], "count a date",
      "When is it due? Counts a timescale, a length or working days from any day.", in: Scope.standing,
      rank: 24
    ) { _, _ in [.read(.ruleBook)] },
  ]

  /// The diary's own keys.
  static let diary: [Command] = [
    Command(
      "diary-span", [.tab, .backTab], "week/month", "Shows a week, or a month.", in: [.diary], rank: 5
    ) { desk, _ in desk.changeDiarySpan() },
    Command(
      "diary-today", [.character("t")], "today", "Goes to today.", in: [.diary], rank: 6
    ) { desk, _ in desk.diary.go(to: desk.today) },
    Command(
      "diary-previous", [.character("[")], "before", "The week or month before; PgUp does the same.",
      in: [.diary], rank: 7
    ) { desk, _ in desk.turnDiary(by: -1) },
    Command(
      "diary-next", [.character("]")], "next", "The week or month after; PgDn does the same.", in: [.diary],
      rank: 7
    ) { desk, _ in desk.turnDiary(by: 1) },
    Command("diary-day-on", [.right], "day", "The day after.", in: [.diary]) { desk, _ in
      desk.moveDiary(days: 1)
    },
    Command("diary-day-back", [.left], "day back", "The day before.", in: [.diary]) { desk, _ in
      desk.moveDiary(days: -1)
    },
  ]

  private static let needsRule: @Sendable (Desk) -> String? = { desk in
    desk.whyNotRecord ?? (desk.unit.selected == nil ? "There is no rule under the cursor." : nil)
  }

  /// The unit's own room.
  static let unit: [Command] = [
    Command(
      "own-length", [.character("e")], "own length",
      "Sets the unit's own length of the rule under the cursor, or takes it back.", in: [.unit], rank: 4,
      refuses: needsRule, run: { desk, _ in desk.setLocalLength() }
    ),
    Command(
      "suspensions", [.character("s")], "suspensions",
      "Lists suspensions of timescales; makes one for the whole authority, or ends one.", in: [.unit],
      rank: 5,
      refuses: { desk in desk.unit.board == nil ? "The rules are still being read." : desk.whyNotRecord },
      run: { desk, _ in desk.offerSuspensions() }
    ),
    Command(
      "virtual-visits", [.character("V")], "virtual visits",
      "Lets virtual visits count as the child seen, or not; shows first which dates move.", in: [.unit],
      rank: 6,
      refuses: { desk in desk.unit.board == nil ? "The rules are still being read." : desk.whyNotRecord },
      run: { desk, _ in desk.changeVirtualVisits() }
    ),
  ]
}
