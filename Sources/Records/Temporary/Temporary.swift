import GRDB

enum SearchIndex {
  static func refresh(_ rows: [(kind: String, subject: Int)], in database: Database) throws {}
}

enum Drafts {
  static func drop(_ key: String, of login: String, in database: Database) throws {}
}
