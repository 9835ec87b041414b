import Casework

/// What the unit thinks goes on in one family: hypotheses that live beside each other, are tested, and go.
struct Ideas {
  private struct Idea {
    /// The number that the file will give it.
    var number: Int
    var put: Day
    var state = Hypothesis.State.live
  }

  private var ideas: [Idea] = []
  private var said: Set<String> = []
  /// Of the last minute: how many were put; their numbers are still to be given.
  private(set) var put = 0

  /// Says what became of those that live, and perhaps puts another one.
  mutating func speak(
    of family: Household, in discussion: inout Discussion, _ cast: Words.Cast, on day: Day, isStuck: Bool,
    _ chance: inout Chance
  ) {
    put = 0
    if !isStuck { step(in: &discussion, cast, on: day, likely: 70, &chance) }
    let alive = ideas.filter(\.state.isAlive).count
    let wanted =
      isStuck ? (alive == 0 ? 1 : 0) : alive == 0 ? chance.between(1...2) : chance.happens(30) ? 1 : 0
    let possible = family.concern.ideas.filter {
      !said.contains($0.text)
        && Words.sayable([$0.text, $0.wouldChange, $0.question, $0.task], cast).count == 4
    }
    for words in chance.shuffled(possible).prefix(alive < 3 ? wanted : 0) {
      said.insert(words.text)
      discussion.hypotheses.append(hypothesis(words, of: family, discussion, cast, on: day, &chance))
      put += 1
    }
  }

  /// Takes up the numbers of those that were put last.
  mutating func number(from first: Int, on day: Day) {
    for place in 0..<put { ideas.append(Idea(number: first + place, put: day)) }
    put = 0
  }

  /// At a check-in somebody may tell that an idea was tested.
  mutating func hear(
    in discussion: inout Discussion, _ cast: Words.Cast, on day: Day, _ chance: inout Chance
  ) {
    put = 0
    step(in: &discussion, cast, on: day, likely: 25, &chance)
  }

  private mutating func step(
    in discussion: inout Discussion, _ cast: Words.Cast, on day: Day, likely: Int, _ chance: inout Chance
  ) {
    for place in ideas.indices where ideas[place].state.isAlive && chance.happens(likely) {
      let age = day.days(since: ideas[place].put) / 7
      let (state, sentences): (Hypothesis.State, [String]) =
        switch chance.below(age > 9 ? 10 : 7) {
        case 0..<4: (ideas[place].state, IdeaSteps.strengthened)
        case 4..<6: (.weakened, IdeaSteps.weakened)
        case 6..<8: (.dropped, IdeaSteps.dropped)
        default: (.actedOn, IdeaSteps.actedOn)
        }
      ideas[place].state = state
      discussion.steps.append(
        Discussion.Step(
          Ref(ideas[place].number), state, words: Words.one(of: sentences, cast, &chance), isTested: true))
    }
  }

  private func hypothesis(
    _ words: IdeaWords, of family: Household, _ discussion: Discussion, _ cast: Words.Cast, on day: Day,
    _ chance: inout Chance
  ) -> Hypothesis {
    let author = chance.pick([Staff.clinician, Staff.clinician, family.worker, Staff.consultant])
    var hypothesis = Hypothesis(
      family: discussion.family, text: Words.filled(words.text, cast), author: Staff.ref(author),
      firstPut: day,
      wouldChange: Words.filled(words.wouldChange, cast), test: Words.filled(words.question, cast))
    if !words.task.isEmpty {
      hypothesis.task = Action(
        family: discussion.family, text: Words.filled(words.task, cast), owners: [Staff.ref(family.worker)],
        due: Path.weekday(day + chance.pick([7, 14])))
    }
    return hypothesis
  }
}
