/// How much of the meeting a family gets.
public enum Tier: String, CaseIterable, Sendable {
  case full
  case checkIn = "check-in"

  public var words: String {
    switch self {
    case .full: "Full discussion"
    case .checkIn: "Check-in"
    }
  }
}

/// What was said of one family at one meeting, as the coordinator minutes it; every text may stay empty.
public struct Discussion: Hashable, Sendable {
  public var meeting: Ref<Meeting>
  public var family: Ref<Family>
  /// The children the minute concerns; by default all the family's open children.
  public var children: [Ref<Person>]
  public var tier: Tier
  public var update: String
  public var risks: String
  public var protective: String
  /// Who questioned the view, what was said, what changed.
  public var challenge: String
  public var childView: String
  public var parentsView: String
  public var risk: Risk?
  public var decisions: [Decision]
  public var actions: [Action]
  /// Whole minutes spent on it, as far as known.
  public var minutes: Int?
  /// How the stored minute read when this was typed over it, empty where there was none; nothing is not asked.
  public var basedOn: String?

  public init(meeting: Ref<Meeting>, family: Ref<Family>, children: [Ref<Person>], tier: Tier) {
    (self.meeting, self.family, self.children, self.tier) = (meeting, family, children, tier)
    (update, risks, protective, challenge, childView, parentsView) = ("", "", "", "", "", "")
    (risk, decisions, actions, minutes, basedOn) = (nil, [], [], nil, nil)
  }

  /// All that was said in it as one text, so that two readings of it can be compared.
  public var fingerprint: String {
    let decided = decisions.map { "\($0.by.number) \($0.text)" }
    let agreed = actions.map { "\($0.owners.map(\.number)) \($0.text) \($0.due?.description ?? "")" }
    return
      ([update, risks, protective, challenge, childView, parentsView, risk?.rawValue ?? ""] + decided + agreed)
      .joined(separator: "\n")
  }

  /// Whether anything at all was written down.
  public var isEmpty: Bool {
    [update, risks, protective, challenge, childView, parentsView].allSatisfy(\.isEmpty) && decisions.isEmpty
      && actions.isEmpty && risk == nil
  }
}

/// A weekly unit meeting.
public struct Meeting: Hashable, Sendable {
  public var day: Day
  public var chair: Ref<Member>?
  /// Who takes the minutes.
  public var minutedBy: Ref<Member>?
  public var present: [Ref<Member>]

  public init(day: Day, chair: Ref<Member>?, minutedBy: Ref<Member>?, present: [Ref<Member>]) {
    (self.day, self.chair, self.minutedBy, self.present) = (day, chair, minutedBy, present)
  }
}
