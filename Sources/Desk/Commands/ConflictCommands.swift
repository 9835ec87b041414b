import Screen

extension Command {
  /// What is typed while two versions of a record stand side by side.
  static let conflict: [Command] = {
    func typed(_ id: String, _ keys: [Key], _ label: String, _ help: String, _ rank: Int? = nil) -> Command {
      Command(id, keys, label, help, in: [.conflict], rank: rank) { desk, key in desk.type(key) }
    }
    return [
      typed(
        "conflict-save", [.enter, .control("s")], "save",
        "Saves what is chosen of both versions; where nothing is chosen yet it goes there.", 1),
      typed("keep-theirs", [.character("t")], "theirs", "Keeps the other's version of this field.", 2),
      typed("keep-mine", [.character("m")], "mine", "Keeps what was typed here.", 3),
      typed(
        "keep-both", [.character("b")], "both",
        "Keeps both of a long text: no sentence is lost, none stands twice.", 4),
      typed(
        "conflict-down", [.down, .tab, .character("j")], "next field",
        "The next field of which two versions stand.", 5),
      typed("conflict-up", [.up, .backTab, .character("k")], "field before", "The field before."),
      typed("choose-left", [.left], "choice before", "The choice to the left."),
      typed("choose-right", [.right], "choice", "The choice to the right: theirs, mine, both."),
      typed("conflict-turn", [.pageDown, .character(" ")], "more", "The next page.", 7),
      typed("conflict-turn-back", [.pageUp], "page back", "The page before."),
      typed(
        "conflict-leave", [.escape, .character("q")], "back",
        "Back to the form; nothing is saved, and what was typed is kept as a draft.", 6),
    ]
  }()
}
