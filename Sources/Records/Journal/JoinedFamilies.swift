import GRDB

/// Finds in the journal which families have become part of one.
enum JoinedFamilies {
  /// The family's own number, then those of families that were joined to it and stand no more, in that order.
  static func numbers(of family: Int, in database: Database) throws -> [Int] {
    var numbers = [family]
    var place = 0
    while place < numbers.count {
      for number in try joined(to: numbers[place], in: database) where !numbers.contains(number) {
        numbers.append(number)
      }
      place += 1
    }
    return numbers
  }

  private static func joined(to family: Int, in database: Database) throws -> [Int] {
    let entries = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT images FROM journal WHERE family = ? AND kind IN ('change', 'redo')
            AND instr(images, '{"t":"family","i":') > 0 ORDER BY id
          """), arguments: [family])
    let standing = try database.cachedStatement(sql: "SELECT 1 FROM family WHERE id = ?")
    var joined: [Int] = []
    for entry in entries {
      for image in try RowImage.read(entry) where image.table == .family && image.after == nil {
        if try Int.fetchOne(standing, arguments: [image.id]) == nil { joined.append(image.id) }
      }
    }
    return joined
  }
}
