import Casework
import Screen

extension Desk {
  /// A rule as a page: what it says, where that stands, and what the unit has made of it.
  mutating func showRule() -> [Effect] {
    guard let row = unit.selected else { return [] }
    overlays.append(.page(PageSheet(title: row.timescale.title, text: Wording.page(row))))
    return []
  }

  mutating func setLocalLength() -> [Effect] {
    guard let row = unit.selected else { return [] }
    open(LocalLengthForm(timescale: row.timescale, standing: row.local))
    return []
  }

  /// Turns over whether a virtual visit counts as the child seen; the dates that move are shown first.
  mutating func changeVirtualVisits() -> [Effect] {
    guard let board = unit.board else { return [] }
    return [saving(.setVirtualVisits(count: !board.countsVirtual), form: nil)]
  }

  /// Lists suspensions, running ones first; makes a new one.
  mutating func offerSuspensions() -> [Effect] {
    let rows = unit.board?.suspensions ?? []
    let items =
      [Picker.Item(id: "new", label: "New suspension", detail: "by direction, for the whole authority")]
      + rows.map { row in
        let suspension = row.suspension
        return Picker.Item(
          id: String(row.ref.number),
          label: "\(suspension.from.brief) – \(suspension.through.spoken)",
          detail:
            "\(Wording.count(suspension.timescales.count, "timescale", "timescales")) · \(suspension.legalBasis)"
        )
      }
    offer(.suspensions, "Suspensions: Enter makes one, or ends one that runs", items)
    return []
  }

  mutating func goOn(withSuspension id: String) -> [Effect] {
    guard let board = unit.board else { return [] }
    guard let row = board.suspensions.first(where: { String($0.ref.number) == id }) else {
      open(SuspensionForm(rules: board.rows.map(\.timescale), first: unit.selected?.timescale))
      return []
    }
    guard row.suspension.through >= today else {
      overlays.append(
        .page(PageSheet(title: "Suspension", text: Wording.page(row.suspension, board.rows.map(\.timescale))))
      )
      return []
    }
    open(EndSuspensionForm(ref: row.ref, suspension: row.suspension))
    return []
  }

  /// Goes on with an unfinished text of the unit's room once its rules have been read.
  mutating func resumeInUnit() {
    guard let key = resumingInUnit, let board = unit.board else { return }
    resumingInUnit = nil
    let name = key.split(separator: "/").dropFirst(2).joined(separator: "/")
    if key.hasPrefix("suspension/") {
      open(SuspensionForm(rules: board.rows.map(\.timescale)))
    } else if let row = board.suspensions.first(where: { String($0.ref.number) == name }) {
      open(EndSuspensionForm(ref: row.ref, suspension: row.suspension))
    } else if let row = board.rows.first(where: { LocalLengthForm.name($0.timescale) == name }) {
      open(LocalLengthForm(timescale: row.timescale, standing: row.local))
    } else {
      notice = Notice("What that text was about is no longer there.", .refused)
    }
  }

  // MARK: The calculator

  /// Opens “When is it due?” with the rules as they stand.
  mutating func openCalculator(_ rules: RuleBook) {
    self.rules = rules
    open(CalculatorForm())
  }
}
