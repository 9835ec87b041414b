import Casework
import Screen

/// `u` and `U`: first what would be taken back, or made again, is said; the same key or Enter then does it.
extension Desk {
  /// What was said would be taken back, until the next key.
  struct TakingBack: Hashable, Sendable {
    var what: String
    var isAgain: Bool
    /// It was confirmed, and is read once more: only what was said is done.
    var isConfirmed = false
  }

  /// Asks what the key would do.
  func askWhatGoesBack(isAgain: Bool) -> [Effect] { [.read(.undoable(redo: isAgain))] }

  /// Says what would be done; does it where it was confirmed and still reads so.
  mutating func take(undoable what: String, isAgain: Bool) -> [Effect] {
    let said = takingBack
    takingBack = nil
    if let said, said.isConfirmed, said.isAgain == isAgain, said.what == what {
      return [isAgain ? .redo : .undo]
    }
    takingBack = TakingBack(what: what, isAgain: isAgain)
    let key = isAgain ? "U" : "u"
    let words = isAgain ? "makes it again" : "takes it back"
    notice = Notice(
      "\(isAgain ? "Make again" : "Take back"): \(what)? \(key) or Enter \(words), any other key leaves it.")
    return []
  }

  /// The family on the screen is gone: goes to the caseload, and says what took it away.
  ///
  /// Nothing where it was another family that could not be read.
  mutating func leaveGoneFamily() -> [Effect]? {
    guard family != nil, pending == nil else { return nil }
    family = nil
    overlays.removeAll { if case .form = $0 { false } else { true } }
    notice = justSaid ?? Notice("Somebody has deleted this family meanwhile.", .refused)
    if review.isOpen || room == .caseload { return rereading }
    return enter(.caseload)
  }

  /// The key after what was said: does it, leaves it with Esc, or leaves it and goes on as that key means.
  mutating func confirmTakingBack(_ key: Key) -> [Effect]? {
    guard var said = takingBack else { return nil }
    takingBack = nil
    switch key {
    case .enter, .character(said.isAgain ? "U" : "u"):
      said.isConfirmed = true
      takingBack = said
      return askWhatGoesBack(isAgain: said.isAgain)
    case .escape: return []
    default: return nil
    }
  }
}
