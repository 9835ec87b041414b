import Casework
import Screen

/// Views of a room that are not its first: the palette finds them by what they are called.
extension Desk {
  static let views: [Picker.Item] = [
    Picker.Item(
      id: "view/missing", label: "What is not known", detail: "in the Unit room",
      words: "missing data quality gaps unknown incomplete"),
    Picker.Item(
      id: "view/lags", label: "Typed late", detail: "in the Unit room", words: "lag delay backlog recording"),
    Picker.Item(
      id: "view/capacity", label: "What the unit can carry", detail: "in the Unit room",
      words: "capacity workload staff supervision leave"),
    Picker.Item(
      id: "view/authorities", label: "Who may decide", detail: "in the Unit room",
      words: "authority delegation sign"),
    Picker.Item(
      id: "view/rules", label: "Rules in force", detail: "in the Unit room",
      words: "timescales lengths suspensions statutory"),
    Picker.Item(
      id: "view/after", label: "After the meeting", detail: "in the Meeting room",
      words: "sign copy minutes sought"),
    Picker.Item(
      id: "view/drift", label: "What stands still", detail: "in the Meeting room", words: "drift stuck delay"),
  ]

  /// Goes to the view of that line of the palette; nothing for any other line.
  mutating func goToView(_ id: String) -> [Effect]? {
    guard id.hasPrefix("view/") else { return nil }
    let name = String(id.dropFirst("view/".count))
    if let view = UnitRoom.View(rawValue: name) {
      unit.view = view
      unit.narrowing.clear()
      unit.rearrange()
      return enter(.unit)
    }
    meeting.view = name == "after" ? .after : .drift
    return enter(.meeting)
  }
}
