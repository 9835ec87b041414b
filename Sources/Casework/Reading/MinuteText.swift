extension Minutes.Item {
  /// The minute as plain text for the council's system, at most 76 columns wide: all of it, or what concerns one
  /// child, by the child's number. Without a signature it is headed as a draft; where it was amended after the
  /// signature, it says so.
  public func text(
    for child: Int?, meeting day: Day, unit: String, version: MeetingBoard.Signature?, isAmended: Bool = false
  ) -> String {
    var page = PlainPage(width: 76)
    let shown = children.filter { child == nil || $0.number == child }
    page.line(version == nil ? "DRAFT, not signed: weekly unit meeting" : "Weekly unit meeting")
    if let version, isAmended {
      page.line("Amended since; version \(version.version + 1) is not signed yet.")
    }
    page.line("\(unit), \(day.spoken)")
    page.line("Family \(family) (\(familyId)): \(tier.words.lowercased())")
    let names = shown.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    if !names.isEmpty { page.line("\(shown.count == 1 ? "Child" : "Children"): \(names)") }
    guard discussed else {
      let why = postponed.map { "Put off: \($0.sentence)" } ?? "Not discussed."
      page.paragraph(why)
      page.paragraph(Self.signed(version))
      return page.text
    }
    if saysNothing { page.paragraph("Heard at the meeting; nothing new.") }
    var heading = ""
    for section in sections where concerns(child, section.children) {
      if section.heading == heading { page.paragraph(section.text) } else { page.heading(section.heading) }
      if section.heading != heading { page.line(section.text) }
      heading = section.heading
      if !section.note.isEmpty { page.line("(\(section.note))") }
    }
    if let riskWords { page.section("Risk", [riskWords]) }
    page.section("Decisions", decisions.filter { concerns(child, $0.children) }.map(Self.words))
    page.section("Actions", actions.filter { concerns(child, $0.children) }.map(Self.words))
    page.section("Actions of before", reviewed.filter { concerns(child, $0.children) }.map(Self.words))
    if let nextFull { page.section("Next full discussion", ["by \(nextFull.spoken)"]) }
    page.paragraph(Self.signed(version))
    return page.text
  }

  /// It was heard, and nothing was written.
  private var saysNothing: Bool {
    sections.isEmpty && decisions.isEmpty && actions.isEmpty && reviewed.isEmpty && risk == nil
      && nextFull == nil
  }

  /// None named means all; a part of other children's alone is left out.
  private func concerns(_ child: Int?, _ children: [Int]) -> Bool {
    child.map { children.isEmpty || children.contains($0) } ?? true
  }

  private static func signed(_ version: MeetingBoard.Signature?) -> String {
    version.map { "\($0.words)." } ?? "DRAFT: nobody has signed this minute yet."
  }

  private static func words(_ decision: Decided) -> String {
    let text = decision.text.sentence
    let kind = decision.authority.isEmpty ? "" : " (\(decision.authority))"
    guard let post = decision.soughtFrom else { return "\(text) Decided by \(decision.by)\(kind)." }
    let answer = decision.answer.map { " Answer: \($0.sentence)" } ?? " Not answered yet."
    return "\(text) To be sought from \(post) by \(decision.by)\(kind).\(answer)"
  }

  private static func words(_ action: Agreed) -> String {
    let who = action.owners.isEmpty ? "nobody named" : action.owners.joined(separator: ", ")
    return "\(who): \(action.text), \(action.due.map { "by \($0.spoken)" } ?? "no day set")"
  }

  private static func words(_ action: Reviewed) -> String {
    let who = action.owners.isEmpty ? "nobody named" : action.owners.joined(separator: ", ")
    let outcome =
      action.done.map { "done on \($0.spoken)" } ?? "goes on\(action.due.map { " by \($0.spoken)" } ?? "")"
    return "\(who): \(action.text), \(outcome)"
  }
}
