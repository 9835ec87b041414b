import Casework
import Screen

/// What everyone must know of a family before anything else: it stands above its page and never scrolls away.
extension Desk {
  private static let mostLines = 6

  /// The banner's lines: each warning in its own words, then who may read a restricted record.
  func bannerLines(_ file: FamilyFile) -> [(text: String, style: Style)] {
    let width = max(20, size.width - 2)
    var lines = file.warnings.flatMap { row -> [(text: String, style: Style)] in
      let about = row.about.map { " (\(shown($0)))" } ?? ""
      let words = row.warning.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      let text = "⚠ \(row.warning.kind.words)\(about): \(words)"
      return Text.wrapped(text, to: width).enumerated().map {
        ($0.offset == 0 ? $0.element : "  \($0.element)", .warning)
      }
    }
    let restricted = file.restriction.map { restrictionLine($0) }
    let most = max(1, min(Self.mostLines, contentArea.height / 3) - (restricted == nil ? 0 : 1))
    if lines.count > most {
      // Each in one line, and where there are too many even for that, how many more there are.
      lines = lines.filter { $0.text.hasPrefix("⚠") }.map {
        ("\(Text.clip($0.text, to: width - 12)) … ! all", $0.style)
      }
      let rest = lines.count - most + 1
      if rest > 1 {
        lines = lines.prefix(most - 1) + [("⚠ and \(rest) more warnings: ! shows all", .warning)]
      }
    }
    return lines + (restricted.map { [($0, .restricted)] } ?? [])
  }

  private func restrictionLine(_ row: RestrictionRow) -> String {
    let mine = row.readers.first { $0.member == sitting.me?.ref }
    let until = mine.map { "; you until \($0.until.spoken)" } ?? ""
    return "Restricted: named people only\(until); review \(row.restriction.review.spoken). ! shows who."
  }

  /// Draws the banner and says how many lines it takes.
  func drawBanner(_ file: FamilyFile, into frame: inout Frame) -> Int {
    let lines = bannerLines(file)
    for (row, line) in lines.enumerated() {
      frame.put(" \(line.text)", x: 0, y: 1 + row, width: frame.width, style: line.style)
    }
    return lines.count
  }

  // MARK: Marks in lists

  /// A name in a column of a table, with the signs of its family, which are never cut off.
  func marked(_ name: String, _ family: Ref<Family>?, in table: Table, column: Int, width: Int) -> String {
    let room = table.spans(width: width).first { $0.column == column }?.width ?? 0
    return marked(name, family, room: room)
  }

  /// A name with the signs of its family in so many columns of the screen.
  func marked(_ name: String, _ family: Ref<Family>?, room: Int) -> String {
    guard let family, let marks = caseload.marks[family] else { return name }
    return "\(Text.clip(name, to: max(1, room - Text.width(of: marks) - 1))) \(marks)"
  }
}

extension CaseloadRow {
  /// The signs beside its name: only named people read it, a warning stands.
  var marks: String? {
    let marks = (isRestricted ? ["(R)"] : []) + (warnings > 0 ? ["⚠"] : [])
    return marks.isEmpty ? nil : marks.joined(separator: " ")
  }
}
