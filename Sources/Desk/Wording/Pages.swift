import Casework

extension Wording {
  /// An entry as a page of plain text.
  static func page(_ entry: Entry, _ calendar: WorkingCalendar) -> String {
    var lines = [entry.day.spoken, entry.title]
    if !entry.about.isEmpty { lines.append(entry.about) }
    if !entry.by.isEmpty {
      lines.append(entry.by.hasPrefix("told by") ? sentence(entry.by) : "By \(entry.by)")
    }
    lines += ["", entry.text.isEmpty ? "Nothing was written." : entry.text, ""]
    lines += provenance(entry, calendar)
    if entry.isSignificant { lines.append("Significant for the chronology.") }
    return lines.joined(separator: "\n")
  }

  /// A family as a page of plain text.
  static func page(_ file: FamilyFile, _ today: Day) -> String {
    var lines = ["\(file.row.name) (\(file.row.familyId)), \(today.spoken)", ""]
    for child in file.children {
      lines.append(
        "\(child.row.name), \(age(born: child.person.born, expected: child.person.expected, on: today))")
      lines += child.standing.map { "  \($0)" }
    }
    lines.append("")
    lines += file.relatives.map { "\($0.person.name), \($0.relationship). \($0.home)" }
    lines.append("")
    for action in file.actions where action.done == nil {
      let who = action.owners.map(\.member.name).joined(separator: ", ")
      lines.append("Action: \(who): \(action.text)\(action.due.map { ", by \($0.spoken)" } ?? "")")
    }
    lines.append("")
    for entry in file.entries {
      lines.append("\(entry.day) \(entry.title). \(entry.about)")
      if !entry.text.isEmpty { lines.append(entry.text) }
    }
    return lines.joined(separator: "\n")
  }
}
