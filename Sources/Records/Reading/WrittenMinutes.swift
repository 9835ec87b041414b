import Casework
import GRDB

/// What was written at some discussions, read at one go and put together as paper has it.
struct WrittenMinutes {
  /// Those of one meeting, in running order; families not discussed last.
  static func ofMeeting(_ meeting: Int, in database: Database) throws -> WrittenMinutes {
    try WrittenMinutes(
      where: "d.meeting = \(meeting)",
      order: "d.state <> 'discussed', d.tier <> 'full', d.position, d.id", in: database)
  }

  private let rows: [Row]
  private let parts: MinuteParts
  private let titles: [String: String]
  private let members: [Int: MemberCard]

  /// `chosen` is a condition on `d`, the discussion, and `m`, its meeting.
  init(
    where chosen: String, order: String = "m.day DESC, d.id", withVersions: Bool = true, in database: Database
  ) throws {
    rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, f.council_id, f.name, m.day, m.closed_at, m.chair FROM discussion d
        JOIN meeting m ON m.id = d.meeting CROSS JOIN family f ON f.id = d.family
        WHERE \(chosen) ORDER BY \(order)
        """)
    parts =
      rows.isEmpty
      ? MinuteParts()
      : try MinuteParts(
        of: rows.map { $0["id"] }, withVersions: withVersions, in: database)
    titles = Dictionary(
      try Store.authorities(in: database).map { ($0.decision, $0.title) },
      uniquingKeysWith: { first, _ in first })
    members = try Members.byNumber(in: database)
  }

  /// Each with the row of its discussion.
  var minutes: [(row: Row, family: Minutes.Family)] {
    get throws { try rows.map { ($0, try family($0)) } }
  }

  /// The rows with the minutes as they stand now, whatever was signed.
  var standing: [(row: Row, item: Minutes.Item)] {
    get throws { try rows.map { ($0, try item($0)) } }
  }

  /// Who is named by a number.
  func name(_ member: Int?) -> String? { member.flatMap { members[$0]?.member.name } }

  /// As it was signed last, unless nobody has signed or it was amended since.
  private func family(_ row: Row) throws -> Minutes.Family {
    let id: Int = row["id"]
    let versions = parts.versions[id] ?? []
    var amendment: String?
    if let why = row["amended"] as String? {
      amendment = name(row["amended_by"]).map { "\(why) (\($0))" } ?? why
    }
    let signed = amendment == nil ? versions.last?.item : nil
    return Minutes.Family(
      discussion: Ref(id), family: row.ref("family"), item: try signed ?? item(row), versions: versions,
      amendment: amendment)
  }

  private func item(_ row: Row) throws -> Minutes.Item {
    let id: Int = row["id"]
    var item = Minutes.Item(
      familyId: row.id("council_id", or: "family"), family: row["name"], tier: try row.word("tier"),
      discussed: row["state"] == MeetingBoard.Item.State.discussed.rawValue,
      children: parts.children[id] ?? [])
    item.sections = try sections(row)
    if let (risk, before) = parts.risks[id] { (item.risk, item.riskBefore) = (risk, before) }
    item.postponed = row["postponed"]
    item.nextFull = try row.dayIfAny("next_full")
    item.decisions = try (parts.decisions[id] ?? []).map { try decided($0, of: id) }
    item.actions = try (parts.actions[id] ?? []).map { try agreed($0, of: id) }
    item.tasks = try (parts.tasks[id] ?? []).map { try agreed($0, of: id) }
    item.reviewed = try (parts.reviews[id] ?? []).map { review in
      let isDone = review["outcome"] == "done"
      return Minutes.Item.Reviewed(
        text: review["text"], owners: owners(of: review["action"]),
        done: isDone ? try review.dayIfAny("done") ?? row.day("day") : nil,
        due: isDone ? nil : try review.dayIfAny("due_after"),
        hasNewDay: !isDone && review["due_before"] as String? != review["due_after"] ? true : nil,
        children: parts.reviewed[review["action"]] ?? [])
    }
    return item
  }

  private func decided(_ decision: Row, of id: Int) throws -> Minutes.Item.Decided {
    let (kind, member): (String, Int) = (decision["authority"], decision["member"])
    let by = members[member]?.member
    return Minutes.Item.Decided(
      text: decision["text"], by: by.map { "\($0.name), \($0.role.words)" } ?? "",
      authority: titles[kind] ?? kind,
      soughtFrom: (decision["sought_from"] as String?).map(Authority.holder),
      answer: try Decisions.answer(decision)?.words,
      children: concerned("decision/\(decision["id"] as Int)", of: id))
  }

  private func agreed(_ action: Row, of id: Int) throws -> Minutes.Item.Agreed {
    Minutes.Item.Agreed(
      text: action["text"], owners: owners(of: action["id"]), due: try action.dayIfAny("due"),
      children: concerned("action/\(action["id"] as Int)", of: id))
  }

  private func owners(of action: Int) -> [String] {
    (parts.owners[action] ?? []).compactMap { members[$0]?.member.name }
  }

  /// The children whom a part concerns; none where it is all of the minute's.
  private func concerned(_ part: String, of id: Int) -> [Int] { parts.concerned[id]?[part] ?? [] }
}

extension WrittenMinutes {
  /// What was written, with its headings, in the order of the form.
  private func sections(_ row: Row) throws -> [Minutes.Item.Section] {
    let id: Int = row["id"]
    func text(_ heading: String, _ column: String, _ part: String) -> [Minutes.Item.Section] {
      let text: String = row[column]
      guard !text.isEmpty else { return [] }
      return [.init(heading: heading, text: text, children: concerned(part, of: id))]
    }
    let told =
      text("Update", "update_text", "update") + text("Risks", "risks", "risks")
      + text("Protective factors", "protective", "protective")
    let views =
      text("The child's view", "child_view", "child-view")
      + text("The parents' view", "parents_view", "parents-view")
    return try told + put(id) + stepped(id) + challenges(row) + views + fixed(id)
      + text("Genogram, to be changed", "genogram", "genogram")
  }

  private func put(_ id: Int) throws -> [Minutes.Item.Section] {
    try (parts.put[id] ?? []).map { row in
      let (would, test): (String, String) = (row["would_change"], row["test"])
      let task = (row["task_text"] as String?).map { task in
        let who = owners(of: row["task"]).joined(separator: ", ")
        return who.isEmpty ? task : "\(task) (\(who))"
      }
      let tested = [test, task ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
      let said = [
        name(row["author"]), "first put \(try row.day("first_put").plain)",
        would.isEmpty ? nil : "would change our mind: \(would)",
        tested.isEmpty ? nil : "tested by: \(tested)",
      ]
      return .init(
        heading: "Hypothesis", text: row["text"], note: said.compactMap(\.self).joined(separator: "; "),
        children: concerned("hypothesis/\(row["id"] as Int)", of: id))
    }
  }

  private func stepped(_ id: Int) throws -> [Minutes.Item.Section] {
    try (parts.steps[id] ?? []).map { row in
      let (state, words): (Hypothesis.State, String) = (try row.word("state"), row["words"])
      let said = [
        name(row["author"]), "first put \(try row.day("first_put").plain)",
        words.isEmpty ? state.words : "\(state.words): \(words)", row["tested"] ? "tested" : nil,
      ]
      return .init(
        heading: "Hypothesis of before", text: row["text"],
        note: said.compactMap(\.self).joined(separator: "; "), children: parts.about[row["hypothesis"]] ?? [])
    }
  }

  private func challenges(_ row: Row) -> [Minutes.Item.Section] {
    let id: Int = row["id"]
    let children = concerned("challenge", of: id)
    let old: String = row["challenge"]
    var sections: [Minutes.Item.Section] = []
    if !old.isEmpty { sections.append(.init(heading: "Challenge", text: old, children: children)) }
    for challenge in parts.challenges[id] ?? [] {
      let changed: String = challenge["changed"]
      let said = [
        name(challenge["member"]), changed.isEmpty ? "changed nothing" : "changed: \(changed)",
      ]
      sections.append(
        .init(
          heading: "Challenge", text: challenge["text"],
          note: said.compactMap(\.self).joined(separator: "; "), children: children))
    }
    if sections.isEmpty, row["no_challenge"] {
      sections.append(.init(heading: "Challenge", text: "Asked for; none was offered."))
    }
    return sections
  }

  /// What was booked, one section for each group of children.
  private func fixed(_ id: Int) throws -> [Minutes.Item.Section] {
    let all = Set((parts.children[id] ?? []).map(\.number))
    var sections: [Minutes.Item.Section] = []
    for row in parts.bookings[id] ?? [] {
      let kind: OccasionKind = try row.word("kind")
      let time = (row["minute"] as Int?).map { ", \(Self.clock($0))" } ?? ""
      let line = "\(kind.title(row["text"])), \(try row.day("day").spoken)\(time)"
      let booked = parts.booked[row["id"]] ?? []
      let children = Set(booked) == all ? [] : booked
      if let place = sections.firstIndex(where: { $0.children == children }) {
        sections[place].text += "\n" + line
      } else {
        sections.append(.init(heading: "Dates fixed", text: line, children: children))
      }
    }
    return sections
  }

  private static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }
}
