import Casework
import Testing

@testable import Records

/// The invented unit's three files, read as they are and brought into an empty unit.
struct ImportUnitTests {
  @Test func `all three files give the families, children, statuses and last-seen days that are right`()
    throws
  {
    let store = try ImportFixture.store(after: [.caseload, .annexA, .visits])
    let expected = try Expected.read()
    let families = try store.lines(
      """
      SELECT f.council_id, f.name, s.status, group_concat(p.council_id) FROM family f
      JOIN family_state s ON s.family = f.id
      JOIN (SELECT * FROM belonging WHERE relationship = 'child' ORDER BY person) b ON b.family = f.id
      JOIN person p ON p.id = b.person GROUP BY f.id ORDER BY f.council_id
      """)
    #expect(
      families
        == expected.families.sorted { $0.id < $1.id }.map {
          "\($0.id) \($0.name) \($0.status) \($0.children.joined(separator: ","))"
        })
    let right = expected.children.map { line($0, status: $0.status) }
    let wrong = Set(try children(store)).symmetricDifference(right)
    #expect(wrong == [])
    #expect(try store.count("person") == 136)
    #expect(try store.count("visit_child") == 966)
    #expect(try store.count("journal") == 4)
    let faults = try store.check(today: ImportFixture.today).checks.filter { !$0.ok }
    #expect(faults == [])
  }

  private func line(_ child: Expected.Child, status: String?) -> String {
    // The caseload file names no worker for a closed case, so none is known from these files.
    [
      child.id, status, status == "closed" ? nil : child.worker, child.legalStatus, child.lastSeen,
      child.lastSeenAlone,
    ]
    .map { $0 ?? "-" }.joined(separator: " ")
  }

  private func children(_ store: Store) throws -> [String] {
    try store.lines(
      """
      SELECT p.council_id, s.status, iif(s.status = 'closed', NULL, m.name), s.legal_status, s.last_seen, s.last_seen_alone
      FROM child_state s JOIN person p ON p.id = s.child LEFT JOIN allocation a ON a.child = p.id
      LEFT JOIN member m ON m.id = a.member ORDER BY p.council_id
      """)
  }

  @Test func `the lists alone give each child a family of its own and its status where one decides`() throws {
    let store = try ImportFixture.store(after: [.annexA])
    let expected = try Expected.read().children.filter { $0.formats.annexA != nil }
    let statuses = try store.lines(
      """
      SELECT p.council_id, f.name, f.council_id, s.status, s.legal_status FROM child_state s
      JOIN person p ON p.id = s.child JOIN family f ON f.id = s.family ORDER BY p.council_id
      """)
    #expect(
      statuses
        == expected.sorted { $0.id < $1.id }.map {
          "\($0.id) \($0.id) - \($0.formats.annexA?.status ?? "-") \($0.legalStatus ?? "-")"
        })
    #expect(
      try store.lines(
        "SELECT started, latest_category FROM protection_plan p JOIN person c ON c.id = p.child WHERE council_id = '1543937'"
      ) == ["2025-11-11 NEG"])
    #expect(
      try store.lines(
        "SELECT started FROM care_period p JOIN person c ON c.id = p.child WHERE council_id = '1541560'") == [
          "2026-03-02"
        ])
    #expect(try store.count("protection_plan") == 17)
    #expect(try store.count("care_period") == 16)
  }

  @Test func `the six orders of the three files give one and the same unit`() throws {
    let orders: [[Format]] = [
      [.caseload, .annexA, .visits], [.caseload, .visits, .annexA], [.annexA, .caseload, .visits],
      [.annexA, .visits, .caseload], [.visits, .caseload, .annexA], [.visits, .annexA, .caseload],
    ]
    // The list as it is read, in its order: families of one name included.
    func list(_ store: Store) throws -> [String] {
      try store.caseload(all: true, today: Day(number: 20_528)).flatMap { row in
        ["\(row.familyId) \(row.name) \(row.status?.rawValue ?? "?") \(row.worker ?? "")"]
          + row.children.map {
            "\($0.id) \($0.name) \($0.status?.rawValue ?? "?") \($0.legalStatus ?? "") "
              + "\($0.lastSeen?.description ?? "") \($0.lastSeenAlone?.description ?? "")"
          }
      }
    }
    let began = try ImportFixture.store(after: orders[0])
    let (first, rows) = (try began.portrait(), try list(began))
    #expect(first.count > 1_000)
    for order in orders.dropFirst() {
      let store = try ImportFixture.store(after: order)
      #expect(try list(store) == rows, "\(order)")
      let other = try store.portrait()
      #expect(Set(other).symmetricDifference(first) == [], "\(order)")
      #expect(other.count == first.count, "\(order)")
    }
  }

  @Test func `rows of one family, day, type and worker are one visit`() throws {
    let store = try ImportFixture.store(after: [.visits, .caseload])
    let twins = try store.lines(
      """
      SELECT family, day, type, member, count(*) FROM visit GROUP BY family, day, type, member
      HAVING count(*) > 1
      """)
    #expect(twins == [])
    #expect(try store.count("visit") < 966)
    #expect(
      try store.lines(
        "SELECT count(*) FROM visit_child c JOIN visit v ON v.id = c.visit JOIN belonging b ON b.person = c.child WHERE b.family <> v.family"
      ) == ["0"])
  }

  @Test(arguments: Format.allCases)
  func `the same file again changes nothing and leaves no entry`(format: Format) throws {
    let store = try ImportFixture.store(after: [.visits, .annexA, .caseload])
    let (before, entries) = (try store.portrait(), try store.count("journal"))
    let report = try store.bringAll(ImportFixture.read(format))
    #expect(!report.wouldChange)
    #expect(report.changed == [])
    #expect(report.kept == [])
    #expect(try store.count("journal") == entries)
    #expect(try store.portrait() == before)
  }

  @Test func `a dry run reports the same and keeps nothing`() throws {
    let store = try ImportFixture.store()
    let dry = try store.bringAll(ImportFixture.read(.caseload), dryRun: true)
    #expect(try store.count("person") == 0)
    #expect(try store.count("journal") == 1)
    let real = try store.bringAll(ImportFixture.read(.caseload))
    #expect(dry == real)
    #expect((real.families, real.children) == (36, 68))
    #expect(real.lists.map(\.kept) == [136])
    #expect(
      try store.lines("SELECT kind, what FROM journal WHERE id > 1")
        == ["import imported the caseload file: 36 families, 68 children"])
  }

  @Test func `a missing list lowers no status`() throws {
    let store = try ImportFixture.store(after: [.annexA])
    let before = try store.lines("SELECT child, status FROM child_state ORDER BY child")
    try store.bringAll(ImportFixture.read(.annexA, without: ["list_07"]))
    #expect(try store.lines("SELECT child, status FROM child_state ORDER BY child") == before)
    let fresh = try ImportFixture.store()
    try fresh.bringAll(ImportFixture.read(.annexA, without: ["list_07"]))
    let counted = "SELECT status, count(*) FROM child_state GROUP BY status ORDER BY status"
    #expect(try fresh.lines(counted) == store.lines(counted))
  }

  @Test func `a child of whom only a plan is known is kept and counted`() throws {
    let store = try ImportFixture.store()
    try store.bringAll(ImportFixture.read(.annexA, broken: "orphan-child"))
    #expect(
      try store.lines(
        """
        SELECT p.council_id, f.name, s.status FROM child_state s JOIN person p ON p.id = s.child
        JOIN family f ON f.id = s.family WHERE p.council_id = '7777777'
        """) == ["7777777 7777777 CP"])
    #expect(try store.count("protection_plan") == 18)
  }

  @Test func `rows in error refuse the whole, unless they are to be left out`() throws {
    let store = try ImportFixture.store()
    let incoming = try ImportFixture.read(.annexA, broken: "bad-date")
    let refused = try store.bring(incoming, leaveOut: false, dryRun: false)
    #expect(refused.isRefused)
    #expect(!refused.lists.flatMap(\.leftOut).isEmpty)
    #expect(refused.lists.allSatisfy { $0.kept == 0 })
    #expect(try store.count("person") == 0)
    let kept = try store.bring(incoming, leaveOut: true, dryRun: false)
    #expect(!kept.isRefused)
    #expect(try store.count("protection_plan") == 16)
  }

  @Test func `only the coordinator or the consultant brings files in`() throws {
    let store = try ImportFixture.store()
    let theirs = Store(queue: store.queue, path: store.path, login: "zofie") { store.moment() }
    #expect(throws: Refusal.notPermitted(what: "An import", needs: .coordinator)) {
      try theirs.bringAll(ImportFixture.read(.caseload))
    }
    #expect(try store.count("person") == 0)
  }

  @Test func `an import is taken back and made again as a whole`() throws {
    let store = try ImportFixture.store(after: [.visits, .annexA])
    let before = try store.ownFamilies()
    try store.bringAll(ImportFixture.read(.caseload))
    let after = try store.portrait()
    _ = try store.undo()
    #expect(try store.ownFamilies() == before)
    #expect(try store.check(today: ImportFixture.today).ok)
    _ = try store.redo()
    #expect(try store.portrait() == after)
    #expect(try store.check(today: ImportFixture.today).ok)
  }
}

extension Store {
  fileprivate func ownFamilies() throws -> [String] {
    try lines(
      """
      SELECT f.name, s.status, s.last_seen, p.imported, v.visits FROM family f
      JOIN child_state s ON s.family = f.id JOIN person p ON p.id = s.child
      LEFT JOIN (SELECT family, count(*) AS visits FROM visit GROUP BY family) v ON v.family = f.id ORDER BY f.name
      """)
  }
}
