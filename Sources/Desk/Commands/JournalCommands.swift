import Casework
import Screen

extension Command {
  /// Who changed or looked at what.
  static let journal: [Command] = [
    Command(
      "journal", [.character("J")], "journal",
      "Shows who changed, opened, sought or printed what; of the member under the cursor, or of all.",
      in: [.unit, .missing, .lags, .capacity, .authorities], rank: 12
    ) { desk, _ in [.read(.journalOf(desk.scope == .capacity ? desk.unit.selectedWorker?.member.ref : nil))] }
  ]
}
