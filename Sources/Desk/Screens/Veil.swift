import Casework
import Screen

/// Names that no one else at the screen is to read, wherever they stand: in lists, forms, records and pages.
///
/// Most places show initials of their own; this hides what is left, above all names in the words of a text.
extension Desk {
  func veil(_ frame: inout Frame) {
    let common = caseload.nameWords ?? CaseloadRoom.nameWords(caseload.families ?? [])
    let others = NameWords(namesShown)
    let end = isNarrowing ? frame.height : frame.height - 1
    frame.veil(0..<end, sparesCaret: isTypingWords) { word, isCut in
      let folded = NameWords.folded(word)
      return common.hides(folded, isCut) || others.hides(folded, isCut)
    }
  }

  /// The word at the caret is one that is being typed; what stood in a form before is not.
  private var isTypingWords: Bool {
    guard case .form(let sheet) = overlays.last, sheet.form.fields.indices.contains(sheet.form.focus) else {
      return true
    }
    let field = sheet.form.fields[sheet.form.focus]
    return field.text != sheet.begun[field.key] ?? ""
  }

  /// Every name that something on the screen may hold, besides those of the caseload.
  var namesShown: [String] {
    var names = drafts.flatMap { draft in
      (draft.values[FormSheet.about] ?? "").split(separator: ",").map(\.trimmed)
    }
    if let file = family?.file {
      names += [file.row.name] + file.children.map(\.row.name) + file.relatives.map(\.person.name)
    }
    names += overlayNames
    if let file = review.file { names += [file.row.name] + file.row.children.map(\.name) }
    switch room {
    case .today:
      let board = todayRoom.board
      names += (board?.items ?? []).flatMap(Self.names) + (board?.questions ?? []).map(\.familyName)
      names += ((board?.toAgree ?? []) + (board?.returned ?? [])).flatMap { [$0.familyName, $0.children] }
    case .diary: names += (diary.board?.items ?? []).flatMap(Self.names)
    case .actions: names += (actions.all ?? []).compactMap(\.familyName)
    case .meeting: names += meetingNames
    case .unit:
      let board = unit.missing.board
      names +=
        (board?.rows ?? []).flatMap { [$0.familyName, $0.childName] } + (board?.lags ?? []).map(\.familyName)
    case .caseload: break
    }
    return names
  }

  private static func names(_ item: TodayBoard.Item) -> [String] {
    [item.familyName, item.children, item.clock?.childName ?? ""]
  }

  private var meetingNames: [String] {
    var names = (meeting.board?.items ?? []).flatMap { [$0.name, $0.childrenLine] }
    if let after = meeting.after.board {
      names += after.toSign.map(\.name) + after.toCopy.flatMap { [$0.familyName, $0.childName] }
      names += after.sought.map(\.familyName)
    }
    return names + (meeting.drift.rows ?? []).map(\.name)
  }

  private var overlayNames: [String] {
    overlays.flatMap { overlay -> [String] in
      switch overlay {
      case .form(let sheet):
        guard let name = sheet.filling.titleName else { return [] }
        return [name] + sheet.form.fields.compactMap(\.ticks).flatMap { $0.rows.map(\.name) }
      case .picker(let sheet): return sheet.names
      case .preview(let sheet): return sheet.preview.lines.map(\.child)
      case .dialog, .page, .conflict: return []
      }
    }
  }
}

/// Words of names, to be known again in any text.
struct NameWords: Sendable {
  private var words: Set<String> = []

  init(_ names: [String]) {
    for name in names {
      for word in name.split(whereSeparator: { $0.isWhitespace || "-,;:()".contains($0) }) {
        let folded = Self.folded(String(word))
        if folded.count > 1, folded.first?.isLetter ?? false { words.insert(folded) }
      }
    }
  }

  static func folded(_ word: String) -> String {
    Folded(String(word.map { $0 == "’" ? "'" : $0 })).text
  }

  /// Whether it is one of them, or the beginning of one where the text is cut.
  func hides(_ folded: String, _ isCut: Bool) -> Bool {
    words.contains(folded) || isCut && folded.count > 1 && words.contains { $0.hasPrefix(folded) }
  }
}

extension CaseloadRoom {
  static func nameWords(_ families: [CaseloadRow]) -> NameWords {
    NameWords(families.flatMap { [$0.name] + $0.children.flatMap { [$0.forename, $0.surname] } })
  }
}
