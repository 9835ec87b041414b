import Casework
import Desk
import Records

/// What is done without a key: texts and places are kept, and what others wrote is seen.
extension Seat {
  /// Nothing was typed for a while: keeps drafts, sees what others wrote, writes down what was opened.
  ///
  /// Returns whether the screen may have changed.
  public func pause() -> Bool {
    let hadText = desk.hasUnkeptText
    let minutes = desk.minutesShown
    take(.pause(second: second()))
    writeNoted()
    let hasSeen = look()
    return hadText || hasSeen || desk.minutesShown != minutes
  }

  /// Sees what others have written; returns whether there was anything.
  private func look() -> Bool {
    do throws(Refusal) {
      guard try store.hasChangedElsewhere() else { return false }
    } catch {
      // Another program is writing; the next look comes soon.
      return false
    }
    take(.changedElsewhere)
    return true
  }

  /// Seconds for which there is nothing to do but take keys and see what others write; nothing where more waits.
  public var rest: Int? { store.hasNoted || store.mayChangeSoon ? nil : desk.restingSeconds }

  /// The person leaves or the line drops: keeps what was typed and where they are, and what was opened.
  ///
  /// Each text waits for another program up to `seconds`; returns whether the file holds all of them.
  @discardableResult
  public func end(patience seconds: Int = 5) -> Bool {
    patience = seconds * 1_000
    defer { patience = nil }
    take(.pause(second: second()))
    perform(desk.parting())
    guard !desk.hasUnkeptText else { return false }
    writeNoted(patiently: true)
    return true
  }

  private func writeNoted(patiently: Bool = false) {
    do throws(Refusal) {
      try store.writeNoted(patiently: patiently)
    } catch {
      // What was opened stays noted; the next pause comes soon.
    }
  }
}
