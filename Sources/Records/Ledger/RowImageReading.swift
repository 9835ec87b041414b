import Casework
import Foundation

extension RowImage {
  /// The images that a journal entry holds.
  static func read(_ json: String) throws(Damage) -> [RowImage] {
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    } catch {
      throw Damage(what: "a journal entry's rows are not readable")
    }
    guard let rows = parsed as? [[String: Any]] else { throw Damage(what: "a journal entry has no rows") }
    var images: [RowImage] = []
    for row in rows {
      guard let name = row["t"] as? String, let table = Table(rawValue: name), let id = row["i"] as? Int
      else { throw Damage(what: "a journal entry names no row") }
      images.append(RowImage(table: table, id: id, before: values(row["b"]), after: values(row["a"])))
    }
    return images
  }

  private static func values(_ any: Any?) -> [String: Value]? {
    guard let columns = any as? [String: Any] else { return nil }
    return columns.mapValues { value in
      if let text = value as? String { return .text(text) }
      if let number = value as? Int { return .number(number) }
      return .none
    }
  }
}

/// The file holds something that Kith cannot have written.
struct Damage: Error {
  var what: String
}
