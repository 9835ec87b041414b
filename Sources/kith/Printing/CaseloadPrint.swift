import Casework

/// The caseload as JSON, as comma-separated values and as a plain table.
enum CaseloadPrint {
  static func json(_ row: CaseloadRow) -> JSON {
    .object([
      ("familyId", .text(row.familyId)), ("family", .text(row.name)), ("restricted", .flag(false)),
      ("risk", JSON(row.risk?.rawValue)), ("worker", JSON(row.worker)),
      ("status", JSON(row.status?.rawValue)),
      ("children", .list(row.children.map(json))),
      (
        "nextDue",
        row.nextDue.map { .object([("title", .text($0.title)), ("due", JSON($0.due))]) } ?? .null
      ),
      ("openActions", .number(row.openActions)), ("lateActions", .number(row.lateActions)),
      ("lastFullDiscussion", JSON(row.lastFullDiscussion)),
    ])
  }

  /// What is told of hidden families: that they are there.
  static func hidden(_ count: Int) -> [JSON] {
    let blank = [
      "familyId", "family", "restricted", "risk", "worker", "status", "children", "nextDue", "openActions",
      "lateActions", "lastFullDiscussion",
    ].map { ($0, $0 == "restricted" ? JSON.flag(true) : .null) }
    return Array(repeating: .object(blank), count: count)
  }

  static func hiddenRecords(_ count: Int) -> [[String]] {
    let blank = headings.indices.map { $0 == 1 ? ReadingPrint.word : "" }
    return Array(repeating: blank, count: count)
  }

  private static func json(_ child: CaseloadRow.Child) -> JSON {
    .object([
      ("childId", .text(child.id)), ("name", .text(child.name)), ("born", JSON(child.born)),
      ("status", JSON(child.status?.rawValue)), ("legalStatus", JSON(child.legalStatus)),
      ("lastSeen", JSON(child.lastSeen)), ("lastSeenAlone", JSON(child.lastSeenAlone)),
    ])
  }

  static let headings = [
    "Family ID", "Family", "Child ID", "Child", "Born", "Status", "Legal status", "Category", "Last seen",
    "Last seen alone", "Worker", "Risk", "Next due", "Due", "Open actions", "Late actions",
    "Last full discussion",
  ]

  /// One record a child; a family without children has one with blanks.
  static func records(_ row: CaseloadRow) -> [[String]] {
    let family = [
      row.worker ?? "", row.risk?.rawValue ?? "", row.nextTitle ?? "", row.nextDay?.description ?? "",
      String(row.openActions), String(row.lateActions), row.lastFullDiscussion?.description ?? "",
    ]
    guard !row.children.isEmpty else {
      let blanks = Array(repeating: "", count: headings.count - family.count - 2)
      return [[row.familyId, row.name] + blanks + family]
    }
    return row.children.map { child in
      [
        row.familyId, row.name, child.id, child.name, child.born?.description ?? "",
        child.status?.rawValue ?? "", child.legalStatus ?? "", child.category ?? "",
        child.lastSeen?.description ?? "", child.lastSeenAlone?.description ?? "",
      ] + family
    }
  }

  /// Hidden families stand last, and are in no sum but that of the families.
  static func table(_ rows: [CaseloadRow], hidden: Int = 0, today: Day) -> String {
    let blank = ["", ReadingPrint.word] + Array(repeating: "", count: 6)
    let lines = rows.map { line($0, today: today) } + Array(repeating: blank, count: hidden)
    let count = rows.reduce(0) { $0 + $1.children.count }
    return PlainTable.text(
      ["ID", "Family", "Children", "Status", "Risk", "Who", "Seen", "Next due"], lines)
      + counted(rows.count + hidden, "family", "families") + ", " + counted(count, "child", "children") + "\n"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private static func line(_ row: CaseloadRow, today: Day) -> [String] {
    let seen = row.longestUnseen.map { "\(today.days(since: $0))d" } ?? ""
    let due = row.nextDue.map { "\($0.due.brief), \($0.title)" } ?? ""
    return [
      row.familyId, row.name, children(row, today: today), standing(row), row.risk?.rawValue ?? "",
      row.workerInitials ?? "", seen, due,
    ]
  }

  private static func children(_ row: CaseloadRow, today: Day) -> String {
    row.children.map { $0.label(on: today) }.joined(separator: ", ")
  }

  /// The highest standing among the children with its order or category: `LAC C1`, `CP NEG`, `CIN`.
  private static func standing(_ row: CaseloadRow) -> String {
    let highest = row.children.first { $0.status == row.status }
    switch row.status {
    case .lookedAfter: return ["LAC", highest?.legalStatus].compactMap(\.self).joined(separator: " ")
    case .protection: return ["CP", highest?.category].compactMap(\.self).joined(separator: " ")
    default: return row.status?.rawValue ?? "?"
    }
  }
}
