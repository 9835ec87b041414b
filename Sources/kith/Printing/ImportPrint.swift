import Casework

/// The report of an import as JSON and as text by list and line.
enum ImportPrint {
  static func json(_ report: ImportReport) -> JSON {
    .object([
      ("lists", .list(report.lists.map(json))),
      (
        "changed",
        .list(
          report.changed.map { changed in
            .object([
              ("id", .text(changed.id)), ("field", .text(changed.field)), ("from", .text(changed.from)),
              ("to", .text(changed.to)),
            ])
          })
      ),
      (
        "kept",
        .list(
          report.kept.map { kept in
            .object([
              ("id", .text(kept.id)), ("field", .text(kept.field)), ("typed", .text(kept.typed)),
              ("imported", .text(kept.imported)),
            ])
          })
      ),
      ("families", .number(report.families)), ("children", .number(report.children)),
    ])
  }

  private static func json(_ list: ImportReport.List) -> JSON {
    let leftOut = list.leftOut.map { problem in
      JSON.object([
        ("line", problem.line.map { .number($0) } ?? .null), ("column", JSON(problem.column)),
        ("why", .text(problem.why)),
      ])
    }
    return .object([
      ("list", .text(list.list)), ("read", .number(list.read)), ("kept", .number(list.kept)),
      ("leftOut", .list(leftOut)), ("remarks", .list(list.remarks.map { .text($0) })),
    ])
  }

  /// One sentence a problem: `list_07 line 2, Child Protection Plan Start Date: …`.
  static func problems(_ report: ImportReport) -> [String] {
    report.lists.flatMap { list in
      list.leftOut.map { problem in
        let line = problem.line.map { " line \($0)" } ?? ""
        let column = problem.column.map { ", \($0)" } ?? ""
        return "\(list.list)\(line)\(column): \(problem.why)"
      }
    }
  }

  /// What was read by list, what was left out and why, what changed, and what a person typed and stands.
  static func text(_ report: ImportReport, dryRun: Bool) -> String {
    var lines: [String] = []
    for list in report.lists {
      let left = list.leftOut.isEmpty ? "" : ", \(count(list.leftOut.count, "problem")) left out"
      lines.append("\(list.list): \(list.read) read, \(list.kept) kept\(left)")
      lines += list.remarks.map { "  \($0)" }
    }
    lines += problems(report).map { "left out: \($0)" }
    lines += report.changed.map { "\($0.id), \($0.field): “\($0.from)” is now “\($0.to)”" }
    lines += report.kept.map {
      "\($0.id), \($0.field): “\($0.typed)” was typed and stands; the list says “\($0.imported)”"
    }
    let families = report.families == 1 ? "1 family" : "\(report.families) families"
    let children = report.children == 1 ? "1 child" : "\(report.children) children"
    lines.append("\(families), \(children)")
    if dryRun {
      lines.append(
        report.wouldChange ? "A dry run: nothing was written." : "A dry run: nothing would change.")
    } else if !report.wouldChange {
      lines.append("Nothing has changed.")
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
