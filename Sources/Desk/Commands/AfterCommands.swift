import Casework
import Screen

extension Command {
  private static let dayOfMeeting: @Sendable (Desk) -> String? = { desk in
    desk.dayToRead == nil ? "No meeting has been opened yet." : nil
  }

  /// What is done once a meeting is over: read out, sign, correct, copy.
  static let after: [Command] = [
    Command(
      "sign", [.character("s")], "sign",
      "Shows the family's minute to be signed; s on its page signs it, and from then on it is locked.",
      in: [.after], rank: 2, refuses: { $0.whyNotSign }, run: { desk, _ in desk.sign() }
    ),
    Command(
      "sign-all", [.character("S")], "sign all", "Signs all minutes of that meeting; asks once.",
      in: [.after], rank: 3, refuses: { $0.whyNotSign }, run: { desk, _ in desk.askToSignAll() }
    ),
    Command(
      "mark-copied", [.character("x")], "mark done",
      "Marks what is copied to the council's system; on a decision to be sought, notes what was answered.",
      in: [.after], rank: 4, refuses: { $0.whyNotTickAfter }, run: { desk, _ in desk.tickAfter() }
    ),
    Command(
      "choose-copied", [.character(" ")], "choose", "Chooses several children, to mark them together.",
      in: [.after], rank: 9, refuses: { desk in desk.selectedToCopy == nil ? Desk.choosesCopies : nil },
      run: { desk, _ in desk.chooseCopied() }
    ),
    Command(
      "correct-minute", [.character("e")], "correct",
      "Corrects the family's minute; once it is signed, amends it with a reason: a new version beside the old.",
      in: [.after], rank: 6, refuses: { $0.whyNotAmend }, run: { desk, _ in desk.correctMinute() }
    ),
    Command(
      "read-back", [.character("b")], "read back",
      "Reads back what the meeting decided and agreed, family by family.", in: [.meeting, .after], rank: 8,
      refuses: dayOfMeeting, run: { desk, _ in desk.dayToRead.map { [.read(.readBack($0))] } ?? [] }
    ),
    Command(
      "dispatch", [.character("O")], "by owner",
      "The meeting's actions by who will do them, to send round.", in: [.meeting, .after], rank: 8,
      refuses: dayOfMeeting, run: { desk, _ in desk.dayToRead.map { [.read(.dispatch($0))] } ?? [] }
    ),
    Command(
      "page-sign", [.character("s")], "sign, agree",
      "Signs the minute on the page, and goes on to the next; agrees to the submission on it.",
      in: [.page], rank: 0, refuses: { $0.whyNotSignPage }, run: { desk, _ in desk.signPage() }
    ),
    Command(
      "page-copied", [.character("x")], "mark copied",
      "Marks the page's text as copied to the council's system, and closes it.", in: [.page], rank: 2,
      refuses: { $0.whyNotMarkPage }, run: { desk, _ in desk.markPage() }
    ),
  ]
}
