import Casework
import GRDB

extension CheckReport {
  /// The same for one from whom families are hidden: what was counted over all of them is left out, because
  /// what is missing from it elsewhere would tell how much there is of the hidden ones.
  func withoutSums() -> CheckReport {
    var report = self
    for index in report.checks.indices where report.checks[index].ok {
      if let words = Self.plain[report.checks[index].id] { report.checks[index].detail = words }
    }
    return report
  }

  private static let plain = [
    "records": "Every record is as the journal last left it.",
    "derived": "Children and families stand as their records say.",
    "clocks": "Every date is as the records and the rules say.",
  ]
}
