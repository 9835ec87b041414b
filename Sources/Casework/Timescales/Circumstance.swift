/// What must hold for a rule to apply, by the word that rule files use: on the day a clock starts, and for what
/// `mayChange` as long as it runs.
public enum Circumstance: Hashable, Sendable {
  /// Still under this age on the day when so many months have passed since the start: `under 5 in 6 months`.
  case under(age: Int, inMonths: Int)
  /// Of this age on the day when so many months have passed: `from 5 in 6 months`.
  case from(age: Int, inMonths: Int)
  /// The start lies within the first year of the placement.
  case firstYear
  case afterFirstYear
  case longTerm
  case notLongTerm
  /// Neither regulation 19 nor 24 applies and the child is not placed with a parent under an order.
  case ordinaryPlacement
  case regulation19
  case regulation24
  /// Placed with a parent under an interim care order (`C1`).
  case interimOrderWithParent
  /// Placed with a parent under a full care order (`C2`).
  case careOrderWithParent
  /// No looked-after review has been held in this period of care.
  case beforeFirstReview
  case afterFirstReview
  /// The child was put on the plan before birth.
  case plannedUnborn

  private static let plain: [(word: String, circumstance: Circumstance)] = [
    ("first year of the placement", .firstYear), ("after the first year", .afterFirstYear),
    ("long term", .longTerm), ("not long term", .notLongTerm), ("ordinary placement", .ordinaryPlacement),
    ("regulation 19", .regulation19), ("regulation 24", .regulation24),
    ("interim order with parent", .interimOrderWithParent),
    ("care order with parent", .careOrderWithParent), ("before the first review", .beforeFirstReview),
    ("after the first review", .afterFirstReview), ("planned unborn", .plannedUnborn),
  ]

  /// Reads one circumstance in a rule file's words; nothing for words that are none.
  public init?(_ text: String) {
    if let found = Self.plain.first(where: { $0.word == text }) {
      self = found.circumstance
      return
    }
    let words = text.split(separator: " ")
    guard words.count == 5, words[2] == "in", words[4] == "months", let age = Int(words[1]),
      let months = Int(words[3])
    else { return nil }
    switch words[0] {
    case "under": self = .under(age: age, inMonths: months)
    case "from": self = .from(age: age, inMonths: months)
    default: return nil
    }
  }

  /// Whether it is judged for as long as a clock runs and not only when it starts: which visits a placement
  /// asks for changes with the order and the first review, whether or not anybody visits.
  var mayChange: Bool {
    switch self {
    case .ordinaryPlacement, .regulation19, .regulation24, .interimOrderWithParent, .careOrderWithParent,
      .beforeFirstReview, .afterFirstReview:
      true
    default: false
    }
  }

  public var words: String {
    switch self {
    case .under(let age, let months): "under \(age) in \(months) months"
    case .from(let age, let months): "from \(age) in \(months) months"
    default: Self.plain.first { $0.circumstance == self }?.word ?? ""
    }
  }

  /// Every plain word, for messages that list them.
  public static var allWords: [String] { plain.map(\.word) + ["under 5 in 6 months", "from 5 in 6 months"] }
}
