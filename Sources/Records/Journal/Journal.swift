import Casework
import Crypto
import GRDB

/// The unit's journal: every change and everything looked at, append only, each entry chained to the last.
enum Journal {
  /// What an entry tells, before it has its number and its hash.
  struct Entry {
    typealias Kind = JournalKind

    var moment: Moment
    var login: String
    var member: Int?
    var kind: Kind
    var what: String
    var family: Int?
    var undoes: Int?
    var images: [RowImage]
  }

  /// Appends an entry, moves the head on and with it the copy of where the journal ends; returns its number.
  @discardableResult
  static func append(_ entry: Entry, to database: Database) throws -> Int {
    let (number, hash) = try chain(entry, in: database)
    try database.cachedStatement(sql: "UPDATE journal_copy SET length = ?, hash = ? WHERE id = 1")
      .execute(arguments: [number, hash])
    return number
  }

  /// Joins an entry to the last one and moves the head on.
  static func chain(_ entry: Entry, in database: Database) throws -> (number: Int, hash: String) {
    let head = try Row.fetchOne(database, sql: "SELECT length, hash FROM journal_head WHERE id = 1")
    guard let head else { throw Damage(what: "the journal has lost its head") }
    let (number, previous): (Int, String) = (head["length"] + 1, head["hash"])
    let images = RowImage.json(entry.images)
    let hash = Self.hash(of: fields(number, entry, images: images), after: previous)
    try database.cachedStatement(
      sql: """
        INSERT INTO journal (id, at, day, login, member, kind, what, family, undoes, images, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, entry.moment.seconds, entry.moment.day.description, entry.login, entry.member,
      entry.kind.rawValue, entry.what, entry.family, entry.undoes, images, previous, hash,
    ])
    try database.cachedStatement(sql: "UPDATE journal_head SET length = ?, hash = ? WHERE id = 1")
      .execute(arguments: [number, hash])
    return (number, hash)
  }

  /// The hash of an entry's fields after the hash before it, as lower-case hexadecimal SHA-256.
  ///
  /// Each field is preceded by its length in bytes, so that no two entries read alike.
  static func hash(of fields: [String], after previous: String) -> String {
    var digest = SHA256()
    for var field in [previous] + fields {
      field.withUTF8 { bytes in
        var length = "\(bytes.count):"
        length.withUTF8 { digest.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        digest.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      }
    }
    return hexadecimal(digest.finalize())
  }

  /// Bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func fields(_ number: Int, _ entry: Entry, images: String) -> [String] {
    [
      String(number), String(entry.moment.seconds), entry.moment.day.description, entry.login,
      entry.member.map(String.init) ?? "", entry.kind.rawValue, entry.what,
      entry.family.map(String.init) ?? "", entry.undoes.map(String.init) ?? "", images,
    ]
  }

  /// An entry's columns: those that are hashed, in their order, then the hash before and its own.
  static let columns = "id, at, day, login, member, kind, what, family, undoes, images, previous, hash"

  /// The fields of a stored entry in the order in which they were hashed, read by `columns`.
  static func fields(of row: Row) -> [String] {
    let (id, at): (Int, Int) = (row[0], row[1])
    let (member, family, undoes): (Int?, Int?, Int?) = (row[4], row[7], row[8])
    return [
      String(id), String(at), row[2], row[3], member.map(String.init) ?? "", row[5], row[6],
      family.map(String.init) ?? "", undoes.map(String.init) ?? "", row[9],
    ]
  }
}
