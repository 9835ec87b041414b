public import Casework
import Records
import Statute

/// Makes a unit that never was, to learn with, to show and to measure: same arguments, same unit.
public enum Demo {
  /// Makes the unit's file at a path where nothing is yet.
  ///
  /// Its history goes back `years` from `today`; with a later day the whole unit is the same, so much later.
  /// Beyond 60 families only the last weeks are written down. `closed` further families, long closed, have no
  /// history at all. The coordinator works under `login`. Throws `OpeningProblem`, `Refusal` or
  /// `ReferenceProblem`.
  public static func make(
    path: String, families: Int = 36, years: Int = 2, seed: UInt64 = 1, closed: Int = 0, today: Day,
    login: String
  ) throws {
    var chance = Chance(seed: seed)
    let calendar = try Holidays.englandAndWales()
    let isLarge = families > UnitWriter.writtenInFull
    let weeks = isLarge ? UnitWriter.weeksOfLargeUnit : max(1, years) * 52
    let span = Span(today: today, weeks: weeks, calendar: calendar)
    var staffChance = chance.branch()
    let staff = Staff(login: login, started: span.start - 400, &staffChance)
    var maker = HouseholdMaker(monday: span.monday, staff: staff)
    let households = courses(families, &chance).map { course in
      var own = chance.branch()
      return maker.household(course, &own)
    }
    let writer = UnitWriter(
      path: path, span: span, staff: staff, families: households, isLarge: isLarge, chance: chance.branch())
    try writer.write(closed: closed)
  }

  /// What each family goes through: the same mix again and again, in a random order.
  private static func courses(_ count: Int, _ chance: inout Chance) -> [Course] {
    var courses: [Course] = []
    while courses.count < count { courses += chance.shuffled(Course.deck) }
    return Array(courses.prefix(max(0, count)))
  }
}
