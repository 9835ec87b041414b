import Screen

/// A key that does nothing here does not do so in silence, and what is typed after it does nothing either.
extension Desk {
  /// Says that a key means nothing here, and where it does mean something.
  mutating func sayWhere(_ key: Key) -> [Effect] {
    switch key {
    case .character(" "): return []
    case .character("/"):
      typesNowhere = true
      return refuse(Self.notNarrowed)
    case .character, .control, .function, .tab, .backTab: break
    default: return []
    }
    let views: [Scope] = [.meeting, .after, .drift]
    if views.contains(scope),
      let other = views.first(where: { Command.command(for: key, in: $0) != nil }),
      let command = Command.command(for: key, in: other)
    {
      let title = other == .meeting ? "on the agenda" : "in “\(other.title)”"
      return refuse(
        "“\(key.name)” does nothing here; \(title) it is “\(command.label)”. Tab goes there.")
    }
    guard let other = Self.rooms.first(where: { Command.command(for: key, in: $0) != nil }),
      let command = Command.command(for: key, in: other)
    else { return refuse("“\(key.name)” does nothing here; ? lists the keys.") }
    return refuse("“\(key.name)” does nothing here; in “\(other.title)” it is “\(command.label)”.")
  }

  private static let notNarrowed = "This list is not narrowed; f finds anyone. Enter or Esc goes on."

  /// Where a key that does nothing here is looked for, the likeliest first.
  private static let rooms: [Scope] = [.caseload, .family, .today, .actions, .meeting, .diary, .unit]

  /// The words after a sign that narrows nothing here; nothing once Enter, Esc or another key ends them.
  mutating func typeNowhere(_ key: Key) -> [Effect]? {
    guard typesNowhere else { return nil }
    switch key {
    case .character, .pasted, .backspace: return refuse(Self.notNarrowed)
    case .enter, .escape:
      typesNowhere = false
      return []
    default:
      typesNowhere = false
      return nil
    }
  }
}
