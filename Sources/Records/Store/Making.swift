public import Casework
import Foundation
import GRDB

extension Store {
  /// Makes a new unit's file with its members and with who may decide what, in one journalled change.
  ///
  /// Never over an existing file; where it cannot be finished nothing is left behind.
  public static func create(
    _ path: String, unit: Casework.Unit, members: [Member], authorities: [Authority], login: String,
    moment: @escaping () -> Moment
  ) throws(OpeningProblem) -> Store {
    let queue = try Opening.create(path)
    let store = Store(queue: queue, path: path, login: login, moment: moment)
    do throws(Refusal) {
      try store.begin(unit, members, authorities)
    } catch {
      store.discard()
      throw .cannotCreate(path: path, why: error.reason)
    }
    return store
  }

  /// Makes a unit that lives only as long as the program runs.
  public static func inMemory(
    unit: Casework.Unit, members: [Member], authorities: [Authority] = [], login: String,
    moment: @escaping () -> Moment
  ) throws(OpeningProblem) -> Store {
    try create(
      ":memory:", unit: unit, members: members, authorities: authorities, login: login, moment: moment)
  }

  /// Writes the unit's first rows.
  private func begin(_ unit: Casework.Unit, _ members: [Member], _ authorities: [Authority]) throws(Refusal) {
    _ = try commit { ledger, now in
      try ledger.insert(.unit, id: 1, unit.columns)
      for member in members {
        try Changing.checkNames(of: member, besides: nil, in: ledger.database)
        try ledger.insert(.member, member.columns)
      }
      for authority in authorities {
        try ledger.insert(
          .authority,
          [
            "decision": .text(authority.decision), "title": .text(authority.title),
            "role": .text(authority.role), "source": .text(authority.source),
          ])
      }
      return Outcome(what: "made the unit \(unit.name)")
    }
  }

  /// Takes away a file that could not be finished; it held nothing yet.
  private func discard() {
    guard path != ":memory:" else { return }
    do {
      try queue.close()
      for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
        try FileManager.default.removeItem(atPath: path + ending)
      }
    } catch {
      return  // What is left is an empty unit, which the next attempt names.
    }
  }
}

extension Casework.Unit {
  /// The unit as the one row of its table.
  var columns: [String: Value] {
    [
      "name": .text(name), "area": .text(area.rawValue), "meeting_minutes": .number(meetingMinutes),
      "full_minutes": .number(fullMinutes), "check_in_minutes": .number(checkInMinutes),
      "demo": Value(isDemo),
    ]
  }
}

extension Refusal {
  /// The sentence without its full stop, to stand within another.
  fileprivate var reason: String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
