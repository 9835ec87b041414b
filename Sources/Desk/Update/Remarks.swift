import Casework
import Screen

extension Desk {
  /// Why nothing can be said of what the cursor is on; nothing where it can.
  var whyNoRemark: String? {
    if stoppedLate != nil { return whyNotRecord }
    return clockLines.isEmpty && selectedSetAside == nil
      ? "Put the cursor on a date that is counted first." : whyNotRecord
  }

  mutating func say() -> [Effect] {
    if let late = stoppedLate {
      stoppedLate = nil
      return remark(ClockRemark.Kind.late.rawValue, late)
    }
    if let row = selectedSetAside { return offerTakingUp(row) }
    return choose(among: clockLines, for: .remark)
  }

  /// The date under the cursor that somebody has set aside.
  var selectedSetAside: SetAsideRow? {
    guard scope == .family, let family, case .setAside(let index) = family.selected else { return nil }
    return family.file.setAside[index]
  }

  /// Offers to let a date that was set aside run again.
  private mutating func offerTakingUp(_ row: SetAsideRow) -> [Effect] {
    let label = row.remark.kind == .notKnown ? "It is known after all" : "It applies after all"
    offer(
      .takeUp(row), "\(row.title): what is to be said of it?",
      [Picker.Item(id: row.key.text, label: label, detail: row.remark.words)])
    return []
  }

  /// Takes back what was said of dates that stand in one line.
  func withdrawing(_ kind: ClockRemark.Kind, _ keys: [Clock.Key]) -> Effect {
    .save(keys.count == 1 ? .withdrawRemark(keys[0], kind) : .withdrawTogether(keys, kind), form: nil)
  }

  /// What can be said of a date, what is asked most first.
  mutating func offerRemarks(_ line: ClockLine) -> [Effect] {
    let late = Picker.Item(
      id: "late",
      label: line.isLate(on: today) ? "Not in time, and why" : "Will not be in time, and why")
    let extended = Picker.Item(
      id: "extended", label: "Another date was set", detail: "by a court, beside the rule's own")
    let none = Picker.Item(id: "not-applicable", label: "Does not apply, because …")
    let unknown = Picker.Item(id: "not-known", label: "Not known when last done")
    var items = line.isUnknown ? [unknown, none] : [late, extended, none]
    if line.row?.reason != nil {
      items.append(Picker.Item(id: "no-late", label: "Take back the reason", detail: line.row?.reason ?? ""))
    }
    if let day = line.row?.extended {
      items.append(Picker.Item(id: "no-extended", label: "Take back the other date", detail: day.spoken))
    }
    offer(.remark(line), "\(line.title): what is to be said of it?", items)
    return []
  }

  mutating func remark(_ id: String, _ line: ClockLine) -> [Effect] {
    switch id {
    case "no-late": return [withdrawing(.late, line.keys)]
    case "no-extended": return [withdrawing(.extended, line.keys)]
    default:
      guard let kind = ClockRemark.Kind(rawValue: id) else { return [] }
      open(RemarkForm(line: line, kind: kind))
      return []
    }
  }

  // MARK: What is not known since an import

  /// Lists it over all families; Enter goes to the family's page.
  mutating func show(unknown rows: [UnknownRow]) {
    guard !rows.isEmpty else {
      notice = Notice("Nothing is unknown since an import.")
      return
    }
    let items = rows.map { row in
      Picker.Item(
        id: "\(row.family?.number ?? 0)/\(row.key.text)", label: row.title,
        detail: [row.childName.map(shown), row.startWords].compactMap { $0 }.joined(separator: " · "))
    }
    offer(.unknown, "Not known since an import: Enter goes to the family", items)
  }

  mutating func goToUnknown(_ id: String) -> [Effect] {
    guard let slash = id.firstIndex(of: "/"), let family = Int(id[..<slash]), family > 0 else {
      return refuse("That belongs to no family.")
    }
    pending = .unknown(Clock.Key(String(id[id.index(after: slash)...])))
    return [.read(.family(Ref(family)))]
  }
}
