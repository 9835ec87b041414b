import Casework
import Testing

/// One rule: what it says of a change, and the nearest change of which it says nothing.
struct CheckedRule: Sendable, CustomTestStringConvertible {
  var source: String
  var weight = Remark.Weight.impossible
  var field = "day"
  var sentence: String
  var given: @Sendable (inout ChildFacts) -> Void = { _ in }
  var caught: [StandingChange.Step]
  /// What is recorded at the edge, where that differs.
  var edgeGiven: (@Sendable (inout ChildFacts) -> Void)?
  var edge: [StandingChange.Step]

  var testDescription: String { "\(source): \(sentence)" }

  static let today = day("2026-03-16")

  static func remarks(_ steps: [StandingChange.Step], _ given: (inout ChildFacts) -> Void) -> [Remark] {
    var child = ChildFacts(child: Ref(1), born: day("2014-05-20"))
    given(&child)
    var person = Person(surname: "Adeyemi", forename: "Tolu", born: child.born)
    if child.born == nil { person.expected = day("2026-06-01") }
    let change = StandingChange(family: Ref(1), children: [Ref(1)], steps: steps, what: "a change")
    return Checks.of(
      change, child: child, person: person, today: today, calendar: InventedRules.calendar)
  }

  /// Caught with its own words, and silent at its edge.
  func check(_ location: SourceLocation = #_sourceLocation) {
    let remark = Remark(field: field, sentence: sentence, weight: weight, source: source)
    let caught = Self.remarks(caught, given)
    #expect(caught.contains(remark), "\(caught)", sourceLocation: location)
    let edge = Self.remarks(edge, edgeGiven ?? given)
    let same = edge.filter { $0.source == source && $0.field == field }
    #expect(same.isEmpty, sourceLocation: location)
  }
}

/// A typed value, as a table writes it: words, a day, or a number.
enum Typed: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case words(String)
  case number(Int)

  init(stringLiteral value: String) { self = .words(value) }
  init(integerLiteral value: Int) { self = .number(value) }

  var value: Value {
    switch self {
    case .words(let text): .text(text)
    case .number(let number): .number(number)
    }
  }
}

extension StandingChange.Step {
  static func starts(_ kind: FactKind, _ text: String, _ fields: [String: Typed] = [:]) -> Self {
    .begin(kind, on: day(text), fields: fields.mapValues(\.value))
  }

  static func says(_ kind: FactKind, _ fields: [String: Typed]) -> Self {
    .set(kind, fields: fields.mapValues(\.value))
  }
}

extension ChildFacts {
  mutating func refer(_ text: String, closedAtOnce: Bool = false) {
    let fact = Referral(started: day(text), source: nil, noFurtherAction: closedAtOnce, earlierInYear: nil)
    referrals.append(Recorded(row: referrals.count + 1, fact: fact))
  }
}
