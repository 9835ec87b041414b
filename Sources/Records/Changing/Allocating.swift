import Casework
import GRDB

extension Changing {
  /// Several children, as one change.
  mutating func allocate(_ children: [Int], to worker: Int, since day: Day) throws {
    guard !children.isEmpty else { throw Refusal.nothingChosen("the children") }
    for child in children { try allocate(child, to: worker, since: day) }
    outcome.what = "allocated \(try names(children)) to \(try member(worker).name)"
  }

  mutating func allocate(_ child: Int, to worker: Int, since day: Day) throws {
    let (person, member) = (try person(child), try member(worker))
    try checkPast(day, "An allocation")
    let statement = try database.cachedStatement(
      sql: "SELECT id, member, since FROM allocation WHERE child = ? AND until IS NULL")
    let current = try Row.fetchOne(statement, arguments: [child])
    if let current, current["member"] != worker {
      let since = try current.dayIfAny("since")
      if let since, day <= since {
        try ledger.update(
          .allocation, current["id"], set: ["member": .number(worker), "since": Value(day)])
      } else {
        try ledger.update(.allocation, current["id"], set: ["until": Value(day)])
        try insertAllocation(child, worker, day)
      }
    } else if current == nil {
      try insertAllocation(child, worker, day)
    }
    outcome.what = "allocated \(person.name) to \(member.name)"
    outcome.family = try Int.fetchOne(
      database, sql: "SELECT family FROM belonging WHERE person = ?", arguments: [child])
    outcome.children.insert(child)
    outcome.searched.append(("person", child))
  }

  private mutating func insertAllocation(_ child: Int, _ worker: Int, _ day: Day) throws {
    outcome.made = try ledger.insert(
      .allocation, ["child": .number(child), "member": .number(worker), "since": Value(day)])
  }
}
