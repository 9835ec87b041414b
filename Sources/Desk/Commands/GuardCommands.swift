import Casework
import Screen

extension Command {
  /// Warnings, and who may read a restricted record.
  static let guarding: [Command] = [
    Command(
      "warnings", [.character("!")], "warnings",
      "Shows all warnings, and who may read a restricted record, in full.", in: [.family], rank: 21,
      refuses: { desk in
        let file = desk.family?.file
        return file?.warnings.isEmpty ?? true && file?.restriction == nil
          ? "No warning stands here, and the record is not restricted." : nil
      }, run: { desk, _ in desk.showWarnings() }
    ),
    Command(
      "warn", [], "give a warning", "Gives a warning that stands above the page and in every list.",
      in: [.family], refuses: { $0.whyNotRecord }, run: { desk, _ in desk.ask(for: .warning(.give)) }
    ),
    Command(
      "review-warning", [], "look at a warning again",
      "A warning was looked at: it stands on, to another day.",
      in: [.family], refuses: { $0.whyNoWarning }, run: { desk, _ in desk.lookAtWarning(lifts: false) }
    ),
    Command(
      "lift-warning", [], "lift a warning", "Lifts a warning, with the reason.", in: [.family],
      refuses: { $0.whyNoWarning }, run: { desk, _ in desk.lookAtWarning(lifts: true) }
    ),
    Command(
      "restrict", [], "restrict", "Restricts the record to named people, with a reason and for a time.",
      in: [.family],
      refuses: { desk in
        desk.whyNotRestrict
          ?? (desk.family?.file.restriction == nil ? nil : "It is restricted already; ! shows who reads it.")
      }, run: { desk, _ in desk.ask(for: .restriction(.place)) }
    ),
    Command(
      "grant-reading", [], "name on the restriction",
      "Lets somebody read the restricted record to the end of a day, or renews that.", in: [.family],
      refuses: { $0.whyNoRestriction }, run: { desk, _ in desk.ask(for: .restriction(.grant(nil))) }
    ),
    Command(
      "end-reading", [], "take off the restriction",
      "Ends somebody's reading of the restricted record, from now on.", in: [.family],
      refuses: { $0.whyNoRestriction }, run: { desk, _ in desk.offerReaders() }
    ),
    Command(
      "review-restriction", [], "look at the restriction again",
      "The restriction was looked at: it stands on, to another day.", in: [.family],
      refuses: { $0.whyNoRestriction },
      run: { desk, _ in desk.ask(for: .restriction(.lookAgain(lifts: false))) }
    ),
    Command(
      "lift-restriction", [], "lift the restriction", "Lifts the restriction, with the reason.",
      in: [.family], refuses: { $0.whyNoRestriction },
      run: { desk, _ in desk.ask(for: .restriction(.lookAgain(lifts: true))) }
    ),
  ]
}
