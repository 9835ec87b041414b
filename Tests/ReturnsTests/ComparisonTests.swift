import Casework
import Testing

@testable import Returns

@Suite struct ComparisonTests {
  private let contacts = "Child Unique ID,Gender,Ethnicity,Date of Birth,Date of Contact,Contact Source\n"
  private let helps =
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Assessment start date,Assessment completion date,"
    + "Organisation completing assessment\n"

  private func read(_ files: [(String, String)]) throws -> Import {
    AnnexA.read(
      files: files.map { (name: $0.0, bytes: Array($0.1.utf8)) }, reference: try Fixture.reference())
  }

  @Test func `a child whose birth day differs between lists is a problem that names both`() throws {
    let read = try read([
      ("List 1.csv", contacts + "7,a) Male,a) WBRI,01/02/2015,03/03/2026,q) 6: Police\n"),
      ("list-02.CSV", helps + "7,a) Male,a) WBRI,02/02/2015,03/03/2026,,Hub\n"),
    ])
    #expect(try read.list("list_02").problems == [])
    #expect(
      try read.list("list_01").problems == [
        ImportProblem(
          line: 2, column: "Date of Birth",
          why:
            "the birth day of child 7 is 01/02/2015 here, but 02/02/2015 in list 2, line 2; the two must agree"
        )
      ])
  }

  @Test func `a sex that is not known and a blank birth day contradict nothing`() throws {
    let read = try read([
      ("list_1.csv", contacts + "7,c) Not stated/recorded,a) WBRI,,03/03/2026,q) 6: Police\n"),
      ("list_2.csv", helps + "7,a) Male,a) WBRI,02/02/2015,03/03/2026,,Hub\n"),
    ])
    #expect(read.lists.allSatisfy { $0.problems == [] })
  }

  @Test func `two rows of one child and day that differ are a problem that names both lines`() throws {
    let read = try read([
      (
        "list_01.csv",
        contacts
          + "7,a) Male,a) WBRI,,03/03/2026,q) 6: Police\n7,a) Male,a) WBRI,,03/03/2026,e) 2A: Schools\n"
          + "7,a) Male,a) WBRI,,04/03/2026,e) 2A: Schools\n"
      )
    ])
    #expect(
      try read.list("list_01").problems == [
        ImportProblem(
          line: 3, column: "Contact Source",
          why: "person 7 stands on lines 2 and 3 with the day 03/03/2026, and the two differ under "
            + "“Contact Source”; one of them must go")
      ])
    #expect(try read.list("list_01").rows.count == 2)
  }

  @Test func `a folder without lists, a list twice and a strange file are told`() throws {
    let none = try read([("notes.txt", "x")])
    #expect(none.lists.map(\.name) == ["annex-a"])
    #expect(
      none.lists[0].problems.map(\.why) == [
        "there is no list of Annex A here; expected files named list_01.csv to list_11.csv"
      ])
    #expect(none.lists[0].remarks == ["none of the lists 1 to 11, and not read: “notes.txt”"])
    let twice = try read([("list_01.csv", contacts), ("List 1.csv", contacts)])
    #expect(
      try twice.list("annex-a").problems.map(\.why) == [
        "“List 1.csv” and “list_01.csv” are the same list; one of them must go"
      ])
  }

  @Test func `a child in list 7 who is elsewhere but not in list 6 is told as such`() throws {
    let reference = try Fixture.reference()
    var files = try Fixture.annexA()
    let lines = String(decoding: files[5].bytes, as: UTF8.self).split(separator: "\r\n")
    files[5].bytes = Array(lines.filter { !$0.hasPrefix("1543937") }.joined(separator: "\r\n").utf8)
    let list = try AnnexA.read(files: files, reference: reference).list("list_07")
    #expect(list.remarks == ["child 1543937 is in list 7 (line 2), but not in list 6"])
  }

  @Test func `a blank first day leaves the child and drops the fact, with a word`() throws {
    let leavers =
      "Child Unique ID,Gender,Ethnicity,Date of Birth,Latest Pathway Plan Review Date,Latest Date of Contact\n"
    let list = try read([("list_09.csv", leavers + "7,a) Male,a) WBRI,,,03/03/2026\n")]).list("list_09")
    #expect(list.problems == [])
    #expect(list.rows[0].facts.isEmpty)
    #expect(
      list.remarks.last
        == "“Date of Birth” is blank in 1 row, first on line 2; only the child was read from it")
  }

  @Test(arguments: 1...30) func `spoilt lists never crash, and no sentence holds a control character`(
    seed: UInt64
  ) throws {
    var dice = Dice(seed: seed)
    let reference = try Fixture.reference()
    let files = try Fixture.annexA().map { file in
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...8, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...3, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.insert([0x22, 0x2C, 0x0A, 0x1B, 0x00].randomElement(using: &dice)!, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        default: bytes.append(contentsOf: Array(bytes[..<place]).suffix(50))
        }
      }
      return (name: file.name, bytes: bytes)
    }
    for list in AnnexA.read(files: files, reference: reference).lists {
      for sentence in list.problems.map(\.why) + list.problems.compactMap(\.column) + list.remarks {
        #expect(sentence.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(sentence.count < 1000)
      }
      #expect(list.rows.count <= list.read)
    }
  }
}
