import Casework
import Screen

/// A family's minute in the running meeting: update, challenge, decisions, actions, and what else was said.
struct MinuteForm: Filling {
  var meeting: Ref<Meeting>
  var day: Day
  var item: MeetingBoard.Item
  var sheet: FamilySheet
  var purpose = Purpose.running

  /// What the minute is typed for.
  enum Purpose: Hashable, Sendable {
    /// In the meeting, while the family is talked about.
    case running
    /// The meeting is closed, and nobody has signed the minute.
    case correcting
    /// It was signed; what is typed is a new version, with why.
    case amending
  }

  var draftKey: String { "minute/\(item.family.number)/\(meeting.number)" }
  var title: String { "Unit meeting \(day.brief), \(item.name)" }

  var titleName: String? { item.name }

  private static let texts = [
    ("update", "Update", 4), ("challenge", "Challenge", 2), ("risks", "Risks", 2),
    ("protective", "Protective", 2),
    ("child", "Child says", 2), ("parents", "Parents say", 2),
  ]
  private static let risks: [Risk?] = [nil, .high, .medium, .low]

  var isNew: Bool { false }

  func blank(_ facts: Facts) -> Form {
    let minute = sheet.minute
    let decisions = minute?.decisions.map { Self.spoken($0, facts) } ?? []
    let actions = minute?.actions.map { Self.spoken($0, facts) } ?? []
    var fields = Self.texts.prefix(2).map { key, label, rows in
      Field(key, label: label, hint: key == "challenge" ? "who, what" : "", content: .memo("", rows: rows))
    }
    fields += (decisions.isEmpty ? [""] : decisions).enumerated().map {
      Self.decision($0.offset + 1, $0.element)
    }
    fields += (actions.isEmpty ? [""] : actions).enumerated().map { Self.action($0.offset + 1, $0.element) }
    fields += Self.texts.dropFirst(2).map { key, label, rows in
      Field(key, label: label, content: .memo("", rows: rows))
    }
    let risk = minute?.risk ?? sheet.row.risk
    fields.append(
      Field(
        "risk", label: "Risk",
        content: .choice(
          options: ["not rated", "high", "medium", "low"], selected: Self.risks.firstIndex(of: risk) ?? 0)))
    var form = Form(title: "", fields: fields)
    guard let minute else { return form }
    form.restore([
      "update": minute.update, "challenge": minute.challenges.map(\.text).joined(separator: "\n"), "risks": minute.risks,
      "protective": minute.protective, "child": minute.childView, "parents": minute.parentsView,
    ])
    return form
  }

  /// A draft may hold more lines than the stored minute: as many are made as it names.
  func blank(_ facts: Facts, for values: [String: String]) -> Form {
    var form = blank(facts)
    for prefix in ["decision", "action"] {
      while values[Self.next(prefix, in: form)] != nil { Self.addLine(prefix, to: &form) }
    }
    return form
  }

  private static func decision(_ number: Int, _ text: String) -> Field {
    Field(
      "decision\(number)", label: number == 1 ? "Decision" : "",
      hint: number == 1 ? "what; Enter for another" : "another",
      content: .line(text))
  }

  private static func action(_ number: Int, _ text: String) -> Field {
    Field(
      "action\(number)", label: number == 1 ? "Action" : "",
      hint: number == 1 ? "jb: ring the school by fri; Enter for another" : "another",
      content: .line(text))
  }

  private static func next(_ prefix: String, in form: Form) -> String {
    "\(prefix)\(form.fields.filter { $0.key.hasPrefix(prefix) }.count + 1)"
  }

  private static func addLine(_ prefix: String, to form: inout Form) {
    guard let last = form.fields.lastIndex(where: { $0.key.hasPrefix(prefix) }) else { return }
    let number = form.fields.filter { $0.key.hasPrefix(prefix) }.count + 1
    form.fields.insert(prefix == "action" ? action(number, "") : decision(number, ""), at: last + 1)
    if form.focus > last { form.focus += 1 }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    if key.hasPrefix("action") {
      ActionLine.review(key, of: &form, leaving: leaving, facts, isNarrow: true)
    } else if key.hasPrefix("decision") {
      reviewDecision(key, of: &form, leaving: leaving, facts)
    }
  }

  /// Reads back who takes the decision, and refuses one who does not hold the authority.
  private func reviewDecision(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    form[key]?.readback = nil
    let typed = form.text(key)
    guard !typed.trimmed.isEmpty else { return }
    let (by, text) = Self.decider(of: typed, facts)
    form[key]?.readback = by.map { "\($0.member.name), \($0.member.role.words)" }
    guard leaving else { return }
    if let stranger = Self.stranger(in: typed, facts) {
      form[key]?.problem = "Nobody here is “\(stranger)”. Who took it? Nobody named means the consultant."
    } else if let by {
      let holder =
        facts.sitting.authorities.first { $0.decision == Self.kind }?.role ?? Role.consultant.rawValue
      if by.member.role.rawValue != holder {
        form[key]?.problem = "\(by.member.name) may not take it; it needs \(Wording.holder(holder))."
      } else if text.isEmpty {
        form[key]?.problem = "What was decided? Nothing stands after the colon."
      }
    } else {
      form[key]?.problem = Refusal.roleVacant(.consultant, for: "A decision").sentence
    }
  }

  /// The kind of decision a unit takes at its meeting.
  private static let kind = "case-direction"

  /// One short word before a colon that should be somebody's initials and is nobody's.
  private static func stranger(in typed: String, _ facts: Facts) -> String? {
    guard let colon = typed.firstIndex(of: ":") else { return nil }
    let word = typed[..<colon].trimmed
    guard (1...4).contains(word.count), !word.contains(" "), facts.members(fitting: word).count != 1 else {
      return nil
    }
    return word
  }

  /// Enter on the last line of its kind makes one more; Tab goes on.
  func continues(_ field: String, in form: inout Form) {
    for prefix in ["action", "decision"] where field.hasPrefix(prefix) {
      let last = form.fields.last { $0.key.hasPrefix(prefix) }
      if last?.key == field, last?.text.trimmed.isEmpty == false { Self.addLine(prefix, to: &form) }
    }
  }

  /// Who took a decision, as typed before a colon (`rs: …`), else the consultant; and its words.
  private static func decider(of typed: String, _ facts: Facts) -> (MemberCard?, String) {
    if let colon = typed.firstIndex(of: ":") {
      let fits = facts.members(fitting: typed[..<colon].trimmed)
      if fits.count == 1, !typed[..<colon].trimmed.contains(" ") {
        return (fits[0], typed[typed.index(after: colon)...].trimmed)
      }
    }
    return (facts.sitting.consultant, typed.trimmed)
  }

  private static func spoken(_ decision: Decision, _ facts: Facts) -> String {
    guard decision.by != facts.sitting.consultant?.ref,
      let by = facts.sitting.members.first(where: { $0.ref == decision.by })
    else { return decision.text }
    return "\(by.member.initials.lowercased()): \(decision.text)"
  }

  private static func spoken(_ action: Action, _ facts: Facts) -> String {
    let owners = action.owners.compactMap { ref in facts.sitting.members.first { $0.ref == ref } }
    return SpokenAction.spoken(text: action.text, owners: owners, due: action.due)
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    var minute =
      sheet.minute
      ?? Discussion(
        meeting: meeting, family: item.family,
        children: sheet.row.children.filter { $0.status != .closed }.map(\.ref), tier: item.tier)
    minute.tier = item.tier
    minute.update = form.text("update").trimmed
    let challenge = form.text("challenge").trimmed
    minute.challenges = challenge.isEmpty ? [] : [Challenge(by: nil, text: challenge)]
    minute.risks = form.text("risks").trimmed
    minute.protective = form.text("protective").trimmed
    minute.childView = form.text("child").trimmed
    minute.parentsView = form.text("parents").trimmed
    let chosen = form["risk"]?.chosen ?? 0
    minute.risk = Self.risks.indices.contains(chosen) ? Self.risks[chosen] : nil
    minute.decisions = form.fields.filter { $0.key.hasPrefix("decision") }.compactMap { field in
      let (by, text) = Self.decider(of: field.text, facts)
      guard !text.isEmpty, let by else { return nil }
      let stored = sheet.minute?.decisions.first { $0.text == text && $0.by == by.ref }
      return stored ?? Decision(family: item.family, day: day, text: text, by: by.ref)
    }
    minute.actions = form.fields.filter { $0.key.hasPrefix("action") }.compactMap { field in
      guard case .action(let text, let owners, let due) = ActionLine.read(field.text, facts) else {
        return nil
      }
      return Action(family: item.family, text: text, owners: owners, due: due)
    }
    minute.basedOn = sheet.minute?.fingerprint ?? ""
    return .minute(minute)
  }
}
