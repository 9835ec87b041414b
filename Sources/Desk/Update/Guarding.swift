import Casework
import Screen

/// Warnings and restrictions: who may do what with them, and which of several is meant.
extension Desk {
  /// Why this person does not say who may read a record; nothing where they do.
  var whyNotRestrict: String? {
    if sitting.mayDecide("restriction") { return nil }
    let role = sitting.decider(of: "restriction")
    return Refusal.notPermitted(what: "Restricting a record", needs: role).sentence
  }

  /// Why nothing is done with the restriction here; nothing where it can be.
  var whyNoRestriction: String? {
    whyNotRestrict
      ?? (family?.file.restriction == nil ? "This record is not restricted; n restricts it." : nil)
  }

  var whyNoWarning: String? {
    whyNotRecord ?? (family?.file.warnings.isEmpty == false ? nil : "No warning stands here; n gives one.")
  }

  /// What *New …* offers of both for the family under the cursor.
  var guardItems: [Picker.Item] {
    var items: [Picker.Item] = []
    if whyNotRecord == nil {
      items.append(Picker.Item(id: "warn", label: "Warning", detail: "a banner, and a mark in every list"))
    }
    guard whyNotRestrict == nil else { return items }
    if family?.file.restriction == nil {
      items.append(
        Picker.Item(id: "restrict", label: "Restriction to named people", detail: "with a reason, for a time")
      )
    } else {
      items.append(Picker.Item(id: "grant", label: "Name somebody on the restriction, or renew it"))
    }
    return items
  }

  /// Looks at a warning again; asks which where several stand.
  mutating func lookAtWarning(lifts: Bool) -> [Effect] {
    guard let warnings = family?.file.warnings, let first = warnings.first else { return [] }
    if warnings.count == 1 { return ask(for: .warning(.lookAgain(first.ref, lifts: lifts))) }
    let items = warnings.map { row in
      Picker.Item(
        id: String(row.ref.number), label: row.warning.kind.words,
        detail: [row.about.map(shown), row.warning.text].compactMap { $0 }.joined(separator: " · "))
    }
    overlays.append(
      .picker(
        PickerSheet(purpose: .warning(lifts: lifts), picker: Picker(title: "Which warning?", items: items))))
    return []
  }

  /// Takes somebody off the restriction; asks whom.
  mutating func offerReaders() -> [Effect] {
    guard let row = family?.file.restriction else { return [] }
    let items = row.readers.map {
      Picker.Item(id: String($0.member.number), label: $0.name, detail: "until \($0.until.spoken)")
    }
    overlays.append(
      .picker(
        PickerSheet(
          purpose: .reader(row.ref), picker: Picker(title: "Who shall not read it any more?", items: items))))
    return []
  }

  /// Enter on a date of Today that is about a warning or a restriction; nothing where it is about something else.
  mutating func openGuard(_ item: TodayBoard.Item) -> [Effect]? {
    guard let family = item.family else { return nil }
    switch item.subject {
    case .warningReview(let ref) where whyNotRecord == nil:
      return ask(for: .warning(.lookAgain(ref, lifts: false)), family)
    case .restrictionReview where whyNotRestrict == nil:
      return ask(for: .restriction(.lookAgain(lifts: false)), family)
    case .grantEnds(_, let member) where whyNotRestrict == nil:
      return ask(for: .restriction(.grant(member)), family)
    default: return nil
    }
  }

  /// All warnings and the restriction in full, as a page.
  mutating func showWarnings() -> [Effect] {
    guard let file = family?.file else { return [] }
    var parts = file.warnings.map { row in
      let about = row.about.map { " (\(shown($0)))" } ?? ""
      return """
        ⚠ \(row.warning.kind.words)\(about)
        \(row.warning.text)
        Since \(row.warning.from.spoken), by \(row.by); to be looked at again on \(row.warning.review.spoken).
        """
    }
    if let row = file.restriction {
      let readers = row.readers.map { reader in
        "  \(reader.name), until \(reader.until.spoken)\(reader.until < today ? " (over)" : "")"
      }
      parts.append(
        """
        Restricted: \(row.restriction.category.words)
        \(row.restriction.reason)
        Since \(row.restriction.from.spoken), by \(row.by); to be looked at again on \(row.restriction.review.spoken).
        May read it:
        \(readers.joined(separator: "\n"))
        """)
    }
    overlays.append(
      .page(PageSheet(title: "Warnings and restriction", text: parts.joined(separator: "\n\n"))))
    return []
  }

  /// The family whose page is open has been hidden from this login: the page goes, and what was typed is a draft.
  mutating func closeRestricted() -> [Effect]? {
    guard let file = family?.file, pending == nil else { return nil }
    let drafts = overlays.compactMap { overlay -> Draft? in
      guard case .form(let sheet) = overlay, sheet.isTouched, sheet.filling.keepsDraft else { return nil }
      return draft(of: sheet)
    }
    overlays = []
    family = nil
    pages[file.family] = nil
    notice = Notice(Refusal.restricted.sentence, .refused)
    if !drafts.isEmpty {
      // Whoever is typing types on: a page takes the letters, so that none of them is a command beneath.
      let kept =
        "What you typed is kept. It waits on Today, and opens again once you are named on the record."
      overlays = [.page(PageSheet(title: "Restricted", text: "\(Refusal.restricted.sentence)\n\n\(kept)"))]
    }
    return drafts.flatMap { part(with: $0) } + [.read(.hidden)] + rereading
  }

  /// What is read again once this person has changed a warning, or who may read.
  func rereadingMarks(after form: String?) -> [Effect] {
    let kinds = ["restrict/", "grant/", "look-restriction/", "warn/", "look-warning/"]
    guard let form, kinds.contains(where: { form.hasPrefix($0) }) else { return [] }
    return [.read(.hidden)] + (room == .caseload ? [] : [.read(.caseload)])
  }

  // MARK: [restricted] rows

  /// The cursor is on a family that is hidden from this login.
  var isOnRestricted: Bool {
    switch scope {
    case .caseload:
      caseload.families != nil && caseload.list.selected >= caseload.rows.count && caseload.hiddenRows > 0
    case .meeting:
      meeting.board.map { meeting.list.selected >= $0.items.count } ?? false && meeting.hidden > 0
    default: false
    }
  }

  /// Why the line under the cursor is about no family that anything can be recorded for; nothing where it is.
  var whyNoFamily: String? {
    if isOnRestricted { return Refusal.restricted.sentence }
    return subject == nil ? "Put the cursor on a family first, or find one with f." : nil
  }
}
