import Casework
import GRDB
import Testing

@testable import Records

@Suite struct PassphraseTests {
  /// A unit in which one try of a passphrase is quickly made.
  private func unit() throws -> TestUnit {
    let unit = try TestUnit()
    unit.store.passphraseRounds = 1 << 6
    return unit
  }

  @Test func `Only the passphrase that was set unlocks, and only for its own login`() throws {
    let unit = try unit()
    let other = try TestUnit.store(unit, by: "rshah")
    #expect(try !unit.store.hasPassphrase() && !unit.store.unlocks("café am Eck"))
    try unit.store.setPassphrase("café am Eck")
    #expect(try unit.store.hasPassphrase() && !other.hasPassphrase())
    #expect(try unit.store.unlocks("café am Eck"))
    // The same letter from a keyboard that puts the accent after it.
    #expect(try unit.store.unlocks("cafe\u{301} am Eck"))
    #expect(try !unit.store.unlocks("cafe am Eck") && !unit.store.unlocks("café am Eck "))
    #expect(try !other.unlocks("café am Eck"))
    try unit.store.setPassphrase("four")
    #expect(try unit.store.unlocks("four") && !unit.store.unlocks("café am Eck"))
    try unit.store.clearPassphrase()
    #expect(try !unit.store.hasPassphrase() && !unit.store.unlocks("four"))
  }

  @Test func `A passphrase is kept in no words, with a salt of its own, and told in no journal`() throws {
    let unit = try TestUnit()
    let before = try unit.store.journal()
    try unit.store.setPassphrase("quiet river")
    try TestUnit.store(unit, by: "rshah").setPassphrase("quiet river")
    let rows = try unit.store.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM passphrase") }
    let (salts, hashes) = (rows.map { $0["salt"] as String }, rows.map { $0["hash"] as String })
    #expect(Set(salts).count == 2 && Set(hashes).count == 2)
    #expect(salts.allSatisfy { $0.count == 32 } && hashes.allSatisfy { $0.count == 64 })
    #expect(rows.allSatisfy { !"\($0)".contains("quiet") && $0["rounds"] == 32_768 })
    #expect(try unit.store.journal() == before)
    #expect(try unit.store.check(today: unit.today).ok)
  }

  @Test func `Fewer than four characters are refused, and what was set stays`() throws {
    let unit = try unit()
    try unit.store.setPassphrase("four")
    #expect(
      refusal { try unit.store.setPassphrase("for") } == .notSo("A passphrase needs at least 4 characters."))
    #expect(try unit.store.unlocks("four"))
  }

  @Test func `A hash that somebody has broken is damage, not a way in`() throws {
    let unit = try unit()
    try unit.store.setPassphrase("four")
    try unit.store.execute("UPDATE passphrase SET hash = 'zz'")
    #expect(refusal { _ = try unit.store.unlocks("four") } != nil)
    try unit.store.execute("UPDATE passphrase SET hash = ''")
    #expect(try !unit.store.unlocks("four"))
  }

  @Test func `Bytes are the same only where each is`() {
    #expect(Passphrases.areSame([1, 2], [1, 2]) && !Passphrases.areSame([1, 2], [1, 3]))
    #expect(!Passphrases.areSame([1, 2], [1]) && !Passphrases.areSame([], [0]))
    #expect(Passphrases.bytes("00ffA0") == [0, 255, 160] && Passphrases.bytes("0g") == nil)
    #expect(Passphrases.bytes("abc") == nil && Passphrases.bytes("é") == nil)
  }
}
