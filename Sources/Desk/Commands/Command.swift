import Casework
public import Screen

/// One thing a person can do, as one row: its keys, its words, where it works, when it does not, and what it does.
///
/// Dispatch, hint line, help, palette, manual page and scripts all read this row.
public struct Command: Sendable {
  /// A stable name, such as `record-visit`.
  public let id: String
  public let keys: [Key]
  /// One or two words for the hint line.
  public let label: String
  /// One sentence for help, palette and manual.
  public let help: String
  public let scopes: Set<Scope>
  /// How far to the left the hint stands; nothing keeps it out of the hint line.
  let rank: Int?
  /// Another place in the hint line of some scopes.
  let ranks: [Scope: Int]
  /// Why it cannot be done now, in a sentence; nothing where it can.
  let refuses: @Sendable (Desk) -> String?
  let run: @Sendable (inout Desk, Key) -> [Effect]

  init(
    _ id: String, _ keys: [Key], _ label: String, _ help: String, in scopes: Set<Scope>, rank: Int? = nil,
    ranks: [Scope: Int] = [:],
    refuses: @escaping @Sendable (Desk) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Desk, Key) -> [Effect]
  ) {
    (self.id, self.keys, self.label, self.help) = (id, keys, label, help)
    (self.scopes, self.rank, self.ranks) = (scopes, rank, ranks)
    (self.refuses, self.run) = (refuses, run)
  }

  /// All commands, in the order in which help lists them.
  public static let all: [Command] =
    recording + changing + inForms + dates + meeting + agenda + after + review + submitting + lists + diary
    + unit + capacity + journal + moving + rooms
    + everywhere + lock + guarding + conflict + typing

  /// How the hint line shows it; the rooms are one hint together.
  private var hint: HintLine.Hint {
    id == "room-1" ? HintLine.Hint("1-6", "rooms") : HintLine.Hint(keys.first?.name ?? "", label)
  }

  /// The keys as they are printed, such as `↑ k`; what has none is reached through all commands.
  public var printedKeys: String { keys.isEmpty ? ":" : keys.map(\.name).joined(separator: " ") }

  private static let table: [Scope: [Key: Command]] = {
    var table: [Scope: [Key: Command]] = [:]
    for command in all {
      for scope in command.scopes {
        for key in command.keys { table[scope, default: [:]][key] = command }
      }
    }
    return table
  }()

  static func command(for key: Key, in scope: Scope) -> Command? { table[scope]?[key] }

  /// The commands of a scope, in the table's order.
  public static func commands(in scope: Scope) -> [Command] { all.filter { $0.scopes.contains(scope) } }

  /// The hints of a scope, most useful first; what cannot be done now is left out.
  static func hints(in scope: Scope, for desk: Desk) -> [HintLine.Hint] {
    (ranked[scope] ?? []).compactMap { command in
      command.refuses(desk) == nil ? command.hint : nil
    }
  }

  private static let ranked: [Scope: [Command]] = {
    var ranked: [Scope: [Command]] = [:]
    for scope in Scope.allCases {
      let hinted = commands(in: scope).enumerated().compactMap { place, command in
        (command.ranks[scope] ?? command.rank).map { (command, ($0, place)) }
      }
      ranked[scope] = hinted.sorted { $0.1 < $1.1 }.map(\.0)
    }
    return ranked
  }()
}

extension Desk {
  /// Why this person may not enter anything; nothing for coordinator and consultant.
  var whyNotRecord: String? {
    switch sitting.me?.member.role {
    case .coordinator, .consultant: nil
    case let role?: "Entry is for the coordinator and the consultant; you are here as \(role.words)."
    case nil: Refusal.notAMember(login: sitting.login).sentence
    }
  }

  /// Runs the command of that name as if its first key were pressed.
  mutating func run(_ id: String) -> [Effect] {
    guard let command = Command.all.first(where: { $0.id == id }) else { return [] }
    return perform(command, command.keys.first ?? .enter)
  }

  mutating func perform(_ command: Command, _ key: Key) -> [Effect] {
    if let why = command.refuses(self) {
      notice = Notice(why, .refused)
      return []
    }
    return command.run(&self, key)
  }

  mutating func refuse(_ sentence: String) -> [Effect] {
    notice = Notice(sentence, .refused)
    return []
  }
}
