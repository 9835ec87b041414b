import ArgumentParser
import Casework
import Foundation
import Records
import Testing

@testable import kith

/// The status with which a command line ends; nothing where it succeeds.
private func status(_ arguments: [String]) -> Int32? {
  do {
    var command = try Kith.parseAsRoot(arguments)
    try command.run()
    return nil
  } catch {
    return Failure(error)?.status.rawValue ?? 64
  }
}

/// A unit whose consultant is whoever runs the tests, so that everything may be tried.
private func withUnit(_ body: (_ arguments: [String], _ path: String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let path = folder + "/unit.kith"
  let day = try #require(Day("2026-03-16"))
  _ = try Store.create(
    path, unit: Unit(name: "Heron Unit", area: .mixed),
    members: [
      Member(name: "Robin Shah", role: .consultant, enquiryQualified: true, login: Environment.running.login),
      Member(name: "May Kerr", role: .practitioner, login: "may"),
    ],
    authorities: [Authority(decision: "allocation", title: "Who works", role: "consultant", source: "x")],
    login: Environment.running.login, moment: { Moment(day: day, seconds: 0) })
  try body(["--file", path, "--today", "2026-03-16"], path)
}

private func read(_ path: String) throws -> Store {
  let day = try #require(Day("2026-03-16"))
  return try Store.open(
    path, login: Environment.running.login, moment: { Moment(day: day, seconds: 0) })
}

@Test func `leave is added, listed and cancelled by name`() throws {
  try withUnit { unit, path in
    #expect(status(["leave", "add", "may", "--from", "2026-03-20", "--to", "2026-03-24"] + unit) == nil)
    #expect(status(["leave", "add", "may", "--from", "2026-03-24", "--kind", "sick"] + unit) == 65)
    #expect(status(["leave", "add", "may", "--from", "2026-04-24", "--kind", "sick"] + unit) == nil)
    #expect(status(["leave", "add", "may", "--from", "2026-05-24", "--kind", "tired"] + unit) == 64)
    #expect(status(["leave", "list", "--json"] + unit) == nil)
    #expect(status(["leave", "cancel", "may"] + unit) == 64)
    #expect(status(["leave", "cancel", "may", "--from", "2026-03-20"] + unit) == nil)
    #expect(status(["leave", "cancel", "robin"] + unit) == 64)
    let day = try #require(Day("2026-03-16"))
    #expect(try read(path).leave(from: day).map(\.leave.kind) == [.sick])
  }
}

@Test func `cover is opened with a reason and ended, and authority set`() throws {
  try withUnit { unit, path in
    #expect(status(["cover", "open", "may", "--to", "2026-03-20"] + unit) == 64)
    #expect(status(["cover", "open", "may", "--to", "2026-03-20", "--reason", "Leave"] + unit) == nil)
    #expect(status(["cover", "open", "robin", "--to", "2026-03-20", "--reason", "Leave"] + unit) == 65)
    #expect(status(["cover", "list"] + unit) == nil)
    #expect(status(["cover", "end", "may"] + unit) == nil)
    #expect(status(["cover", "end", "may"] + unit) == 64)
    #expect(status(["authority", "set", "allocation", "social-worker"] + unit) == nil)
    #expect(status(["authority", "set", "tea", "consultant"] + unit) == 65)
    #expect(status(["authority", "list", "--json"] + unit) == nil)
    let day = try #require(Day("2026-03-16"))
    #expect(try read(path).sitting(today: day).authorities.map(\.role) == ["social-worker"])
  }
}

@Test func `a service login is registered and taken out, and is no member's own`() throws {
  try withUnit { unit, path in
    #expect(status(["member", "service", "add", "kith-ssh"] + unit) == nil)
    #expect(status(["member", "service", "add", "may"] + unit) == 65)
    #expect(status(["member", "service"] + unit) == nil)
    let logins = try read(path).serviceLogins()
    #expect(logins == ["kith-ssh"])
    #expect(status(["member", "service", "remove", "kith-ssh"] + unit) == nil)
    #expect(status(["member", "service", "remove", "kith-ssh"] + unit) == 65)
  }
}

@Test func `capacity and supervision print as text, page and JSON`() throws {
  try withUnit { unit, path in
    for form in [[], ["--format", "html"], ["--json"]] {
      #expect(status(["capacity"] + form + unit) == nil)
      #expect(status(["supervision", "may"] + form + unit) == nil)
    }
    #expect(status(["supervision", "nobody"] + unit) == 64)
    let day = try #require(Day("2026-03-16"))
    let board = try read(path).capacity(today: day)
    let value = try JSONSerialization.jsonObject(with: Data(StaffPrint.json(board).printed.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["enquiryQualified"] as? [String] == ["Robin Shah"])
    let members = try #require(object["members"] as? [[String: Any]])
    #expect(members.map { $0["name"] as? String } == ["Robin Shah", "May Kerr"])
    #expect(members[1]["children"] as? Int == 0 && members[1]["away"] is NSNull)
  }
}
