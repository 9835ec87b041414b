import Casework
import Screen

/// A part of a form that two people can have changed apart from each other: a field, one child's ticks, or who,
/// what and by when of an action.
struct Piece: Hashable, Sendable {
  var field: String
  /// Which part of the field; nothing for the whole of it.
  var part = ""
  /// As the form calls it: `Day`, `Children: Tolu 9`.
  var label: String
  /// As the field holds it.
  var value: String
  /// As it is read: two texts that are read alike are the same.
  var reading = ""
  /// A text of many lines, of which both can be kept.
  var isLong = false

  var id: String { part.isEmpty ? field : "\(field)|\(part)" }

  /// As it is shown beside another.
  var shown: String {
    guard !value.trimmed.isEmpty else { return reading.isEmpty ? "(blank)" : reading }
    return reading.isEmpty || reading == value || isLong ? value : "\(value) (\(reading))"
  }

  func isSame(as other: Piece) -> Bool {
    value.trimmed == other.value.trimmed || !reading.isEmpty && reading == other.reading
  }
}

extension Piece {
  /// What a field consists of.
  static func pieces(of field: Field, in filling: any Filling, _ facts: Facts) -> [Piece] {
    switch field.content {
    case .ticks(let ticks):
      return ticks.rows.indices.map { row in
        let ticked = ticks.columns.indices.filter { ticks[row, $0] }.map { ticks.columns[$0] }
        let words = ticked.map { $0.lowercased() }.joined(separator: ", ")
        return Piece(
          field: field.key, part: ticks.rows[row].id, label: "\(field.label): \(ticks.rows[row].name)",
          value: ticked.joined(separator: "\t"), reading: words.isEmpty ? "not ticked" : words)
      }
    case .memo(let memo, _):
      return [Piece(field: field.key, label: field.label, value: memo.text, isLong: true)]
    case .choice(let choice): return [Piece(field: field.key, label: field.label, value: choice.text)]
    case .line(let line):
      let label = field.label.isEmpty ? "Another number" : field.label
      return filling.parts(of: field, facts)
        ?? [
          Piece(field: field.key, label: label, value: line.text, reading: field.readback ?? "")
        ]
    }
  }

  /// The field's text again, of its parts.
  static func text(of pieces: [Piece], in filling: any Filling) -> String {
    guard let first = pieces.first, !first.part.isEmpty else { return pieces.first?.value ?? "" }
    return filling.joined(pieces)
      ?? pieces.filter { !$0.value.isEmpty }.map { "\($0.part)\t\($0.value)" }.joined(separator: "\n")
  }
}

extension ActionForm {
  /// Who, what and by when, which stand in one line; nothing where it cannot be read.
  func parts(of field: Field, _ facts: Facts) -> [Piece]? {
    guard case .action(let text, let owners, let due) = ActionLine.read(field.text, facts) else { return nil }
    let who = owners.compactMap { ref in facts.sitting.members.first { $0.ref == ref } }
    return [
      Piece(
        field: field.key, part: "who", label: "Who",
        value: who.map { $0.member.initials.lowercased() }.joined(separator: " "),
        reading: who.map(\.member.name).joined(separator: ", ")),
      Piece(field: field.key, part: "what", label: "What", value: text),
      Piece(
        field: field.key, part: "when", label: "By when", value: due?.slashed ?? "",
        reading: due?.spoken ?? "no day"),
    ]
  }

  func joined(_ pieces: [Piece]) -> String? {
    let value = { (part: String) in pieces.first { $0.part == part }?.value ?? "" }
    return "\(value("who")): \(value("what"))\(value("when").isEmpty ? "" : " by \(value("when"))")"
  }
}
