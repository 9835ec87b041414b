import Casework
import GRDB

extension Changing {
  mutating func recordOccasion(_ occasion: Occasion) throws {
    outcome.made = try insert(occasion, discussion: nil)
    let about = try about(occasion.children.map(\.number).once, of: occasion)
    outcome.what =
      occasion.isBooked
      ? "booked \(occasion.kind.withArticle) for \(about) on \(occasion.day.spoken)"
      : "recorded \(occasion.kind.withArticle) for \(about)"
    outcome.family = occasion.family?.number
  }

  /// Writes a new occasion, booked at a meeting or otherwise; returns its number.
  mutating func insert(_ occasion: Occasion, discussion: Int?) throws -> Int {
    let children = try checked(occasion)
    var columns = occasion.columns
    columns["family"] = Value(occasion.family?.number)
    columns["discussion"] = Value(discussion)
    columns["entered_by"] = .number(actor.number)
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
    let made = try ledger.insert(.occasion, columns)
    for child in children {
      try ledger.insert(.occasionChild, ["occasion": .number(made), "child": .number(child)])
    }
    concern(occasion, made)
    return made
  }

  mutating func correctOccasion(_ id: Int, _ occasion: Occasion, basedOn revision: Revision) throws {
    let row = try stored(.occasion, id, as: "record of that day")
    let words = try Occasions.words(of: row)
    try check(row, .occasion, basedOn: revision, what: "the \(words)", theirs: Occasions.reading(of: row))
    guard row["family"] == occasion.family?.number else { throw Refusal.noSuch("\(words) in this family") }
    try update(id, to: occasion)
    let about = try about(occasion.children.map(\.number).once, of: occasion)
    outcome.what = "corrected the \(words) for \(about)"
    outcome.family = occasion.family?.number
  }

  /// Brings a stored occasion and its children into line with a wanted one.
  mutating func update(_ id: Int, to occasion: Occasion) throws {
    let children = try checked(occasion, correcting: id)
    let row = try stored(.occasion, id, as: "record of that day")
    outcome.children.formUnion(try self.children(ofOccasion: id))
    if let member = row["member"] as Int? { outcome.members.insert(member) }
    let changed = try ledger.update(.occasion, id, set: occasion.columns)
    if try setMembers(children, of: id, in: .occasionChild, owner: "occasion", column: "child"), !changed {
      try ledger.touch(.occasion, id)
    }
    concern(occasion, id)
  }

  /// The children whom an occasion concerns, as it is stored.
  func children(ofOccasion id: Int) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT child FROM occasion_child WHERE occasion = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [id])
  }

  /// The children of an occasion as it may be recorded; refuses what cannot be.
  private mutating func checked(_ occasion: Occasion, correcting id: Int? = nil) throws -> [Int] {
    let kind = occasion.kind
    if occasion.isBooked, !kind.isBookable {
      throw Refusal.notSo("“\(kind.title)” has no date before it is done; record it once it is.")
    }
    if !occasion.isBooked, !kind.mayLieAhead {
      guard occasion.day <= now.day else {
        let booking = kind.isBookable ? " Book it for that day instead." : ""
        throw Refusal.notSo(
          "“\(kind.title)” cannot have been on \(occasion.day.spoken), which is still to come.\(booking)")
      }
    }
    let children = occasion.children.map(\.number).once
    switch (kind.subject, occasion.family) {
    case (.member, _):
      guard let member = occasion.member else { throw Refusal.nothingChosen("whose \(kind.plain) it is") }
      _ = try self.member(member.number)
    case (_, let family?):
      _ = try familyName(family.number)
      try checkBelonging(children, to: family.number)
      if let member = occasion.member { _ = try self.member(member.number) }
      if kind.subject == .child, children.isEmpty { throw Refusal.nothingChosen("at least one child") }
    case (_, nil): throw Refusal.nothingChosen("a family")
    }
    for child in children { try checkBirth(of: child, kind.mayPrecedeBirth, on: occasion.day) }
    try weigh(occasion, for: children, correcting: id)
    if let number = occasion.number, number < 1 {
      throw Refusal.nothingChosen("a number from 1 for which of its kind it was")
    }
    return children
  }

  private func about(_ children: [Int], of occasion: Occasion) throws -> String {
    if occasion.kind.subject == .member, let member = occasion.member {
      return try self.member(member.number).name
    }
    if let family = occasion.family, children.isEmpty {
      return "the family \(try familyName(family.number))"
    }
    return try names(children)
  }

  private mutating func concern(_ occasion: Occasion, _ id: Int) {
    if let family = occasion.family { outcome.families.insert(family.number) }
    if let member = occasion.member { outcome.members.insert(member.number) }
    outcome.children.formUnion(occasion.children.map(\.number))
    outcome.searched.append(("occasion", id))
  }
}

/// Reads occasions in words.
enum Occasions {
  /// `core group of Fri 13 Mar 2026`.
  static func words(of row: Row) throws -> String {
    let kind: OccasionKind = try row.word("kind")
    return "\(kind.plain) of \(try row.day("day").spoken)"
  }

  /// How an occasion now reads, for somebody who was about to change it.
  static func reading(of row: Row) -> String {
    let text: String = row["text"]
    return "\(row["booked"] as Bool ? "booked for" : "of") \(row["day"] as String). \(text)"
  }
}

extension Occasion {
  /// What a person may change of an occasion, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "kind": .text(kind.rawValue), "day": Value(day), "minute": Value(minute), "booked": Value(isBooked),
      "member": Value(member?.number), "number": Value(number), "text": .text(text),
      "told_by": .text(toldBy),
    ]
  }
}

extension OccasionKind {
  /// As it stands within a sentence: `core group`.
  var plain: String { title.prefix(1).lowercased() + title.dropFirst() }

  /// `a core group`, `an initial conference`; what is a whole statement stands in quotation marks.
  var withArticle: String {
    let words = title.split(separator: " ").map(String.init)
    if Self.verbs.contains(words[0]) || Self.verbs.contains(words[words.count - 1]) { return "“\(title)”" }
    if self == .difficulties || self == .supervision { return plain }
    return ("aeiou".contains(plain.prefix(1)) ? "an " : "a ") + plain
  }

  private static let verbs: Set<String> = [
    "Returned", "Moved", "agreed", "answered", "ended", "ends", "for", "issued", "named", "needed",
    "notified", "offered", "placed", "reviewed", "sent", "settled", "shared", "started",
  ]

  /// It can be about a child who is not born yet.
  var mayPrecedeBirth: Bool {
    switch self {
    case .referralDecided, .assessmentReviewed, .inNeedPlanAgreed, .inNeedMeeting, .inNeedReview,
      .inNeedPlanEnded, .strategyNeeded, .strategyDiscussion, .initialConference, .conferenceUnnecessary,
      .transferNotified, .transferConference, .coreGroup, .reviewConference, .conferenceReport,
      .conferenceLetter, .carePlan, .visitRequested, .letterBeforeProceedings, .preProceedingsEnded,
      .courtHearing, .courtFiling, .otherMeeting:
      true
    default: subject != .child
    }
  }
}
