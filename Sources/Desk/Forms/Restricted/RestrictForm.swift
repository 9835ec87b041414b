import Casework
import Screen

/// Restricts a family's record to named people, each for a time.
struct RestrictForm: Filling {
  var file: FamilyFile

  var draftKey: String { "restrict/\(file.family.number)" }
  var title: String { "Restrict to named people, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let rows = facts.sitting.members.map { card in
      let login = card.member.login == nil ? ", no login" : ""
      return Ticks.Row(
        id: String(card.ref.number), name: "\(card.member.name), \(card.member.role.words)\(login)")
    }
    var ticks = Ticks(rows: rows, columns: ["May read"])
    for row in rows.indices { ticks[row, 0] = facts.sitting.members[row].ref == facts.sitting.me?.ref }
    let kinds = Restriction.Category.allCases.map { $0.rawValue.split(separator: "-").joined(separator: " ") }
    return Form(
      title: "Everyone else will see [restricted] and nothing more",
      fields: [
        Field("category", label: "Because of", content: .choice(options: kinds, selected: -1)),
        Field("reason", label: "Reason", hint: "what makes it necessary", content: .memo("", rows: 3)),
        Field("named", label: "Named", hint: "Space ticks, arrows move", content: .ticks(ticks)),
        Field(
          "until", label: "Each until", hint: "16/9/2026, +10wd",
          content: .line((facts.today + Restriction.grantDays).slashed)),
        Field(
          "review", label: "Review on", hint: "the day to look at it again",
          content: .line((facts.today + Restriction.reviewDays).slashed)),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "category":
      let words = category(in: form)?.words
      form[key]?.readback = words
      if leaving, category(in: form) == nil { form[key]?.problem = "Choose one with the arrows." }
    case "reason":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "Why? A restriction needs a reason." }
    case "named": reviewNamed(&form, leaving: leaving, facts)
    case "until", "review": reviewEnd(key, of: &form, leaving: leaving, facts)
    default: break
    }
  }

  private func reviewNamed(_ form: inout Form, leaving: Bool, _ facts: Facts) {
    let named = named(in: form)
    let me = facts.sitting.me?.ref
    form["named"]?.oddity =
      !named.isEmpty && !named.contains { $0 == me }
      ? "You are not among them: once it is saved, you will not see it either." : nil
    guard leaving else { return }
    let canRead = facts.sitting.members.contains { named.contains($0.ref) && $0.member.login != nil }
    if !canRead { form["named"]?.problem = "Tick at least one who works in Kith with a login of their own." }
  }

  private func category(in form: Form) -> Restriction.Category? {
    form["category"]?.chosen.map { Restriction.Category.allCases[$0] }
  }

  private func named(in form: Form) -> [Ref<Member>] {
    form["named"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref($0) } } ?? []
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let category = category(in: form),
      let until = day("until", in: form, facts, .either), let review = day("review", in: form, facts, .either)
    else { return nil }
    return .restrict(
      Restriction(
        family: file.family, category: category, reason: form.text("reason").trimmed, from: facts.today,
        review: review, named: named(in: form).map { Restriction.Named(member: $0, until: until) }))
  }
}

/// Lets somebody read a restricted record to the end of a day, or renews that.
struct GrantForm: Filling {
  var file: FamilyFile
  var row: RestrictionRow
  /// Whose reading is renewed.
  var member: Ref<Member>?

  var draftKey: String { "grant/\(file.family.number)/\(member?.number ?? 0)" }
  var title: String { "Who may read it, \(file.row.name)" }
  var titleName: String? { file.row.name }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let name = member.flatMap { ref in facts.sitting.members.first { $0.ref == ref }?.member.name } ?? ""
    return Form(
      title: "Two weeks for a task, half a year for whoever works with them",
      fields: [
        Field("to", label: "Who", hint: "initials or name", content: .line(name)),
        Field("until", label: "Until", hint: "to the end of that day: +10wd, 16/9/2026", content: .line("")),
        Field("reason", label: "What for", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "to":
      reviewMember(key, of: &form, leaving: leaving, facts)
      guard let to = self.member(key, in: form, facts),
        let reader = row.readers.first(where: { $0.member == to })
      else { return }
      form[key]?.readback = "\(reader.name), until now \(reader.until.brief)"
    case "until": reviewEnd(key, of: &form, leaving: leaving, facts)
    case "reason":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "What do they need it for?" }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let to = self.member("to", in: form, facts),
      let until = day("until", in: form, facts, .either)
    else { return nil }
    return .grant(row.ref, to: to, until: until, reason: form.text("reason").trimmed)
  }
}
