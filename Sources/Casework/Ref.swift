/// Points at one stored record of its kind; known only within one unit's file.
public struct Ref<Subject>: Hashable, Sendable, Comparable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  public static func < (left: Ref, right: Ref) -> Bool { left.number < right.number }

  /// The id printed where the council has given none: `k` and the number.
  public var printed: String { "k\(number)" }
}
