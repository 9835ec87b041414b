public import Casework
import GRDB

extension Store {
  /// The weekly pack of a day's meeting, or of the one that its screen would show: the agenda, and a sheet for
  /// each family on it.
  public func pack(on day: Day? = nil, today: Day) throws(Refusal) -> Pack {
    try reading { database in
      let board = try self.meetingBoard(on: day, today: today, in: database)
      let known = Dictionary(
        uniqueKeysWithValues: try Caseloads.rows(
          of: board.items.map(\.family.number), today: today, in: database
        ).map { ($0.family, $0) })
      let rows = board.items.compactMap { known[$0.family] }
      return Pack(
        unit: try Self.unit(in: database).name, board: board,
        sheets: try self.sheets(
          rows, meeting: board.ref?.number, on: board.day, today: today, in: database))
    }
  }
}
