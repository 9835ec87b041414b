/// Reads what tests a hypothesis: a question, or a task written as an action is: `jb: see mother alone by fri`.
public struct SpokenTest: Sendable {
  public enum Reading: Equatable, Sendable {
    case question(String)
    case task(text: String, owners: [Ref<Member>], due: Day?)
    case refused(String)
  }

  public var actions: SpokenAction

  /// `members` are those who may own an action now; days are read as still to come.
  public init(members: [MemberCard], today: Day, calendar: WorkingCalendar) {
    actions = SpokenAction(members: members, today: today, calendar: calendar)
  }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }
}
