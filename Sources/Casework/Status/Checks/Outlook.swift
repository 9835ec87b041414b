/// One child's record as it would read with a change, and what is to be said of it.
struct Outlook {
  /// One fact that the change begins or adds to.
  struct Touch {
    var kind: FactKind
    /// The row of the fact; below zero where it is new, nothing where the record knows no such row.
    var row: Int?
    var started: Day
    var begins: Bool
    var typed: [String: Value]

    /// The key of the form's field for a column.
    func field(_ column: String) -> String { !begins && column == kind.endColumn ? "day" : column }
  }

  var facts: ChildFacts
  let name: String
  let expected: Day?
  let died: Day?
  let today: Day
  let calendar: WorkingCalendar
  private(set) var touches: [Touch] = []
  private(set) var remarks: [Remark] = []

  init(facts: ChildFacts, person: Person?, today: Day, calendar: WorkingCalendar) {
    (self.facts, self.today, self.calendar) = (facts, today, calendar)
    name = person?.name ?? "The child"
    expected = facts.born == nil ? person?.expected : nil
    died = facts.died ?? person?.died
  }

  mutating func say(
    _ weight: Remark.Weight, _ field: String, _ source: RuleSource, _ sentence: String
  ) {
    let isSaid = remarks.contains { $0.field == field && $0.sentence == sentence }
    guard !isSaid else { return }
    remarks.append(Remark(field: field, sentence: sentence, weight: weight, source: source.words))
  }

  mutating func apply(_ steps: [StandingChange.Step]) {
    for step in steps {
      switch step {
      case .begin(let kind, let day, let fields): begin(kind, on: day, fields)
      case .set(let kind, let fields): set(kind, fields)
      }
    }
  }

  private mutating func begin(_ kind: FactKind, on day: Day, _ fields: [String: Value]) {
    var row: Int?
    switch kind {
    case .contactReceived, .earlyHelp: break
    case .referral: row = begin(\.referrals, on: day, fields)
    case .assessment: row = begin(\.assessments, on: day, fields)
    case .enquiry: row = begin(\.enquiries, on: day, fields)
    case .childInNeed: row = begin(\.needs, on: day, fields)
    case .protectionPlan: row = begin(\.plans, on: day, fields)
    case .carePeriod: row = begin(\.care, on: day, fields)
    case .legalStatus: row = begin(\.legalStatuses, on: day, fields)
    case .placement: row = begin(\.placements, on: day, fields)
    case .leavingCare: row = begin(\.leavingCare, on: day, fields)
    }
    touches.append(Touch(kind: kind, row: row, started: day, begins: true, typed: fields))
  }

  /// Of the same day it is the same fact.
  private mutating func begin<Fact: TypedFact>(
    _ list: WritableKeyPath<ChildFacts, [Recorded<Fact>]>, on day: Day, _ fields: [String: Value]
  ) -> Int {
    let known = facts[keyPath: list].firstIndex { $0.fact.started == day }
    let place = known ?? facts[keyPath: list].count
    if known == nil {
      facts[keyPath: list].append(Recorded(row: -touches.count - 1, fact: Fact(begun: day)))
    }
    for (column, value) in fields { facts[keyPath: list][place].fact.take(value, as: column) }
    return facts[keyPath: list][place].row
  }

  private mutating func set(_ kind: FactKind, _ fields: [String: Value]) {
    switch kind {
    case .contactReceived, .earlyHelp: break
    case .referral: set(\.referrals, fields)
    case .assessment: set(\.assessments, fields)
    case .enquiry: set(\.enquiries, fields)
    case .childInNeed: set(\.needs, fields)
    case .protectionPlan: set(\.plans, fields)
    case .carePeriod: set(\.care, fields)
    case .legalStatus: set(\.legalStatuses, fields)
    case .placement: set(\.placements, fields)
    case .leavingCare: set(\.leavingCare, fields)
    }
  }

  /// The latest open fact takes the fields.
  private mutating func set<Fact: TypedFact>(
    _ list: WritableKeyPath<ChildFacts, [Recorded<Fact>]>, _ fields: [String: Value]
  ) {
    let open = facts[keyPath: list].indices.filter { facts[keyPath: list][$0].fact.isOpen }
    let latest = open.max { facts[keyPath: list][$0].fact.started < facts[keyPath: list][$1].fact.started }
    guard let latest else {
      say(
        .impossible, "children", .own,
        "\(name) is not \(Fact.kind.standing) by what is recorded. Record its beginning first.")
      return
    }
    for (column, value) in fields { facts[keyPath: list][latest].fact.take(value, as: column) }
    let (row, started) = (facts[keyPath: list][latest].row, facts[keyPath: list][latest].fact.started)
    touches.append(Touch(kind: Fact.kind, row: row, started: started, begins: false, typed: fields))
  }

  mutating func checkTouches() {
    for touch in touches {
      checkDays(touch)
      checkOverlap(touch)
      checkActivity(touch)
      switch touch.kind {
      case .referral: checkReferral(touch)
      case .assessment: break
      case .enquiry: checkEnquiry(touch)
      case .childInNeed: checkNeed(touch)
      case .protectionPlan: checkPlan(touch)
      case .carePeriod: checkCare(touch)
      case .legalStatus: checkLegalStatus(touch)
      case .placement: checkPlacement(touch)
      case .contactReceived, .earlyHelp, .leavingCare: break
      }
    }
  }
}

extension Outlook {
  /// The fact that a step touched, as it would read.
  func fact<Fact: TypedFact>(_ touch: Touch, in list: KeyPath<ChildFacts, [Recorded<Fact>]>) -> Fact? {
    facts[keyPath: list].first { $0.row == touch.row }?.fact
  }

  /// How old the child is on a day; nothing where no birth is known.
  func age(on day: Day) -> Int? { facts.born.map { day.age(bornOn: $0) } }
}
