import Casework
import Screen

/// What is read back beside each line of a minute, and what is wrong with it once it is left.
extension MinuteForm {
  /// What was said of one line.
  private struct Said {
    var readback: String?
    var problem: String?
    var oddity: String?
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    guard let field = MinuteField(key) else { return }
    let typed = form.text(key).trimmed
    let readers = MinuteReaders(self, facts)
    form[key]?.readback = nil
    form[key]?.oddity = nil
    form[key]?.inFull = readers.inFull(field, typed)
    let said: Said
    if case .line(.idea, _) = field, typed.isEmpty {
      said = idea(key, in: form)
    } else if case .step(let ref) = field {
      said = step(ref, typed, readers)
    } else if typed.isEmpty {
      said = Said(
        problem: field == .why ? "Why is what was signed changed? It is kept with the new version." : nil)
    } else {
      said = self.said(field, typed, form, readers)
    }
    form[key]?.readback = said.readback
    guard leaving else { return }
    form[key]?.oddity = said.oddity
    form[key]?.problem = readers.isStored(field, typed) ? nil : said.problem
  }

  private func said(_ field: MinuteField, _ typed: String, _ form: Form, _ readers: MinuteReaders) -> Said {
    switch field {
    case .line(.decision, _): decision(typed, readers)
    case .line(.action, _): action(typed, readers)
    case .line(.challenge, _): challenge(typed, readers)
    case .line(.idea, _): idea(typed, readers)
    case .line(.test, _): test(typed, readers)
    case .line(.date, _): date(typed, readers)
    case .days: days(typed, form, readers)
    case .next: next(typed, readers)
    case .done: Said(readback: "\(form["done"]?.ticks?.ticked(column: 0).count ?? 0) done")
    default: Said()
    }
  }

  private func decision(_ typed: String, _ readers: MinuteReaders) -> Said {
    let reading = readers.decision.read(typed)
    switch reading {
    case .refused(let why): return Said(problem: why)
    case .taken(_, let by, _), .sought(_, let by, _, _):
      return Said(readback: readers.decision.readBack(reading), oddity: absence(of: by, readers))
    }
  }

  /// Somebody of whom something is said was not at the meeting.
  private func absence(of by: Ref<Member>?, _ readers: MinuteReaders) -> String? {
    guard let by, !present.isEmpty, !present.contains(by) else { return nil }
    let name = readers.decision.members.first { $0.ref == by }?.member.name
    return name.map { "\($0) is not among those present." }
  }

  private func action(_ typed: String, _ readers: MinuteReaders) -> Said {
    switch readers.action.read(typed) {
    case .refused(let why): Said(problem: why)
    case .action(_, let owners, let due):
      Said(
        readback: Self.brief(owners, due, readers.action.members),
        oddity: due == nil ? "No day is set; add “by fri” if there is one." : nil)
    }
  }

  /// Day and owners, for a line that has little room beside the task itself.
  private static func brief(_ owners: [Ref<Member>], _ due: Day?, _ members: [MemberCard]) -> String {
    let names = owners.compactMap { ref in members.first { $0.ref == ref }?.member.name }
    return "\(due.map { "by \($0.brief)" } ?? "no day set") · \(names.joined(separator: ", "))"
  }

  private func challenge(_ typed: String, _ readers: MinuteReaders) -> Said {
    let reading = readers.challenge.read(typed)
    switch reading {
    case .refused(let why): return Said(problem: why)
    case .noneOffered: return Said(readback: readers.challenge.readBack(reading))
    case .offered(let challenge):
      return Said(readback: readers.challenge.readBack(reading), oddity: absence(of: challenge.by, readers))
    }
  }

  /// Two lines that belong to no hypothesis are no use to anybody.
  private func idea(_ key: String, in form: Form) -> Said {
    guard case .line(_, let number) = MinuteField(key) else { return Said() }
    let rest = [MinuteField.line(.would, number), .line(.test, number)]
    let isBegun = rest.contains { !form.text($0.key).trimmed.isEmpty }
    return Said(
      problem: isBegun ? "What is the hypothesis? What would change it, or test it, is typed." : nil)
  }

  private func idea(_ typed: String, _ readers: MinuteReaders) -> Said {
    let reading = readers.hypothesis.read(typed)
    if case .refused(let why) = reading { return Said(problem: why) }
    return Said(readback: readers.hypothesis.readBack(reading))
  }

  private func test(_ typed: String, _ readers: MinuteReaders) -> Said {
    let reading = readers.test.read(typed)
    if case .refused(let why) = reading { return Said(problem: why) }
    return Said(readback: readers.test.readBack(reading))
  }

  private func date(_ typed: String, _ readers: MinuteReaders) -> Said {
    let reading = readers.booking.read(typed)
    if case .refused(let why) = reading { return Said(problem: why) }
    return Said(readback: readers.booking.readBack(reading))
  }

  private func days(_ typed: String, _ form: Form, _ readers: MinuteReaders) -> Said {
    let reading = readers.carry.read(typed)
    guard case .carried(let carried) = reading else {
      if case .refused(let why) = reading { return Said(problem: why) }
      return Said()
    }
    let done = Set(form[MinuteField.done.key]?.ticks?.ticked(column: 0) ?? [])
    let ticked = carried.first { done.contains(String(action(numbered: $0.number)?.number ?? 0)) }
    return Said(
      readback: readers.carry.readBack(reading),
      problem: ticked.map { "\($0.number) is ticked as done; leave it out here, or untick it." })
  }

  private func next(_ typed: String, _ readers: MinuteReaders) -> Said {
    switch readers.next.read(typed) {
    case .day(let day): Said(readback: readers.next.readBack(day))
    case .ask(let why), .refused(let why): Said(problem: why)
    }
  }

  /// The hypothesis itself stands below its line, with how it now stands.
  private func step(_ ref: Ref<Hypothesis>, _ typed: String, _ readers: MinuteReaders) -> Said {
    let text = sheet.hypotheses.first { $0.ref == ref }?.hypothesis.text ?? ""
    if typed.isEmpty { return Said(readback: text) }
    let reading = readers.step.read(typed)
    if case .refused(let why) = reading { return Said(readback: text, problem: why) }
    let words = readers.step.readBack(reading)
    return Said(readback: text.isEmpty ? words : "\(words) · \(text)")
  }
}
