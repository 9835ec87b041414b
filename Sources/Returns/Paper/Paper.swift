public import Casework

/// What the unit prints: minutes and agenda, as plain text or as a page for a browser.
///
/// Nothing that could act on a terminal or a page gets through, whatever stands in the records.
public enum Paper {
  /// How it is printed: `text` at 76 columns, or `html` as one page that needs nothing else.
  public enum Format: String, CaseIterable, Sendable { case text, html }

  /// The minutes of a meeting: per family what was said, decided and agreed; families not reached at the end.
  ///
  /// With a family, that family's minute alone.
  public static func minutes(_ minutes: Minutes, family: Ref<Family>? = nil, format: Format) -> String {
    var minutes = minutes
    if let family { minutes.families.removeAll { $0.family != family } }
    return printed(Page(minutes), format)
  }

  /// The weekly pack: the agenda, then one page a family; what is late is late on `today`, or on the meeting's day.
  public static func pack(_ pack: Pack, today: Day? = nil, format: Format) -> String {
    printed(Page(title: "Pack"), format)
  }

  /// One family on one page, as the pack has it.
  public static func familyPage(_ sheet: FamilySheet, unit: String, today: Day, format: Format) -> String {
    printed(Page(title: sheet.row.name), format)
  }

  /// Decisions and actions of a meeting, to be read back before it ends.
  public static func readBack(_ minutes: Minutes, format: Format) -> String {
    printed(Page(title: "Read-back"), format)
  }

  /// The actions of a meeting by owner, each with a list of their own.
  public static func actionsByOwner(_ minutes: Minutes, format: Format) -> String {
    printed(Page(title: "Actions"), format)
  }

  /// What was said and decided of one family, meeting by meeting, and what does not move.
  public static func trail(_ trail: FamilyTrail, drift: [DriftFact], format: Format) -> String {
    printed(Page(title: trail.name), format)
  }

  /// One family's minute with every version that was signed, the older ones under the newest.
  public static func minute(_ family: Minutes.Family, unit: String, day: Day, format: Format) -> String {
    printed(Page(title: family.item.family), format)
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
