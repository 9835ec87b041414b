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
