import ArgumentParser
import Casework
import Foundation
import Records
import Testing

@testable import kith

@Test(
  arguments: [
    (OpeningProblem.missing(path: "x"), 66), (.notAUnit(path: "x"), 65), (.newer(path: "x"), 65),
    (.exists(path: "x"), 73), (.cannotCreate(path: "x", why: "w"), 73),
    (.cannotRead(path: "x", why: "w"), 66),
    (.busy(path: "x"), 75),
  ] as [(OpeningProblem, Int)])
func `a file that cannot be opened ends with its own status`(problem: OpeningProblem, status: Int) throws {
  let failure = try #require(Failure(problem))
  #expect(Int(failure.status.rawValue) == status && failure.sentences == [problem.sentence])
}

@Test(
  arguments: [
    (Refusal.roleVacant(.consultant, for: "An allocation"), 78), (.notAMember(login: "eve"), 77),
    (.notPermitted(what: "Recording", needs: .coordinator), 77), (.busy, 75), (.nothingToUndo, 65),
    (.withoutAuthority(member: "Åse", decision: "a placement", needs: "the court"), 77),
    (.duplicateName("O'Brien"), 65), (.challengeUnsaid(["Eze"]), 65),
    (.isSigned(family: "Eze", by: "Robin Shah", on: Day(number: 20_530)), 65),
    (.fileProblem("The disk is full."), 70),
  ] as [(Refusal, Int)])
func `a refusal ends with its own status`(refusal: Refusal, status: Int) throws {
  let failure = try #require(Failure(refusal))
  #expect(Int(failure.status.rawValue) == status && failure.sentences == [refusal.sentence])
}

/// The status with which a command line ends; nothing where it succeeds.
private func status(_ arguments: [String]) -> Int32? {
  do {
    var command = try Kith.parseAsRoot(arguments)
    try command.run()
    return nil
  } catch {
    return Failure(error)?.status.rawValue
  }
}

@Test func `verbs refuse with the statuses that scripts rely on`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let file = folder + "/deep/unit.kith"
  let made = [
    "init", file, "--unit", "Heron Unit", "--area", "mixed", "--coordinator", "Åse O'Brien", "--consultant",
    "Robin Shah", "--consultant-login", "robin-who-is-not-here", "--today", "2026-03-16",
  ]
  #expect(status(made) == nil)
  #expect(status(made) == 73)
  let unit = ["--file", file, "--today", "2026-03-16"]
  #expect(status(["import", "caseload", folder + "/none.csv"] + unit) == 66)
  #expect(status(["import", "caseload", folder] + unit) == 66)
  #expect(status(["import", "annex-a", file] + unit) == 66)
  #expect(status(["minutes"] + unit) == 65)
  #expect(status(["member", "change", "Robin", "--role", "clinician"] + unit) == 77)
  #expect(status(["member", "end", "Nobody"] + unit) == 64)
  #expect(status(["journal", "--family", "Nobody"] + unit) == 64)
  #expect(status(["caseload", "--as", "robin"] + unit) == 77)
  #expect(status(["caseload", "--file", folder + "/none.kith"]) == 66)
  #expect(status(["backup", file] + unit) == 73)
  #expect(status(["workdays", "2001-01-01", "+1"]) == 65)
  #expect(status(["workdays", "2026-03-16", "soon"]) == 64)
  let bad = folder + "/bad.csv"
  #expect(FileManager.default.createFile(atPath: bad, contents: Data("\u{1B}[2J,x\n".utf8)))
  #expect(status(["import", "visits", bad] + unit) == 65)
  #expect(status(["play", bad] + unit) == nil)
  #expect(FileManager.default.createFile(atPath: bad, contents: Data("<Entre>".utf8)))
  #expect(status(["play", bad] + unit) == 65)
}

@Test func `who is no member reads nothing of a unit, but may check and copy it`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let (file, demo, script) = (folder + "/unit.kith", folder + "/demo.kith", folder + "/script")
  let made = [
    "init", file, "--unit", "Heron Unit", "--area", "mixed", "--coordinator", "Åse O'Brien", "--login",
    "somebody-else", "--today", "2026-03-16",
  ]
  #expect(status(made) == nil)
  #expect(FileManager.default.createFile(atPath: script, contents: Data()))
  let readers = [
    [], ["caseload"], ["find", "x"], ["minutes"], ["agenda"], ["journal"], ["member", "list"],
    ["play", script],
  ]
  for verb in readers { #expect(status(verb + ["--file", file, "--today", "2026-03-16"]) == 77, "\(verb)") }
  #expect(status(["check", "--file", file, "--today", "2026-03-16"]) == nil)
  #expect(status(["backup", folder + "/copy.kith", "--file", file]) == nil)
  #expect(status(["demo", demo, "--no-open", "--families", "1", "--today", "2026-03-16"]) == nil)
  for verb in readers where !verb.isEmpty && verb != ["minutes"] {
    #expect(status(verb + ["--file", demo, "--today", "2026-03-16", "--as", "nobody"]) == nil, "\(verb)")
  }
}

@Test func `nothing that acts on a terminal is ever said`() {
  #expect("a\u{1B}[31m\u{202E}b\nc\u{9B}\u{85}".printable == "a·[31mb·c··")
  #expect("Ngũgĩ 作者 “–”".printable == "Ngũgĩ 作者 “–”")
}
