import Casework
import Records

/// What this process looks at is written into the journal before it is shown, and at the latest when it ends.
enum Noting {
  /// Every unit that was opened since the program began; it is one process on one thread, and ends soon.
  private nonisolated(unsafe) static var stores: [Store]?

  /// The program begins; what uses its parts without being the program writes for itself.
  static func begin() { stores = [] }

  static func watch(_ store: Store) { stores?.append(store) }

  /// Writes what was noted. Who may only read the file, or finds it busy for long, is shown what was asked for all
  /// the same, and told that the journal does not know of it.
  static func write() {
    for store in stores ?? [] where store.hasNoted {
      do throws(Refusal) {
        try store.writeNoted(patiently: true)
      } catch {
        stores?.removeAll { $0 === store }
        Output.say("The journal could not be told of this. \(error.sentence)")
      }
    }
  }
}

extension Store {
  /// Notes what a verb prints: as data it leaves Kith, otherwise it is paper.
  func note(_ what: String, asData isData: Bool = false, family: Ref<Family>? = nil) {
    if isData { noteExported(what, family: family) } else { notePrinted(what, family: family) }
  }
}
