import Casework
import Records
import Testing

/// One person sits at Kith twice: neither sitting takes the other's unfinished text away.
struct TwoSittingsTests {
  let unit: TestUnit

  init() throws { unit = try TestUnit() }

  private func draft(_ text: String, at sitting: String, goingOnFrom other: String? = nil) -> Draft {
    var values = ["text": text, Draft.sitting: sitting]
    values[Draft.goesOnFrom] = other
    return Draft(key: "visit/1", title: "Visit", values: values, keptAt: 1)
  }

  private func texts() throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try unit.store.drafts().map { ($0.key, $0.values["text"] ?? "") })
  }

  @Test func `the text of another sitting stays, and one's own is kept beside it`() throws {
    #expect(try unit.store.keep(draft("a", at: "one")) == "visit/1")
    #expect(try unit.store.keep(draft("ab", at: "one")) == "visit/1")
    #expect(try unit.store.keep(draft("z", at: "two")) == "visit/1~2")
    #expect(try texts() == ["visit/1": "ab", "visit/1~2": "z"])
  }

  @Test func `a text that is gone on with at another sitting belongs to that one from then on`() throws {
    _ = try unit.store.keep(draft("a", at: "one"))
    #expect(try unit.store.keep(draft("ab", at: "two", goingOnFrom: "one")) == "visit/1")
    #expect(try unit.store.keep(draft("ax", at: "one")) == "visit/1~2")
    #expect(try texts() == ["visit/1": "ab", "visit/1~2": "ax"])
  }

  @Test func `a text from before sittings were told apart can be gone on with`() throws {
    try unit.store.keep(Draft(key: "visit/1", title: "Visit", values: ["text": "a"], keptAt: 1))
    #expect(try unit.store.keep(draft("ab", at: "two", goingOnFrom: "")) == "visit/1")
    #expect(try texts() == ["visit/1": "ab"])
  }

  @Test func `saving ends one's own text and not another sitting's`() throws {
    _ = try unit.store.keep(draft("a", at: "one"))
    let action = Action(family: nil, text: "Ring the school", owners: [unit.worker], due: nil)
    _ = try unit.store.save(.addAction(action), dropping: "visit/1", typedAt: ["two", "two"])
    #expect(try texts() == ["visit/1": "a"])
    _ = try unit.store.save(.addAction(action), dropping: "visit/1", typedAt: ["three", "one"])
    #expect(try texts() == [:])
  }
}
