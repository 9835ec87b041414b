import Casework
import Records

/// Who types what: the coordinator everything, but for what only whoever holds the authority may enter.
enum Entry {
  /// Saves changes in their order, each run of one person's together.
  static func save(
    _ changes: [(change: Change, at: Moment)], by coordinator: Store, consultant: Store
  ) throws(Refusal) -> [Saved] {
    var saved: [Saved] = []
    var rest = changes[...]
    while let first = rest.first {
      let isConsultants = first.change.authority != nil
      let run = rest.prefix { ($0.change.authority != nil) == isConsultants }
      saved += try (isConsultants ? consultant : coordinator).saveTogether(Array(run))
      rest = rest.dropFirst(run.count)
    }
    return saved
  }
}

/// What waits for the consultant on the last day, what was given back, what must be known before one knocks, and
/// who is away.
enum Waiting {
  static func write(coordinator: Store, consultant: Store, staff: Staff, today: Day) throws(Refusal) {
    try submit(coordinator: coordinator, consultant: consultant, today: today)
    try warn(in: coordinator, today: today)
    try leave(in: coordinator, today: today)
    _ = try consultant.save(
      .openCover(
        Cover(
          member: Staff.ref(Staff.practitioner), from: today - 1, through: today + 12,
          reason: "The coordinator is at a training two afternoons a week.")))
  }

  /// One submission of each kind that waits, and one that was given back.
  private static func submit(
    coordinator: Store, consultant: Store, today: Day
  ) throws(Refusal) {
    let rows = try coordinator.caseload(today: today)
    func child(_ statuses: Set<Status>, from place: Int) -> (Ref<Family>, CaseloadRow.Child)? {
      let fits = rows.flatMap { row in
        row.children.filter { $0.born != nil && $0.status.map(statuses.contains) ?? false }.map {
          (row.family, $0)
        }
      }
      return fits.count > place ? fits[place] : nil
    }
    if let (family, child) = child([.assessment], from: 0) {
      var assessment = Submission(
        kind: .assessment, family: family, children: [child.ref],
        text:
          "Everybody was seen, school and health have answered. The grandmother carries more than we knew;"
          + " the family wants help with the mornings.",
        day: today - 1)
      (assessment.needsSupport, assessment.from) = (true, Staff.ref(Staff.socialWorker))
      _ = try coordinator.save(.submit(assessment))
    }
    for (place, isReturned) in [(1, false), (0, true)] {
      guard let (family, child) = child([.inNeed], from: place) else { continue }
      var closure = Submission(
        kind: .closure, family: family, children: [child.ref],
        text: "The plan has done what it was for: school every day since the autumn, and the aunt next door.",
        day: today)
      (closure.reason, closure.from) = ("RC7", Staff.ref(Staff.practitioner))
      guard let made = try submitted(closure, in: coordinator) else { continue }
      if isReturned {
        _ = try consultant.save(.giveBack(made, question: "What does the school say of the last two weeks?"))
      }
    }
    if let (family, child) = child([.inNeed, .protection], from: 2) {
      var allocation = Submission(
        kind: .allocation, family: family, children: [child.ref],
        text: "She knows them from the group, and has room since last week.", day: today)
      allocation.worker = Staff.ref(Staff.clinician)
      _ = try coordinator.save(.submit(allocation))
    }
    if let row = rows.last {
      _ = try consultant.save(
        .ask(Question(family: row.family, text: "Who has spoken to the father since the last meeting?")))
    }
  }

  /// What cannot be closed, because something runs, is not asked for.
  private static func submitted(
    _ submission: Submission, in store: Store
  ) throws(Refusal) -> Ref<Submission>? {
    do {
      return try store.save(.submit(submission)).made.map { Ref($0) }
    } catch Refusal.notSo {
      return nil
    }
  }

  private static func warn(in store: Store, today: Day) throws(Refusal) {
    let rows = try store.caseload(today: today)
    let warnings: [(place: Int, kind: Warning.Kind, text: String, review: Int)] = [
      (2, .home, "A large dog runs free in the yard; ring from the gate.", 120),
      (5, .workerRisk, "The uncle has threatened visitors. Go in twos, and never after dark.", 3),
    ]
    for warning in warnings where rows.count > warning.place {
      _ = try store.save(
        .warn(
          Warning(
            family: rows[warning.place].family, person: nil, kind: warning.kind, text: warning.text,
            from: today - 60, review: today + warning.review)))
    }
  }

  private static func leave(in store: Store, today: Day) throws(Refusal) {
    let away: [(member: Int, from: Int, through: Int, kind: Leave.Kind)] = [
      (Staff.clinician, -1, 3, .training), (Staff.socialWorker, 9, 20, .annual),
    ]
    for leave in away {
      _ = try store.save(
        .recordLeave(
          Leave(
            member: Staff.ref(leave.member), from: today + leave.from, through: today + leave.through,
            kind: leave.kind)))
    }
  }
}
