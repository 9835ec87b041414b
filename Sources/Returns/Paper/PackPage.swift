import Casework

extension Page {
  /// The agenda, then one sheet for each family on it.
  init(_ pack: Pack, today: Day) {
    let board = pack.board
    self.init(title: "Pack for the unit meeting of \(pack.unit), \(board.day.spoken)")
    addAgenda(
      minutes: board.minutes, shortBy: board.shortBy, families: board.items.map(Heard.init),
      restricted: board.restricted)
    for sheet in pack.sheets {
      let item = board.items.first { $0.family == sheet.family }
      add(
        .sheet(
          title: "\(sheet.row.name) (\(sheet.row.familyId))", aside: item.map(Page.place) ?? ""))
      add(sheet, as: item, on: today)
    }
  }

  private static func place(of item: MeetingBoard.Item) -> String {
    guard item.state != .postponed else { return "put off" }
    return "\(item.tier.words.lowercased()), \(item.minutes) min"
  }
}
