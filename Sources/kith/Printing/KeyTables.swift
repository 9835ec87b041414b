import Desk
import Screen

/// The keys as tables, made from the one table of commands.
enum KeyTables {
  /// One table a screen, as Markdown.
  static var markdown: String {
    var text = "# Keys\n\nMade by `kith keys` from the program's own table of commands.\n"
    for scope in Scope.allCases {
      let commands = Command.commands(in: scope)
      guard !commands.isEmpty else { continue }
      text += "\n## \(scope.title)\n\n| keys | | what it does |\n|---|---|---|\n"
      for command in commands {
        text += "| \(keys(of: command)) | \(cell(command.label)) | \(cell(command.help)) |\n"
      }
    }
    return text
  }

  private static func keys(of command: Command) -> String {
    command.keys.map { "`\(cell($0.name))`" }.joined(separator: " ")
  }

  private static func cell(_ words: String) -> String {
    words.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
