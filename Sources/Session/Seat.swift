public import Casework
public import Desk
public import Records
public import Screen

/// One person's sitting at Kith: every message goes to the desk, every effect is performed in order, at once.
public final class Seat {
  /// What only the world outside can do.
  public enum Outside: Equatable, Sendable {
    case copy(String)
    /// Something that takes a moment is about to begin: what the desk shows until then.
    case show(Frame)
    case repaint
    case suspend
  }

  public internal(set) var desk: Desk
  /// The person has left.
  public private(set) var isOver = false
  let store: Store
  private let outside: (Outside) -> Void
  /// Gives the code lists when the first family is read; the opening does not wait for them.
  let codes: () -> CodeBook
  var hasCodes = false
  /// Up to which journal entry the desk has been told what others changed.
  var heardTo: Int?
  /// What goes to the clipboard next was noted when it was read.
  var hasNotedCopy = false
  /// The second of the sitting, for how old drafts are and when they were kept.
  let second: () -> Int
  /// Milliseconds for which a text that is kept waits for another program; a moment, but for whoever leaves.
  var patience: Int?

  /// Sits down at a unit's file. `today` is asked for once here; a later day comes as a message.
  public init(
    store: Store, calendar: WorkingCalendar, today: Day, size: Size,
    codes: @escaping () -> CodeBook = { CodeBook([]) }, second: @escaping () -> Int,
    outside: @escaping (Outside) -> Void = { _ in }
  ) throws(Refusal) {
    self.store = store
    self.second = second
    self.outside = outside
    self.codes = codes
    desk = Desk(today: today, calendar: calendar, sitting: try store.sitting(today: today), size: size)
    desk.name = String(UInt64.random(in: .min ... .max), radix: 36)
    // From here on whatever another program writes is noticed.
    _ = try store.hasChangedElsewhere()
    heardTo = try store.heard(after: nil).end
    _ = desk.take(.pause(second: second()))
    perform(desk.opening())
    settle()
  }

  /// Learns the working days, where the seat was taken before they were known.
  public func learn(_ calendar: WorkingCalendar) { desk.calendar = calendar }

  /// Learns the rules, where the seat was taken before they were read; their holidays are the latest known.
  public func learn(_ rules: RuleBook) {
    guard !rules.timescales.isEmpty else { return }
    desk.rules = rules
    desk.calendar = rules.calendar
  }

  /// Takes one message and everything that follows from it.
  public func take(_ message: Message) { perform(desk.take(message)) }

  /// Reads what the screen shows but has not read; before each painting.
  public func settle() {
    perform(desk.unread)
    desk.prepare()
  }

  public func frame() -> Frame { desk.frame() }

  func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      waiting.append(contentsOf: perform(effect))
    }
  }

  private func perform(_ effect: Effect) -> [Effect] {
    switch effect {
    case .read(let query):
      return answering { () throws(Refusal) in .answer(try self.read(query)) }
    case .save(let change, let form):
      return answering(form: form) { () throws(Refusal) in
        var saved = try self.store.save(change, dropping: form, typedAt: self.desk.sittings(of: form))
        saved.isFinal = change.isFinal
        return .saved(saved, form: form)
      }
    case .weigh(let change, let form):
      return answering(form: form) { () throws(Refusal) in
        .answer(.weighed(try self.store.preview(change), change, form: form))
      }
    case .undo: return answering { () throws(Refusal) in .tookBack(try self.store.undo()) }
    case .redo: return answering { () throws(Refusal) in .madeAgain(try self.store.redo()) }
    case .keep(var draft):
      draft.keptAt = second()
      return answering(form: Desk.keptQuietly) { () throws(Refusal) in
        let key = try self.store.keep(draft, patience: self.patience)
        return key == draft.key ? .kept(draft: key) : .keptBeside(draft: draft.key, under: key)
      }
    case .drop(let key):
      return answering(none: { () throws(Refusal) in try self.store.dropDraft(key: key) })
    case .hasLooked:
      return answering(
        none: { () throws(Refusal) in try self.store.hasLooked() }, form: Desk.keptQuietly)
    case .keepPlace(let place):
      // Where somebody is may wait: another program that is writing is no news to them.
      return answering(none: { () throws(Refusal) in try self.store.keep(place) }, form: Desk.keptQuietly)
    case .keepFilter(let filter):
      return answering(none: { () throws(Refusal) in try self.store.keep(filter) })
    case .dropFilter(let filter):
      return answering(none: { () throws(Refusal) in try self.store.drop(filter) })
    case .setPassphrase(let words):
      return answering(none: { () throws(Refusal) in try self.store.setPassphrase(words) })
    case .unlock(let words):
      outside(.show(desk.frame()))
      return answering { () throws(Refusal) in .answer(.unlocked(try self.store.unlocks(words))) }
    case .copy(let text):
      noteCopy()
      outside(.copy(text))
    case .searched(let text, let hit): store.noteSearched(text, hit: hit)
    case .repaint: outside(.repaint)
    case .suspend: outside(.suspend)
    case .quit:
      isOver = end()
      if !isOver { return desk.take(.refused(.busy, form: nil)) }
    }
    return []
  }

  /// What is asked of the file; a refusal goes to the desk as a sentence.
  private func answering(form: String? = nil, _ ask: () throws(Refusal) -> Message) -> [Effect] {
    do throws(Refusal) {
      return desk.take(try ask())
    } catch {
      return desk.take(.refused(error, form: form))
    }
  }

  private func answering(none ask: () throws(Refusal) -> Void, form: String? = nil) -> [Effect] {
    do throws(Refusal) {
      try ask()
      return []
    } catch {
      return desk.take(.refused(error, form: form))
    }
  }
}
