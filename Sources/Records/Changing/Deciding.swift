import Casework
import GRDB

extension Changing {
  mutating func recordDecision(_ wanted: Decision) throws {
    let decision = try settled(wanted)
    if wanted.soughtFrom == nil, let post = decision.soughtFrom {
      throw Refusal.withoutAuthority(
        member: try member(wanted.by.number).name, decision: "“\(try title(of: wanted.authority))”",
        needs: "the \(Self.words(ofPost: post))")
    }
    outcome.made = try insert(decision, discussion: nil)
    outcome.family = decision.family.number
    let (who, family) = (try member(decision.by.number).name, try familyName(decision.family.number))
    let post = decision.soughtFrom.map { "the \(Self.words(ofPost: $0))" }
    let what =
      post.map { "that \(who) seeks a decision of \($0) for \(family)" } ?? "\(who)'s decision for \(family)"
    outcome.what = "recorded \(what): “\(Self.shortened(decision.text))”"
  }

  /// What somebody above the unit has answered; answered again it is a correction.
  mutating func answerDecision(_ id: Int, _ answer: Decision.Answer) throws {
    let row = try stored(.decision, id, as: "decision")
    let text: String = row["text"]
    guard let post = row["sought_from"] as String? else {
      throw Refusal.notSo("“\(Self.shortened(text))” was the unit's own to decide; nobody is asked for it.")
    }
    let by = answer.by.trimmed
    guard !by.isEmpty else { throw Refusal.nothingChosen("who answered") }
    try checkPast(answer.day, "An answer")
    let asked = try row.day("day")
    guard answer.day >= asked else {
      throw Refusal.notSo("It was to be sought on \(asked.spoken); nobody can have answered before that.")
    }
    try ledger.update(
      .decision, id,
      set: ["granted": Value(answer.isGranted), "answered_by": .text(by), "answered": Value(answer.day)])
    let family: Int = row["family"]
    outcome.family = family
    outcome.families.insert(family)
    outcome.what =
      "noted that the \(Self.words(ofPost: post)) \(answer.isGranted ? "granted" : "refused") "
      + "“\(Self.shortened(text))” for \(try familyName(family))"
  }

  /// Writes a new decision that was settled; returns its number.
  mutating func insert(_ decision: Decision, discussion: Int?) throws -> Int {
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
    var columns = decision.columns
    if decision.soughtFrom == nil {
      for column in ["granted", "answered_by", "answered"] { columns[column] = Value.none }
    }
    try ledger.update(.decision, id, set: columns)
    outcome.searched.append(("decision", id))
  }

  /// A decision as it may be written: what is above the unit is sought from the post that holds it.
  ///
  /// Refuses a decision of the unit's own by somebody who does not hold the authority for its kind.
  func settled(_ wanted: Decision) throws -> Decision {
    var decision = wanted
    (decision.text, decision.soughtFrom) = (wanted.text.trimmed, nil)
    _ = try familyName(decision.family.number)
    guard !decision.text.isEmpty else { throw Refusal.nothingChosen("what was decided") }
    try checkPast(decision.day, "A decision")
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT title, role FROM authority WHERE decision = ?"),
      arguments: [decision.authority])
    guard let row else { throw Refusal.noSuch("kind of decision called “\(decision.authority)”") }
    let (title, needed): (String, String) = (row["title"], row["role"])
    let member = try member(decision.by.number)
    guard let role = Role(rawValue: needed) else {
      decision.soughtFrom = needed
      return decision
    }
    guard member.role != role else { return decision }
    guard try isHeld(role) else { throw Refusal.roleVacant(role, for: "“\(title)”") }
    throw Refusal.withoutAuthority(
      member: member.name, decision: "“\(title)”", needs: "the \(role.words)")
  }

  private func title(of authority: String) throws -> String {
    try String.fetchOne(
      database, sql: "SELECT title FROM authority WHERE decision = ?", arguments: [authority]) ?? authority
  }

  /// `service-manager` as a sentence says it.
  private static func words(ofPost post: String) -> String {
    post.split(separator: "-").joined(separator: " ")
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
  func latestRisk(of family: Int, besides discussion: Int? = nil, through day: Day? = nil) throws -> Row? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT id, level, day FROM risk WHERE family = ?1 AND (?2 IS NULL OR discussion IS NOT ?2)
            AND (?3 IS NULL OR day <= ?3)
          ORDER BY day DESC, id DESC LIMIT 1
          """), arguments: [family, discussion, day?.description])
  }
}

extension Decision {
  /// What a person may change of a decision, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "day": Value(day), "text": .text(text.trimmed), "member": .number(by.number),
      "authority": .text(authority), "sought_from": Value(soughtFrom),
    ]
  }
}
