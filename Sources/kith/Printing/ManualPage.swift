import ArgumentParser
import Desk

/// The manual page, made from the verbs and the table of commands.
enum ManualPage {
  static var text: String {
    var page = Roff()
    page.line(".TH KITH 1 \"\" \"kith \(Kith.configuration.version)\" \"\"")
    page.section("NAME")
    page.words("kith \\- \(Roff.escaped(Kith.configuration.abstract))", raw: true)
    page.section("SYNOPSIS")
    page.block(Kith.usageString())
    page.section("DESCRIPTION")
    page.words(
      "Kith keeps one unit's families, their children's standing and the weekly unit meeting in one file. "
        + "Without a verb it opens the unit on the screen, where every key is on show and ? explains the rest."
    )
    page.section("VERBS")
    for verb in Kith.configuration.subcommands { add(verb, named: ["kith"], to: &page) }
    page.section("OPTIONS OF EVERY VERB")
    page.block(HelpLines(of: Kith.self).options)
    page.section("KEYS")
    for scope in Scope.allCases { add(scope, to: &page) }
    page.section("ENVIRONMENT")
    page.item("KITH_FILE", "The unit's file, where --file is not given.")
    page.item("KITH_TODAY", "The day to stand on, where --today is not given.")
    page.item("NO_COLOR", "Draws without colour where it is set.")
    page.section("FILES")
    page.item("$XDG_DATA_HOME/kith/unit.kith", "The unit's file by default; below ~/.local/share without it.")
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases { page.item(String(status.rawValue), status.words + ".") }
    return page.text
  }

  private static func add(_ verb: any ParsableCommand.Type, named parents: [String], to page: inout Roff) {
    let names = parents + [verb.configuration.commandName ?? verb._commandName]
    page.subsection(names.joined(separator: " "))
    page.words(verb.configuration.abstract)
    if verb.configuration.subcommands.isEmpty {
      let help = HelpLines(of: verb)
      let own = help.options(besides: HelpLines(of: Kith.self))
      if !own.isEmpty { page.block(own) }
    }
    if !verb.configuration.discussion.isEmpty { page.words(verb.configuration.discussion) }
    for further in verb.configuration.subcommands { add(further, named: names, to: &page) }
  }

  private static func add(_ scope: Scope, to page: inout Roff) {
    let commands = Command.commands(in: scope)
    guard !commands.isEmpty else { return }
    page.subsection(scope.title)
    for command in commands { page.item(command.printedKeys, command.help) }
  }
}

/// The arguments and options of a verb as its help explains them.
struct HelpLines {
  /// Each with its explanation, which may run over several lines.
  private let entries: [String]

  init(of verb: any ParsableCommand.Type) {
    var entries: [String] = []
    var isListing = false
    let help = verb == Kith.self ? Kith.helpMessage(columns: 74) : Kith.helpMessage(for: verb, columns: 74)
    for line in help.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        isListing = line == "ARGUMENTS:" || line == "OPTIONS:"
      } else if isListing, line.hasPrefix("   "), let last = entries.popLast() {
        entries.append(last + "\n" + line)
      } else if isListing {
        entries.append(String(line))
      }
    }
    self.entries = entries
  }

  var options: String { entries.joined(separator: "\n") }

  /// Those that another verb does not have, too.
  func options(besides other: HelpLines) -> String {
    entries.filter { !other.entries.contains($0) }.joined(separator: "\n")
  }
}

/// Text in the language of manual pages.
struct Roff {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func section(_ title: String) { line(".SH \(Roff.escaped(title))") }

  mutating func subsection(_ title: String) { line(".SS \(Roff.escaped(title))") }

  /// A paragraph; `raw` words are already in the language of manual pages.
  mutating func words(_ words: String, raw: Bool = false) {
    line(".PP")
    line(raw ? words : Roff.escaped(words))
  }

  /// Something with what it means, set off.
  mutating func item(_ name: String, _ words: String) {
    line(".TP")
    line(".B \(Roff.escaped(name))")
    line(Roff.escaped(words))
  }

  /// Lines as they stand.
  mutating func block(_ words: String) {
    line(".PP")
    line(".nf")
    for part in words.split(separator: "\n", omittingEmptySubsequences: false) {
      line(Roff.escaped(String(part)))
    }
    line(".fi")
  }

  /// Words in which no sign means anything to the manual's language.
  static func escaped(_ words: String) -> String {
    var text = ""
    for character in words {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      default: text.append(character)
      }
    }
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
