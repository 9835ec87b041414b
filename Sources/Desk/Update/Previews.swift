import Casework
import Screen

extension Desk {
  /// Saves a change; one that may move clocks is weighed first.
  func saving(_ change: Change, form: String?) -> Effect {
    change.mayRebaseClocks || change.mayBeOdd ? .weigh(change, form: form) : .save(change, form: form)
  }

  /// Shows what would move of what runs, and what is odd; saves at once where there is neither.
  mutating func weigh(_ preview: ClockPreview, _ change: Change, form: String?) -> [Effect] {
    var preview = preview
    preview.remarks = unsaid(preview.remarks, form: form)
    let comparison = comparison?.change == change ? comparison : nil
    self.comparison = nil
    let moves = change.mayRebaseClocks && !preview.lines.isEmpty
    guard moves || !preview.remarks.isEmpty || comparison != nil else { return [.save(change, form: form)] }
    var sheet = PreviewSheet(preview: preview, change: change, form: form)
    sheet.comparison = comparison
    overlays.append(.preview(sheet))
    return []
  }

  /// What the form has not said already in its own lines.
  private func unsaid(_ remarks: [Remark], form: String?) -> [Remark] {
    guard let form, case .form(let sheet) = overlays.last, sheet.draftKey == form else { return remarks }
    let said = sheet.form.fields.compactMap(\.oddity)
    return remarks.filter { remark in !said.contains { $0.hasSuffix(remark.sentence) } }
  }

  /// Back in the form one stands where something is odd.
  private mutating func goToOdd(_ remarks: [Remark], form: String?) {
    guard case .form(var sheet) = overlays.last, sheet.draftKey == form else { return }
    let fields = sheet.form.fields
    let said = remarks.lazy.compactMap { remark in fields.firstIndex { $0.key == remark.field } }.first
    guard let index = said ?? fields.firstIndex(where: { $0.oddity != nil }) else { return }
    sheet.form.focus(on: index)
    overlays[overlays.count - 1] = .form(sheet)
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
      goToOdd(sheet.preview.remarks, form: sheet.form)
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
