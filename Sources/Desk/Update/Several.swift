import Casework
import Screen

/// Several unfinished texts of one kind: each is kept beside the others, and each can be gone on with.
extension Desk {
  /// The text that a form goes on with: the one that is resumed, else the latest of its kind.
  mutating func unfinished(_ filling: any Filling) -> Draft? {
    let texts = (parted + drafts).filter { Draft.kind(of: $0.key) == filling.draftKey }
    let resumed = texts.first { $0.key == resumingKey }
    resumingKey = nil
    return resumed ?? texts.first
  }

  /// The sittings whose text the form of a key may take the place of.
  public func sittings(of key: String?) -> [String] {
    for case .form(let sheet) in overlays where sheet.draftKey == key { return draft(of: sheet).sittings }
    return []
  }

  /// Another sitting of this login has its own text under that key: this one goes on beside it.
  mutating func stand(beside key: String, under own: String) -> [Effect] {
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index], sheet.draftKey == key else { continue }
      sheet.number = Draft.number(of: own)
      overlays[index] = .form(sheet)
    }
    for index in parted.indices where parted[index].key == key { parted[index].key = own }
    markKept(own)
    notice = Notice("You have typed the same at another place; both texts are kept, and both stand on Today.")
    return [.read(.drafts)]
  }

  /// Why no other text of the same kind can be begun.
  var whyNotBeginAnother: String? {
    guard case .form(let sheet) = overlays.last else { return "There is no form here." }
    return sheet.whyNoOther ?? (sheet.isTouched ? nil : "This one is still blank; type it here.")
  }

  /// Leaves what was typed as a draft, and opens the same form blank.
  mutating func beginAnother() -> [Effect] {
    guard case .form(let sheet) = overlays.popLast() else { return [] }
    let effects = part(with: draft(of: sheet))
    let taken = Set((parted + drafts).map(\.key))
    var other = FormSheet(sheet.filling, facts: facts, area: formArea(of: sheet.filling))
    other.number = Draft.number(of: Draft.freeKey(sheet.filling.draftKey, besides: taken))
    overlays.append(.form(other))
    notice = Notice("Another one, blank. What you had typed waits on Today.")
    return effects
  }
}

extension FormSheet {
  /// Why there is only one text of its kind.
  var whyNoOther: String? {
    if isMinute { return "A family has one minute; Ctrl-N goes on to the next family." }
    if !filling.keepsDraft { return "What is typed here is not kept, so there is no other." }
    return filling.isNew ? nil : "This corrects what is stored, of which there is only one."
  }
}
