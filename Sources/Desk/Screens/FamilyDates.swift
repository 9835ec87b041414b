import Casework
import Screen

/// A dated line of the family's page.
struct DatedLine {
  var text: String
  /// The columns at its beginning that say when.
  var when: Int
  var isLate = false
  var isDim = false
}

extension Desk {
  private static let whenWidth = 10

  /// A date that runs: when, what, and since when.
  func clockLine(_ row: ClockRow) -> DatedLine {
    let isLate = row.state(on: today, within: today) == .late
    let when: String
    if row.suspension != nil {
      when = "day \(today.days(since: row.started))"
    } else {
      when = (isLate ? row.binding : row.aim).map { Wording.due($0, on: today) } ?? "no date"
    }
    let words = [row.title] + Wording.beside(row, on: today, rules)
    return DatedLine(
      text: "  \(Text.padded(when, to: Self.whenWidth)) \(words.joined(separator: " · "))",
      when: Self.whenWidth + 2, isLate: isLate)
  }

  /// What is not known of one child since an import, in one line.
  func unknownLine(_ rows: [UnknownRow]) -> DatedLine {
    let titles = rows.map { Wording.uncapital($0.title) }.joined(separator: ", ")
    return DatedLine(text: "  not known since import: \(titles)", when: 0, isDim: true)
  }

  /// A date that somebody has set aside, with their words as far as there is room, and who it was.
  func setAsideLine(_ row: SetAsideRow) -> DatedLine {
    let remark = row.remark
    let start = remark.kind == .notKnown ? "not known when last done" : "does not apply"
    let title = remark.kind == .notKnown ? Wording.uncapital(row.title) : row.title
    let by = remark.by.isEmpty ? "" : " (\(initials(remark.by)))"
    let head = "  \(start): \(title)"
    let words = remark.words.split(separator: "\n").joined(separator: " ")
    let room = size.width - 3 - Text.width(of: head) - Text.width(of: by) - 3
    let because = words.isEmpty || room < 4 ? "" : " — \(Text.clip(words, to: room))"
    return DatedLine(text: "\(head)\(because)\(by)", when: 0, isDim: true)
  }

  /// Something that is booked, or a date that a court has set.
  func bookedLine(_ item: TodayBoard.Item) -> DatedLine {
    let isLate = item.day < today
    let words = isLate ? "\(what(item)) · was it held?" : what(item)
    let when = isLate ? item.day.brief : Wording.due(item.day, on: today)
    return DatedLine(text: "\(Text.padded(when, to: Self.whenWidth + 2)) \(words)", when: Self.whenWidth)
  }
}
