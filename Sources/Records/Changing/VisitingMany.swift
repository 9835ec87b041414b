import Casework
import GRDB

extension Changing {
  /// Records visits that were told one after another; a refusal names the line that it is about.
  mutating func recordVisits(_ visits: [Visit]) throws {
    guard !visits.isEmpty else { throw Refusal.nothingChosen("at least one visit") }
    for (index, visit) in visits.enumerated() {
      do {
        try recordVisit(visit)
      } catch let refusal as Refusal {
        throw Refusal.notSo("Visit \(index + 1): \(refusal.sentence)")
      }
    }
    guard visits.count > 1 else { return }
    outcome.what = "recorded \(visits.count) visits"
    outcome.made = nil
    if outcome.families.count > 1 { outcome.family = nil }
  }
}
