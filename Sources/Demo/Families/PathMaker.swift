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
    path.assessed = course.isUnassessed || assessed >= monday ? nil : assessed
    switch course {
    case .protection: path.protection = protection(arrived + chance.between(28...55), &chance)
    case .unborn: path.protection = protection(monday - chance.between(14...30), &chance)
    case .enquiry: path.enquiry = Path.weekday(monday - chance.between(5...7))
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
    care.placements.append(.init(day: began, type: kin ? "U3" : "U6", provider: "PR1"))
    let second = Path.weekday(began + chance.between(40...220))
    if chance.happens(45), second < monday {
      let home = chance.happens(25)
      care.placements.append(
        .init(day: second, type: home ? "K2" : "U6", provider: home ? "PR4" : "PR1"))
    }
    settle(&care)
    path.care = care
  }

  /// Matched for good: the same placement is from then on intended to last until the child is grown.
  private func settle(_ care: inout Path.Care) {
    guard let full = care.legal.first(where: { $0.code == "C2" })?.day, let last = care.placements.last,
      last.type == "U6"
    else { return }
    let matched = Path.weekday(max(full, last.day) + 100)
    if matched < monday {
      care.placements.append(.init(day: matched, type: "U4", provider: "PR1", isLongTerm: true))
    }
  }

  /// Removed under an interim order; the court has not ended its proceedings yet.
  func proceedings(_ path: inout Path) {
    let began = Path.weekday(arrived + 20)
    path.care = Path.Care(
      began: began, legal: [(began, "C1")], placements: [.init(day: began, type: "U6", provider: "PR1")],
      ceased: nil, plan: "Return to family")
  }

  /// A young person who left care at eighteen and to whom the council owes its help.
  func leavingCare(_ path: inout Path, born: Day) {
    let adult = born.adding(months: 18 * 12)
    path.care = Path.Care(
      began: Path.weekday(arrived + 21), legal: [(Path.weekday(arrived + 21), "C2")],
      placements: [
        .init(day: Path.weekday(arrived + 21), type: "U4", provider: "PR1", isLongTerm: true)
      ], ceased: adult, plan: "Long-term fostering")
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
