/// Several unfinished texts of one kind: `visit/12`, and beside it `visit/12~2`.
extension Draft {
  private static let beside: Character = "~"
  /// As further texts were numbered when two families became one, before each of them could be resumed.
  private static let waiting: Character = "+"

  /// What kind of form a key names and what it is about, whichever of several texts it is.
  public static func kind(of key: String) -> String { split(key).kind }

  /// Which of several texts of one kind a key names, from 1.
  public static func number(of key: String) -> Int { split(key).number }

  /// The key of one of several texts of a kind; the first bears no number.
  public static func key(_ kind: String, number: Int) -> String {
    number > 1 ? "\(kind)\(beside)\(number)" : kind
  }

  /// The first key of a kind that is not taken.
  public static func freeKey(_ kind: String, besides taken: Set<String>) -> String {
    var number = 1
    while taken.contains(key(kind, number: number)) { number += 1 }
    return key(kind, number: number)
  }

  private static func split(_ key: String) -> (kind: String, number: Int) {
    guard let mark = key.lastIndex(where: { $0 == beside || $0 == waiting }),
      let number = Int(key[key.index(after: mark)...]), number > 1
    else { return (key, 1) }
    return (String(key[..<mark]), number)
  }
}

/// At which sitting a text was typed: one person may sit at Kith twice, and neither takes the other's text away.
extension Draft {
  /// Under what a text keeps the sitting at which it was typed, and the one whose text it goes on from.
  public static let sitting = "sitting"
  public static let goesOnFrom = "goes on from"

  /// The sittings whose text this one may take the place of; none where it was typed at none in particular.
  public var sittings: [String] {
    values[Self.sitting].map { [$0, values[Self.goesOnFrom] ?? $0] } ?? []
  }
}
