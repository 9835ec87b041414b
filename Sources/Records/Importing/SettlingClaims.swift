import Casework
import GRDB

extension Bringing {
  /// Keeps what the caseload file says of the children's statuses, with the day on which it was read.
  ///
  /// The same status said again moves the claim to today only where something has happened since.
  mutating func settleClaims(_ said: Said, _ numbers: [Int]) throws {
    let claiming = said.people.indices.filter {
      said.people[$0].isChild && said.people[$0].person.status != nil
    }
    guard !claiming.isEmpty else { return }
    let scope = Scope.some(Set(claiming.map { numbers[$0] }))
    let standings = try Standings(of: scope, in: database).standings
    var claims: [Int: (id: Int, claim: Standing.Claim)] = [:]
    let rows = try database.rows(
      "SELECT id, child, source, status, day FROM status_claim", "child", of: scope)
    while let row = try rows.next() {
      let source: String = row["source"]
      guard source == format.rawValue else { continue }
      let claim = Standing.Claim(isTyped: false, status: try row.word("status"), day: try row.day("day"))
      claims[row["child"]] = (row["id"], claim)
    }
    var unused: [Int: [String]] = [:]
    for index in claiming {
      guard let status = said.people[index].person.status else { continue }
      let child = numbers[index]
      if !(standings[child] ?? Standing()).bears(status, claimedOn: now.day) {
        unused[said.people[index].list, default: []].append(said.people[index].person.id)
      }
      var values = ["status": Value.text(status.rawValue), "day": Value(now.day)]
      if let (id, claim) = claims[child] {
        if claim.status == status, !(standings[child]?.hasMoved(since: claim) ?? false) { continue }
        guard try ledger.update(.statusClaim, id, set: values) else { continue }
      } else {
        (values["child"], values["source"]) = (.number(child), .text(format.rawValue))
        try ledger.insert(.statusClaim, values)
      }
      touch(child)
    }
    for (list, ids) in unused.sorted(by: { $0.key < $1.key }) { remarkUnused(ids, list) }
  }

  /// Says of which children other lists tell another status; five of them by their ids.
  private mutating func remarkUnused(_ ids: [String], _ list: Int) {
    let more = ids.count - 5
    let named = ids.prefix(5) + (more > 0 ? ["\(more) other\(more == 1 ? "" : "s")"] : [])
    report.lists[list].remarks.append(
      "the status of \(Changing.together(Array(named))) is told otherwise by other lists and was not used")
  }
}
