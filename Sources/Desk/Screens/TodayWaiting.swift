import Casework
import Screen

/// What waits for a word, above Today's dates.
extension Desk {
  /// The heading above a line, where one of another kind stood before it.
  static func heading(above row: TodayRoom.Row, _ before: TodayRoom.Row?) -> String? {
    let words = words(for: row)
    return words == before.map { Self.words(for: $0) } ? nil : words
  }

  private static func words(for row: TodayRoom.Row) -> String {
    switch row {
    case .toAgree: "Waits for you: Enter goes to it"
    case .question, .returned: "Asked: Enter answers, e corrects what was handed in"
    default: "After the meeting: Enter goes there"
    }
  }

  func waitingWords(_ row: TodayRoom.Row, _ board: TodayBoard) -> String {
    switch row {
    case .toAgree(let index):
      let row = board.toAgree[index]
      return "\(shown(row.familyName)) · \(submissionWords(row))"
    case .question(let index):
      let row = board.questions[index]
      let about = row.about.map { " (\($0))" } ?? ""
      return "\(shown(row.familyName)) · \(initials(row.by)) asks: \(row.question.text)\(about)"
    case .returned(let index):
      let row = board.returned[index]
      guard case .returned(let by, _, let question) = row.state else { return submissionWords(row) }
      let asked = "\(row.submission.kind.words): \(shownNames(row.children))"
      return "\(shown(row.familyName)) · given back by \(initials(by)): \(question) (\(asked))"
    case .toSign(let index):
      let waiting = board.toSign[index]
      let verb = waiting.count == 1 ? "waits" : "wait"
      return "Minutes of \(waiting.day.brief): \(waiting.count) \(verb) for your signature"
    default:
      return
        "\(Wording.count(board.toCopy, "child's minute", "children's minutes")) not copied to the council's system yet"
    }
  }
}
