import Casework
import Screen

extension Desk {
  private static let labelWidth = 10

  /// A family as whoever decides goes through the caseload.
  func drawReview(into frame: inout Frame) {
    let count = review.families.count
    let place = review.position.map { "Review \($0)/\(count)" } ?? "Review"
    drawHeader(place, middle: reviewWaiting, into: &frame)
    guard let file = review.file else {
      let words = review.board?.families.isEmpty ?? false ? "No family is open." : "Reading …"
      frame.put(words, x: 2, y: 2, style: .dim)
      return
    }
    frame.put(reviewHead(file), x: 2, y: 1, width: frame.width - 3, style: .heading)
    let lines = reviewLines(file)
    let height = contentArea.height - 1
    let top = pages(of: lines).top(for: review.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      draw(line, y: 2 + row, into: &frame)
    }
  }

  var reviewPages: PagedLines? { review.file.map { pages(of: reviewLines($0)) } }

  private func pages(of lines: [ReviewLine]) -> PagedLines {
    PagedLines(lines.map { $0.isContinued ? nil : $0.subject }, height: contentArea.height - 1)
  }

  private func draw(_ line: ReviewLine, y: Int, into frame: inout Frame) {
    frame.put(line.label, x: 2, y: y, width: Self.labelWidth - 1, style: .label)
    let x = 2 + Self.labelWidth
    frame.put(line.text, x: x, y: y, width: frame.width - x - 1, style: line.style)
    if line.late > 0 {
      frame.restyle(Area(x: x, y: y, width: min(line.late, frame.width - x), height: 1), .late)
    }
    guard line.subject == review.list.selected, !line.isContinued else { return }
    frame.put("›", x: 0, y: y, style: .selected)
    frame.restyle(frame.area.line(y), .selected)
  }

  /// Blank lines between the parts only where everything is on the screen with them.
  private func reviewLines(_ file: FamilyReview) -> [ReviewLine] {
    let width = max(20, size.width - Self.labelWidth - 3)
    let lines = ReviewLines(desk: self, place: review, file: file, width: width)
    let spaced = lines.lines(spaced: true)
    return spaced.count <= contentArea.height - 1 ? spaced : lines.lines(spaced: false)
  }

  /// How many things wait, and for whom.
  private var reviewWaiting: String {
    guard review.board != nil else { return "" }
    let hidden = review.board?.restricted ?? 0
    guard sitting.mayDecideAnything else { return hidden > 0 ? "\(hidden) restricted" : "" }
    let restricted = hidden > 0 ? " · \(hidden) restricted" : ""
    guard review.waiting > 0 else { return "nothing waits for you\(restricted)" }
    return "\(review.waiting) \(review.waiting == 1 ? "waits" : "wait") for you\(restricted)"
  }

  /// Name, standing, risk, last seen, who works with it: the whole family in one line.
  private func reviewHead(_ file: FamilyReview) -> String {
    let row = file.row
    let hasBorn = row.children.contains { $0.status != .closed && $0.born != nil }
    let because = row.family == review.family ? review.board?.because[row.family] : nil
    return [
      "\(shown(row.name)) (\(row.familyId))", Wording.standing(row), row.risk?.short,
      hasBorn ? "seen \(Wording.since(row.longestUnseen, on: today))" : nil,
      size.width < 100 ? row.workerInitials : row.worker,
      row.isRestricted ? "restricted" : nil,
      row.warnings > 0 ? Wording.count(row.warnings, "warning", "warnings") : nil, because,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// The family's review as a page to read or to copy.
  var reviewPage: PageSheet? {
    guard let file = review.file else { return nil }
    let lines = ReviewLines(desk: self, place: review, file: file, width: 400).lines(spaced: true)
    let text = lines.map { line in
      line.label.isEmpty && line.text.isEmpty
        ? "" : "\(Text.padded(line.label, to: Self.labelWidth))\(line.text)"
    }
    let title = "Review of \(shown(file.row.name)), \(today.spoken)"
    return PageSheet(title: title, text: ([reviewHead(file), ""] + text).joined(separator: "\n"))
  }

  mutating func showReviewPage() -> [Effect] {
    guard let page = reviewPage else { return refuse("The family is still being read.") }
    overlays.append(.page(page))
    return []
  }
}
