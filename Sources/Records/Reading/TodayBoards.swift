public import Casework
import GRDB

extension Store {
  /// What is dated and unfinished on a day, and what others changed since this login last looked.
  public func today(today: Day) throws(Refusal) -> TodayBoard {
    try reading { database in
      let upcoming = Upcoming(today: today, from: nil, through: today + Upcoming.horizon, database)
      var board = TodayBoard(
        items: try upcoming.items(for: self.login), othersChanged: try self.othersChanged(in: database),
        unknown: try ClockRows.countUnknown(today: today, in: database))
      if let role = try Members.card(login: self.login, in: database)?.member.role,
        try Authorities.may(role, "signing", in: database)
      {
        board.toSign = try Unsigned.byMeeting(in: database)
      }
      try self.fillReview(&board, in: database)
      board.toCopy = try Uncopied.count(in: database)
      board.missing = try MissingRows(today: today, in: database).count()
      return board
    }
  }

  /// Everything dated and unfinished between two days, for the diary.
  public func diary(from: Day, through: Day, today: Day) throws(Refusal) -> DiaryBoard {
    try reading { database in
      let upcoming = Upcoming(today: today, from: from, through: through, database)
      return DiaryBoard(from: from, through: through, items: try upcoming.items(for: self.login))
    }
  }

  /// Notes that this login has seen what others changed up to now.
  public func hasLooked() throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database) {
          try database.execute(
            sql: """
              INSERT INTO looked (login, journal) SELECT ?, length FROM journal_head WHERE id = 1
              ON CONFLICT (login) DO UPDATE SET journal = excluded.journal
              """, arguments: [self.login])
        }
      }
    }
  }

  /// At most twenty sentences, latest first.
  private func othersChanged(in database: Database) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT coalesce(m.name, j.login) AS who, j.what, j.day
        FROM journal j LEFT JOIN member m ON m.id = j.member
        WHERE j.login <> ?1 AND j.kind IN \(JournalKind.changes)
          AND j.id > coalesce((SELECT journal FROM looked WHERE login = ?1), 0)
        ORDER BY j.id DESC LIMIT 20
        """, arguments: [login]
    ).map { row in "\(row["who"] as String) \(row["what"] as String), \(try row.day("day").brief)" }
  }
}
