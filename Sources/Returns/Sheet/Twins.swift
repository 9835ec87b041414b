import Casework

extension ReadList {
  /// Finds rows that say the same thing twice, or two things of the same event.
  ///
  /// A row that repeats an earlier one is read once, with a remark; a row that contradicts one is a problem
  /// that names both lines, and is left out.
  mutating func settleTwins(key: (ImportedRow) -> (id: String, day: Day?)) {
    var firsts: [Key: Entry] = [:]
    var kept: [Entry] = []
    for entry in entries {
      let (id, day) = key(entry.row)
      let name = Key(id: id, day: day)
      guard let first = firsts[name] else {
        firsts[name] = entry
        kept.append(entry)
        continue
      }
      if let difference = difference(first, entry) {
        let twin = CellFault.Twin(
          id: id, day: day, first: first.row.line, second: entry.row.line, heading: difference)
        list.problems.append(
          ImportProblem(line: entry.row.line, column: difference, why: CellFault.twice(twin).sentence))
      } else {
        list.remarks.append(Remark.sameTwice(line: entry.row.line, earlier: first.row.line).sentence)
      }
    }
    entries = kept
  }

  private struct Key: Hashable {
    var id: String
    var day: Day?
  }

  /// The heading of the first column in which two rows differ.
  private func difference(_ first: Entry, _ second: Entry) -> String? {
    for column in layout.columns where column.reads != .ignored {
      guard let headings, let place = headings.place(of: column.field) else { continue }
      if Cleaning(first.fields[place]).text != Cleaning(second.fields[place]).text {
        return headings.heading(of: column)
      }
    }
    return nil
  }
}
