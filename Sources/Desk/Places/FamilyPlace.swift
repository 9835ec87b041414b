public import Casework
public import Screen

/// One family, from anywhere.
public struct FamilyPlace: Sendable {
  /// What a line of the family's page is about.
  public enum Subject: Hashable, Sendable {
    case none
    case child(Int)
    /// One of the dates that run, by its number in the file.
    case clock(Int)
    /// What is not known of one child since an import, by its number among such lines.
    case unknown(Int)
    /// One of the dates that somebody has set aside, by its number in the file.
    case setAside(Int)
    /// One that is alive, by its number in the file.
    case hypothesis(Int)
    /// A decision to be sought from above, by its number in the file.
    case sought(Int)
    /// What waits for agreement or was given back, by its number in the file.
    case submission(Int)
    case question(Int)
    case booked(Int)
    case relative(Int)
    case action(Int)
    case entry(Int)

    /// The part of the page it stands in, from the top.
    var part: Int {
      switch self {
      case .none: 0
      case .child, .clock, .unknown, .setAside: 1
      case .hypothesis, .sought, .submission, .question: 2
      case .booked: 3
      case .relative: 4
      case .action: 5
      case .entry: 6
      }
    }
  }

  public var file: FamilyFile
  public var list = ListState()
  public var narrowing = Narrowing()

  public init(file: FamilyFile) { self.file = file }

  /// What the cursor can stand on: children with their dates, the family's own dates, hypotheses alive,
  /// what is sought from above, what is booked, other people, open actions, then the record in order of time.
  var subjects: [Subject] {
    var subjects: [Subject] = []
    for index in file.children.indices {
      subjects.append(.child(index))
      subjects += dates(of: file.children[index].row.ref)
    }
    subjects += dates(of: nil)
    subjects += file.hypotheses.indices.map { .hypothesis($0) } + file.sought.indices.map { .sought($0) }
    subjects +=
      file.submissions.indices.map { .submission($0) } + file.questions.indices.map { .question($0) }
    subjects += file.booked.indices.map { .booked($0) }
    subjects += file.relatives.indices.map { .relative($0) }
    subjects += file.actions.indices.filter { file.actions[$0].done == nil }.map { .action($0) }
    subjects += entries.map { .entry($0) }
    return subjects
  }

  /// The dates that run for one child, or for the family itself, then what is not known and what is set aside.
  private func dates(of child: Ref<Person>?) -> [Subject] {
    let isOurs = { (ref: Ref<Person>?) in
      ref == child || child == nil && !file.children.contains { $0.row.ref == ref }
    }
    let clocks = file.clocks.indices.filter { isOurs(file.clocks[$0].child) }
    let lines = unknownLines
    let unknown = lines.indices.filter { isOurs(lines[$0].first?.child) }
    let setAside = file.setAside.indices.filter { isOurs(file.setAside[$0].child) }
    return clocks.map { .clock($0) } + unknown.map { .unknown($0) } + setAside.map { .setAside($0) }
  }

  /// What is not known since an import: one line a child.
  var unknownLines: [[UnknownRow]] {
    var lines: [[UnknownRow]] = []
    for row in file.unknown {
      if let index = lines.firstIndex(where: { $0.first?.child == row.child }) {
        lines[index].append(row)
      } else {
        lines.append([row])
      }
    }
    return lines
  }

  /// The record's lines that fit what was typed.
  var entries: [Int] {
    let words = narrowing.words
    guard !words.isEmpty else { return Array(file.entries.indices) }
    return file.entries.indices.filter { index in
      let entry = file.entries[index]
      return Narrowing.fits(Folded("\(entry.title) \(entry.about) \(entry.text) \(entry.by)"), words)
    }
  }

  public var selected: Subject {
    let subjects = subjects
    return subjects.indices.contains(list.selected) ? subjects[list.selected] : .none
  }

  /// Puts the cursor on a line, where it is there.
  mutating func select(_ subject: Subject) {
    if let index = subjects.firstIndex(of: subject) { list.selected = index }
  }
}
