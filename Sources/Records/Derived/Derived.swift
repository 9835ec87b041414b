import Casework
import GRDB

/// Works out again, after each change, where children and families stand, so that lists open at once.
enum Derived {
  /// Works out the given children and families, and the families of the children.
  ///
  /// What is no child or no family any more loses its standing.
  static func refresh(children: Set<Int>, families: Set<Int>, in database: Database) throws {
    guard !children.isEmpty || !families.isEmpty else { return }
    let touched = Scope.some(children)
    var families = families
    let before = try database.rows("SELECT family FROM child_state", "child", of: touched)
    while let row = try before.next() { families.insert(row["family"]) }
    try ChildState.forget(touched, in: database)
    let states = try ChildState.all(of: touched, in: database)
    for state in states { try state.write(in: database) }
    let theirs = Scope.some(families.union(states.map(\.family)))
    try FamilyState.forget(theirs, in: database)
    for state in try FamilyState.all(of: theirs, in: database) { try state.write(in: database) }
  }

  /// Works out every child and every family.
  static func refreshAll(in database: Database) throws {
    try ChildState.forget(.all, in: database)
    for state in try ChildState.all(of: .all, in: database) { try state.write(in: database) }
    try FamilyState.forget(.all, in: database)
    for state in try FamilyState.all(of: .all, in: database) { try state.write(in: database) }
  }
}
