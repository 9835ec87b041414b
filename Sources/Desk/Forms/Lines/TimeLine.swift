import Casework
import Screen

/// A line in which a time of day is typed: `14:30`, `9`, `0930`, `9.30`, `2pm`.
enum TimeLine {
  /// Minutes since midnight; nothing for what is no time.
  static func read(_ typed: String) -> Int? {
    var text = typed.trimmed.lowercased()
    var isAfternoon: Bool?
    for (ending, afternoon) in [("am", false), ("pm", true)] where text.hasSuffix(ending) {
      isAfternoon = afternoon
      text = String(text.dropLast(2)).trimmed
    }
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == ":" || $0 == "." }) else {
      return nil
    }
    var parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map(String.init)
    if parts.count == 1, parts[0].count > 2, parts[0].count <= 4 {
      parts = [String(parts[0].dropLast(2)), String(parts[0].suffix(2))]
    }
    guard (1...2).contains(parts.count), var hour = Int(parts[0]) else { return nil }
    let minute = parts.count == 2 ? Int(parts[1]) ?? -1 : 0
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  static func review(_ key: String, of form: inout Form, leaving: Bool) {
    let typed = form.text(key).trimmed
    form[key]?.readback = nil
    guard !typed.isEmpty else { return }
    if let minute = read(typed) {
      form[key]?.readback = Wording.time(minute)
    } else if leaving {
      form[key]?.problem = "“\(typed)” is no time of day; 14:30 or 2pm would be."
    }
  }
}
