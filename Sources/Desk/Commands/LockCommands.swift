import Casework
import Screen

extension Command {
  /// Covering the screen, and what works while it is covered.
  static let lock: [Command] = [
    Command(
      "lock", [.character("L"), .function(12), .control("x")], "lock",
      "Locks the screen; nothing typed is lost. The first time it asks for a passphrase.",
      in: Scope.standing.union([.page, .preview]), rank: 27
    ) { desk, _ in desk.lockScreen() },
    Command(
      "lock-while-typing", [.function(12), .control("x")], "lock",
      "Locks the screen over what is being typed; it is there again afterwards, with the caret in its place.",
      in: [.form, .minute, .picker, .dialog], rank: 12
    ) { desk, _ in desk.lockScreen() },
    Command(
      "unlock", [.enter], "unlock", "Looks at the passphrase; where it is right, all is as it was.",
      in: [.locked], rank: 1
    ) { desk, _ in desk.unlock() },
    Command(
      "lock-clear", [.escape], "clear", "Clears what was typed of the passphrase; Ctrl-U does the same.",
      in: [.locked], rank: 2
    ) { desk, _ in
      desk.lock.typed = Line()
      desk.lock.sentence = nil
      return []
    },
    Command(
      "choose-passphrase", [.enter], "next", "The second line; on that one it sets the passphrase.",
      in: [.choosing], rank: 1
    ) { desk, _ in desk.goOnChoosing() },
    Command(
      "choose-other-line", [.tab, .backTab, .up, .down], "other line", "To the other of the two lines.",
      in: [.choosing], rank: 2
    ) { desk, _ in
      desk.lock.isAgain.toggle()
      return []
    },
    Command(
      "choose-nothing", [.escape], "back", "Back, with the passphrase as it was and the screen open.",
      in: [.choosing], rank: 3
    ) { desk, _ in
      desk.lock = Lock()
      return []
    },
    Command(
      "help-in-lock", [.function(1)], "help", "Shows these keys, or hides them.", in: [.locked, .choosing],
      rank: 4
    ) { desk, _ in
      desk.lock.showsHelp.toggle()
      return []
    },
    Command(
      "lock-minutes", [.character("i")], "idle lock",
      "After how many minutes without a key the unit's screens lock themselves.",
      in: [.unit, .missing, .lags], rank: 18, refuses: { $0.whyNotRecord },
      run: { desk, _ in desk.setLockMinutes() }
    ),
    Command(
      "passphrase", [.character("K")], "passphrase",
      "Chooses the passphrase that unlocks this login's screen, or another in its place.",
      in: [.unit, .missing, .lags], rank: 19
    ) { desk, _ in desk.choosePassphrase() },
  ]
}
