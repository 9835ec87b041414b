import Screen

/// What covers the screen so that nothing beneath can be read; forms and lists stay beneath as they are.
public struct Lock: Sendable {
  public enum Stage: Sendable {
    case open
    /// A passphrase is typed twice before it is used for the first time.
    case choosing
    case locked
  }

  public internal(set) var stage = Stage.open
  /// The minutes without a key have locked it, and nobody's hand.
  var isByItself = false
  /// Whether this login has a passphrase; nothing until that is read.
  var hasPassphrase: Bool?
  var typed = Line()
  /// The same once more, where one is chosen.
  var again = Line()
  var isAgain = false
  /// The screen is locked as soon as a passphrase is chosen.
  var locksAfterwards = true
  /// The passphrase is being looked at, which takes a moment.
  var isChecking = false
  /// What is to be said, quietly.
  var sentence: String?
  var showsHelp = false
  /// The running second of the first tick after the last key.
  var idleSince: Int?

  public init() {}

  /// A shorter passphrase is no lock.
  static let shortest = 4

  /// Nothing beneath is to be seen.
  var covers: Bool { stage != .open }
}
