import Casework
import Screen

/// One line of a family's review.
struct ReviewLine {
  /// Which of the place's subjects it is about.
  var subject: Int?
  /// In the column on the left, where a new part begins.
  var label = ""
  var text: String
  var style = Style.plain
  /// A further line of the same subject; the cursor stands on its first.
  var isContinued = false
  /// How much of its beginning stands out as late.
  var late = 0
}

/// What the review of a family says, line by line.
struct ReviewLines {
  let desk: Desk
  let place: ReviewPlace
  let file: FamilyReview
  /// Columns for the text.
  let width: Int

  private static let when = 10

  /// Every part with its label; blank lines between the parts where they are asked for.
  func lines(spaced: Bool) -> [ReviewLine] {
    var lines: [ReviewLine] = []
    var part = ""
    for (number, subject) in place.subjects.enumerated() {
      let label = label(subject)
      let begins = label != part
      if begins, spaced, !lines.isEmpty { lines.append(ReviewLine(text: "")) }
      part = label
      for (row, words) in wrapped(line(subject)).enumerated() {
        var line = words
        line.subject = number
        line.isContinued = row > 0
        line.label = begins && row == 0 ? label : ""
        lines.append(line)
      }
    }
    if file.minutes.isEmpty, file.submissions.isEmpty {
      let calm = ReviewLine(label: "Waits", text: "Nothing waits.", style: .dim)
      lines = [calm] + (spaced && !lines.isEmpty ? [ReviewLine(text: "")] : []) + lines
    }
    return lines
  }

  private func label(_ subject: ReviewPlace.Subject) -> String {
    switch subject {
    case .minute, .submission: "Waits"
    case .clocks(let indices): isLate(indices) ? "Late" : "Due"
    case .action: "Late"
    case .drift: "Drift"
    case .decision: "Decided"
    case .question: "Asked"
    case .warning: "Warning"
    case .entry: "Latest"
    }
  }

  private func isLate(_ indices: [Int]) -> Bool {
    file.clocks[indices[0]].state(on: desk.today, within: desk.today) == .late
  }

  private func line(_ subject: ReviewPlace.Subject) -> ReviewLine {
    switch subject {
    case .minute(let index): ReviewLine(text: minute(file.minutes[index]))
    case .submission(let index): submission(file.submissions[index])
    case .clocks(let indices): clocks(indices)
    case .action(let index): action(file.lateActions[index])
    case .drift(let index): ReviewLine(text: file.drift[index])
    case .decision(let index):
      ReviewLine(
        text:
          "\(dated(file.decisions[index].day))\(file.decisions[index].text) · \(Wording.outcome(file.decisions[index]))"
      )
    case .question(let index):
      ReviewLine(text: "\(dated(file.questions[index].on))\(desk.questionWords(file.questions[index]))")
    case .warning(let index): ReviewLine(text: warning(file.warnings[index]), style: .warning)
    case .entry(let index): entry(file.latest[index])
    }
  }

  private func dated(_ day: Day) -> String {
    let words =
      day.year == desk.today.year ? "\(day.dayOfMonth) \(Day.shortMonths[day.month - 1])" : day.slashed
    return Text.padded(words, to: Self.when)
  }

  private func minute(_ minute: AfterBoard.ToSign) -> String {
    var words = ["Minute of \(minute.day.brief), \(minute.tier.words.lowercased())"]
    words.append(Wording.count(minute.decisions, "decision", "decisions"))
    words.append(Wording.count(minute.actions, "action", "actions"))
    if let why = minute.amendment { words.append("amended: \(why)") }
    return words.joined(separator: " · ")
  }

  private func submission(_ row: SubmissionRow) -> ReviewLine {
    var words = desk.submissionWords(row)
    if row.state == .waiting, !row.submission.text.isEmpty {
      words += " · \(row.submission.text.split(separator: "\n").joined(separator: " "))"
    }
    return ReviewLine(text: words, style: row.state == .waiting ? .plain : .dim)
  }

  /// When, what, for whom; of a late one why, or that nobody said why, and how it was counted in short.
  private func clocks(_ indices: [Int]) -> ReviewLine {
    let row = file.clocks[indices[0]]
    let isLate = isLate(indices)
    let day = isLate ? row.binding : row.aim
    let when =
      row.suspension != nil
      ? "day \(desk.today.days(since: row.started))"
      : day.map { Wording.due($0, on: desk.today) } ?? "no date"
    var words = [row.title]
    let children = indices.compactMap { index in forename(file.clocks[index].child) }
    if !children.isEmpty, children.count < file.row.childrenTalkedOf.count {
      words[0] += " \(desk.shownNames(children.joined(separator: ", ")))"
    }
    words += Wording.beside(row, on: desk.today, desk.rules)
    if isLate, row.reason == nil { words.insert("no reason given", at: words.count - 1) }
    if isLate, row.reason != nil { words.append(Wording.counted(row, on: desk.today, desk.rules)) }
    return ReviewLine(
      text: "\(Text.padded(when, to: Self.when))\(words.joined(separator: " · "))",
      late: isLate ? Self.when - 1 : 0)
  }

  private func forename(_ child: Ref<Person>?) -> String? {
    guard let child, let row = file.row.children.first(where: { $0.ref == child }) else { return nil }
    return row.forename.isEmpty ? row.name : row.forename
  }

  private func action(_ row: ActionRow) -> ReviewLine {
    let when = row.due.map { Wording.due($0, on: desk.today) } ?? ""
    let who = row.owners.map(\.member.initials).joined(separator: " ")
    return ReviewLine(text: "\(Text.padded(when, to: Self.when))\(who): \(row.text)", late: Self.when - 1)
  }

  private func warning(_ row: WarningRow) -> String {
    let about = row.about.map { ", \(desk.shown($0))" } ?? ""
    let text = row.warning.text.isEmpty ? "" : ": \(row.warning.text)"
    return "\(row.warning.kind.words)\(about)\(text)"
  }

  private func entry(_ entry: Entry) -> ReviewLine {
    let text = entry.text.split(separator: "\n").joined(separator: " ")
    let words = [entry.title, entry.about, text].filter { !$0.isEmpty }.joined(separator: " · ")
    return ReviewLine(text: "\(dated(entry.day))\(words)")
  }

  /// A long line goes on below itself; where there is little room it is cut after the second.
  private func wrapped(_ line: ReviewLine) -> [ReviewLine] {
    let most = width >= 100 ? 3 : 2
    let all = Text.wrapped(line.text, to: width).filter { !$0.isEmpty }
    guard all.count > 1 else { return [line] }
    var first = line
    first.text = all[0]
    let rest = Text.wrapped(all.dropFirst().joined(separator: " "), to: max(10, width - 2)).filter {
      !$0.isEmpty
    }
    return [first]
      + rest.prefix(most - 1).enumerated().map { index, words in
        var next = ReviewLine(text: "  \(words)", style: line.style == .plain ? .dim : line.style)
        if index == most - 2, rest.count > most - 1 { next.text = Text.clip("\(next.text) …", to: width) }
        return next
      }
  }
}

extension Desk {
  /// What was handed in, in one line: what, for whom, by whom, what became of it.
  func submissionWords(_ row: SubmissionRow) -> String {
    let asked = row.submission
    let worker = row.worker.map { " to \($0)" } ?? ""
    var words = [
      "\(asked.kind.words): \(shownNames(row.children))\(worker)", "\(initials(row.by)) \(row.on.brief)",
    ]
    switch row.state {
    case .waiting: break
    case .agreed(let by, let day): words.append("agreed \(initials(by)) \(day.brief)")
    case .returned(let by, _, let question): words.append("given back by \(initials(by)): \(question)")
    }
    return words.joined(separator: " · ")
  }

  /// A question in one line, with its answer where there is one.
  func questionWords(_ row: QuestionRow) -> String {
    let about = row.about.map { " (\($0))" } ?? ""
    let answer = row.answer.map { " → \(initials($0.by)): \($0.text)" } ?? " · not answered yet"
    return "\(initials(row.by)): \(row.question.text)\(about)\(answer)"
  }
}
