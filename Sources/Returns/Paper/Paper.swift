public import Casework

/// What the unit prints: agenda, pack, minutes and more, as plain text or as a page for a browser.
///
/// Nothing that could act on a terminal or a page gets through, whatever stands in the records.
public enum Paper {
  /// How it is printed: `text` at 76 columns, or `html` as one page that needs nothing else.
  public enum Format: String, CaseIterable, Sendable { case text, html }

  /// The minutes of a meeting: per family what was said, decided and agreed; families not reached at the end.
  ///
  /// With a family, that family's minute alone; with `versions` also what was signed before.
  public static func minutes(
    _ minutes: Minutes, family: Ref<Family>? = nil, versions: Bool = false, format: Format
  ) -> String {
    var minutes = minutes
    if let family { minutes.families.removeAll { $0.family != family } }
    return printed(Page(minutes, versions: versions), format)
  }

  /// One family's minute with every version that was signed, the older ones under the newest.
  public static func minute(_ family: Minutes.Family, unit: String, day: Day, format: Format) -> String {
    printed(Page(minuteOf: family, unit: unit, day: day), format)
  }

  /// Decisions and actions of a meeting, to be read back before it ends.
  public static func readBack(_ minutes: Minutes, format: Format) -> String {
    printed(Page(readBackOf: minutes), format)
  }

  /// The actions of a meeting by owner, those that go on from before among them.
  public static func actionsByOwner(_ minutes: Minutes, format: Format) -> String {
    printed(Page(actionsByOwnerOf: minutes), format)
  }

  /// The weekly pack: the agenda, then one sheet a family; late is what is late on `today`, else on the meeting's day.
  public static func pack(_ pack: Pack, today: Day? = nil, format: Format) -> String {
    printed(Page(pack, today: today ?? pack.board.day), format)
  }

  /// One family on one sheet, as the pack has it.
  public static func familyPage(_ sheet: FamilySheet, unit: String, today: Day, format: Format) -> String {
    printed(Page(sheet, unit: unit, today: today), format)
  }

  /// What was said and decided of one family, meeting by meeting, and what stands still.
  ///
  /// Weeks are counted up to `today`, without it up to the family's latest meeting.
  public static func trail(
    _ trail: FamilyTrail, drift: [DriftFact], today: Day? = nil, format: Format
  ) -> String {
    printed(Page(trail, drift: drift, today: today), format)
  }

  /// The agenda of a meeting in running order, with the reasons for that order; `unit` is the unit's name.
  public static func agenda(_ agenda: Agenda, unit: String = "", format: Format) -> String {
    let page = Page(
      agendaOf: agenda.day, unit: unit, minutes: agenda.minutes, families: agenda.items.map(Page.Heard.init))
    return printed(page, format)
  }

  /// The agenda of a meeting that is planned, open or over, as it stands; `minutes` is the meeting's length.
  public static func agenda(
    _ board: MeetingBoard, minutes: Int, unit: String = "", format: Format
  ) -> String {
    let page = Page(
      agendaOf: board.day, unit: unit, minutes: minutes, shortBy: board.shortBy,
      families: board.items.map(Page.Heard.init), restricted: board.restricted)
    return printed(page, format)
  }

  /// Who works with how many children, who is there and what visits are owed; `unit` is the unit's name.
  public static func capacity(_ board: CapacityBoard, unit: String, format: Format) -> String {
    printed(Page(board, unit: unit), format)
  }

  /// What is to be looked at with one worker in personal supervision.
  public static func supervision(_ sheet: SupervisionSheet, unit: String, format: Format) -> String {
    printed(Page(sheet, unit: unit), format)
  }

  private static func printed(_ page: Page, _ format: Format) -> String {
    switch format {
    case .text: PlainPrint(page).text
    case .html: WebPrint(page).text
    }
  }
}
