import Casework
import Screen

/// What a field of the minute is for; its key in the form, and so in a draft, says which.
enum MinuteField: Hashable, Sendable {
  /// Why a signed minute is amended.
  case why
  case update
  /// Actions of before that are done.
  case done
  /// New days for actions that go on.
  case days
  /// What is said of a hypothesis put before.
  case step(Ref<Hypothesis>)
  case risk
  case risks, protective, child, parents
  /// When it wants the next full discussion.
  case next
  case genogram
  /// One of several lines of a kind, from 1.
  case line(Kind, Int)

  /// What there may be several lines of.
  enum Kind: String, CaseIterable, Sendable {
    case challenge, decision, action
    /// A hypothesis first put here, and what belongs to it.
    case idea, would, test
    /// Something fixed for the coming weeks.
    case date
  }

  init?(_ key: String) {
    if let plain = Self.plain[key] {
      self = plain
    } else if key.hasPrefix("step"), let number = Int(key.dropFirst(4)) {
      self = .step(Ref(number))
    } else if let kind = Kind.allCases.first(where: { key.hasPrefix($0.rawValue) }),
      let number = Int(key.dropFirst(kind.rawValue.count)), number > 0
    {
      self = .line(kind, number)
    } else {
      return nil
    }
  }

  var key: String {
    switch self {
    case .step(let ref): "step\(ref.number)"
    case .line(let kind, let number): "\(kind.rawValue)\(number)"
    default: "\(self)"
    }
  }

  private static let plain: [String: MinuteField] = {
    let fields: [MinuteField] = [
      .why, .update, .done, .days, .risk, .risks, .protective, .child, .parents, .next, .genogram,
    ]
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0) })
  }()

  /// As the form heads it; further lines of a kind bear their number.
  var label: String {
    guard case .line(let kind, let number) = self, number > 1 else { return plainLabel }
    return "\(MinuteField.line(kind, 1).plainLabel) \(number)"
  }

  private var plainLabel: String {
    switch self {
    case .why: "Why amended"
    case .update: "Update"
    case .done: "Done"
    case .days: "New days"
    case .step: "Hypothesis"
    case .risk: "Risk"
    case .risks: "Risks"
    case .protective: "Protective"
    case .child: "Child says"
    case .parents: "Parents say"
    case .next: "Next in full"
    case .genogram: "Genogram"
    case .line(.would, _): "Would change"
    case .line(.test, _): "Tested by"
    case .line(.challenge, _): "Challenge"
    case .line(.decision, _): "Decision"
    case .line(.action, _): "Action"
    case .line(.idea, _): "New hypothesis"
    case .line(.date, _): "Date fixed"
    }
  }

  /// The heading of its kind, also for a further line.
  var heading: String { plainLabel }

  /// What may be typed, while nothing is; `who` are initials of somebody who is there.
  func hint(_ who: [String]) -> String {
    let (one, other) = (who.first ?? "ab", who.dropFirst().first ?? who.first ?? "ab")
    return switch self {
    case .why: "why what was signed is changed"
    case .done: "Space ticks what is done"
    case .days: "“1 fri  3 +2w” by their numbers"
    case .line(.challenge, 1): "“\(one): why now > what changed”; - if none was offered"
    case .line(.decision, 1): "what was decided; F1 lists the kinds"
    case .line(.action, 1): "“\(other): ring the school by fri”"
    case .line(.idea, 1): "“\(one): what may keep it going”"
    case .line(.would, _): "what would change our mind"
    case .line(.test, _): "a question, or “\(other): … by fri”"
    case .line(.date, 1): "“core group thu 26/3 14:00”"
    case .line: "another"
    case .next: "by which day, as in +4w"
    case .genogram: "what is to be changed in it"
    case .update, .step, .risk, .risks, .protective, .child, .parents: ""
    }
  }

  /// Lines that a longer text has in the form.
  var rows: Int? {
    switch self {
    case .update: 4
    case .risks, .protective, .child, .parents: 2
    default: nil
    }
  }

  /// The field under which is kept whom of the children the part concerns; nothing where it concerns all.
  var part: MinuteField? {
    switch self {
    case .update, .risks, .protective, .child, .parents, .line(.decision, _), .line(.action, _),
      .line(.idea, _):
      self
    case .line(.challenge, _): .line(.challenge, 1)
    case .line(.would, let number), .line(.test, let number): .line(.idea, number)
    case .why, .done, .days, .step, .risk, .next, .genogram, .line(.date, _): nil
    }
  }
}
