import Casework
import Screen

/// A record as it was read, as somebody else has left it, and as it is typed here, part by part.
struct ThreeWay: Sendable {
  /// What two people have changed differently.
  struct Contest: Hashable, Sendable {
    enum Choice: Hashable, Sendable { case theirs, mine, both }

    /// How it read before either; nothing where that is not known any more.
    var base: Piece?
    var theirs: Piece
    var mine: Piece
    /// Of a long text both are kept unless somebody says otherwise; the rest is chosen.
    var choice: Choice?

    var label: String { theirs.label }
    var choices: [Choice] { theirs.isLong ? [.theirs, .mine, .both] : [.theirs, .mine] }

    var piece: Piece {
      switch choice {
      case .mine, nil: return mine
      case .theirs: return theirs
      case .both:
        var both = theirs
        both.value = Together.text(theirs.value, mine.value)
        return both
      }
    }
  }

  /// Every part as it is kept, by field, in the form's order; of a contest what stands in the form.
  private var fields: [(key: String, pieces: [Piece])] = []
  private(set) var contests: [Contest] = []
  /// What only the other has changed, as the form calls it.
  private(set) var taken: [String] = []
  /// What only I have changed.
  private(set) var kept: [String] = []
  private let filling: any Filling

  /// Compares the three, as forms over the record as it now reads; `base` is nothing where it is not known.
  init(base: Form?, theirs: Form, mine: Form, filling: any Filling, _ facts: Facts) {
    self.filling = filling
    for field in mine.fields {
      let own = Piece.pieces(of: field, in: filling, facts)
      let other = theirs[field.key].map { Piece.pieces(of: $0, in: filling, facts) } ?? []
      let before = base?[field.key].map { Piece.pieces(of: $0, in: filling, facts) }
      let isAlike = { (pieces: [Piece]) in pieces.map(\.part) == own.map(\.part) }
      guard isAlike(other), before.map(isAlike) ?? true else {
        // One of them cannot be taken apart: the line is compared whole.
        let whole = { (form: Form) in
          Piece(field: field.key, label: field.label, value: form.text(field.key))
        }
        fields.append((field.key, [weigh(base.map(whole), whole(theirs), whole(mine))]))
        continue
      }
      let pieces = own.indices.map { weigh(before?[$0], other[$0], own[$0]) }
      fields.append((field.key, pieces))
    }
  }

  /// One part: whoever alone has changed it is followed; where both have, it is contested.
  private mutating func weigh(_ base: Piece?, _ theirs: Piece, _ mine: Piece) -> Piece {
    if theirs.isSame(as: mine) { return theirs }
    if let base, base.isSame(as: mine) {
      taken.append(mine.label)
      return theirs
    }
    if let base, base.isSame(as: theirs) {
      kept.append(mine.label)
      return mine
    }
    contests.append(
      Contest(base: base, theirs: theirs, mine: mine, choice: theirs.isLong ? .both : nil))
    return mine
  }

  mutating func choose(_ choice: Contest.Choice, at index: Int) {
    guard contests.indices.contains(index), contests[index].choices.contains(choice) else { return }
    contests[index].choice = choice
  }

  /// The first that nobody has chosen yet.
  var undecided: Int? { contests.firstIndex { $0.choice == nil } }

  /// The form's values with everything that is chosen.
  var values: [String: String] {
    var values: [String: String] = [:]
    for (key, pieces) in fields {
      let chosen = pieces.map { piece in contests.first { $0.mine.id == piece.id }?.piece ?? piece }
      values[key] = Piece.text(of: chosen, in: filling)
    }
    return values
  }

  /// What is said of it once it is saved: `Robin Shah changed “Day” meanwhile; both are kept.`
  func sentence(by other: String) -> String {
    guard contests.isEmpty else {
      let together = contests.map { "“\($0.label)”" }
      let rest = taken.isEmpty ? "" : " Theirs of \(Wording.list(taken.map { "“\($0)”" })) is kept as well."
      return "\(other) had changed \(Wording.list(together)) too; you chose what stands.\(rest)"
    }
    guard !taken.isEmpty else { return "\(other) has changed it meanwhile; both are kept." }
    return "\(other) changed \(Wording.list(taken.map { "“\($0)”" })) meanwhile; both are kept."
  }
}
