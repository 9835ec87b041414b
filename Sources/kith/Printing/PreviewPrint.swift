import Casework

/// What a change would do to the clocks, before it is saved, for the command line.
enum PreviewPrint {
  /// How many lines are printed one by one.
  private static let shown = 20

  /// How many dates change and how many stay, then each that changes with its date before and after.
  static func sentences(_ preview: ClockPreview) -> [String] {
    guard !preview.lines.isEmpty else { return ["No running date changes."] }
    let count = preview.lines.count
    let head =
      "\(count) running date\(count == 1 ? " changes" : "s change"); \(preview.unchanged) stay as they are:"
    let lines = preview.lines.prefix(shown).map { line in
      "  \(line.child): \(line.title), \(line.before?.spoken ?? "new") → \(line.after?.spoken ?? "ends")"
    }
    return [head] + lines + (count > shown ? ["  and \(count - shown) more"] : [])
  }

  static func say(_ preview: ClockPreview) { for sentence in sentences(preview) { Output.say(sentence) } }
}
