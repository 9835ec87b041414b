import ArgumentParser
import Casework
import Testing

@testable import kith

private var environment: Environment {
  Environment(
    values: ["HOME": "/home/ase", "KITH_TODAY": "2026-01-02"], login: "ase", today: { Day(number: 20_000) })
}

@Test(arguments: [
  [], ["--ascii"], ["--file", "a.kith"], ["--file=a.kith"], ["--today", "2026-03-16"], ["--as", "robin"],
  ["--ascii", "--as=Åse", "--today=2026-03-16", "--file", "/x/ 作者.kith"], ["--file=a=b"],
])
func `options read by hand mean what the parser makes of them`(arguments: [String]) throws {
  let quick = try #require(QuickStart.settings(arguments, environment))
  let parsed = try #require(try Kith.parseAsRoot(arguments) as? Kith)
  #expect(try quick == parsed.common.settings(environment))
}

@Test(arguments: [
  ["--today", "monday"], ["--today"], ["--file"], ["--file="], ["--file", "--ascii"], ["--asci"],
  ["caseload"],
  ["--version"], ["--help"], ["--", "x"], ["--today", "2026-02-30"],
])
func `whatever is not plain is left to the parser`(arguments: [String]) {
  #expect(QuickStart.settings(arguments, environment) == nil)
}

@Test(arguments: [
  ["--file", "b.kith", "caseload"], ["caseload", "--file", "b.kith"],
  ["caseload", "--file=b.kith", "--json"],
])
func `the unit's file may be named before or after the verb`(arguments: [String]) throws {
  let command = try #require(try Kith.parseAsRoot(arguments) as? CaseloadCommand)
  #expect(try command.common.settings(environment).file == "b.kith")
}

@Test func `options may stand on both sides of the verb`() throws {
  let arguments = ["--today", "2026-03-16", "caseload", "--file", "b.kith"]
  let command = try #require(try Kith.parseAsRoot(arguments) as? CaseloadCommand)
  let settings = try command.common.settings(environment)
  #expect(settings.file == "b.kith" && settings.today == Day("2026-03-16"))
}

@Test func `the environment says what the command line does not`() throws {
  let settings = try Settings(file: nil, today: nil, login: nil, ascii: false, environment)
  #expect(settings.file == "/home/ase/.local/share/kith/unit.kith")
  #expect(settings.today == Day("2026-01-02"))
  var other = environment
  other.values = ["XDG_DATA_HOME": "/data", "KITH_FILE": ""]
  #expect(try Settings(file: nil, today: nil, login: nil, ascii: false, other).file == "/data/kith/unit.kith")
  other.values["KITH_FILE"] = "/f.kith"
  #expect(try Settings(file: nil, today: nil, login: nil, ascii: false, other).file == "/f.kith")
  other.values["KITH_TODAY"] = "soon"
  #expect(throws: Failure.self) { try Settings(file: nil, today: nil, login: nil, ascii: false, other) }
}

@Test(arguments: [
  ["init"], ["nonsense"], ["caseload", "--csv", "--json"], ["play", "-", "--size", "80"],
  ["demo", "--families", "-1"], ["demo", "--years", "0"], ["init", "x", "--unit", "U", "--area", "moon"],
  ["workdays", "2026-03-16"], ["agenda", "--format", "pdf"], ["minutes", "--by-owner", "--versions"],
  ["summary"], ["caseload", "--today", "2026-02-30"],
  ["member", "add", "Žižek", "--role", "boss"],
  ["init", "x", "--unit", "U", "--area", "mixed", "--coordinator", "P", "--consultant-login", "c"],
])
func `what is not understood is one sentence with the way out`(arguments: [String]) {
  let error = #expect(throws: (any Error).self) { try Kith.parseAsRoot(arguments) }
  guard let error else { return }
  #expect(Failure(error) == nil && Kith.exitCode(for: error) != .success)
  let failure = Failure(misuse: Kith.message(for: error))
  #expect(failure.status.rawValue == 64)
  #expect(failure.sentences.count == 1 && !failure.sentences[0].contains("\n"))
  #expect(failure.sentences[0].hasSuffix(" See kith --help."))
}
