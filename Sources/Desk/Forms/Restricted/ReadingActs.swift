import Casework
import Screen

/// What is done with a restriction: who may read a family's record.
enum RestrictionAct: Hashable, Sendable {
  case place
  /// Lets somebody read it for a time, or renews that.
  case grant(Ref<Member>?)
  /// It is looked at again: it stands on, or is lifted.
  case lookAgain(lifts: Bool)
}

/// What is done with a warning that everyone must see.
enum WarningAct: Hashable, Sendable {
  case give
  case lookAgain(Ref<Warning>, lifts: Bool)
}

extension OccasionKind {
  /// A warning or a restriction, as older records and imports tell of them.
  var isShownAsBanner: Bool {
    switch self {
    case .warning, .warningReview, .warningEnded, .restriction, .restrictionReview, .restrictionEnded: true
    default: false
    }
  }
}

extension FormRequest {
  /// The request behind a line of *New …*.
  init?(reading id: String) {
    switch id {
    case "restrict": self = .restriction(.place)
    case "grant": self = .restriction(.grant(nil))
    case "warn": self = .warning(.give)
    default: return nil
    }
  }

  /// The request behind the unfinished text of such a form, by the kind in its key and what follows the family.
  init?(readingDraft kind: String, rest: String) {
    switch kind {
    case "restrict", "warn": self.init(reading: kind)
    case "grant": self = .restriction(.grant(Int(rest).map { Ref($0) }))
    case "look-restriction": self = .restriction(.lookAgain(lifts: false))
    case "look-warning":
      guard let number = Int(rest) else { return nil }
      self = .warning(.lookAgain(Ref(number), lifts: false))
    default: return nil
    }
  }
}

extension Desk {
  func restrictionForm(_ act: RestrictionAct, _ file: FamilyFile) -> (any Filling)? {
    switch act {
    case .place: return file.restriction == nil ? RestrictForm(file: file) : nil
    case .grant(let member): return file.restriction.map { GrantForm(file: file, row: $0, member: member) }
    case .lookAgain(let lifts):
      return file.restriction.map { LookAgainForm(file: file, subject: .restriction($0), lifts: lifts) }
    }
  }

  func warningForm(_ act: WarningAct, _ file: FamilyFile) -> (any Filling)? {
    switch act {
    case .give: return WarningForm(file: file)
    case .lookAgain(let ref, let lifts):
      return file.warnings.first { $0.ref == ref }.map {
        LookAgainForm(file: file, subject: .warning($0), lifts: lifts)
      }
    }
  }
}

extension Filling {
  /// Reads back a day until which something stands: today at the earliest, at the latest so many days on.
  func reviewEnd(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts, most: Int? = nil) {
    reviewDay(key, of: &form, leaving: leaving, facts, .either)
    guard let day = day(key, in: form, facts, .either) else { return }
    form[key]?.oddity = nil
    if leaving, day < facts.today { form[key]?.problem = "\(day.spoken) has gone by." }
    if leaving, let most, day > facts.today + most {
      form[key]?.problem = "At the latest \((facts.today + most).spoken), a year from now."
    }
  }
}
