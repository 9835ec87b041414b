import ArgumentParser
import Casework
import Records
import Screen
import Session

/// `kith play`: keys in, pictures out, without a terminal.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Plays a script of keys and prints pictures of the screen.",
    discussion: """
      A script is text as one types it, keys between angle brackets: jj<Enter>text<Tab><C-s><Esc><F2>. \
      <Picture> takes a picture, and so does the end; <lt> is the sign < itself; line breaks do not count. \
      It works on the unit's file as a person would.
      """)

  @Argument(help: "The file with the script, or - for standard input.", completion: .file()) var script:
    String
  @Option(help: "Columns and lines of the screen.", transform: PlayCommand.size)
  var size = Size(width: 80, height: 24)
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let bytes = try InputFile.read(script)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.data, "\(script.printable) is not UTF-8.")
    }
    let unit = try common.open()
    let play = try Play(
      store: unit.store, calendar: try unit.store.ruleBook().calendar, today: unit.today, size: size,
      codes: OpenUnit.codes, second: { Environment.second })
    let pictures = try play.run(script: text).map { common.ascii ? $0.inAscii().text : $0.text }
    Output.print(pictures.joined(separator: "\n\n"))
  }

  @Sendable private static func size(_ text: String) throws -> Size {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1],
      (1...500).contains(width), (1...200).contains(height)
    else { throw ValidationError("write it as 80x24, up to 500x200") }
    return Size(width: width, height: height)
  }
}
