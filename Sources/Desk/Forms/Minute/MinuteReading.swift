import Casework
import Screen

/// The minute that the fields come to.
extension MinuteForm {
  static let challengeUnsaid = "Who saw it otherwise, and what did they say? A dash if nobody did."

  /// The action of that number in the list, from 1.
  func action(numbered number: Int) -> Ref<Action>? {
    listed.indices.contains(number - 1) ? listed[number - 1] : nil
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    var minute = discussion(from: form, facts)
    if purpose == .running, !isFinishing {
      minute.isParked = !wasFinished || minute.lacksChallenge
    } else if minute.lacksChallenge {
      form[MinuteField.line(.challenge, 1).key]?.problem = Self.challengeUnsaid
      return nil
    }
    guard purpose == .amending else { return .minute(minute) }
    return .amend(minute, reason: form.text(MinuteField.why.key).trimmed)
  }

  func discussion(from form: Form, _ facts: Facts) -> Discussion {
    let readers = MinuteReaders(self, facts)
    var minute =
      sheet.minute
      ?? Discussion(meeting: meeting, family: item.family, children: children, tier: item.tier)
    (minute.tier, minute.seconds, minute.isParked) = (item.tier, seconds, false)
    let covered = Set(children)
    minute.children = family.map(\.ref).filter { covered.contains($0) }
    minute.update = form.text(MinuteField.update.key).trimmed
    minute.risks = form.text(MinuteField.risks.key).trimmed
    minute.protective = form.text(MinuteField.protective.key).trimmed
    minute.childView = form.text(MinuteField.child.key).trimmed
    minute.parentsView = form.text(MinuteField.parents.key).trimmed
    minute.genogram = form.text(MinuteField.genogram.key).trimmed
    let chosen = form[MinuteField.risk.key]?.chosen ?? 0
    minute.risk = Self.risks.indices.contains(chosen) ? Self.risks[chosen] : nil
    minute.nextFull = next(form, readers)
    minute.parts = wholeParts(form)
    readChallenges(form, readers, into: &minute)
    readDecisions(form, readers, into: &minute)
    readActions(form, readers, into: &minute)
    readHypotheses(form, readers, into: &minute)
    readReviewed(form, readers, into: &minute)
    readBookings(form, readers, into: &minute)
    minute.basedOn = sheet.minute?.fingerprint ?? ""
    return minute
  }

  /// The lines of a kind in which something stands.
  private func typed(_ kind: MinuteField.Kind, in form: Form) -> [(number: Int, text: String)] {
    form.fields.compactMap { field in
      guard case .line(kind, let number) = MinuteField(field.key), !field.text.trimmed.isEmpty else {
        return nil
      }
      return (number, field.text.trimmed)
    }
  }

  private func next(_ form: Form, _ readers: MinuteReaders) -> Day? {
    let typed = form.text(MinuteField.next.key)
    if readers.isStored(.next, typed) { return sheet.minute?.nextFull }
    guard case .day(let day) = readers.next.read(typed) else { return nil }
    return day
  }

  private func readChallenges(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    let stored = minute.challenges
    minute.challenges = []
    minute.noChallenge = false
    for (_, text) in typed(.challenge, in: form) {
      if let place = readers.place(.challenge, text), stored.indices.contains(place) {
        minute.challenges.append(stored[place])
      } else {
        switch readers.challenge.read(text) {
        case .offered(let challenge): minute.challenges.append(challenge)
        case .noneOffered: minute.noChallenge = true
        case .refused: break
        }
      }
    }
    if !minute.challenges.isEmpty { minute.noChallenge = false }
  }

  private func readDecisions(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    let stored = minute.decisions
    minute.decisions = []
    for (number, text) in typed(.decision, in: form) {
      let decision: Decision
      if let place = readers.place(.decision, text) {
        decision = stored[place]
      } else {
        switch readers.decision.read(text) {
        case .refused: continue
        case .taken(let text, let by, let kind):
          decision = Decision(family: item.family, day: day, text: text, by: by, authority: kind)
        case .sought(let text, let by, let kind, let post):
          decision = Decision(
            family: item.family, day: day, text: text, by: by, authority: kind, soughtFrom: post)
        }
      }
      // One that reads as it was stored keeps what became of it.
      let same = stored.first { $0.text == decision.text && $0.by == decision.by }
      minute.parts[.decision(minute.decisions.count)] = parts[.line(.decision, number)]
      minute.decisions.append(same?.authority == decision.authority ? same ?? decision : decision)
    }
  }

  private func readActions(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    let stored = minute.actions
    minute.actions = []
    for (number, text) in typed(.action, in: form) {
      let action: Action
      if let place = readers.place(.action, text) {
        action = stored[place]
      } else if case .action(let text, let owners, let due) = readers.action.read(text) {
        action = Action(family: item.family, text: text, owners: owners, due: due)
      } else {
        continue
      }
      minute.parts[.action(minute.actions.count)] = parts[.line(.action, number)]
      minute.actions.append(action)
    }
  }

  private func readHypotheses(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    let stored = minute.hypotheses
    minute.hypotheses = []
    for (number, text) in typed(.idea, in: form) {
      var idea: Hypothesis
      if let place = readers.place(.idea, text) {
        idea = stored[place]
      } else if case .put(let text, let author) = readers.hypothesis.read(text) {
        idea = Hypothesis(family: item.family, text: text, author: author, firstPut: day)
      } else {
        continue
      }
      idea.wouldChange = form.text(MinuteField.line(.would, number).key).trimmed
      readTest(form.text(MinuteField.line(.test, number).key).trimmed, readers, stored, into: &idea)
      let only = parts[.line(.idea, number)]
      idea.children = only.map { $0.sorted() } ?? []
      minute.parts[.hypothesis(minute.hypotheses.count)] = only
      minute.hypotheses.append(idea)
    }
    minute.steps = form.fields.compactMap { field in
      guard case .step(let ref) = MinuteField(field.key), !field.text.trimmed.isEmpty,
        case .step(let state, let words, let isTested) = readers.step.read(field.text.trimmed)
      else { return nil }
      return Discussion.Step(ref, state, words: words, isTested: isTested)
    }
  }

  private func readTest(
    _ typed: String, _ readers: MinuteReaders, _ stored: [Hypothesis], into idea: inout Hypothesis
  ) {
    if let place = readers.place(.test, typed) {
      (idea.test, idea.task) = (stored[place].test, stored[place].task)
      return
    }
    (idea.test, idea.task) = ("", nil)
    guard !typed.isEmpty else { return }
    switch readers.test.read(typed) {
    case .question(let question): idea.test = question
    case .task(let text, let owners, let due):
      idea.task = Action(family: item.family, text: text, owners: owners, due: due)
    case .refused: break
    }
  }

  /// What became of the actions of before.
  private func readReviewed(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    guard !listed.isEmpty else { return }
    let ticked = Set(form[MinuteField.done.key]?.ticks?.ticked(column: 0) ?? [])
    minute.done = listed.filter { ticked.contains(String($0.number)) }
    let typed = form.text(MinuteField.days.key).trimmed
    if let stored = sheet.minute, readers.stored?.values(listed: listed)[MinuteField.days.key] == typed {
      minute.carried = stored.carried
    } else if case .carried(let carried) = readers.carry.read(typed) {
      minute.carried = carried.compactMap { carried in
        action(numbered: carried.number).map { Discussion.Carried($0, due: carried.due) }
      }
    } else {
      minute.carried = []
    }
  }

  private func readBookings(_ form: Form, _ readers: MinuteReaders, into minute: inout Discussion) {
    let stored = minute.bookings
    minute.bookings = typed(.date, in: form).compactMap { _, text in
      if let place = readers.place(.date, text) { return stored[place] }
      return readers.booking.occasion(
        readers.booking.read(text), family: item.family, children: minute.children)
    }
  }
}
