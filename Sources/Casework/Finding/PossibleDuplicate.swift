/// Somebody who may already be known under a name that is being typed.
public enum PossibleDuplicate {
  /// Somebody already stored, as far as it is needed to tell whether a newcomer is the same.
  public struct Known: Hashable, Sendable {
    /// The stored record's number.
    public var number: Int
    /// Forename and surname, in either order.
    public var name: String
    public var born: Day?
    /// The id as it is printed.
    public var id: String
    /// Their family; nothing where they belong to none.
    public var family: Ref<Family>?
    public var familyName = ""

    public init(number: Int, name: String, born: Day?, id: String) {
      (self.number, self.name, self.born, self.id) = (number, name, born, id)
    }
  }

  /// Somebody known who is like what was typed, and why.
  public struct Hit: Hashable, Sendable {
    public var known: Known
    /// `sounds like, same day of birth`.
    public var reason: String
    /// The likeness of the names compared, from 0 to 1.
    public var likeness: Double

    public init(known: Known, reason: String, likeness: Double) {
      (self.known, self.reason, self.likeness) = (known, reason, likeness)
    }
  }

  /// Who is like what was typed, and nobody who is unlikely to be the same.
  ///
  /// By weight of the reason, then the likelier name, then number, id, name and birth. Every name of
  /// `known` is compared, so a large unit hands over those that share one of `NameSound.keys` with the name
  /// or its day of birth.
  public static func rank(
    typed forename: String, _ surname: String, born: Day?, among known: [Known]
  ) -> [Hit] {
    let typed = Typed(forename, surname, born)
    let weighed = known.compactMap { one in
      typed.likeness(to: one).map { Weighed(reason: $0.reason, likeness: $0.score, known: one) }
    }
    return weighed.sorted().map { Hit(known: $0.known, reason: $0.reason.words, likeness: $0.likeness) }
  }

  private struct Weighed: Comparable {
    var reason: Reason
    var likeness: Double
    var known: Known

    static func < (left: Weighed, right: Weighed) -> Bool {
      if left.reason != right.reason { return left.reason.rawValue < right.reason.rawValue }
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      let (one, other) = (left.known, right.known)
      let keys = ((one.number, one.id, one.name), (other.number, other.id, other.name))
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      return (one.born?.number ?? .min) < (other.born?.number ?? .min)
    }
  }

  /// Why two people may be one, the weightiest first.
  enum Reason: Int, CaseIterable {
    case sameAll, alikeSameDay, sameTurned, sameDigit, alikeTurned, alikeDigit, forenameSameDay
    case sameUndated, alikeUndated, sameYear

    var words: String {
      switch self {
      case .sameAll: "same name, same day of birth"
      case .alikeSameDay: "sounds like, same day of birth"
      case .sameTurned: "same name, day and month swapped"
      case .sameDigit: "same name, one digit off in the day of birth"
      case .alikeTurned: "sounds like, day and month swapped"
      case .alikeDigit: "sounds like, one digit off in the day of birth"
      case .forenameSameDay: "same day of birth, forename alike"
      case .sameUndated: "same name, no day of birth to compare"
      case .alikeUndated: "sounds like, no day of birth to compare"
      case .sameYear: "same name, born in the same year"
      }
    }

    init?(_ name: NameTie, _ birth: BirthTie) {
      switch (name, birth) {
      case (.same, .same): self = .sameAll
      case (.alike, .same): self = .alikeSameDay
      case (.same, .turned): self = .sameTurned
      case (.same, .digit): self = .sameDigit
      case (.alike, .turned): self = .alikeTurned
      case (.alike, .digit): self = .alikeDigit
      case (.forename, .same): self = .forenameSameDay
      case (.same, .unknown): self = .sameUndated
      case (.alike, .unknown): self = .alikeUndated
      case (.same, .year): self = .sameYear
      default: return nil
      }
    }
  }
}
