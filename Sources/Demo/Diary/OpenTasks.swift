import Casework

/// The actions that the unit has agreed and not done yet, by the numbers that the file gives them.
struct OpenTasks {
  private struct Task {
    var number: Int
    var place: Int
    var made: Day
    var due: Day
    /// It is carried over from meeting to meeting.
    var isDragging = false
  }

  private var numbers = 0
  private var open: [Task] = []
  /// Done, and to be ticked in the minute of the next meeting, by family.
  private var told: [Int: [Task]] = [:]
  /// The last action of the next minute is one that nobody will do.
  var isNextDragging = false

  var hasDragging: Bool { open.contains(where: \.isDragging) }

  /// Most actions are done about when they are due, many a little before; a few drag on and are late.
  ///
  /// Some are ticked in the minute, where the family is heard; the others as they are done.
  mutating func ticks(on day: Day, heard: Set<Int>, _ chance: inout Chance) -> [Change] {
    var ticks: [Change] = []
    var told: [Int: [Task]] = [:]
    open.removeAll { task in
      let isDone = task.due < day ? chance.happens(86) : task.due < day + 7 && chance.happens(70)
      guard isDone, task.made < day, !task.isDragging else { return false }
      if heard.contains(task.place), chance.happens(30) {
        told[task.place, default: []].append(task)
      } else {
        let done = max(task.made, min(day, task.due) - chance.between(0...3))
        ticks.append(.completeActions([Ref(task.number)], on: done))
      }
      return true
    }
    self.told = told
    return ticks
  }

  /// Ticks in the minute what is done, and gives some of what is late a new day.
  mutating func review(in discussion: inout Discussion, of place: Int, on day: Day, _ chance: inout Chance) {
    discussion.done = told.removeValue(forKey: place)?.map { Ref($0.number) } ?? []
    for index in open.indices where open[index].place == place && open[index].due < day {
      guard open[index].isDragging ? discussion.tier == .full : chance.happens(40) else { continue }
      let due = Path.weekday(day + 7)
      open[index].due = due
      discussion.carried.append(Discussion.Carried(Ref(open[index].number), due: due))
    }
  }

  /// Takes up what a minute agrees: its actions, then the tasks that test its hypotheses, then the genogram.
  mutating func takeUp(_ discussion: Discussion, of place: Int, on day: Day) {
    for (position, action) in discussion.actions.enumerated() {
      let isDragging = isNextDragging && position == discussion.actions.count - 1
      take(of: place, made: day, due: action.due, isDragging: isDragging)
    }
    isNextDragging = false
    for task in discussion.hypotheses.compactMap(\.task) { take(of: place, made: day, due: task.due) }
    if !discussion.genogram.isEmpty { take(of: place, made: day, due: nil) }
  }

  private mutating func take(of place: Int, made: Day, due: Day?, isDragging: Bool = false) {
    numbers += 1
    open.append(
      Task(number: numbers, place: place, made: made, due: due ?? made + 7, isDragging: isDragging))
  }
}

/// Decisions that are not the unit's own, until somebody has answered.
struct SoughtDecisions {
  private var numbers = 0
  private var waiting: [(number: Int, made: Day, post: String)] = []

  /// Takes up what a minute decided.
  mutating func takeUp(_ discussion: Discussion, on day: Day) {
    for decision in discussion.decisions {
      numbers += 1
      if let post = decision.soughtFrom { waiting.append((numbers, day, post)) }
    }
  }

  /// The answers that have come since the last meeting.
  mutating func answers(on day: Day, _ chance: inout Chance) -> [Change] {
    var answers: [Change] = []
    waiting.removeAll { decision in
      guard decision.made < day - 7, chance.happens(45) else { return false }
      let by = MeetingWords.posts[decision.post] ?? decision.post
      let answer = Decision.Answer(isGranted: chance.happens(75), by: by, day: day - 1)
      answers.append(.answerDecision(Ref(decision.number), answer))
      return true
    }
    return answers
  }
}
