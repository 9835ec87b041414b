public import Casework
public import Screen

/// The caseload gone through family by family: what stands, what is late and why, what waits for a word.
public struct ReviewPlace: Sendable {
  /// What a line is about, by its number in the family's reading.
  public enum Subject: Hashable, Sendable {
    case minute(Int)
    case submission(Int)
    /// Dates of one rule, start and due day: brothers and sisters stand in one line.
    case clocks([Int])
    case action(Int)
    case drift(Int)
    case decision(Int)
    case question(Int)
    case warning(Int)
    case entry(Int)
  }

  public internal(set) var isOpen = false
  public private(set) var board: ReviewBoard?
  /// In the order in which they were first read: what is agreed meanwhile moves nothing.
  public private(set) var families: [Ref<Family>] = []
  /// The family that is looked at; it is looked at again when one comes back.
  public internal(set) var family: Ref<Family>?
  public private(set) var file: FamilyReview?
  public internal(set) var list = ListState()
  private(set) var subjects: [Subject] = []
  /// The submission to which the cursor goes once its family has been read.
  var awaited: Ref<Submission>?
  /// It was agreed to on its page, and is read once more: only what was before one's eyes is agreed.
  var agreeing: Ref<Submission>?
  /// The family's page from which one came.
  var beneath: Ref<Family>?

  public init() {}

  /// Which family of how many it is, from 1; nothing for one that is not gone through.
  var position: Int? { family.flatMap { families.firstIndex(of: $0) }.map { $0 + 1 } }

  /// How many things wait in all.
  var waiting: Int { board?.waiting.values.reduce(0, +) ?? 0 }

  public var selected: Subject? { subjects.indices.contains(list.selected) ? subjects[list.selected] : nil }

  /// The family after this one or before it; nothing at the end.
  func neighbour(by step: Int) -> Ref<Family>? {
    guard let position, families.indices.contains(position - 1 + step) else { return nil }
    return families[position - 1 + step]
  }

  /// Takes the caseload's order; those that were read before stay where they are.
  mutating func take(_ read: ReviewBoard) {
    board = read
    let known = families.filter { read.families.contains($0) }
    families = known + read.families.filter { !known.contains($0) }
    family = family ?? families.first
  }

  /// Takes the family as it now reads; the cursor stays on the same thing, or where that one was.
  mutating func take(_ read: FamilyReview, on today: Day) {
    guard read.row.family == family else { return }
    let isSame = file?.row.family == read.row.family
    let held = isSame ? cursor : nil
    file = read
    subjects = Self.subjects(of: read, on: today)
    if !isSame { list = ListState() }
    if let held, let place = subjects.firstIndex(where: { id(of: $0) == held }) { list.selected = place }
    if let awaited, let place = subjects.firstIndex(where: { id(of: $0) == "submission:\(awaited.number)" }) {
      list.selected = place
    }
    awaited = nil
    list.selected = max(0, min(list.selected, subjects.count - 1))
  }

  /// Turns to another family, which is still to be read.
  mutating func turn(to next: Ref<Family>) {
    (family, file, subjects, agreeing) = (next, nil, [], nil)
    list = ListState()
  }

  /// What the cursor is on, as an id that outlasts reading the family again.
  private var cursor: String? { selected.flatMap { id(of: $0) } }

  private func id(of subject: Subject) -> String? {
    guard let file else { return nil }
    return switch subject {
    case .minute(let index): "minute:\(file.minutes[index].discussion.number)"
    case .submission(let index): "submission:\(file.submissions[index].ref.number)"
    case .clocks(let indices): "clock:\(file.clocks[indices[0]].key.text)"
    case .action(let index): "action:\(file.lateActions[index].ref.number)"
    case .drift(let index): "drift:\(file.drift[index])"
    case .decision(let index): "decision:\(file.decisions[index].text)"
    case .question(let index): "question:\(file.questions[index].ref.number)"
    case .warning(let index): "warning:\(file.warnings[index].ref.number)"
    case .entry(let index): "entry:\(file.latest[index].id.id)"
    }
  }
}

extension ReviewPlace {
  /// What waits, what is late and what is due, what stands still, what was decided and asked, warnings, the record.
  static func subjects(of file: FamilyReview, on today: Day) -> [Subject] {
    let lines = clockLines(file.clocks)
    let isLate = { (line: [Int]) in file.clocks[line[0]].state(on: today, within: today) == .late }
    return file.minutes.indices.map { .minute($0) } + file.submissions.indices.map { .submission($0) }
      + lines.filter(isLate).map { .clocks($0) } + file.lateActions.indices.map { .action($0) }
      + lines.filter { !isLate($0) }.map { .clocks($0) } + file.drift.indices.map { .drift($0) }
      + file.decisions.indices.map { .decision($0) } + file.questions.indices.map { .question($0) }
      + file.warnings.indices.map { .warning($0) } + file.latest.indices.map { .entry($0) }
  }

  /// Dates that differ only in the child stand in one line.
  private static func clockLines(_ clocks: [ClockRow]) -> [[Int]] {
    var lines: [[Int]] = []
    for (index, row) in clocks.enumerated() {
      let same = lines.firstIndex { line in
        let first = clocks[line[0]]
        return row.child != nil && first.child != nil && first.timescale == row.timescale
          && first.key.variant == row.key.variant && first.started == row.started
          && first.binding == row.binding && first.localDue == row.localDue && first.reason == row.reason
          && first.suspension == row.suspension
      }
      if let same { lines[same].append(index) } else { lines.append([index]) }
    }
    return lines
  }
}
