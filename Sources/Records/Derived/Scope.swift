import Casework
import GRDB

/// Which rows are worked out: all of them, or those of some numbers.
enum Scope {
  case all
  case some(Set<Int>)

  /// The condition that a column is among them.
  func condition(_ column: String) -> String {
    switch self {
    case .all: "1"
    case .some: "\(column) IN (SELECT value FROM json_each(?))"
    }
  }

  /// What the condition asks for.
  var arguments: StatementArguments {
    switch self {
    case .all: []
    case .some(let numbers): ["[\(numbers.sorted().map(String.init).joined(separator: ","))]"]
    }
  }
}

extension Database {
  /// The rows of a query whose column lies in a scope; `rest` follows the condition.
  func rows(_ sql: String, _ column: String, of scope: Scope, _ rest: String = "") throws -> RowCursor {
    let statement = try cachedStatement(sql: "\(sql) WHERE \(scope.condition(column)) \(rest)")
    return try Row.fetchCursor(statement, arguments: scope.arguments)
  }
}
