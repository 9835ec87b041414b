import ArgumentParser
import Records

/// `kith member passphrase`: what unlocks one's own screen.
struct MemberPassphrase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Sets what unlocks your own screen, asked for twice; or clears it.",
    discussion: "It covers the screen and nothing else: whoever has your login can clear it.")

  @Flag(help: "Forgets the passphrase; the next lock asks for a new one.") var clear = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let settings = try common.settings(.running)
    if let login = settings.login, login != Environment.running.login {
      throw Failure(.notPermitted, "A passphrase is set and cleared by its own login only.")
    }
    let store = try OpenUnit(settings).store
    if clear {
      let wasSet = try store.hasPassphrase()
      try store.clearPassphrase()
      return Output.say(wasSet ? "the passphrase is cleared" : "there was no passphrase")
    }
    let words = try Secret.ask("Passphrase: ")
    guard try Secret.ask("Once more: ") == words else {
      throw Failure(.data, "These are not the same; nothing was changed.")
    }
    try store.setPassphrase(words)
    Output.say("the passphrase is set; L locks the screen")
  }
}
