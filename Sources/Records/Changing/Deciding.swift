import Casework
import GRDB

extension Changing {
  mutating func recordDecision(_ decision: Decision) throws {
    outcome.made = try insert(decision, discussion: nil)
    outcome.family = decision.family.number
    let who = try member(decision.by.number).name
    outcome.what =
      "recorded \(who)'s decision for \(try familyName(decision.family.number)): "
      + "“\(Self.shortened(decision.text))”"
  }

  /// Writes a new decision; returns its number.
  mutating func insert(_ decision: Decision, discussion: Int?) throws -> Int {
    try check(decision)
    var columns = decision.columns
    columns["family"] = .number(decision.family.number)
    columns["discussion"] = Value(discussion)
    columns["entered_by"] = .number(actor.number)
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
    let made = try ledger.insert(.decision, columns)
    outcome.families.insert(decision.family.number)
    outcome.searched.append(("decision", made))
    return made
  }

  /// Brings a stored decision into line with a wanted one.
  mutating func update(_ id: Int, to decision: Decision) throws {
    try check(decision)
    try ledger.update(.decision, id, set: decision.columns)
    outcome.searched.append(("decision", id))
  }

  /// Refuses a decision by somebody who does not hold the authority for its kind.
  private func check(_ decision: Decision) throws {
    _ = try familyName(decision.family.number)
    guard !decision.text.trimmed.isEmpty else { throw Refusal.nothingChosen("what was decided") }
    try checkPast(decision.day, "A decision")
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT title, role FROM authority WHERE decision = ?"),
      arguments: [decision.authority])
    guard let row else { throw Refusal.noSuch("kind of decision called “\(decision.authority)”") }
    let (title, needed): (String, String) = (row["title"], row["role"])
    let member = try member(decision.by.number)
    guard let role = Role(rawValue: needed) else {
      let post = needed.split(separator: "-").joined(separator: " ")
      throw Refusal.withoutAuthority(member: member.name, decision: "“\(title)”", needs: "the \(post)")
    }
    guard member.role != role else { return }
    guard try isHeld(role) else { throw Refusal.roleVacant(role, for: "“\(title)”") }
    throw Refusal.withoutAuthority(
      member: member.name, decision: "“\(title)”", needs: "the \(role.words)")
  }

  mutating func rateRisk(_ family: Int, _ risk: Risk, on day: Day) throws {
    let name = try familyName(family)
    try checkPast(day, "A rating")
    let latest = try latestRisk(of: family)
    if latest?["level"] != risk.rawValue {
      outcome.made = try ledger.insert(
        .risk, ["family": .number(family), "level": .text(risk.rawValue), "day": Value(day)])
    }
    outcome.family = family
    outcome.families.insert(family)
    outcome.what = "rated the risk for \(name) as \(risk.rawValue)"
  }

  /// The latest rating of a family, the one of a given discussion left out.
  func latestRisk(of family: Int, besides discussion: Int? = nil) throws -> Row? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT id, level, day FROM risk WHERE family = ?1 AND (?2 IS NULL OR discussion IS NOT ?2)
          ORDER BY day DESC, id DESC LIMIT 1
          """), arguments: [family, discussion])
  }
}

extension Decision {
  /// What a person may change of a decision, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "day": Value(day), "text": .text(text.trimmed), "member": .number(by.number),
      "authority": .text(authority),
    ]
  }
}
