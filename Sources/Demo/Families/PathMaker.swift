import Casework

/// Lays out children's ways so that they hang together: a plan follows an enquiry and its conference, a
/// placement has its legal status, a case is closed after its assessment.
struct PathMaker {
  let course: Course
  /// The day of the referral and the Monday of the running week.
  let arrived: Day
  let monday: Day
  let concern: Concern

  /// The way that the family's children share; what concerns a single child is added to it.
  func shared(_ chance: inout Chance) -> Path {
    let source = chance.pick(["1A", "2A", "2A", "3A", "3B", "3E", "4", "5D", "6", "6"])
    var path = Path(referred: arrived, source: source, need: concern.need)
    let assessed = Path.weekday(arrived + chance.between(30...60))
    path.assessed = course == .assessment || assessed >= monday ? nil : assessed
    switch course {
    case .protection: path.protection = protection(arrived + chance.between(28...55), &chance)
    case .unborn: path.protection = protection(monday - chance.between(14...30), &chance)
    case .open: path.hasNoPlan = true
    case .closed:
      path.closed = Path.weekday(monday - chance.between(20...180))
      path.closure = chance.pick(["RC7", "RC7", "RC9"])
    default: break
    }
    return path
  }

  private func protection(_ day: Day, _ chance: inout Chance) -> Path.Protection {
    let conference = Path.weekday(day)
    return Path.Protection(
      enquiry: Path.weekday(conference - chance.between(12...19)), conference: conference,
      category: concern.category, ended: nil, earlierPlans: chance.happens(12) ? 1 : 0)
  }

  /// A child of a looked-after family comes into care; a plan it had ends with that day.
  func care(_ path: inout Path, isAlone: Bool, _ chance: inout Chance) {
    let began = Path.weekday(arrived + chance.between(isAlone ? 0...2 : 12...120))
    var care = Path.Care(began: began, legal: [], placements: [], ceased: nil, plan: "Return to family")
    var day = began
    func step(_ days: Int) -> Day? {
      day = Path.weekday(day + days)
      return day < monday ? day : nil
    }
    let agreed = isAlone || chance.happens(60)
    care.legal.append((began, agreed ? "V2" : "C1"))
    if agreed, !isAlone, let interim = step(chance.between(25...70)) { care.legal.append((interim, "C1")) }
    if !isAlone, let full = step(chance.between(170...230)) {
      care.legal.append((full, "C2"))
      care.plan = "Long-term fostering"
    }
    let kin = chance.happens(25)
    care.placements.append((began, kin ? "U3" : "U6", kin ? "PR0" : "PR1"))
    let second = Path.weekday(began + chance.between(40...220))
    if chance.happens(45), second < monday {
      let home = chance.happens(25)
      care.placements.append((second, home ? "K2" : "U6", home ? "PR4" : "PR1"))
    }
    path.care = care
  }

  /// A young person who left care at eighteen and to whom the council owes its help.
  func leavingCare(_ path: inout Path, born: Day) {
    let adult = born.adding(months: 18 * 12)
    path.care = Path.Care(
      began: Path.weekday(arrived + 21), legal: [(Path.weekday(arrived + 21), "C2")],
      placements: [(Path.weekday(arrived + 21), "U4", "PR1")], ceased: adult, plan: "Long-term fostering")
    path.leavingCare = born.adding(months: 16 * 12)
  }
}

extension Path {
  /// The day itself, or the Friday before a weekend.
  static func weekday(_ day: Day) -> Day {
    switch day.weekday {
    case .saturday: day - 1
    case .sunday: day - 2
    default: day
    }
  }
}
