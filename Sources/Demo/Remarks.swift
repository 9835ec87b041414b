import Casework
import Records

/// What the unit has said of its clocks: why some were not in time, what a court has set, what does not apply.
enum Remarks {
  static func write(
    in store: Store, staff: Staff, unborn: Set<Ref<Person>>, today: Day, _ chance: inout Chance
  ) throws(Refusal) {
    let consultant = staff[Staff.consultant].name
    let coordinator = staff[Staff.coordinator].name
    var remarks: [ClockRemark] = []
    // Brothers and sisters whose date is the same were late for the same reason.
    var said: [String: (reason: LateReason, words: String)?] = [:]
    for row in try store.clocks(today: today) {
      if row.timescale == "care-proceedings", let due = row.due {
        remarks.append(
          ClockRemark(
            clock: row.key, kind: .extended, words: "Assessment of the grandmother allowed for.",
            until: due + 7 * 7, by: "Family Court"))
      } else if row.timescale == "protection-visit", row.child.map(unborn.contains) ?? false {
        remarks.append(
          ClockRemark(
            clock: row.key, kind: .notApplicable,
            words: "Not born yet; we and the midwife see the mother every week.", by: consultant))
      } else if row.state(on: today, within: today) == .late {
        let line = "\(row.familyId ?? "") \(row.timescale) \(row.due?.description ?? "")"
        let reason = said[line] ?? (chance.happens(60) ? chance.pick(reasons(row.timescale)) : nil)
        said[line] = .some(reason)
        guard let reason else { continue }
        remarks.append(
          ClockRemark(
            clock: row.key, kind: .late, reason: reason.reason.rawValue, words: reason.words, by: coordinator)
        )
      }
    }
    for remark in remarks { _ = try store.save(.remark(remark)) }
  }

  private static func reasons(_ timescale: String) -> [(reason: LateReason, words: String)] {
    switch timescale {
    case "single-assessment":
      [(.moreTimeNeeded, "The father was found in the fifth week and has to be heard.")]
    case _ where timescale.contains("visit"):
      [
        (.familyUnavailable, "Away with relatives; back on Monday."),
        (.workerAbsent, "Visitor ill; a colleague goes this week."),
        (.childRefused, "Would not open the door; tries again with the mentor."),
      ]
    default:
      [
        (.otherAgency, "The school could not come; new date set."),
        (.workerAbsent, "The chair was ill."), (.notNoticed, ""),
      ]
    }
  }
}
