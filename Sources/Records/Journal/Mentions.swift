import Casework
import GRDB

/// Finds in a journal entry's rows whether they concern a family or one of its people.
///
/// It reads the text once from end to end instead of taking it apart, because an import's rows are many.
struct Mentions {
  private let family: Int?
  private let people: Set<Int>
  /// The family's minutes, which signatures and copies name by their numbers.
  private let discussions: Set<Int>

  /// A family with the people who belong to it now.
  init(of family: Int, in database: Database) throws {
    self.family = family
    people = Set(
      try Int.fetchAll(database, sql: "SELECT person FROM belonging WHERE family = ?", arguments: [family]))
    discussions = Set(
      try Int.fetchAll(database, sql: "SELECT id FROM discussion WHERE family = ?", arguments: [family]))
  }

  /// One person alone.
  init(of person: Int) { (family, people, discussions) = (nil, [person], []) }

  /// Whether any row of the entry is the family's own, or ties something to it or to its people.
  func areIn(_ images: String) -> Bool {
    var images = images
    return images.withUTF8 { bytes in
      var place = 0
      while let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) {
        place = colon + 1
        guard place < bytes.count, (0x30...0x39).contains(bytes[place]) else { continue }
        let key = bytes[..<colon]
        if let family, isFamily(key), number(bytes[place...]) == family { return true }
        if isDiscussion(key), discussions.contains(number(bytes[place...])) { return true }
        if isPerson(key), people.contains(number(bytes[place...])) { return true }
      }
      return false
    }
  }

  private func isFamily(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ends(key, with: ",\"family\"") || ends(key, with: "{\"family\"")
      || ends(key, with: "\"t\":\"family\",\"i\"")
  }

  private func isDiscussion(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ends(key, with: ",\"discussion\"") || ends(key, with: "{\"discussion\"")
  }

  private func isPerson(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["\"child\"", "\"person\""].contains { ends(key, with: "," + $0) || ends(key, with: "{" + $0) }
      || ends(key, with: "\"t\":\"person\",\"i\"")
  }

  private func ends(_ key: Slice<UnsafeBufferPointer<UInt8>>, with words: String) -> Bool {
    key.count >= words.utf8.count && key.suffix(words.utf8.count).elementsEqual(words.utf8)
  }

  private func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var number = 0
    for byte in bytes.prefix(18) {
      guard (0x30...0x39).contains(byte) else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
