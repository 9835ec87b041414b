import Casework

/// What others have changed in the lists on the screen since one looked at them.
struct Hearing: Sendable {
  /// A list whose lines can be marked.
  enum List: Hashable, Sendable {
    case room(Room)
    case family(Ref<Family>)
  }

  /// Somebody else has written, and the answers that come now show what.
  var isListening = false
  /// The lines marked, by the ids that the cursor knows them by.
  var marks: [List: Set<String>] = [:]
  /// What is said of it once nothing else is to be read at the foot.
  var unsaid: Notice?

  /// Marks what is new or reads otherwise than it was shown, but for the line under the cursor.
  mutating func mark(
    _ list: List, before: [String: AnyHashable], after: [String: AnyHashable], besides cursor: Set<String>
  ) {
    let news = after.filter { before[$0.key] != $0.value }.map(\.key)
    let standing = (marks[list] ?? []).intersection(after.keys)
    marks[list] = standing.union(news).subtracting(cursor)
  }
}
