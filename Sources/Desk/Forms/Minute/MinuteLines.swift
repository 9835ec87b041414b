import Casework

/// A minute as lines of text under its headings: as somebody types it now, or as it is stored.
struct MinuteLines {
  var sheet: FamilySheet
  var sitting: Sitting

  /// What is filled in, in the form's order.
  func lines(_ values: [String: String]) -> [(label: String, text: String)] {
    let filled = values.compactMap { key, text -> (field: MinuteField, text: String)? in
      let text = text.split(separator: "\n").joined(separator: " ").trimmed
      guard let field = MinuteField(key), !text.isEmpty else { return nil }
      return (field, text)
    }
    return filled.sorted { Self.place($0.field) < Self.place($1.field) }
      .compactMap { field, text in said(field, text, of: values).map { (label(field), $0) } }
  }

  private func label(_ field: MinuteField) -> String {
    switch field {
    case .step(let ref):
      sheet.hypotheses.firstIndex { $0.ref == ref }.map { "Hypothesis \($0 + 1)" } ?? field.label
    default: field.heading
    }
  }

  /// The text as it is read by somebody who does not type; nothing where it says nothing.
  private func said(_ field: MinuteField, _ text: String, of values: [String: String]) -> String? {
    switch field {
    // As it was before, nobody has touched it.
    case .risk: return Risk(rawValue: text).flatMap { $0 == sheet.row.risk ? nil : $0.rawValue }
    case .done:
      let ids = (values[field.key] ?? "").split(separator: "\n").compactMap { line in
        line.split(separator: "\t").first.flatMap { Int($0) }
      }
      let done = ids.compactMap { id in sheet.actions.first { $0.ref.number == id }?.text }
      return done.isEmpty ? nil : done.joined(separator: "; ")
    case .line(.challenge, _) where text == SpokenChallenge.noneOffered: return "none offered"
    default: return text
    }
  }

  /// The form's order: the kind of field, then its number.
  private static func place(_ field: MinuteField) -> (Int, Int, Int) {
    switch field {
    case .why: (0, 0, 0)
    case .update: (1, 0, 0)
    case .done: (2, 0, 0)
    case .days: (3, 0, 0)
    case .step(let ref): (4, ref.number, 0)
    case .line(.challenge, let number): (5, number, 0)
    case .line(.decision, let number): (6, number, 0)
    case .line(.action, let number): (7, number, 0)
    case .risk: (8, 0, 0)
    case .line(.idea, let number): (9, number, 0)
    case .line(.would, let number): (9, number, 1)
    case .line(.test, let number): (9, number, 2)
    case .risks: (10, 0, 0)
    case .protective: (11, 0, 0)
    case .child: (12, 0, 0)
    case .parents: (13, 0, 0)
    case .line(.date, let number): (14, number, 0)
    case .next: (15, 0, 0)
    case .genogram: (16, 0, 0)
    }
  }
}
