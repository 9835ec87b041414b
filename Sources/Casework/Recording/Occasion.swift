/// A conference, core group, review, order or other dated thing that was held or done, or is booked.
public struct Occasion: Hashable, Sendable {
  public var kind: OccasionKind
  /// Nothing where it is about a member, such as supervision.
  public var family: Ref<Family>?
  public var day: Day
  /// Minutes since midnight, where the time matters or is known.
  public var minute: Int?
  /// It is booked for that day and has not been held.
  public var isBooked: Bool
  /// Every child it concerned.
  public var children: [Ref<Person>]
  /// Whom it is about where it is a member, and otherwise who held or did it.
  public var member: Ref<Member>?
  /// Which of its kind it was, from 1, where that matters: a looked-after child's second review.
  public var number: Int?
  public var text: String
  public var toldBy: String

  public init(
    kind: OccasionKind, family: Ref<Family>?, day: Day, minute: Int? = nil, isBooked: Bool = false,
    children: [Ref<Person>], member: Ref<Member>? = nil, number: Int? = nil, text: String = "",
    toldBy: String = ""
  ) {
    (self.kind, self.family, self.day, self.minute) = (kind, family, day, minute)
    (self.isBooked, self.children, self.member, self.number) = (isBooked, children, member, number)
    (self.text, self.toldBy) = (text, toldBy)
  }
}
