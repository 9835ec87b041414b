import Casework
import GRDB

extension Entries {
  /// What was minuted; news never are, because the unit has heard it.
  func discussions() throws -> [Told] {
    guard since == nil else { return [] }
    let written = try WrittenMinutes(
      where: "d.family IN \(families) AND d.state = 'discussed'", in: database)
    return try written.minutes.map { row, minute in
      var entry = try entry(
        .discussion(row.ref("id")), row, title: "Unit meeting, \(minute.item.tier.words.lowercased())",
        about: minute.item.children.map(\.name).joined(separator: ", "),
        text: minute.item.lines.joined(separator: "\n"), by: name(row["chair"]) ?? "")
      entry.signature = minute.versions.last?.signature
      entry.isAmended = minute.amendment != nil
      return Told(
        family: row["family"], entry: entry, seconds: row["entered_at"] as Int? ?? 0, ofMeeting: true)
    }
  }

  /// Hypotheses on the day on which they were put, with what was said of them later.
  func hypotheses() throws -> [Told] {
    let recent = since.map {
      " AND h.discussion IS NULL AND (h.first_put > '\($0)' OR h.entered_on > '\($0)')"
    }
    let rows = try Hypotheses.rows(where: "h.family IN \(families)\(recent ?? "")", in: database)
    guard !rows.isEmpty else { return [] }
    let names = try forenames(rows.flatMap(\.hypothesis.hypothesis.children))
    return rows.map { row, standing in
      let put = standing.hypothesis
      let entry = Entry(
        id: .hypothesis(standing.ref), day: put.firstPut, title: "Hypothesis, \(standing.state.words)",
        about: put.children.compactMap { names[$0.number] }.joined(separator: ", "), text: standing.told,
        by: standing.author ?? "", enteredBy: name(row["entered_by"]) ?? "import",
        enteredOn: put.firstPut, isSignificant: false, revision: standing.revision)
      return Told(
        family: row["family"], entry: entry, seconds: row["entered_at"],
        ofMeeting: row["discussion"] as Int? != nil)
    }
  }

  private func forenames(_ people: [Ref<Person>]) throws -> [Int: String] {
    let rows = try database.rows(
      "SELECT id, council_id, forename, surname FROM person", "id", of: .some(Set(people.map(\.number))))
    var names: [Int: String] = [:]
    while let row = try rows.next() { names[row["id"]] = Self.shortName(row) }
    return names
  }
}

extension Minutes.Item {
  /// What was written, a line for each part; decisions and actions have entries of their own.
  fileprivate var lines: [String] {
    sections.map { section in
      let note = section.note.isEmpty ? "" : " (\(section.note))"
      let names = children.filter { section.children.contains($0.number) }.map(\.name)
      let about = names.isEmpty ? "" : ", \(names.joined(separator: ", "))"
      return "\(section.heading)\(about): \(section.text)\(note)"
    } + (nextFull.map { ["Next in full by \($0.spoken)"] } ?? [])
  }
}

extension HypothesisRow {
  /// What it says and how it has fared, a line for each.
  fileprivate var told: String {
    var lines = [hypothesis.text]
    if !hypothesis.wouldChange.isEmpty { lines.append("Would change our mind: \(hypothesis.wouldChange)") }
    if !hypothesis.test.isEmpty { lines.append("Tested by: \(hypothesis.test)") }
    if let task { lines.append("Tested by: \(task.text)") }
    for step in steps {
      let words = step.words.isEmpty ? "" : ": \(step.words)"
      lines.append("\(step.day.plain), \(step.state.words)\(words)\(step.isTested ? " (tested)" : "")")
    }
    return lines.joined(separator: "\n")
  }
}
