import Casework
import Testing

@testable import Records

/// What tests of minutes begin with: a unit at its meeting, with minutes that say something.
extension TestUnit {
  /// Why a change is not taken back once a minute of it is signed.
  static func held(_ what: String) -> Refusal {
    .notSo("“\(what)” is not taken back: a minute of it was signed since. An amendment follows it.")
  }

  func openedMeeting(present: [Ref<Member>]? = nil) throws -> Ref<Meeting> {
    let meeting = Meeting(
      day: today, chair: consultant, minutedBy: coordinator, present: present ?? [coordinator, consultant])
    return Ref(try #require(try store.save(.openMeeting(meeting)).made))
  }

  /// A minute of all of a family's children in which nobody offered a challenge.
  func minute(
    _ meeting: Ref<Meeting>, _ family: Ref<Family>, _ update: String = "", tier: Tier = .full
  ) throws -> Discussion {
    var minute = Discussion(meeting: meeting, family: family, children: try children(of: family), tier: tier)
    (minute.update, minute.noChallenge) = (update, true)
    return minute
  }

  /// Saves a minute; returns its discussion.
  @discardableResult
  func save(_ minute: Discussion) throws -> Ref<Discussion> {
    Ref(try #require(try store.save(.minute(minute)).made))
  }

  func close(_ meeting: Ref<Meeting>) throws { _ = try store.save(.closeMeeting(meeting)) }

  /// The same file as the consultant sees it.
  func byConsultant() throws -> Store { try TestUnit.store(self, by: "rshah") }

  @discardableResult
  func sign(_ discussions: Ref<Discussion>...) throws -> Saved {
    try byConsultant().save(.signOff(discussions))
  }

  /// A family that was discussed at a meeting now closed, with a decision and an action.
  func discussed(
    _ name: String = "Adeyemi", _ update: String = "Going well."
  ) throws -> (minute: Discussion, ref: Ref<Discussion>) {
    let family = try family(name, "Tolu", "Femi")
    let meeting = try openedMeeting()
    var minute = try minute(meeting, family, update)
    minute.decisions = [Decision(family: family, day: today, text: "See weekly", by: consultant)]
    minute.actions = [Action(family: family, text: "Ring school", owners: [worker], due: nil)]
    let ref = try save(minute)
    try close(meeting)
    return (minute, ref)
  }
}
