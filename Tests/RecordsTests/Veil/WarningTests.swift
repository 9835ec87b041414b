import Casework
import Testing

@testable import Records

struct WarningTests {
  private let unit: TestUnit
  private let family: Ref<Family>

  init() throws {
    unit = try TestUnit()
    family = try unit.family("Adeyemi", "Tolu")
  }

  private func warning(person: Ref<Person>? = nil, review: Int = 30) -> Warning {
    Warning(
      family: family, person: person, kind: .workerRisk, text: "The dog bites", from: unit.today,
      review: unit.today + review)
  }

  @discardableResult
  private func warn(_ warning: Warning? = nil) throws -> Ref<Warning> {
    Ref(try #require(try unit.store.save(.warn(warning ?? self.warning())).made))
  }

  @Test func `a warning stands on the family's page and is counted in every list`() throws {
    let child = try #require(try unit.children(of: family).first)
    try warn()
    try warn(warning(person: child))
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.warnings.map(\.warning.text) == ["The dog bites", "The dog bites"])
    #expect(file.warnings.map(\.about) == [nil, "Tolu Adeyemi"])
    #expect(file.warnings.map(\.by) == ["Jo Bell", "Jo Bell"])
    #expect(try unit.store.caseload(today: unit.today).map(\.warnings) == [2])
  }

  @Test func `it is looked at again within a year, and lifted with a reason`() throws {
    #expect(
      refusal { try warn(warning(review: 0)) }?.sentence.contains("to come") == true)
    #expect(refusal { try warn(warning(review: 366)) }?.sentence.contains("within a year") == true)
    let ref = try warn()
    _ = try unit.store.save(.reviewWarning(ref, next: unit.today + 100))
    #expect(try unit.store.warnings().first?.row.warning.review == unit.today + 100)
    #expect(
      refusal { _ = try unit.store.save(.liftWarning(ref, reason: " ")) }
        == .nothingChosen("why the warning is lifted"))
    _ = try unit.store.save(.liftWarning(ref, reason: "The dog is gone"))
    #expect(try unit.store.warnings().isEmpty)
    #expect(
      refusal { _ = try unit.store.save(.liftWarning(ref, reason: "again")) }
        == .notSo("The warning is lifted already."))
  }

  @Test func `it is about somebody of the family, and is taken back like any change`() throws {
    let other = try unit.family("Bell", "Kit")
    let child = try #require(try unit.children(of: other).first)
    #expect(refusal { try warn(warning(person: child)) }?.sentence.contains("nobody of") == true)
    try warn()
    _ = try unit.store.undo()
    #expect(try unit.store.warnings().isEmpty)
  }

  @Test func `it is given by whoever enters, and by nobody else`() throws {
    let worker = try TestUnit.store(unit, by: "azizek")
    #expect(
      refusal { _ = try worker.save(.warn(warning())) }
        == .notPermitted(what: "Changing warnings", needs: .coordinator))
  }
}
