import GRDB
import Testing

@testable import Records

struct VeiledTablesTests {
  @Test func `every table of the file stands behind the wall or is named as harmless`() throws {
    let unit = try TestUnit()
    let shadows = [
      "sqlite_", "search_known_", "search_data", "search_idx", "search_content", "search_docsize",
      "search_config",
    ]
    let tables = try unit.store.queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    }.filter { name in !shadows.contains { name.hasPrefix($0) } }
    let known = VeiledTable.all.map(\.name) + VeiledTable.special + VeiledTable.harmless.keys
    #expect(Set(known).count == known.count, "a table is named twice")
    #expect(Set(tables).subtracting(known).isEmpty, "veil it, or say why it is harmless")
    #expect(Set(known).subtracting(tables).isEmpty, "there is no such table")
  }

  @Test func `a table with a column that leads to a family, a person or their records is veiled by it`()
    throws
  {
    let unit = try TestUnit()
    let leading: Set = [
      "family", "before_family", "child", "person", "visit", "note", "occasion", "discussion",
    ]
    try unit.store.queue.read { database in
      for (table, why) in VeiledTable.harmless where !table.hasPrefix("search") {
        let columns = try database.columns(in: table).map(\.name)
        #expect(leading.isDisjoint(with: columns), "\(table) is not harmless: \(why)")
      }
      for table in VeiledTable.all {
        let columns = try database.columns(in: table.name)
        let tied = table.ties.map { tie in
          switch tie {
          case .family(let column), .person(let column), .row(let column, _): column
          }
        }
        #expect(Set(tied).isSubset(of: columns.map(\.name)), "\(table.name) has no such column")
        // A column that may be blank leads nowhere for some rows, and then another has to lead.
        let must = columns.filter { leading.contains($0.name) && $0.isNotNull }.map(\.name)
        #expect(must.isEmpty || !Set(must).isDisjoint(with: tied), "\(table.name) is not tied")
        #expect(!tied.isEmpty)
      }
    }
  }

  @Test func `a view has its table's columns in their order`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let names = VeiledTable.all.map(\.name) + VeiledTable.special
    func columns(_ schema: String, _ database: Database) throws -> [[String]] {
      try names.map { name in
        try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_xinfo(?, ?)", arguments: [name, schema])
      }
    }
    let tables = try hidden.store.queue.read { try columns("main", $0) }
    let views = try hidden.store.reading { try columns("temp", $0) }
    #expect(tables == views)
    #expect(views.allSatisfy { !$0.isEmpty })
  }
}
