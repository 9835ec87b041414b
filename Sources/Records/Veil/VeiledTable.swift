/// How a table's rows hang on families, so that a hidden family's rows can be kept out of sight.
struct VeiledTable {
  /// What a column of a row leads to.
  enum Tie {
    case family(String)
    case person(String)
    /// A row of another veiled table, which tells the rest.
    case row(String, of: String)
  }

  let name: String
  let ties: [Tie]

  /// True of a row of a hidden family; a blank column hides nothing.
  ///
  /// `families` and `people` are what is hidden: numbers with commas between, or a query that tells them.
  func condition(families: String, people: String) -> String {
    ties.map { tie in
      switch tie {
      case .family(let column): return "\(column) IN (\(families))"
      case .person(let column): return "\(column) IN (\(people))"
      case .row(let column, let other):
        let hidden = VeiledTable.named(other)?.condition(families: families, people: people) ?? "1"
        return "\(column) IN (SELECT id FROM main.\(other) WHERE \(hidden))"
      }
    }.joined(separator: " OR ")
  }

  /// The table of a name; nothing where it holds nothing of a family.
  static func named(_ name: String) -> VeiledTable? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
