import Casework
import Screen

/// What became of a record since it was made.
extension Desk {
  /// The entry, person or action on whose line the cursor stands; nothing for a family's line.
  private var historic: RecordHistory.Subject? {
    if scope == .actions { return actions.selected.map { .entry(.action($0.ref)) } }
    if let person = personUnderCursor { return .person(person) }
    guard scope == .family, let family else { return nil }
    switch family.selected {
    case .entry(let index): return .entry(family.file.entries[index].id)
    case .action(let index): return .entry(.action(family.file.actions[index].ref))
    case .hypothesis(let index): return .entry(.hypothesis(family.file.hypotheses[index].ref))
    case .sought(let index): return .entry(.decision(family.file.sought[index].ref))
    case .booked: return selectedOccasion.map { .entry(.occasion($0.ref)) }
    default: return nil
    }
  }

  /// Why there is no history to show; nothing where there is.
  var whyNoHistory: String? {
    if historic != nil { return nil }
    if scope == .actions { return "There is no action under the cursor." }
    return subject == nil ? "Put the cursor on a family first." : nil
  }

  mutating func readHistory() -> [Effect] {
    if let historic { return [.read(.history(historic))] }
    return subject.map { [.read(.journal($0))] } ?? []
  }

  mutating func show(_ history: RecordHistory) {
    overlays.append(
      .page(PageSheet(title: "History: \(shown(history.title))", text: Wording.page(hidden(history)))))
  }
}
