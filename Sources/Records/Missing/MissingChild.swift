import Casework
import GRDB

/// One open child, and what is not known of it.
struct MissingChild {
  let ref: Ref<Person>
  /// By birth; who is expected comes after who is born, and of whom nothing is known last.
  let order: String
  private let row: Row
  private let today: Day
  private let name: String
  private let born: Day?
  private let expected: Day?
  private let status: Status?

  init(_ row: Row, today: Day) throws {
    (self.row, self.today) = (row, today)
    (ref, name) = (row.ref("id"), MissingRows.name(row))
    (born, expected) = (try row.dayIfAny("born"), try row.dayIfAny("expected"))
    status = try row.wordIfAny("status")
    let day = born.map { "1\($0)" } ?? expected.map { "2\($0)" } ?? "3"
    let digits = String(ref.number)
    order = day + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// A birth is asked for so many days after it was expected.
  private static let overdue = 14
  private static let school = 5..<16

  private var isUnborn: Bool { born == nil && expected != nil }

  /// In no order of theirs.
  var rows: [MissingBoard.Row] { plain() + standing() }

  private func missing(_ field: MissingBoard.Field, _ title: String, _ why: String) -> MissingBoard.Row {
    MissingBoard.Row(
      child: ref, childName: name, family: row.ref("family"), familyName: row["name"], field: field,
      title: title, why: why)
  }

  private func isBlank(_ column: String) -> Bool { (row[column] as String? ?? "").trimmed.isEmpty }

  /// What everybody is asked of a child.
  private func plain() -> [MissingBoard.Row] {
    var rows: [MissingBoard.Row] = []
    if !isUnborn, isBlank("forename") || isBlank("surname") {
      let part = isBlank("forename") ? "Forename" : "Surname"
      rows.append(missing(.name, part, "A child is found, and asked after, by the whole name."))
    }
    if let expected, born == nil, today.days(since: expected) > Self.overdue {
      rows.append(
        missing(.born, "Birth", "It was expected on \(expected.spoken), and its clocks wait for the day."))
    } else if born == nil, expected == nil {
      rows.append(
        missing(
          .born, "Day of birth", "Every return needs it, and the rules that go by age cannot be counted."))
    }
    if !isUnborn, isBlank("sex") || row["sex"] as String? == "U" {
      rows.append(
        missing(.sex, "Sex", "The census and the inspectorate's lists need it once a child is born."))
    }
    if !isUnborn, isBlank("ethnicity") {
      rows.append(
        missing(.ethnicity, "Ethnicity", "The census and the looked-after return need it of every child."))
    }
    if isBlank("council_id") {
      rows.append(
        missing(.councilId, "Council id", "Returns and imports know a child by it, and by nothing else."))
    }
    if let born, Self.school.contains(today.age(bornOn: born)), isBlank("school") {
      rows.append(
        missing(
          .school, "School",
          "At \(today.age(bornOn: born)) a child is at school, or somebody must ask why not."))
    }
    if !(row["has_worker"] as Bool) {
      rows.append(
        missing(.worker, "Worker", "The inspectorate's lists name the allocated worker of every open child."))
    }
    if !isUnborn, row["care_since"] as String? == nil, !(row["has_home"] as Bool) {
      rows.append(missing(.home, "Home", "Nobody can visit or write without the address."))
    }
    return rows
  }

  /// What is asked because of where the child stands.
  private func standing() -> [MissingBoard.Row] {
    var rows: [MissingBoard.Row] = []
    let needsNeed: Set<Status> = [.inNeed, .protection, .lookedAfter]
    if let status, needsNeed.contains(status), !(row["has_need"] as Bool) {
      rows.append(
        missing(.primaryNeed, "Main need", "The census and the looked-after return ask for the main need."))
    }
    if let since = day("referred_since") {
      rows.append(
        missing(
          .referralSource, "Who referred, \(since.plain)", "The census needs the source of every referral."))
    }
    if let since = day("care_since") {
      if row["legal_status"] as String? == nil {
        rows.append(
          missing(
            .legalStatus, "Legal status since \(since.plain)",
            "The looked-after return needs it for every day of care."))
      }
      if isBlank("placed") {
        rows.append(
          missing(
            .placement, "Placement since \(since.plain)",
            "The looked-after return needs it for every day of care, and visits are counted by it."))
      }
    }
    if let since = day("plan_since"), isBlank("category") {
      rows.append(
        missing(
          .category, "Category of the plan since \(since.plain)",
          "The census needs the category of abuse of every plan."))
    }
    if day("leaving_since") != nil {
      rows.append(
        missing(
          .adviser, "Personal adviser", "The inspectorate's list of care leavers names the adviser of each."))
    }
    return rows
  }

  private func day(_ column: String) -> Day? { (row[column] as String?).flatMap { Day(stored: $0) } }
}
