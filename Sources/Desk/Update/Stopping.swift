import Casework

/// One way of recording what stops a clock.
struct Stopping: Hashable, Sendable {
  enum How: Hashable, Sendable {
    case form(FormRequest)
    /// It is recorded in another place, which the sentence names.
    case elsewhere(String)
  }

  var words: String
  var how: How

  /// Every way, in the rule's order; one kind of record stands once.
  static func ways(_ line: ClockLine) -> [Stopping] {
    var ways: [Stopping] = []
    for kind in line.stops {
      guard let how = how(kind, line), !ways.contains(where: { $0.how == how }) else { continue }
      ways.append(Stopping(words: kind.words, how: how))
    }
    return ways
  }

  private static func how(_ kind: HappeningKind, _ line: ClockLine) -> How? {
    if let occasion = kind.occasion { return .form(.occasion(occasion, children: line.children)) }
    if let standing = StandingKind(happening: kind) {
      return .form(.standing(standing, children: line.children))
    }
    switch kind {
    case .childSeen: return .form(.visit(seen: line.children))
    case .visitWritten:
      let parts = (line.keys.first?.start ?? "").split(separator: ":")
      guard parts.count == 2, parts[0] == "visit", let number = Int(parts[1]) else { return nil }
      return .form(.correct(.visit(Ref(number))))
    case .childBorn: return line.children.first.map { .form(.correctPerson($0)) }
    case .fullDiscussionHeld:
      return .elsewhere("The family is discussed in full at the unit's meeting: 3 goes there.")
    default: return nil
    }
  }
}
