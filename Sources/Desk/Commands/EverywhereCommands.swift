import Casework
import Screen

extension Command {
  /// The rooms, by their numbers.
  static let rooms: [Command] = Room.allCases.map { room in
    Command(
      "room-\(room.rawValue)", [.character(Character(String(room.rawValue)))], room.name,
      "Goes to \(room.name).", in: Scope.standing,
      rank: room == .today ? 28 : nil, ranks: room == .today ? [.caseload: 4] : [:]
    ) { desk, _ in desk.enter(room) }
  }

  /// What works in every room.
  static let everywhere: [Command] = [
    Command(
      "find", [.character("f")], "find", "Finds anyone or anything in the unit.", in: Scope.standing,
      rank: 14, ranks: [.caseload: 3]
    ) {
      desk, _ in desk.offerFind()
    },
    Command(
      "privacy", [.character("P")], "privacy", "Shows names as initials until pressed again.",
      in: Scope.standing
    ) { desk, _ in
      desk.isPrivate.toggle()
      desk.notice = Notice(
        desk.isPrivate ? "Names are shown as initials; P shows them again." : "Names are shown.")
      return []
    },
    Command(
      "copy", [.character("y")], "copy",
      "A bare page to copy from, and the terminal's clipboard where it takes it.",
      in: Scope.standing, ranks: [.after: 5]
    ) { desk, _ in desk.copyPage() },
    Command(
      "palette", [.character(":")], "all commands", "Finds any command by its words and teaches its key.",
      in: Scope.standing, rank: 25
    ) {
      desk, _ in desk.offerPalette()
    },
    Command(
      "help", [.character("?"), .function(1)], "help", "Explains this screen and all its keys.",
      in: Scope.standing,
      rank: 5
    ) { desk, _ in desk.showHelp() },
    Command(
      "help-in-form", [.function(1)], "help", "Explains the keys of a form.", in: [.form, .minute], rank: 9
    ) {
      desk, _ in desk.showHelp()
    },
    Command("repaint", [.control("l")], "repaint", "Paints the whole screen again.", in: Set(Scope.allCases))
    { _, _ in
      [.repaint]
    },
    Command(
      "suspend", [.control("z")], "suspend", "Leaves Kith in the background of the shell.", in: Scope.standing
    ) {
      _, _ in [.suspend]
    },
    Command(
      "back", [.escape], "back", "One step back; clears what narrows the list.", in: Scope.standing
    ) { desk, _ in desk.stepBack() },
    Command(
      "leave", [.character("q")], "leave", "Leaves the screen; at the top, leaves Kith. Never asks.",
      in: Scope.standing,
      rank: 26
    ) { desk, _ in desk.leave() },
  ]

  /// Keys that a form, a list or a page takes itself; listed so that help and manual know them.
  static let typing: [Command] = {
    func typed(
      _ id: String, _ keys: [Key], _ label: String, _ help: String, _ scopes: Set<Scope>, _ rank: Int? = nil
    )
      -> Command
    {
      Command(id, keys, label, help, in: scopes, rank: rank) { desk, key in desk.type(key) }
    }
    let forms: Set<Scope> = [.form, .minute]
    return [
      typed("save", [.control("s")], "save", "Saves from anywhere in the form.", [.form], 3),
      typed("finish", [.control("s")], "finish", "Finishes the minute, and stays in it.", [.minute], 3),
      typed(
        "next-field", [.enter], "next",
        "The next field; on the last one it saves; in a long text a new line.", forms,
        5),
      typed("field-forward", [.tab], "field", "The next field.", forms, 4),
      typed("field-back", [.backTab], "field back", "The field before.", forms),
      typed("keep", [.escape], "keep & leave", "Leaves the form; what was typed is kept.", [.form], 6),
      typed(
        "park", [.escape], "park",
        "Parks the minute and shows the agenda; what was typed is kept, and Enter goes on with it.",
        [.minute], 4),
      typed(
        "clear-line", [.control("u")], "clear",
        "Clears the line. In a day or a code that is entered anew the first letter replaces what stands there; arrows edit it.",
        forms),
      typed(
        "tick", [.character(" ")], "tick",
        "Ticks, or takes the next choice; * ticks a whole column, a figure goes to that line. In a text a blank.",
        forms),
      typed("take", [.enter], "take", "Takes the line under the cursor.", [.picker], 1),
      typed("narrower", [.down], "next line", "The next line; typing narrows the list.", [.picker], 2),
      typed("not-now", [.escape], "close", "Closes the list; nothing is lost.", [.picker], 3),
      typed("yes", [.character("y")], "yes", "Does what is asked about.", [.dialog], 1),
      typed("no", [.enter, .escape], "no", "Leaves everything as it is.", [.dialog], 2),
      typed("page-close", [.escape, .character("q")], "close", "Closes the page.", [.page], 1),
      Command(
        "page-turn", [.pageDown, .character(" ")], "more", "The next page.", in: [.page], rank: 2,
        refuses: { $0.isPageAtEnd ? "The page ends here." : nil }, run: { desk, key in desk.type(key) }),
      Command(
        "page-correct", [.character("e")], "edit", "Corrects the entry on the page.", in: [.page], rank: 3,
        refuses: { $0.whyNotOnPage ?? $0.whyNotCorrectBelow }, run: { desk, _ in desk.closePage("correct") }),
      Command(
        "page-history", [.character("H")], "history", "Who changed what of the entry on the page.",
        in: [.page], rank: 4, refuses: { $0.whyNotOnPage }, run: { desk, _ in desk.closePage("history") }),
      Command(
        "page-delete", [.character("D")], "delete", "Deletes the entry on the page; u brings it back.",
        in: [.page], rank: 5, refuses: { $0.whyNotOnPage ?? $0.whyNotDeleteBelow },
        run: { desk, _ in desk.closePage("delete") }),
      typed("page-turn-back", [.pageUp], "back", "The page before.", [.page]),
      typed("page-down-line", [.down, .character("j")], "down", "One line down.", [.page]),
      typed("page-up-line", [.up, .character("k")], "up", "One line up.", [.page]),
      typed(
        "preview-save", [.character("s")], "save",
        "Saves, and the dates move; Ctrl-S does not, so that nobody saves unread.", [.preview], 1),
      typed(
        "preview-back", [.escape, .enter, .character("q")], "back", "Back to the form; nothing is saved.",
        [.preview], 2),
      typed("preview-down", [.down, .character("j")], "down", "One line down.", [.preview]),
      typed("preview-up", [.up, .character("k")], "up", "One line up.", [.preview]),
      typed("preview-turn", [.pageDown, .character(" ")], "more", "The next page.", [.preview], 3),
      typed("preview-turn-back", [.pageUp], "page back", "The page before.", [.preview]),
      typed("page-copy", [.character("y")], "copy", "Puts the page on the terminal's clipboard.", [.page], 3),
    ]
  }()
}
