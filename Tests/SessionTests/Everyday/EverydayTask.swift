import Screen
import Testing

/// One everyday task as the keys that do it, and the rows that it must leave.
struct EverydayTask: Sendable, CustomTestStringConvertible {
  /// What is pressed, in order.
  enum Step: Sendable {
    /// Keys that only lead somewhere: commands, moving, ticking, saving.
    case press(String)
    /// What the record is about, letter by letter: names, days, words.
    case type(String)
  }

  var name: String
  var steps: [Step]
  /// Lines of `EverydayUnit.trace` that are there afterwards and were not before.
  var leaves: [String] = []
  /// Lines that are gone afterwards.
  var takes: [String] = []
  /// Words that stand on the screen at the end.
  var shows: [String] = []
  /// Why it takes more than eight keys besides content, where it does.
  var more: String?

  var testDescription: String { name }

  /// Keys of content: letters, figures and signs of what is recorded or looked up.
  func content() throws -> Int { try count { if case .type = $0 { true } else { false } } }

  /// All other keys.
  func overhead() throws -> Int { try count { if case .press = $0 { true } else { false } } }

  private func count(_ counts: (Step) -> Bool) throws -> Int {
    try steps.filter(counts).reduce(0) { try $0 + Self.keys($1).count }
  }

  static func keys(_ step: Step) throws -> [Key] {
    switch step {
    case .press(let keys): try Key.script(keys)
    case .type(let text): text.map(Key.character)
    }
  }

  /// The families of which it leaves something.
  var families: Set<String> { Set(leaves.map { String($0.prefix { $0 != ":" }) }) }

  /// All keys of the task.
  func keys() throws -> [Key] { try steps.flatMap(Self.keys) }

  /// After how many keys it is interrupted: after every key that is no content, and within and after each text.
  func cuts() throws -> [Int] {
    var (cuts, count) = ([0], 0)
    for step in steps {
      let keys = try Self.keys(step)
      switch step {
      case .press: cuts += keys.indices.map { count + $0 + 1 }
      case .type: cuts += [count + (keys.count + 1) / 2, count + keys.count]
      }
      count += keys.count
    }
    return cuts.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
