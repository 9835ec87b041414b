import Casework
import Screen

extension Desk {
  /// A hypothesis that is alive: since when nobody tested it, whose it is, what it says.
  func hypothesisLine(_ row: HypothesisRow) -> DatedLine {
    let weeks = row.weeksUntested(on: today)
    let isNew = row.tested == nil
    let when = weeks == 0 ? isNew ? "new" : "just tested" : "untested \(weeks)w"
    let state = row.state == .live ? "" : " · \(row.state.words)"
    let author = row.author.map { "\(initials($0)) " } ?? ""
    let head = "\(Text.padded(when, to: 12)) \(author)"
    let words = row.hypothesis.text.split(separator: "\n").joined(separator: " ")
    let room = size.width - 3 - Text.width(of: head) - Text.width(of: state)
    return DatedLine(text: "\(head)\(Text.clip(words, to: max(4, room)))\(state)", when: 0)
  }

  /// A decision that waits for an answer from above: from whom, since when, who seeks it.
  func soughtLine(_ row: DecisionRow) -> DatedLine {
    let head = "\(Text.padded(row.day.brief, to: 12)) from \(row.soughtFrom ?? "above")"
    let by = " (\(initials(row.by)))"
    let words = row.text.split(separator: "\n").joined(separator: " ")
    let room = size.width - 3 - Text.width(of: head) - Text.width(of: by) - 2
    return DatedLine(text: "\(head): \(Text.clip(words, to: max(4, room)))\(by)", when: 0)
  }

  /// How a minute is signed: `signed RS 18 Mar, v2`; nothing for one that never was, or for another entry.
  func signatureWords(_ entry: Entry) -> String? {
    if entry.isAmended { return "amended, not signed" }
    guard let signature = entry.signature else { return nil }
    let day = signature.day
    let month = "\(day.dayOfMonth) \(Day.shortMonths[day.month - 1])"
    return "signed \(initials(signature.by)) \(month), v\(signature.version)"
  }
}
