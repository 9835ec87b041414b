/// What one field of a record holds: nothing, words, or a whole number.
///
/// Days are held as `YYYY-MM-DD`, yes and no as 1 and 0.
public enum Value: Hashable, Sendable {
  case none
  case text(String)
  case number(Int)

  public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  public init(_ number: Int?) { self = number.map { .number($0) } ?? .none }
  public init(_ day: Day?) { self = day.map { .text($0.description) } ?? .none }
  public init(_ answer: Bool?) { self = answer.map { .number($0 ? 1 : 0) } ?? .none }

  public var isBlank: Bool { self == .none }

  /// The value as a person reads it in a report.
  public var words: String {
    switch self {
    case .none: "nothing"
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}
