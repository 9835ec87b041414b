import ArgumentParser

/// `kith keys`: the key tables as they stand in the documentation.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints all keys, by screen, as Markdown.")

  mutating func run() throws { Output.print(KeyTables.markdown) }
}

/// `kith manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page, for man -l.")

  mutating func run() throws { Output.print(ManualPage.text) }
}
