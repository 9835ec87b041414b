import Casework
import Screen

/// What the keys do while two versions stand side by side.
extension Desk {
  mutating func typeInConflict(_ key: Key) -> [Effect] {
    guard case .conflict(var sheet) = overlays.last else { return [] }
    switch key {
    case .down, .tab, .character("j"): sheet.move(by: 1)
    case .up, .backTab, .character("k"): sheet.move(by: -1)
    case .left: sheet.turn(by: -1)
    case .right: sheet.turn(by: 1)
    case .character("t"): sheet.way.choose(.theirs, at: sheet.selected)
    case .character("m"): sheet.way.choose(.mine, at: sheet.selected)
    case .character("b"): return keepBoth(&sheet)
    case .pageDown, .character(" "): sheet.top += conflictArea.height
    case .pageUp: sheet.top -= conflictArea.height
    case .enter, .control("s"): return saveConflict(sheet)
    case .escape, .character("q"): return leaveConflict()
    default: return []
    }
    let isMoving = key != .pageDown && key != .pageUp && key != .character(" ")
    sheet.top = top(of: sheet, following: isMoving)
    overlays[overlays.count - 1] = .conflict(sheet)
    return []
  }

  private mutating func keepBoth(_ sheet: inout ConflictSheet) -> [Effect] {
    guard sheet.way.contests[sheet.selected].theirs.isLong else {
      return refuse("Only of a long text can both be kept; t takes theirs, m yours.")
    }
    sheet.way.choose(.both, at: sheet.selected)
    overlays[overlays.count - 1] = .conflict(sheet)
    return []
  }

  /// Saves what was chosen; goes to what nobody has chosen yet.
  private mutating func saveConflict(_ sheet: ConflictSheet) -> [Effect] {
    if let undecided = sheet.way.undecided {
      var sheet = sheet
      sheet.selected = undecided
      sheet.top = top(of: sheet, following: true)
      overlays[overlays.count - 1] = .conflict(sheet)
      return refuse("“\(sheet.way.contests[undecided].label)”: t takes theirs, m yours.")
    }
    _ = overlays.popLast()
    guard case .form(let form) = overlays.last else { return [] }
    return save(sheet.way, form)
  }

  /// Back to the form as it was typed, which is kept as a draft; Ctrl-S there shows both again.
  private mutating func leaveConflict() -> [Effect] {
    _ = overlays.popLast()
    guard case .form(let form) = overlays.last else { return [] }
    notice = Notice("Nothing is saved; yours is kept as a draft. Ctrl-S shows both again.")
    return form.isTouched ? part(with: draft(of: form)) : []
  }
}
