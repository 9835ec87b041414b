extension Form {
  /// Takes a key and says what has to be attended to.
  public mutating func take(_ key: Key) -> Event {
    let event = event(for: key)
    showFocus()
    return event
  }

  private mutating func event(for key: Key) -> Event {
    switch key {
    case .control("s"): return .save
    case .escape: return escape()
    default: break
    }
    guard fields.indices.contains(focus) else { return key == .enter ? .save : .none }
    switch key {
    case .tab: return advance(wrapping: true)
    case .backTab: return leave(to: focus > 0 ? focus - 1 : fields.count - 1)
    case .enter where !fields[focus].isMemo: return enter()
    case .character("=") where fields[focus].isBlankLine:
      return .repeatLast(focus)
    default: return edit(key)
    }
  }

  /// Esc first puts away the completion one has moved to, then closes.
  private mutating func escape() -> Event {
    guard fields.indices.contains(focus), fields[focus].completion != nil else { return .close }
    fields[focus].completion = nil
    return .none
  }

  /// Enter on the last field saves, unless it has just completed a text that nobody has seen whole yet.
  private mutating func enter() -> Event {
    guard focus == fields.count - 1 else { return advance(wrapping: false) }
    return fields[focus].complete() ? .changed(focus) : .save
  }

  private mutating func advance(wrapping: Bool) -> Event {
    _ = fields[focus].complete()
    let next = focus + 1
    return leave(to: next < fields.count ? next : wrapping ? 0 : focus)
  }

  private mutating func leave(to index: Int) -> Event {
    let old = focus
    focus(on: index)
    return .left(old)
  }

  /// Gives a key to the field in focus; one that the field has no use for may move to another field.
  private mutating func edit(_ key: Key) -> Event {
    switch fields[focus].content {
    case .line(var line):
      if let event = completionEvent(key, atEnd: line.isAtEnd) { return event }
      let outcome = line.take(key)
      fields[focus].content = .line(line)
      return event(outcome, key)
    case .memo(var memo, let rows):
      // The form lets go of its copy, so that a long text is not copied with every key.
      fields[focus].content = .line("")
      let outcome = memo.take(key, width: memoWidth, rows: rows)
      fields[focus].content = .memo(memo, rows: rows)
      return event(outcome, key)
    case .choice(var choice):
      let outcome = choice.take(key)
      fields[focus].content = .choice(choice)
      return event(outcome, key)
    case .ticks(var ticks):
      let outcome = ticks.take(key)
      fields[focus].content = .ticks(ticks)
      return event(outcome, key)
    }
  }

  private mutating func event(_ outcome: Line.Outcome, _ key: Key) -> Event {
    switch outcome {
    case .changed:
      fields[focus].completion = nil
      // What was said of the text before the change no longer holds.
      fields[focus].problem = nil
      return .changed(focus)
    case .moved: return .none
    case .ignored:
      switch key {
      case .down where focus + 1 < fields.count: return leave(to: neighbour(of: focus, down: true))
      case .up where focus > 0: return leave(to: neighbour(of: focus, down: false))
      case .character, .pasted: return fields[focus].takesWords ? .none : .notTaken(focus)
      default: return .none
      }
    }
  }

  /// The keys that move through completions and take one; nothing for any other.
  private mutating func completionEvent(_ key: Key, atEnd: Bool) -> Event? {
    switch key {
    case .down where fields[focus].moveCompletion(1): return Event.none
    case .up where fields[focus].completion != nil:
      _ = fields[focus].moveCompletion(-1)
      return Event.none
    case .right where atEnd: return fields[focus].complete() ? .changed(focus) : nil
    default: return nil
    }
  }
}
