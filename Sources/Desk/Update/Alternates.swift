import Screen

/// Keys held with Alt, which many terminals send as Esc and the character in one piece.
extension Desk {
  /// Where something is typed they go by words or do nothing: never do they leave a form and run as commands in
  /// the room beneath. Elsewhere they are what the terminal says: Esc, then the character.
  mutating func pressAlternate(_ character: Character) -> [Effect] {
    switch scope {
    case .form, .minute, .picker, .locked, .choosing:
      switch character {
      case "b": return take(.key(.wordLeft))
      case "f": return take(.key(.wordRight))
      default: return lock.covers ? [] : refuse("Alt-\(character) means nothing here; Esc alone leaves.")
      }
    default: return take(.key(.escape)) + take(.key(.character(character)))
    }
  }
}
