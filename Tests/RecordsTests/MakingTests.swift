import Casework
import Foundation
import Testing

@testable import Records

@Suite struct MakingTests {
  @Test func `A new unit knows its members, its authorities and who sits before it`() throws {
    let unit = try TestUnit()
    let sitting = try unit.store.sitting(today: unit.today)
    #expect(sitting.unit.name == "Unit 7")
    #expect(sitting.me?.member.name == "Jo Bell")
    #expect(sitting.members.map(\.member.name) == ["Robin Shah", "Åse Žižek", "Jo Bell", "Ngũgĩ O'Brien"])
    #expect(sitting.authorities.map(\.decision) == ["case-direction", "placement"])
    #expect(sitting.notice == nil)
    #expect(try unit.store.journal().map(\.what) == ["made the unit Unit 7"])
  }

  @Test func `A file is never made over another, and a failure leaves none behind`() throws {
    try withFile { path in
      let twins = [Member(name: "Jo Bell", role: .coordinator), Member(name: "Jo Bell", role: .clinician)]
      #expect(throws: OpeningProblem.self) { try TestUnit(members: twins, path: path) }
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try TestUnit(path: path)
      #expect(throws: OpeningProblem.exists(path: path)) { try TestUnit(path: path) }
    }
  }

  @Test func `A folder that one may not enter is told from a file that is not there`() {
    let locked = Opening.unreachable("/x/unit.kith", EACCES)
    #expect(locked == .cannotRead(path: "/x/unit.kith", why: "you may not enter its folder"))
    #expect(Opening.unreachable("/x/unit.kith", ENOENT) == .missing(path: "/x/unit.kith"))
    #expect(throws: OpeningProblem.missing(path: "/x/unit.kith")) {
      try Opening.open("/x/unit.kith") { day("2026-03-18") }
    }
  }

  @Test func `A file that everybody may read gives the line that mends it`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      #expect(try unit.store.sitting(today: unit.today).notice == nil)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let notice = try unit.store.sitting(today: unit.today).notice
      #expect(notice?.hasSuffix("chmod 600 \(path)") == true)
    }
  }

  @Test func `Only a registered service account or a demo may act as somebody else`() throws {
    let unit = try TestUnit()
    #expect(try unit.store.mayAct(as: "jbell", running: "jbell"))
    #expect(try !unit.store.mayAct(as: "jbell", running: "kith-service"))
    let demo = try Store.inMemory(
      unit: Unit(name: "Demo", area: .mixed, isDemo: true), members: TestUnit.members, login: "jbell",
      moment: { Moment(day: day("2026-03-18"), seconds: 0) })
    #expect(try demo.mayAct(as: "rshah", running: "anybody"))
  }

  @Test func `A member whose last day has passed is no longer before the screen`() throws {
    var members = TestUnit.members
    members[2].ended = day("2026-03-17")
    let unit = try TestUnit(members: members, login: "azizek")
    #expect(try unit.store.sitting(today: unit.today).me == nil)
    #expect(try unit.store.sitting(today: day("2026-03-17")).me != nil)
  }
}
