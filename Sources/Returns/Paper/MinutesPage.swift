import Casework

extension Page {
  /// The minutes of a meeting as a page.
  init(_ minutes: Minutes) {
    self.init(title: "Unit meeting of \(minutes.unit), \(minutes.day.spoken)")
    if let chair = minutes.chair { add(.fact(label: "Chair", text: chair)) }
    if let minutedBy = minutes.minutedBy { add(.fact(label: "Minutes", text: minutedBy)) }
    if !minutes.present.isEmpty {
      add(.fact(label: "Present", text: minutes.present.joined(separator: "; ")))
    }
    if !minutes.isClosed { add(.notice("Draft: the meeting is not closed yet.")) }
    var number = 0
    for tier in Tier.allCases {
      let items = minutes.items.filter { $0.discussed && $0.tier == tier }
      guard !items.isEmpty else { continue }
      add(.heading(tier.words))
      for item in items {
        number += 1
        add(item, number: number)
      }
    }
    addNotDiscussed(minutes)
  }

  private mutating func add(_ item: Minutes.Item, number: Int) {
    let risk = item.risk.map { "risk \($0.rawValue)" } ?? ""
    add(.family(number: "\(number)", name: "\(item.family) (\(item.familyId))", aside: risk))
    if !item.children.isEmpty {
      add(.entry(label: "Children", text: item.children.map(\.name).joined(separator: ", "), note: ""))
    }
    for section in item.sections where !section.text.isEmpty {
      add(.entry(label: section.heading, text: section.text, note: ""))
    }
    for decision in item.decisions {
      let authority = decision.authority.isEmpty ? "" : " · \(decision.authority)"
      add(.entry(label: "Decision", text: decision.text, note: decision.by + authority))
    }
    for action in item.actions {
      let due = action.due.map { "by \($0.spoken)" } ?? "no day set"
      let owners = action.owners.joined(separator: ", ")
      add(.entry(label: "Action", text: action.text, note: owners.isEmpty ? due : "\(owners) · \(due)"))
    }
    if item.sections.allSatisfy(\.text.isEmpty), item.decisions.isEmpty, item.actions.isEmpty {
      add(.entry(label: "Update", text: "Nothing new.", note: ""))
    }
  }

  private mutating func addNotDiscussed(_ minutes: Minutes) {
    let missed = minutes.items.filter { !$0.discussed }
    guard !missed.isEmpty else { return }
    add(.heading(minutes.isClosed ? "Not discussed, first at the next meeting" : "Not discussed yet"))
    for item in missed {
      add(.entry(label: item.tier.words, text: "\(item.family) (\(item.familyId))", note: ""))
    }
  }
}
