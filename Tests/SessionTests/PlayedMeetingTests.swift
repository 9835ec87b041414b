import Casework
import Desk
import Foundation
import Records
import Screen
import Session
import Testing

/// A whole meeting of 31 families with interruptions and a crash, played with keys through real SQL.
struct PlayedMeetingTests {
  private static let day = MainJobTests.today

  /// Plays up to the end of the meeting; the first process is gone in the middle of a sentence.
  private func meeting(at path: String) throws -> Play {
    _ = try UnitOne.store(at: path, today: Self.day)
    do {
      let play = try PlayedMeeting.sitDown(UnitOne.login, at: path)
      _ = try play.run(script: PlayedMeeting.script(PlayedMeeting.before + PlayedMeeting.during))
    }
    let play = try PlayedMeeting.sitDown(UnitOne.login, at: path)
    _ = try play.run(script: PlayedMeeting.script(PlayedMeeting.afterTheCrash))
    return play
  }

  @Test func `nothing that was said is lost by jumps, an interruption and a crash`() throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    _ = try meeting(at: path)
    let store = try PlayedMeeting.open(UnitOne.login, at: path)
    let minutes = try #require(try store.minutes(on: Self.day))
    let said = { (name: String) in minutes.items.first { $0.family == name }?.text(under: "Update") }
    #expect(minutes.isClosed)
    #expect(minutes.items.filter(\.discussed).count == 31)
    #expect(minutes.present.count == 4)
    #expect(!minutes.present.contains { $0.contains("clinician") })
    #expect(said("Lakatoš") == "They were late and nobody rang.")
    #expect(said("Bagshaw") == "The health visitor rang and will ring again.")
    #expect(said("Cotterill") == "A neighbour rang about noise.")
    #expect(said("Ngũgĩ") == "Quiet; the school is pleased.")
    #expect(said("Žižek") == "A referral came this morning.")
    #expect(minutes.items.first { $0.family == "Pemberton" }?.postponed?.contains("Tomasz is away") == true)
    #expect(minutes.items.first { $0.family == "D'Souza" }?.postponed?.contains("We lack the report") == true)
    #expect(minutes.items.first { $0.family == "Stokes" }?.discussed == false)
    let inFull = minutes.items.filter { $0.discussed && $0.tier == .full }.map(\.family)
    #expect(Set(inFull) == ["Grant", "Lakatoš", "Baptiste", "Cotterill", "Žižek"])
    #expect(try store.drafts().isEmpty)
    let visited = try store.caseload(today: Self.day).first { $0.familyId == "F46317" }
    #expect(visited?.children.filter { $0.lastSeen == Self.day }.count == 2)
    #expect(try store.check(today: Self.day).ok)
  }

  @Test func `every kind of line of a full discussion becomes a row of its own`() throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    _ = try meeting(at: path)
    let store = try PlayedMeeting.open(UnitOne.login, at: path)
    let grant = try #require(try store.families(matching: "F46486").first).family
    let file = try store.family(grant, today: Self.day)
    #expect(file.row.risk == .high)
    #expect(file.row.lastFullDiscussion == Self.day)
    #expect(
      Set(file.actions.map(\.text)) == [
        "joint home session", "ring the school", "visit unannounced",
        "Change the genogram: add the grandmother",
      ])
    let hypothesis = try #require(file.hypotheses.first)
    #expect(hypothesis.hypothesis.text == "low mood keeps her in bed")
    #expect(hypothesis.author == "Zoë Carrington")
    #expect(hypothesis.hypothesis.wouldChange == "she is up at an unannounced visit")
    #expect(hypothesis.task?.text == "visit unannounced")
    #expect(file.sought.map(\.text) == ["seek advice on proceedings"])
    #expect(file.sought.first?.soughtFrom == "the service manager")
    #expect(file.booked.map(\.day) == [Self.day + 8])
    #expect(file.booked.first?.minute == 14 * 60)
    let minute = try #require(try store.minutes(on: Self.day)?.items.first { $0.family == "Grant" })
    #expect(minute.text(under: "Challenge") == "why only now")
    #expect(minute.decisions.map(\.text).contains("See the children twice a week"))
    #expect(minute.nextFull == Self.day + 28)
  }

  @Test func `who was put off or not reached stands first a week later, with the reason`() throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    _ = try meeting(at: path)
    let next = try PlayedMeeting.open(UnitOne.login, at: path).agenda(on: Self.day + 7)
    #expect(Set(next.items.prefix(3).map(\.name)) == ["Pemberton", "D'Souza", "Stokes"])
    let because = next.items.first { $0.name == "D'Souza" }?.because.joined(separator: " ")
    #expect(because?.contains("We lack the report") == true, "\(because ?? "")")
  }

  @Test func `only the consultant signs; what is amended is a second version beside the first`() throws {
    let path = UnitOne.temporary()
    defer { PlayedMeeting.remove(path) }
    let coordinators = try meeting(at: path)
    let refused = try #require(try coordinators.run(script: "").last)
    #expect(refused.text.contains("Only Declan Ó Ceallaigh, the consultant, signs"))
    let play = try PlayedMeeting.sitDown(UnitOne.consultantsLogin, at: path)
    let today = try #require(try play.run(script: "1").last)
    #expect(today.text.contains("Minutes of Wed 18 Mar: 31 wait for your signature"))
    let stages = PlayedMeeting.signing.dropFirst()
    _ = try play.run(script: stages.prefix { $0.name != "copy" }.map(\.keys).joined())
    let store = try PlayedMeeting.open(UnitOne.consultantsLogin, at: path)
    #expect(try store.after(today: Self.day).toSign.isEmpty)
    let parts = try store.after(today: Self.day).toCopy
    _ = try play.run(script: "yx")
    #expect(try store.after(today: Self.day).toCopy == Array(parts.dropFirst()))
    _ = try play.run(
      script: stages.drop { $0.name != "signed-record" }.prefix { $0.name != "signed-again" }.map(\.keys)
        .joined())
    let amended = try #require(try store.after(today: Self.day).toSign.first)
    #expect((amended.name, amended.amendment) == ("Grant", "The day was wrong"))
    _ = try play.run(script: "q<Esc>q3gss")
    let minute = try store.minute(of: amended.discussion).minute
    #expect(
      minute.versions.map { $0.item.text(under: "Update") } == [
        "Both parents came to school.", "Both parents came to school. They came on Tuesday.",
      ])
    #expect(minute.versions.map(\.signature.version) == [1, 2])
    #expect(try store.after(today: Self.day).toSign.isEmpty)
    #expect(try store.check(today: Self.day).ok)
  }
}
