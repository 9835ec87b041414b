/// What is wrong or odd about something that is being typed, in one sentence with what would be right.
public struct Remark: Hashable, Sendable {
  public enum Weight: Hashable, Sendable {
    /// It cannot have been so, in fact or in law, or its return has no place for it: it is not saved.
    case impossible
    /// It rarely is so, or its return asks about it: it is said, and may be saved.
    case odd
  }

  /// The key of the form's field that it is about: `day`, `children`, or the column that the field fills.
  public var field: String
  public var sentence: String
  public var weight: Weight
  /// Whose rule it is, such as `CIN census rule 2885`.
  public var source: String

  public init(field: String, sentence: String, weight: Weight, source: String) {
    (self.field, self.sentence, self.weight, self.source) = (field, sentence, weight, source)
  }
}

/// What speaks against something that is being typed, before it is saved.
public enum Checks {
  /// What speaks against a change in where a child stands, judged by how the record would read with it.
  ///
  /// In the order of the change's steps; what is said of a field twice is said once.
  public static func of(
    _ change: StandingChange, child: ChildFacts, person: Person?, today: Day, calendar: WorkingCalendar
  ) -> [Remark] {
    var outlook = Outlook(facts: child, person: person, today: today, calendar: calendar)
    outlook.apply(change.steps)
    outlook.checkTouches()
    return outlook.remarks
  }

  /// What speaks against a person as typed; `stored` is how they were before a correction.
  ///
  /// In the order of the form's fields. What stood like that already is only odd, so that it bars no correction
  /// of something else.
  public static func of(
    _ person: Person, relationship: String, today: Day, stored: Person? = nil
  ) -> [Remark] {
    let remarks = PersonCheck(person: person, relationship: relationship, today: today).remarks
    guard let stored else { return remarks }
    let before = PersonCheck(person: stored, relationship: relationship, today: today).remarks
    return remarks.map { remark in
      var remark = remark
      if before.contains(remark) { remark.weight = .odd }
      return remark
    }
  }

  /// What speaks against an occasion for one of its children; `corrected` is the id of the one it takes the
  /// place of, such as `occasion:9`.
  public static func of(
    _ occasion: Occasion, child: ChildFacts, person: Person?, today: Day, calendar: WorkingCalendar,
    correcting corrected: String? = nil
  ) -> [Remark] {
    var outlook = Outlook(facts: child, person: person, today: today, calendar: calendar)
    outlook.facts.occasions.removeAll { $0.id == corrected }
    outlook.check(occasion)
    return outlook.remarks
  }
}

/// Whose rule a remark follows.
enum RuleSource {
  /// A rule of the census of children in need, by its number.
  case census(String)
  /// A rule of the looked-after children's return, by its number.
  case careReturn(String)
  /// An instrument or a page, in words.
  case plain(String)
  /// What the record itself needs to make sense.
  case own

  var words: String {
    switch self {
    case .census(let number): "CIN census rule \(number)"
    case .careReturn(let number): "SSDA903 rule \(number)"
    case .plain(let words): words
    case .own: "Kith's own rule"
    }
  }
}
