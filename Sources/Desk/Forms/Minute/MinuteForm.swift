import Casework
import Screen

/// A family's minute: in the running meeting, corrected after it, or amended once it was signed.
struct MinuteForm: Filling {
  /// What the minute is typed for.
  enum Purpose: Hashable, Sendable {
    /// In the meeting, while the family is talked about.
    case running
    /// The meeting is closed, and nobody has signed the minute.
    case correcting
    /// It was signed; what is typed is a new version, with why.
    case amending
  }

  var meeting: Ref<Meeting>
  var day: Day
  var item: MeetingBoard.Item
  var sheet: FamilySheet
  var purpose: Purpose
  /// Who is at the meeting; empty where that is not known.
  var present: [Ref<Member>]
  /// Initials of members who are there, for what may be typed.
  var examples: [String]
  /// Actions of before in the order of their numbers, which stays while the minute is open.
  var listed: [Ref<Action>]
  /// The children that the minute covers.
  var children: [Ref<Person>]
  /// The parts that concern only some of them.
  var parts: [MinuteField: Set<Ref<Person>>] = [:]
  /// Seconds spent on the family so far.
  var seconds: Int
  /// Saving it now finishes it; otherwise it is parked.
  var isFinishing = true

  init(
    meeting: Ref<Meeting>, day: Day, item: MeetingBoard.Item, sheet: FamilySheet,
    purpose: Purpose = .running, present: [Ref<Member>] = [], examples: [MemberCard] = [], seconds: Int = 0
  ) {
    (self.meeting, self.day, self.item, self.sheet) = (meeting, day, item, sheet)
    (self.purpose, self.present) = (purpose, present)
    // Who works with families comes first: they take on most of what is agreed.
    let known = examples.filter { $0.member.role != .coordinator } + examples
    self.examples = known.prefix(2).map { $0.member.initials.lowercased() }
    self.seconds = max(seconds, sheet.minute?.seconds ?? 0)
    listed = sheet.listedActions(on: day)
    children = sheet.minute?.children ?? sheet.row.childrenTalkedOf.map(\.ref)
    takeParts()
  }

  static func draftKey(of family: Ref<Family>, at meeting: Ref<Meeting>) -> String {
    "minute/\(family.number)/\(meeting.number)"
  }

  var draftKey: String { Self.draftKey(of: item.family, at: meeting) }
  var title: String {
    switch purpose {
    case .running: "Unit meeting \(day.brief), \(item.name)"
    case .correcting: "Correct the minute of \(day.brief), \(item.name)"
    case .amending: "Amend the minute of \(day.brief), \(item.name)"
    }
  }
  var titleName: String? { item.name }
  var isNew: Bool { false }
  /// What the stored minute said when this was typed over it, whether it was finished or not.
  var basis: String? {
    var minute = sheet.minute
    minute?.isParked = false
    return minute?.fingerprint ?? ""
  }
  var stored: String? { sheet.minute?.update }

  /// The minute that is stored was finished before.
  var wasFinished: Bool { sheet.minute.map { !$0.isParked } ?? false }

  /// Children of the family whom the minute may cover, as the family's page lists them.
  var family: [CaseloadRow.Child] {
    let talkedOf = Set(sheet.row.childrenTalkedOf.map(\.ref)).union(sheet.minute?.children ?? [])
    return sheet.row.children.filter { talkedOf.contains($0.ref) }
  }

  // MARK: What stands in a draft beside the fields

  private static let parted = "for/"

  /// Whom it covers and which parts concern only some; changed like a field.
  var besides: [String: String] {
    var values = [
      "children": Self.numbers(children.map(\.number)), "listed": Self.numbers(listed.map(\.number)),
    ]
    for (field, only) in parts {
      values[Self.parted + field.key] = Self.numbers(only.map(\.number).sorted())
    }
    return values
  }

  /// Under what a draft keeps which stored minute it is typed over, to go on with it once the meeting is closed.
  static let discussion = "discussion"

  /// Kept with a draft, though it alone makes none.
  var passing: [String: String] {
    var values = ["seconds": String(seconds)]
    values[Self.discussion] = item.discussion.map { String($0.number) }
    return values
  }

  /// Takes back what a draft holds beside the fields.
  mutating func take(_ values: [String: String]) {
    if let kept = values["children"] { children = Self.numbers(in: kept).map { Ref($0) } }
    if let kept = values["listed"] {
      let numbered = Self.numbers(in: kept).map { Ref<Action>($0) }
      listed = numbered + listed.filter { !numbered.contains($0) }
    }
    seconds = max(seconds, values["seconds"].flatMap { Int($0) } ?? 0)
    guard values["children"] != nil else { return }
    parts = [:]
    for (key, value) in values where key.hasPrefix(Self.parted) {
      guard let field = MinuteField(String(key.dropFirst(Self.parted.count))) else { continue }
      parts[field] = Set(Self.numbers(in: value).map { Ref($0) })
    }
  }

  private static func numbers(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: " ")
  }

  private static func numbers(in text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
}

extension FamilySheet {
  /// Actions that stood before a meeting; those agreed at it belong to its minute.
  func actions(before day: Day?) -> [ActionRow] {
    guard let day else { return actions }
    return actions.filter { $0.meeting != day && $0.made <= day }
  }

  /// Of these the ones that can be ticked or carried over at the meeting, in the order of their numbers.
  func listedActions(on day: Day?) -> [Ref<Action>] {
    let said = Set((minute?.done ?? []) + (minute?.carried.map(\.action) ?? []))
    return actions(before: day).filter { $0.done == nil || said.contains($0.ref) }.map(\.ref)
  }

  /// Hypotheses alive before a meeting; those first put at it belong to its minute.
  func hypotheses(before day: Day?) -> [HypothesisRow] {
    guard let day else { return hypotheses }
    let put = minute?.hypotheses.map(\.text) ?? []
    return hypotheses.filter { row in
      row.hypothesis.firstPut < day || row.hypothesis.firstPut == day && !put.contains(row.hypothesis.text)
    }
  }
}
