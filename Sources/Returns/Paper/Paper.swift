public import Casework

/// What the unit prints: minutes and agenda, as plain text or as a page for a browser.
///
/// Nothing that could act on a terminal or a page gets through, whatever stands in the records.
public enum Paper {
  /// How it is printed: `text` at 76 columns, or `html` as one page that needs nothing else.
  public enum Format: String, CaseIterable, Sendable { case text, html }

  /// The minutes of a meeting: per family what was said, decided and agreed; families not reached at the end.
  public static func minutes(_ minutes: Minutes, format: Format) -> String {
    printed(Page(minutes), format)
  }

  /// The agenda of a meeting in running order, with the reasons for that order; `unit` is the unit's name.
  public static func agenda(_ agenda: Agenda, unit: String = "", format: Format) -> String {
    let families = agenda.items.map { item in
      Page.Heard(
        name: "\(item.name) (\(item.familyId))", tier: item.tier, minutes: item.minutes,
        because: item.because)
    }
    return printed(
      Page(agendaOf: agenda.day, unit: unit, minutes: agenda.minutes, families: families), format)
  }

  /// The agenda of a meeting that is planned, open or over, as it stands; `minutes` is the meeting's length.
  public static func agenda(
    _ board: MeetingBoard, minutes: Int, unit: String = "", format: Format
  ) -> String {
    let families = board.items.map { item in
      Page.Heard(
        name: "\(item.name) (\(item.familyId))", tier: item.tier, minutes: item.minutes,
        because: item.because)
    }
    return printed(Page(agendaOf: board.day, unit: unit, minutes: minutes, families: families), format)
  }

  private static func printed(_ page: Page, _ format: Format) -> String {
    switch format {
    case .text: PlainPrint(page).text
    case .html: WebPrint(page).text
    }
  }
}
