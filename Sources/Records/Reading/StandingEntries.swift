import Casework
import GRDB

extension Entries {
  /// What somebody typed of where the children stand; what imports told stands with each child instead.
  func standings() throws -> [Told] {
    var told: [Told] = []
    let recent = since.map { " AND f.started > '\($0)'" } ?? ""
    for kind in FactKind.allCases {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT f.*, b.family, p.council_id, p.forename, p.surname FROM belonging b
          CROSS JOIN \(kind.rawValue) f ON f.child = b.person CROSS JOIN person p ON p.id = f.child
          WHERE b.family IN \(families) AND f.imported LIKE '%"started":"typed"%'\(recent)
          """)
      for row in rows { told.append(try Self.standing(kind, row, codes)) }
    }
    return told
  }

  private static func standing(_ kind: FactKind, _ row: Row, _ codes: CodeBook) throws -> Told {
    let started = try row.day("started")
    let id: Int = row["id"]
    let names: [String] = [row["forename"], row["surname"]]
    let name = names.first { !$0.isEmpty } ?? (row["council_id"] as String? ?? "")
    let entry = Entry(
      id: .standing(kind, id), day: started, title: kind.began, about: name,
      text: try said(of: kind, row, codes).joined(separator: " · "), by: "",
      enteredBy: "somebody of the unit; H tells who and when", enteredOn: started, isSignificant: false,
      revision: Revision(row["revision"]))
    return Told(family: row["family"], entry: entry, seconds: 0, ofMeeting: false)
  }

  /// What a fact says besides its beginning, each in a few words.
  private static func said(of kind: FactKind, _ row: Row, _ codes: CodeBook) throws -> [String] {
    let lists = [
      "code": "legal-status", "type": "placement", "latest_category": "abuse-category", "need": "need",
    ]
    var said: [String] = []
    for column in row.columnNames {
      guard !Self.unsaid.contains(column), let value = row[column] as DatabaseValue?, !value.isNull else {
        continue
      }
      let words = column.split(separator: "_").joined(separator: " ")
      if let text = String.fromDatabaseValue(value) {
        let meaning = lists[column].flatMap { codes.meaning(of: text, in: $0) }.map { "\(text) (\($0))" }
        let day = Day(text)?.spoken
        let isPlain = lists[column] != nil
        said.append(isPlain ? meaning ?? text : "\(words) \(day ?? text)")
      } else if let number = Int.fromDatabaseValue(value) {
        said.append(
          Value.answers.contains(column) ? "\(words): \(number == 0 ? "no" : "yes")" : words + " \(number)")
      }
    }
    return said
  }

  private static let unsaid: Set = [
    "id", "revision", "family", "child", "started", "imported", "council_id", "forename", "surname",
    "initial_category", "started_minute", "ceased_minute",
  ]
}

extension FactKind {
  /// As its line in the record is headed.
  fileprivate var began: String {
    switch self {
    case .contactReceived: "Contact received"
    case .earlyHelp: "Early help began"
    case .referral: "Referral received"
    case .assessment: "Assessment started"
    case .enquiry: "Section 47 enquiry started"
    case .childInNeed: "Child in need"
    case .protectionPlan: "Protection plan began"
    case .carePeriod: "Became looked after"
    case .legalStatus: "Legal status"
    case .placement: "Placed"
    case .leavingCare: "Leaving care"
    }
  }
}
