import Casework

/// What is said of one family at one meeting.
struct MeetingTalk {
  let family: Household
  let cast: Words.Cast
  let day: Day

  /// Writes the minute: a line for a check-in, the whole talk with decision and actions for a full discussion.
  func speak(in discussion: inout Discussion, risk: inout Risk?, _ chance: inout Chance) {
    guard discussion.tier == .full else {
      discussion.update = Words.one(of: MeetingWords.checkIns, cast, &chance)
      if chance.happens(5) { discussion.actions = [action(for: discussion.family, &chance)] }
      return
    }
    discussion.update = Words.some(chance.between(2...3), of: MeetingWords.updates, cast, &chance)
    discussion.risks = Words.some(chance.between(1...2), of: family.concern.riskWords, cast, &chance)
    discussion.protective = Words.some(
      chance.between(1...2), of: family.concern.protectiveWords, cast, &chance)
    discussion.challenge = Words.one(of: MeetingWords.challenges, cast, &chance)
    if chance.happens(50) { discussion.childView = Words.one(of: MeetingWords.childViews, cast, &chance) }
    if chance.happens(40) { discussion.parentsView = Words.one(of: MeetingWords.parentsViews, cast, &chance) }
    discussion.minutes = chance.between(11...22)
    let rating = rating(after: risk, &chance)
    (risk, discussion.risk) = (rating, rating)
    if chance.happens(70) { discussion.decisions = [decision(for: discussion.family, &chance)] }
    for _ in 0..<chance.pick([1, 1, 2]) {
      let action = action(for: discussion.family, &chance)
      if !discussion.actions.contains(where: { $0.text == action.text }) { discussion.actions.append(action) }
    }
  }

  /// Worry moves slowly: mostly it stays, sometimes it goes a step.
  private func rating(after before: Risk?, _ chance: inout Chance) -> Risk {
    let usual: Risk =
      switch family.status(on: day) {
      case .protection: .high
      case .lookedAfter, .assessment: .medium
      default: .low
      }
    if let before, chance.happens(75) { return before }
    return chance.happens(60) ? usual : .medium
  }

  private func decision(for ref: Ref<Family>, _ chance: inout Chance) -> Decision {
    let isCalm = chance.happens(15)
    let sentences = isCalm ? MeetingWords.steppingDown : family.concern.decisionWords
    return Decision(
      family: ref, day: day, text: Words.one(of: sentences, cast, &chance),
      by: Staff.ref(Staff.consultant), authority: isCalm ? "step-down" : "case-direction")
  }

  private func action(for ref: Ref<Family>, _ chance: inout Chance) -> Action {
    let task = chance.pick(MeetingWords.actions.filter { !Words.sayable([$0.text], cast).isEmpty })
    let owner = task.owner == Staff.socialWorker ? family.worker : task.owner
    var owners = [Staff.ref(owner)]
    if owner != Staff.clinician, chance.happens(10) { owners.append(Staff.ref(Staff.clinician)) }
    let due = Path.weekday(day + chance.pick([2, 5, 7, 7, 9, 14, 14, 21]))
    return Action(family: ref, text: Words.filled(task.text, cast), owners: owners, due: due)
  }
}
