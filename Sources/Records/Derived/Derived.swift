import Casework
import GRDB

/// Works out again, after each change, where children and families stand and which clocks run, so that lists
/// open at once.
struct Derived {
  let database: Database
  /// By which clocks run; where there is none, clocks are left as they are.
  let rules: RuleBook

  init(_ database: Database, rules: RuleBook) { (self.database, self.rules) = (database, rules) }

  /// Works out whom a change concerns, and the families of the children.
  ///
  /// What is no child, no family or no member any more loses its standing and its clocks.
  func refresh(_ concerned: Concerned) throws {
    guard !concerned.isNothing else { return }
    var families = concerned.families
    let touched = Scope.some(concerned.children)
    if !concerned.children.isEmpty {
      let before = try database.rows("SELECT family FROM child_state", "child", of: touched)
      while let row = try before.next() { families.insert(row["family"]) }
      families.formUnion(try refreshChildren(touched))
    }
    if !families.isEmpty { try refreshFamilies(.some(families)) }
    if !concerned.members.isEmpty { try refreshClocks(.members, .some(concerned.members)) }
  }

  /// Works out every child, every family and every member.
  func refreshAll() throws {
    if !rules.timescales.isEmpty { try database.execute(sql: "DELETE FROM clock") }
    _ = try refreshChildren(.all)
    try refreshFamilies(.all)
    try refreshClocks(.members, .all)
  }

  /// Returns the families of the children.
  private func refreshChildren(_ scope: Scope) throws -> [Int] {
    let standings = try Standings(of: scope, in: database)
    try refreshClocks(.children(standings), scope)
    try ChildState.forget(scope, in: database)
    let states = try ChildState.all(of: scope, standings, in: database)
    for state in states { try state.write(in: database) }
    return states.map(\.family)
  }

  private func refreshFamilies(_ scope: Scope) throws {
    try refreshClocks(.families, scope)
    try FamilyState.forget(scope, in: database)
    for state in try FamilyState.all(of: scope, in: database) { try state.write(in: database) }
  }

  private func refreshClocks(_ subjects: DerivedClocks.Subjects, _ scope: Scope) throws {
    guard !rules.timescales.isEmpty else { return }
    try DerivedClocks(database, rules: rules).refresh(subjects, scope)
  }
}
