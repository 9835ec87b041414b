/// What an entry of the journal tells of: something that was changed, or something that was looked at.
public enum JournalKind: String, CaseIterable, Hashable, Sendable {
  case change, `import`, undo, redo
  /// A family's record was opened on the screen.
  case opened
  /// Somebody was sought, with the words that were typed.
  case searched
  /// Records left Kith as data or through the clipboard, or as paper.
  case exported, printed
  /// Something was tried that the person may not do.
  case refused

  /// Whether it changed a record; the others only looked.
  public var isChange: Bool {
    switch self {
    case .change, .import, .undo, .redo: true
    case .opened, .searched, .exported, .printed, .refused: false
    }
  }

  /// Those that changed a record, as a list for a statement.
  static let changes = list(allCases.filter(\.isChange))

  /// Kinds as a statement lists them.
  static func list(_ kinds: [JournalKind]) -> String {
    "(" + kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
  }
}
