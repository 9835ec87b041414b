import Casework
import Screen

extension Command {
  private static let views: Set<Scope> = [.meeting, .after, .drift]

  /// What changes the agenda, before the meeting and in it, and what is printed of it.
  static let agenda: [Command] = [
    Command(
      "tier", [.character("t")], "full/check-in",
      "Moves the family to the other tier of the agenda; before the meeting with a reason.",
      in: [.meeting], rank: 3, refuses: { $0.whyNotArrange }, run: { desk, _ in desk.changeTier() }
    ),
    Command(
      "agenda-up", [.character("K")], "move up", "Moves the family before the one above it on the agenda.",
      in: [.meeting], rank: 7, refuses: { $0.whyNotArrange }, run: { desk, _ in desk.moveOnAgenda(by: -1) }
    ),
    Command(
      "agenda-down", [.character("J")], "move down", "Moves the family after the one below it on the agenda.",
      in: [.meeting], rank: 7, refuses: { $0.whyNotArrange }, run: { desk, _ in desk.moveOnAgenda(by: 1) }
    ),
    Command(
      "postpone", [.character("Z")], "postpone",
      "Puts the family off to the next meeting, with the reason; on one that is put off it takes that back.",
      in: [.meeting], rank: 7, refuses: { $0.whyNotArrange }, run: { desk, _ in desk.postpone() }
    ),
    Command(
      "add-family", [.character("+")], "add family",
      "Takes up a family that is not on the agenda; finds it among all families.", in: [.meeting], rank: 7,
      refuses: { desk in
        desk.meeting.board?.state == .closed ? Desk.isClosed : desk.whyNotRecord
      },
      run: { desk, _ in desk.offerFamilies() }
    ),
    Command(
      "request", [.character("A")], "ask for it",
      "A member asks that the family be discussed in full: who, and why.", in: [.meeting, .family, .drift],
      rank: 19, refuses: { $0.whyNotRequest }, run: { desk, _ in desk.request() }
    ),
    Command(
      "withdraw-wish", [.character("D")], "withdraw",
      "Withdraws what was wished of the family's place on the agenda; asks which, where there are several.",
      in: [.meeting], rank: 19, refuses: { $0.whyNotWithdraw }, run: { desk, _ in desk.withdrawWish() }
    ),
    Command(
      "minutes", [.character("p")], "pack, minutes",
      "Before the meeting the pack: the agenda and a page for each family; later the meeting's minutes.",
      in: [.meeting, .after], rank: 6, refuses: { $0.whyNothingToPrint },
      run: { desk, _ in desk.printMeeting() }
    ),
    Command(
      "meeting-view", [.tab], "next view",
      "From the agenda to what is left after meetings, then to what stands still, and back.", in: views,
      rank: 4
    ) { desk, _ in desk.turnMeeting(by: 1) },
    Command(
      "meeting-view-back", [.backTab], "view before", "The meeting room's view before.", in: views
    ) { desk, _ in desk.turnMeeting(by: -1) },
    Command(
      "family-file", [.character("i")], "family", "Opens the family's record.", in: views, rank: 4,
      refuses: { desk in desk.subject == nil ? "There is no family under the cursor." : nil },
      run: { desk, _ in desk.show() }
    ),
    Command(
      "across-weeks", [.character("I")], "across weeks",
      "The family meeting by meeting: what was decided and whether it was done, hypotheses, risk.",
      in: [.meeting, .after, .drift, .family, .caseload, .review], rank: 19, ranks: [.drift: 2],
      refuses: { desk in desk.subject == nil ? "There is no family under the cursor." : nil },
      run: { desk, _ in desk.subject.map { [.read(.trail($0))] } ?? [] }
    ),
  ]
}
