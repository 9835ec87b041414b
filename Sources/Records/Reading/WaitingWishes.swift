import Casework
import GRDB

/// What is wished of the next agenda and waits for a meeting to take it up.
struct WaitingWishes {
  /// Who puts a family on the agenda that is not an open one.
  private(set) var added: [Int: Agenda.Candidate.Said] = [:]
  /// In the order in which they were made.
  private(set) var moves: [Agenda.Move] = []
  private var requests: [Int: [Agenda.Candidate.Said]] = [:]
  private var wished: [Int: Agenda.Candidate.Wished] = [:]
  private var postponed: [Int: Agenda.Candidate.Said] = [:]

  init(in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT w.family, w.kind, w.reason, w.before_family, m.name FROM agenda_wish w
        JOIN member m ON m.id = w.member WHERE w.meeting IS NULL ORDER BY w.id
        """)
    for row in rows {
      let (family, kind): (Int, AgendaWish.Kind) = (row["family"], try row.word("kind"))
      let said = Agenda.Candidate.Said(by: row["name"], reason: row["reason"])
      switch kind {
      case .request: requests[family, default: []].append(said)
      case .full: wished[family] = .init(tier: .full, said: said)
      case .checkIn: wished[family] = .init(tier: .checkIn, said: said)
      case .postpone: postponed[family] = said
      case .add: added[family] = said
      case .before:
        moves.append(
          Agenda.Move(family: Ref(family), before: row.refIfAny("before_family"), said: said))
      }
    }
  }

  func fill(_ candidate: inout Agenda.Candidate) {
    let family = candidate.family.number
    candidate.requests = requests[family] ?? []
    (candidate.wished, candidate.postponed) = (wished[family], postponed[family])
    candidate.added = added[family]
  }
}
