import Casework
import Screen

extension Command {
  private static let needsOpenMeeting: @Sendable (Desk) -> String? = { desk in
    switch desk.meeting.board?.state {
    case .running: nil
    case .closed: "The meeting is closed; p shows its minutes."
    default: "The meeting is not open; Enter opens it."
    }
  }

  private static let needsAgenda: @Sendable (Desk) -> String? = { desk in
    desk.meeting.board == nil ? "The agenda is still being read." : nil
  }

  /// The weekly meeting while it runs.
  static let meeting: [Command] = [
    Command(
      "heard", [.character("x")], "nothing new",
      "Records the family as heard, with nothing new: a check-in, whatever was planned.", in: [.meeting],
      rank: 2, refuses: needsOpenMeeting, run: { desk, _ in desk.recordHeard() }
    ),
    Command(
      "jump", [.character("/"), .control("g")], "jump",
      "Goes to any family of the agenda by its name; in the meeting it opens the minute.", in: [.meeting],
      rank: 3, refuses: needsAgenda, run: { desk, _ in desk.offerJump() }
    ),
    Command(
      "follow", [.character(".")], "follow",
      "The cursor goes along with whoever types on another terminal; any move stops it.", in: [.meeting],
      rank: 9, refuses: needsOpenMeeting, run: { desk, _ in desk.follow() }
    ),
    Command(
      "meeting-settings", [.character("e")], "present, lengths",
      "Changes who is present while the meeting is open; before it, how long it and its discussions last; "
        + "once it is closed, corrects or amends the family's minute.",
      in: [.meeting], rank: 8, refuses: { $0.whyNotRecord },
      run: { desk, _ in desk.setUpMeeting() }
    ),
    Command(
      "close-meeting", [.character("C")], "close meeting", "Closes the meeting; asks once.", in: [.meeting],
      rank: 4, refuses: needsOpenMeeting, run: { desk, _ in desk.askToClose() }
    ),
    Command(
      "sheet-on", [.function(6)], "sheet",
      "Turns what the unit has before it about the family to its next lines.", in: [.meeting, .minute],
      ranks: [.minute: 4], refuses: needsAgenda, run: { desk, _ in desk.scrollSheet(by: 1) }
    ),
    Command(
      "sheet-back", [.function(5)], "sheet back", "Turns the family's sheet back.", in: [.meeting, .minute],
      refuses: needsAgenda, run: { desk, _ in desk.scrollSheet(by: -1) }
    ),
    Command(
      "next-family", [.control("n")], "next family",
      "Finishes this family's minute and goes to the next one still to be discussed.", in: [.minute], rank: 1,
      run: { desk, _ in desk.saveMinute(then: .next) }
    ),
    Command(
      "jump-in-minute", [.control("g")], "jump",
      "Parks this family's minute and goes to any family; + takes up one that is not on the agenda.",
      in: [.minute], rank: 2, run: { desk, _ in desk.offerJump() }
    ),
    Command(
      "previous-family", [.control("p")], "previous",
      "Parks this family's minute and goes back to the family before.", in: [.minute], rank: 6,
      run: { desk, _ in desk.saveMinute(then: .previous) }
    ),
    Command(
      "which-children", [.control("t")], "children",
      "Which children this part of a minute concerns, and which the whole minute; all by default.",
      in: [.minute, .form], rank: 5,
      refuses: { desk in
        desk.hasParts ? nil : "Only a minute that covers several children has parts for some of them."
      },
      run: { desk, _ in desk.choosePart() }
    ),
  ]
}
