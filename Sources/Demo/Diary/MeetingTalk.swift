import Casework

/// What is said of one family at one meeting.
struct MeetingTalk {
  let family: Household
  let cast: Words.Cast
  let day: Day
  /// The places among the staff of those who are there.
  let present: [Int]
  /// The child of whom the unit's sentences speak, where it is one of several.
  let named: Ref<Person>?
  /// Those of the open children who are born, as they are called.
  let children: [String]
  /// Nothing moves with this family: no step, no challenge, no other rating.
  let isStuck: Bool

  /// Writes the minute: a line for a check-in, the whole talk with decision and actions for a full discussion.
  func speak(
    in discussion: inout Discussion, risk: inout Risk?, ideas: inout Ideas, _ chance: inout Chance
  ) {
    guard discussion.tier == .full else {
      discussion.update = Words.one(of: MeetingWords.checkIns, cast, &chance)
      nameChildren(in: &discussion, &chance)
      if !isStuck { ideas.hear(in: &discussion, cast, on: day, &chance) }
      discussion.seconds = chance.between(50...260)
      if chance.happens(5), !isStuck { discussion.actions = [action(for: discussion.family, &chance)] }
      return
    }
    discussion.update = Words.some(chance.between(2...3), of: MeetingWords.updates, cast, &chance)
    nameChildren(in: &discussion, &chance)
    discussion.risks = Words.some(chance.between(1...2), of: family.concern.riskWords, cast, &chance)
    discussion.protective = Words.some(
      chance.between(1...2), of: family.concern.protectiveWords, cast, &chance)
    if chance.happens(50) { discussion.childView = Words.one(of: MeetingWords.childViews, cast, &chance) }
    if !discussion.childView.isEmpty, let named { discussion.parts[.childView] = [named] }
    if chance.happens(40) { discussion.parentsView = Words.one(of: MeetingWords.parentsViews, cast, &chance) }
    discussion.seconds = chance.between(640...1_320)
    let rating = isStuck ? risk ?? .high : rating(after: risk, &chance)
    (risk, discussion.risk) = (rating, rating)
    challenge(in: &discussion, &chance)
    ideas.speak(of: family, in: &discussion, cast, on: day, isStuck: isStuck, &chance)
    if chance.happens(70) { discussion.decisions = [decision(for: discussion.family, &chance)] }
    for _ in 0..<chance.pick([1, 1, 2]) {
      let action = action(for: discussion.family, &chance)
      if !discussion.actions.contains(where: { $0.text == action.text }) { discussion.actions.append(action) }
    }
    if chance.happens(50) { discussion.nextFull = day + chance.pick([14, 21, 28, 28]) }
    if chance.happens(3) { discussion.genogram = chance.pick(MeetingWords.genogram) }
  }

  /// Mostly somebody of those present sees it otherwise; otherwise it is said that nobody did.
  private func challenge(in discussion: inout Discussion, _ chance: inout Chance) {
    let possible = MeetingWords.challenges.filter {
      present.contains($0.by) && !Words.sayable([$0.text, $0.changed], cast).isEmpty
    }
    guard !isStuck, !possible.isEmpty, chance.happens(78) else {
      discussion.noChallenge = true
      return
    }
    let words = chance.pick(possible)
    discussion.challenges = [
      Challenge(
        by: Staff.ref(words.by), text: Words.filled(words.text, cast),
        changed: Words.filled(words.changed, cast))
    ]
  }

  /// Worry moves slowly: mostly it stays, sometimes it goes a step.
  private func rating(after before: Risk?, _ chance: inout Chance) -> Risk {
    let usual: [Risk] =
      switch family.status(on: day) {
      case .protection: [.high, .high, .medium]
      case .lookedAfter, .assessment: [.medium, .high, .low]
      default: [.low, .low, .medium]
      }
    if let before, chance.happens(55) { return before }
    return chance.pick(usual.filter { $0 != before })
  }

  /// Brothers and sisters are mostly named, so that it is seen that each was thought of.
  private func nameChildren(in discussion: inout Discussion, _ chance: inout Chance) {
    guard children.count > 1, !isStuck, chance.happens(65) else { return }
    discussion.update += " \(chance.pick(["Seen", "Heard from", "Thought of"])): \(Words.together(children))."
  }

  private func decision(for ref: Ref<Family>, _ chance: inout Chance) -> Decision {
    if family.status(on: day) >= .protection, chance.happens(20) {
      let words = chance.pick(MeetingWords.sought)
      return Decision(
        family: ref, day: day, text: Words.filled(words.text, cast), by: Staff.ref(Staff.consultant),
        authority: words.kind, soughtFrom: words.post)
    }
    let isCalm = !isStuck && chance.happens(15)
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
