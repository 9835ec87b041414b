import Casework
import GRDB

/// A minute may be put right until it is signed; then it stands, and only an amendment follows.
enum ClosedMinutes {
  /// Whether taking back or making again a row's change would rewrite what was signed after it, or take a
  /// family off the agenda of a closed meeting.
  ///
  /// An action may be corrected and ticked off after the signature, a decision answered, and a text marked. A
  /// change that made one minute of two families' may part them again.
  static func forbid(
    _ image: RowImage, of entry: Int, mayPart: Bool = false, in database: Database
  ) throws -> Bool {
    if !mayPart, try changesAgenda(image, in: database) { return true }
    return try holds(image, since: entry, in: database)
  }

  /// Whether a row's change rewrites what was signed after it.
  static func holds(_ image: RowImage, since entry: Int, in database: Database) throws -> Bool {
    if image.table == .attendance { return try isSigned(attendance: image, in: database) }
    guard let discussion = discussion(of: image) else { return false }
    return try isSigned(discussion, after: entry, in: database)
  }

  /// Whether taking back an opening or closing would reopen what is signed.
  static func forbidReopening(_ images: [RowImage], in database: Database) throws -> Bool {
    try images.contains { try $0.table == .meeting && isSigned(meeting: $0.id, in: database) }
  }

  /// Those of some rows' discussions that stand half minuted at a closed meeting: waiting, parked, or in full
  /// without a word on who questioned the view.
  static func unfinished(_ images: [RowImage], in database: Database) throws -> Set<Int> {
    let told = Set(
      images.compactMap { image -> Int? in
        if image.table == .discussion { return image.id }
        guard image.table == .challenge, case .number(let id) = (image.before ?? image.after)?["discussion"]
        else { return nil }
        return id
      })
    guard !told.isEmpty else { return [] }
    let rows = try database.rows(
      "SELECT d.id FROM discussion d JOIN meeting m ON m.id = d.meeting", "d.id", of: .some(told),
      """
      AND m.closed_at IS NOT NULL AND (d.state = 'waiting' OR d.parked = 1
        OR d.state = 'discussed' AND d.tier = 'full' AND d.no_challenge = 0 AND d.challenge = ''
          AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.discussion = d.id))
      """)
    var unfinished: Set<Int> = []
    while let row = try rows.next() { unfinished.insert(row["id"]) }
    return unfinished
  }

  /// Whether a family comes to the agenda of a closed meeting, or goes from it.
  private static func changesAgenda(_ image: RowImage, in database: Database) throws -> Bool {
    guard image.table == .discussion, image.before == nil || image.after == nil,
      case .number(let meeting) = (image.before ?? image.after)?["meeting"]
    else { return false }
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM meeting WHERE id = ? AND closed_at IS NOT NULL")
    return try Int.fetchOne(statement, arguments: [meeting]) != nil
  }

  /// The discussion whose minute a row's change rewrites; nothing where it rewrites none.
  private static func discussion(of image: RowImage) -> Int? {
    var rows = [image.before, image.after].compactMap(\.self)
    for index in rows.indices {
      for column in living[image.table] ?? [] { rows[index][column] = nil }
    }
    if rows.count == 2, rows[0] == rows[1] { return nil }
    switch image.table {
    case .discussion: return image.id
    case .action where rows.count == 2: return nil
    case .decision, .action, .discussionChild, .risk, .challenge, .hypothesis, .hypothesisStep, .partChild,
      .actionReview:
      guard case .number(let number) = rows.first?["discussion"] else { return nil }
      return number
    default: return nil
    }
  }

  /// What of a row lives on though its minute is signed.
  private static let living: [Table: [String]] = [
    .discussion: ["significant"],
    .decision: ["significant", "granted", "answered_by", "answered"],
    .hypothesis: ["task"],
  ]

  /// Whether a minute was signed later than a journal entry was written.
  private static func isSigned(_ discussion: Int, after entry: Int, in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM minute_version WHERE discussion = ? ORDER BY number DESC LIMIT 1")
    guard let version = try Int.fetchOne(statement, arguments: [discussion]) else { return false }
    // A row's number is always followed by its before or after, so the comma ends it.
    let sought = "{\"t\":\"\(Table.minuteVersion.rawValue)\",\"i\":\(version),"
    let signed = "SELECT 1 FROM journal WHERE id > ? AND kind = 'change' AND instr(images, ?) > 0 LIMIT 1"
    return try Int.fetchOne(database, sql: signed, arguments: [entry, sought]) != nil
  }

  private static func isSigned(attendance image: RowImage, in database: Database) throws -> Bool {
    guard case .number(let meeting) = (image.before ?? image.after)?["meeting"] else { return false }
    return try isSigned(meeting: meeting, in: database)
  }

  /// Whether any minute of a meeting was signed.
  private static func isSigned(meeting: Int, in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM discussion d JOIN minute_version v ON v.discussion = d.id WHERE d.meeting = ? LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [meeting]) != nil
  }
}
