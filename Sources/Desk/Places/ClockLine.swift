import Casework

/// The clocks that one line shows, with whom they are about.
struct ClockLine: Hashable, Sendable {
  /// Of one rule, start and due day; brothers and sisters stand in one line.
  var keys: [Clock.Key]
  var timescale: String
  var title: String
  var family: Ref<Family>?
  var familyName: String
  var children: [Ref<Person>]
  var member: Ref<Member>?
  /// Who works with the child or family.
  var worker: String?
  /// Any of these stops them.
  var stops: [HappeningKind]
  /// Nothing where it is not known since an import.
  var row: ClockRow?

  var isUnknown: Bool { row == nil }

  /// Whether its binding date has gone by.
  func isLate(on today: Day) -> Bool { row?.state(on: today, within: today) == .late }
}

extension ClockLine {
  init(_ row: ClockRow, keys: [Clock.Key]? = nil) {
    let keys = keys ?? [row.key]
    self.init(
      keys: keys, timescale: row.timescale, title: row.title, family: row.family,
      familyName: row.familyName ?? "the unit", children: keys.compactMap(\.child), member: row.member,
      worker: row.worker, stops: row.stops, row: row)
  }

  init(_ row: UnknownRow) {
    self.init(
      keys: [row.key], timescale: row.timescale, title: row.title, family: row.family,
      familyName: row.familyName ?? "", children: row.child.map { [$0] } ?? [], member: nil, worker: nil,
      stops: row.stops, row: nil)
  }

  /// The line of a family in which clocks stand: those of them that still run, and no others.
  init?(_ keys: [Clock.Key], in file: FamilyFile) {
    if let unknown = file.unknown.first(where: { keys.contains($0.key) }) {
      self.init(unknown)
      return
    }
    let running = keys.filter { key in file.clocks.contains { $0.key == key } }
    guard let row = file.clocks.first(where: { $0.key == running.first }) else { return nil }
    self.init(row, keys: running)
  }
}

/// What a date that the cursor is on is wanted for.
enum ClockPurpose: Hashable, Sendable { case complete, remark }

extension Clock.Key {
  /// The rule's id, of which the key's text begins.
  var timescale: String { parts.first ?? "" }

  /// Tells apart rules of one id that stand side by side.
  var variant: String { parts.count > 1 ? parts[1] : "" }

  /// The child it is about; nothing where it is about a family or a member.
  var child: Ref<Person>? {
    guard parts.count > 2 else { return nil }
    let subject = parts[2].split(separator: ":")
    guard subject.count == 2, subject[0] == "child" else { return nil }
    return Int(subject[1]).map { Ref($0) }
  }

  /// The record that started it, such as `visit:7`.
  var start: String { parts.count > 3 ? parts[3] : "" }

  private var parts: [String] {
    text.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
  }
}
