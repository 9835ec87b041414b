import Casework
import Testing

@testable import Returns

/// A minute signed twice, the second time after an amendment.
private func amended() throws -> Minutes.Family {
  let first = try Papers.adeyemi()
  var second = first
  second.sections[0].text = "Only the mother came to the school meeting."
  return Papers.family(
    1, second,
    versions: [
      .init(signature: try Papers.signature(1), reason: "", item: first),
      .init(signature: try Papers.signature(2), reason: "The father was not there.", item: second),
    ])
}

@Test func `an amended minute shows what was signed before under what is signed now`() throws {
  let day = try Papers.day("2026-03-18")
  let text = Paper.minute(try amended(), unit: "Heron Unit", day: day, format: .text)
  let parts = text.split(separator: "Adeyemi, version 1, replaced")
  try #require(parts.count == 2)
  #expect(parts[0].hasPrefix("Minute of Adeyemi (F0012), Heron Unit, Wed 18 Mar 2026\n"))
  #expect(parts[0].contains("Only the mother came") && !parts[0].contains("Both parents came"))
  let said = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(
    said.contains(
      "Signed by Robin Shah on Wed 25 Mar 2026, 14:05, version 2; amended because The father was not there."))
  #expect(parts[1].contains("Both parents came") && parts[1].contains("Wed 18 Mar 2026, 14:05, version 1."))
}

@Test func `whole minutes show older versions only where they are asked for`() throws {
  var minutes = try Papers.minutes()
  minutes.families[0] = try amended()
  #expect(!Paper.minutes(minutes, format: .text).contains("Both parents came"))
  #expect(Paper.minutes(minutes, versions: true, format: .text).contains("Both parents came"))
}

@Test func `a minute amended after its signature is a draft again, and says what was signed`() throws {
  var family = try amended()
  family.amendment = "The aunt was there too, says Jo Bell."
  let day = try Papers.day("2026-03-18")
  let text = Paper.minute(family, unit: "Heron Unit", day: day, format: .text)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(text.contains("risk high · DRAFT"))
  #expect(
    text.contains(
      "Amended and not signed again yet: The aunt was there too, says Jo Bell. Signed by Robin Shah on Wed 25"
    ))
  #expect(text.contains("version 2, replaced") && text.contains("version 1, replaced"))
}

@Test func `minutes of one family hold nothing of another`() throws {
  let text = Paper.minutes(try Papers.minutes(), family: Ref(1), format: .text)
  #expect(text.contains("Adeyemi") && !text.contains("作者") && !text.contains("Eze"))
}

@Test func `minutes that are all signed are no draft`() throws {
  var minutes = try Papers.minutes()
  minutes.families.remove(at: 1)
  #expect(!Paper.minutes(minutes, format: .text).contains("DRAFT"))
}
