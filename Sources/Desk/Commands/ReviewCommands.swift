import Casework
import Screen

extension Command {
  private static let here: Set<Scope> = [.review]

  /// Going through the caseload: family by family, with what waits for a word.
  static let review: [Command] = [
    Command(
      "review", [.character("R")], "review",
      "Goes through the caseload family by family: what waits for you, what is late and why.",
      in: [.caseload, .today, .family], rank: 18
    ) { desk, _ in desk.openReview() },
    Command(
      "review-next", [.right, .character("]")], "next family", "The next family.", in: here, rank: 2
    ) { desk, _ in desk.turnReview(by: 1) },
    Command(
      "review-previous", [.left, .character("[")], "family before", "The family before.", in: here, rank: 7
    ) { desk, _ in desk.turnReview(by: -1) },
    Command(
      "review-agree", [.character("s")], "sign, agree",
      "Shows what waits under the cursor; Enter on a submission or s on its page agrees to it or signs it.",
      in: here, rank: 3, refuses: { $0.whyNotSettle }, run: { desk, _ in desk.settleWaiting() }
    ),
    Command(
      "review-return", [.character("r")], "return",
      "Gives back what waits under the cursor, with a question that lands on the coordinator's Today.",
      in: [.review, .after], rank: 4, refuses: { $0.whyNotReturn }, run: { desk, _ in desk.giveBack() }
    ),
    Command(
      "ask", [.character("Q")], "question",
      "Asks something of the family; it stands on the coordinator's Today until it is answered.",
      in: [.review, .family, .caseload, .meeting, .after, .drift], rank: 19, ranks: [.review: 6],
      refuses: { $0.whyNotAsk }, run: { desk, _ in desk.ask(for: .question) }
    ),
    Command(
      "review-page", [.character("p")], "page", "The family's review as one page of text.", in: here, rank: 10
    ) { desk, _ in desk.showReviewPage() },
    Command(
      "page-return", [.character("r")], "return",
      "Gives back the minute or the submission on the page, with a question.", in: [.page], rank: 1,
      refuses: { $0.whyNotReturnPage }, run: { desk, _ in desk.giveBackPage() }
    ),
  ]

  /// What is handed in for agreement; reached through the list of new things, and here by its words.
  static let submitting: [Command] = Submission.Kind.allCases.map { kind in
    Command(
      "submit-\(kind.rawValue)", [], kind.request, "\(kind.help)",
      in: [.family, .caseload, .review, .drift, .meeting],
      refuses: { desk in
        desk.whyNotEnter
          ?? desk.whyNoFamily
      },
      run: { desk, _ in desk.ask(for: .submission(kind)) }
    )
  }
}
