import Foundation

/// Keeps a list of sentences in one column, as JSON.
enum Sentences {
  static func json(_ sentences: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(sentences), as: UTF8.self)
  }

  static func read(_ json: String) throws -> [String] {
    do {
      return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    } catch {
      throw Damage(what: "the reasons of an agenda are not readable")
    }
  }
}
