import Foundation
import Screen

/// The table of the everyday tasks in the guide, made from the scripts that are played.
enum OverheadTable {
  static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/guide.md")
  static let begins = "<!-- counted from the scripts: begins -->\n"
  static let ends = "<!-- counted from the scripts: ends -->\n"
  /// More keys than these besides content must be explained.
  static let most = 8

  static func text() throws -> String {
    let rows = try EverydayTask.all.map { task in
      let (content, overhead) = (try task.content(), try task.overhead())
      let more = task.more.map { ": \($0)" } ?? ""
      return "| \(task.name) | \(try task.steps.map(words).joined(separator: " ")) | \(content + overhead) "
        + "| \(content) | \(overhead)\(overhead > most ? more : "") |\n"
    }
    return "| task | what is pressed | keys | of content | besides |\n|---|---|---|---|---|\n" + rows.joined()
  }

  /// Keys as the guide writes them: *words that are typed*, `Enter`.
  private static func words(_ step: EverydayTask.Step) throws -> String {
    switch step {
    case .type(let text): return "*\(text.trimmingCharacters(in: .whitespaces))*"
    case .press:
      var (parts, count): ([String], Int) = ([], 0)
      let names = try EverydayTask.keys(step).map(\.name)
      for (index, name) in names.enumerated() {
        count += 1
        if index + 1 < names.count, names[index + 1] == name { continue }
        parts.append(count > 1 ? "\(count) × `\(name)`" : "`\(name)`")
        count = 0
      }
      return parts.joined(separator: " ")
    }
  }

  /// What stands between the two marks of the guide.
  static func kept(in guide: String) -> String? {
    guard let from = guide.range(of: begins), let to = guide.range(of: ends) else { return nil }
    return String(guide[from.upperBound..<to.lowerBound])
  }

  static func put(_ table: String, into guide: String) -> String {
    guard let from = guide.range(of: begins), let to = guide.range(of: ends) else { return guide }
    return guide.replacingCharacters(in: from.upperBound..<to.lowerBound, with: table)
  }
}
