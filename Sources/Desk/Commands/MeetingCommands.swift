import Casework
import Screen

extension Command {
  private static let needsOpenMeeting: @Sendable (Desk) -> String? = { desk in
    switch desk.meeting.board?.state {
    case .running: nil
    case .closed: "The meeting is closed; Enter shows its minutes."
    default: "The meeting is not open; Enter opens it."
    }
  }

  /// The weekly meeting.
  static let meeting: [Command] = [
    Command(
      "heard", [.character("x")], "nothing new", "Records the family as heard, with nothing new.",
      in: [.meeting],
      rank: 2, refuses: needsOpenMeeting
    ) { desk, _ in desk.recordHeard() },
    Command(
      "meeting-settings", [.character("e")], "present, lengths",
      "Changes who is present while the meeting is open; before it, how long it and its discussions last.",
      in: [.meeting], rank: 8, refuses: { $0.whyNotRecord },
      run: { desk, _ in desk.setUpMeeting() }
    ),
    Command(
      "close-meeting", [.character("C")], "close meeting", "Closes the meeting; asks once.", in: [.meeting],
      rank: 4, refuses: needsOpenMeeting
    ) { desk, _ in desk.askToClose() },
    Command(
      "next-family", [.control("n")], "next family",
      "Keeps this family's minute and goes to the next family.",
      in: [.minute], rank: 1
    ) { desk, _ in desk.saveMinute(then: .next) },
    Command(
      "previous-family", [.control("p")], "previous", "Keeps this family's minute and goes back a family.",
      in: [.minute], rank: 2
    ) { desk, _ in desk.saveMinute(then: .previous) },
  ]
}
