import Casework

extension Page {
  /// What was said of one family, part by part, then what was decided, agreed and reviewed.
  mutating func add(_ item: Minutes.Item) {
    let before = blocks.count
    if !item.children.isEmpty { add("Children", item.children.map(\.name).joined(separator: ", ")) }
    let beforeParts = blocks.count
    for section in item.sections where !section.text.isEmpty {
      add(
        .entry(
          label: section.heading, text: section.text + item.concerned(section.children), note: section.note))
    }
    for decision in item.decisions { add(decision, of: item) }
    for action in item.actions {
      add(
        .entry(
          label: "Action", text: action.text + item.concerned(action.children),
          note: Page.owned(action.owners, action.due)))
    }
    for action in item.reviewed {
      let owners = action.owners.joined(separator: ", ")
      let text = action.text + item.concerned(action.children)
      if let done = action.done {
        add(.entry(label: "Done", text: text, note: Page.joined(owners, "done \(done.spoken)")))
      } else {
        add(.entry(label: "Carried", text: text, note: Page.owned(action.owners, action.due)))
      }
    }
    if let day = item.nextFull { add("Next full", "by \(day.spoken)") }
    if blocks.count == max(before, beforeParts), item.discussed { add("Update", "Nothing new.") }
  }

  mutating func add(_ decision: Minutes.Item.Decided, of item: Minutes.Item) {
    let text = decision.text + item.concerned(decision.children)
    guard let post = decision.soughtFrom else {
      return add(
        .entry(label: "Decision", text: text, note: Page.joined(decision.by, decision.authority)))
    }
    let answer = decision.answer ?? "not answered yet"
    add(
      .entry(
        label: "To seek", text: text,
        note: Page.joined("to be sought from \(post), by \(decision.by)", decision.authority, answer)))
  }

  /// `Jo Bell, May Kerr · by Fri 20 Mar 2026`.
  static func owned(_ owners: [String], _ due: Day?) -> String {
    joined(owners.joined(separator: ", "), due.map { "by \($0.spoken)" } ?? "no day set")
  }

  /// What is not blank, with dots between.
  static func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Minutes.Item {
  /// ` (Tolu, Femi)` for what does not concern all of the minute's children.
  func concerned(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty, Set(numbers) != Set(children.map(\.number)) else { return "" }
    let names = children.filter { numbers.contains($0.number) }.map { $0.name.without(surname: family) }
    return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
  }
}

extension String {
  /// The name by which a child of that family is called in it.
  func without(surname: String) -> String {
    guard hasSuffix(" \(surname)") else { return self }
    return String(dropLast(surname.count + 1))
  }
}
