import Casework

extension Wording {
  /// A submission as lines of text: what is asked, for whom, from when, why, by whom, what became of it.
  static func lines(_ row: SubmissionRow, _ codes: CodeBook, _ members: [MemberCard]) -> [String] {
    let asked = row.submission
    var lines = ["\(asked.kind.words): \(row.children)", row.familyName, ""]
    switch asked.kind {
    case .assessment:
      lines.append("Finished on \(asked.day.spoken)")
      if let needs = asked.needsSupport { lines.append(needs ? "Needs support" : "Needs no support") }
    case .closure:
      lines.append("Closes on \(asked.day.spoken)")
      if let code = asked.reason { lines.append("Reason: \(reason(code, codes))") }
    case .allocation: lines.append("To \(row.worker ?? "nobody named") from \(asked.day.spoken)")
    }
    if !asked.text.isEmpty { lines += ["", asked.text] }
    lines += ["", "Handed in by \(row.by) on \(row.on.spoken)"]
    if let from = members.first(where: { $0.ref == asked.from }), from.member.name != row.by {
      lines[lines.count - 1] += " for \(from.member.name)"
    }
    switch row.state {
    case .waiting: break
    case .agreed(let by, let day): lines.append("Agreed by \(by) on \(day.spoken)")
    case .returned(let by, let day, let question):
      lines.append("Given back by \(by) on \(day.spoken): \(question)")
    }
    return lines
  }

  private static func reason(_ code: String, _ codes: CodeBook) -> String {
    let known = codes.codes(in: "closure-reason").first { $0.code == code }
    return known.map { "\($0.code) \($0.meaning)" } ?? code
  }

  /// A question as a page: who asked, what was answered.
  static func page(_ row: QuestionRow) -> String {
    var lines = [
      "\(row.by) asked on \(row.on.spoken)\(row.about.map { ", of \($0)" } ?? "")", "", row.question.text,
    ]
    if let answer = row.answer {
      lines += ["", "\(answer.by) answered on \(answer.on.spoken):", "", answer.text]
    } else {
      lines += ["", "Not answered yet."]
    }
    return lines.joined(separator: "\n")
  }

  /// What became of a decision, in few words.
  static func outcome(_ line: FamilyReview.DecisionLine) -> String {
    if let sought = line.sought { return sought }
    if line.agreed == 0 { return "nothing agreed with it" }
    return line.done == line.agreed ? "done" : "\(line.done) of \(line.agreed) done"
  }
}
