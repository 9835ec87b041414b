import Foundation
import GRDB

/// What one committed row costs in SQLite itself, on the same disk and with the same care.
enum BareCommit {
  static func measure(in folder: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let queue = try DatabaseQueue(path: folder + "/bare.db", configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE one (text TEXT NOT NULL)")
    }
    let text = String(repeating: "word ", count: 60)
    try Timing.print("bare SQLite commit of one row", rounds: 100) { _ in
      try queue.write { try $0.execute(sql: "INSERT INTO one VALUES (?)", arguments: [text]) }
    }
  }
}
