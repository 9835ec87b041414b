import Casework
import Screen

extension Desk {
  /// Saves a change; one that may move clocks is weighed first.
  func saving(_ change: Change, form: String?) -> Effect {
    change.mayRebaseClocks ? .weigh(change, form: form) : .save(change, form: form)
  }

  /// Shows what would move, or saves at once where nothing does.
  mutating func weigh(_ preview: ClockPreview, _ change: Change, form: String?) -> [Effect] {
    guard !preview.lines.isEmpty else { return [.save(change, form: form)] }
    overlays.append(.preview(PreviewSheet(preview: preview, change: change, form: form)))
    return []
  }

  mutating func typeInPreview(_ key: Key) -> [Effect] {
    guard case .preview(var sheet) = overlays.last else { return [] }
    let height = previewHeight
    let last = max(0, previewLines(sheet).count - height)
    switch key {
    case .character("s"):
      _ = overlays.popLast()
      return [.save(sheet.change, form: sheet.form)]
    case .escape, .enter, .character("q"):
      _ = overlays.popLast()
      notice = Notice("Nothing is saved yet.")
      return []
    case .down, .character("j"): sheet.top = min(last, sheet.top + 1)
    case .up, .character("k"): sheet.top = max(0, sheet.top - 1)
    case .pageDown, .character(" "): sheet.top = min(last, sheet.top + height)
    case .pageUp: sheet.top = max(0, sheet.top - height)
    default: return []
    }
    overlays[overlays.count - 1] = .preview(sheet)
    return []
  }
}
