import Casework
import Screen

/// The fields of a minute, and how more lines of a kind come to it.
extension MinuteForm {
  static let done = "Done"
  static let risks: [Risk?] = [nil, .high, .medium, .low]

  func blank(_ facts: Facts) -> Form {
    let stored = sheet.minute.map { MinuteStored($0, facts.sitting).values(listed: listed) } ?? [:]
    return blank(facts, for: stored)
  }

  /// A draft, or what is stored, may hold more lines than an empty minute: as many are made as it names.
  func blank(_ facts: Facts, for values: [String: String]) -> Form {
    var values = values
    if let old = values["challenge"], values["challenge1"] == nil {
      // Drafts from before the challenge had lines of its own.
      values["challenge1"] = old.split(separator: "\n").joined(separator: " ")
    }
    var form = Form(title: purpose == .running ? "" : title, fields: fields(for: values))
    form.restore(values)
    return form
  }

  private func fields(for values: [String: String]) -> [Field] {
    var fields: [MinuteField] = purpose == .amending ? [.why, .update] : [.update]
    if !listed.isEmpty { fields += [.done, .days] }
    let alive = sheet.hypotheses(before: day).map(\.ref)
    let stepped = (sheet.minute?.steps.map(\.hypothesis) ?? []).filter { !alive.contains($0) }
    fields += (alive + stepped).map { .step($0) }
    for kind: MinuteField.Kind in [.challenge, .decision, .action] { fields += lines(kind, values) }
    fields.append(.risk)
    fields += lines(.idea, values).flatMap { field -> [MinuteField] in
      guard case .line(_, let number) = field else { return [] }
      let isTyped = [field, .line(.would, number), .line(.test, number)].contains {
        values[$0.key]?.trimmed.isEmpty == false
      }
      return isTyped ? [field, .line(.would, number), .line(.test, number)] : [field]
    }
    fields += [.risks, .protective, .child, .parents] + lines(.date, values) + [.next, .genogram]
    return fields.map { field($0) }
  }

  /// The lines of a kind that are named, and at least one.
  private func lines(_ kind: MinuteField.Kind, _ values: [String: String]) -> [MinuteField] {
    let named = values.keys.compactMap { key -> Int? in
      guard case .line(kind, let number) = MinuteField(key) else { return nil }
      return number
    }
    return (1...max(1, named.max() ?? 1)).map { .line(kind, $0) }
  }

  private func field(_ field: MinuteField) -> Field {
    let content: Field.Content =
      switch field {
      case .risk:
        .choice(
          options: Self.risks.map { $0?.rawValue ?? (purpose == .running ? "not rated" : "as before") },
          selected: Self.risks.firstIndex(of: purpose == .running ? sheet.row.risk : nil) ?? 0)
      case .done: .ticks(ticks)
      default: field.rows.map { .memo("", rows: $0) } ?? .line("")
      }
    return Field(field.key, label: label(of: field), hint: field.hint(examples), content: content)
  }

  private var ticks: Ticks {
    let rows = listed.enumerated().map { index, ref in
      let row = sheet.actions.first { $0.ref == ref }
      let who = row?.owners.map(\.member.initials).joined(separator: " ") ?? ""
      return Ticks.Row(
        id: String(ref.number), name: "\(index + 1) \(who) \(row?.text ?? "no longer there")")
    }
    return Ticks(rows: rows, columns: [Self.done])
  }

  // MARK: More lines

  /// Enter on the last line of its kind makes one more, but not where nobody saw it otherwise; Tab goes on.
  func continues(_ key: String, in form: inout Form) {
    guard case .line(let kind, let number) = MinuteField(key) else { return }
    if kind == .challenge, SpokenChallenge(members: []).read(form.text(key)) == .noneOffered { return }
    let first: MinuteField = kind == .would || kind == .test ? .line(.idea, number) : .line(kind, number)
    let next: MinuteField =
      if case .line(let kind, let number) = first { .line(kind, number + 1) } else { first }
    guard kind != .idea, kind != .would, form[next.key] == nil, !form.text(first.key).trimmed.isEmpty,
      let place = form.fields.firstIndex(where: { $0.key == key })
    else { return }
    form.fields.insert(field(next), at: place + 1)
  }

  /// A hypothesis that begins to be typed has two lines more: what would change our mind, and what tests it.
  func unfolds(_ key: String, in form: inout Form) {
    guard case .line(.idea, let number) = MinuteField(key), !form.text(key).trimmed.isEmpty,
      form[MinuteField.line(.would, number).key] == nil,
      let place = form.fields.firstIndex(where: { $0.key == key })
    else { return }
    form.fields.insert(
      contentsOf: [field(.line(.would, number)), field(.line(.test, number))], at: place + 1)
  }

  // MARK: Labels

  /// The heading with the number of a hypothesis, and whom the part concerns where that is not all.
  func label(of field: MinuteField) -> String {
    var words = field.label
    if case .step(let ref) = field,
      let index = sheet.hypotheses(before: day).firstIndex(where: { $0.ref == ref })
    {
      words += " \(index + 1)"
    }
    guard let part = field.part, part == field, let only = parts[part] else { return words }
    let names = family.filter { only.contains($0.ref) }.map(\.forename)
    let whom = names.count == 1 ? names[0] : "\(only.count) of \(children.count)"
    return "\(words) (\(whom))"
  }

  func relabel(_ form: inout Form) {
    for index in form.fields.indices {
      guard let field = MinuteField(form.fields[index].key) else { continue }
      form.fields[index].label = label(of: field)
    }
  }
}
