import Casework
import Screen

extension Desk {
  /// Enter: the minute under the cursor as a page, with its versions.
  mutating func openAfter() -> [Effect] { [] }

  /// A bare page of what a child's record is to hold in the council's system.
  mutating func show(copyText text: String, title: String, _ copied: [Copied]) -> [Effect] {
    overlays.append(.page(PageSheet(title: title, text: text)))
    return [.copy(text)]
  }

  /// Opens a minute of a closed meeting: to correct it, or once it is signed to amend it.
  mutating func amend(_ minute: Discussion, _ sheet: FamilySheet, isSigned: Bool, day: Day) -> [Effect] {
    []
  }
}
