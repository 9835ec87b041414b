import Casework
import Records
import Returns
import Statute

/// Measures the weekly meeting of one unit's file: before, during and after.
struct MeetingBench {
  var path: String
  var today: Day

  func measure() throws {
    let store = try open("bench")
    let children = try store.caseload(today: today).reduce(0) { $0 + $1.children.count }
    try Timing.print("draw up the agenda for \(children) children", rounds: 20) { _ in
      _ = try store.agenda(on: today + 7)
    }
    try Timing.print("read the pack", rounds: 5) { _ in _ = try store.pack(on: today + 7, today: today) }
    let pack = try store.pack(on: today + 7, today: today)
    Timing.print("print the pack as HTML", rounds: 5) { _ in
      _ = Paper.pack(pack, today: today, format: .html)
    }
    try Timing.print("read what stands still", rounds: 5) { _ in _ = try store.drift(today: today) }
    try Timing.print("read what is left to sign and copy", rounds: 5) { _ in
      _ = try store.after(today: today)
    }
    try Timing.print("read the last minutes", rounds: 20) { _ in _ = try store.minutes(on: nil) }
    try hold(store)
  }

  /// Holds a meeting today: minutes saved one by one, then closed and signed as a whole.
  private func hold(_ store: Store) throws {
    let members = try store.sitting(today: today).members
    guard let consultant = members.first(where: { $0.member.role == .consultant }),
      let login = consultant.member.login
    else { return }
    let meeting = Meeting(
      day: today, chair: consultant.ref, minutedBy: nil, present: members.map(\.ref))
    guard let made = try store.save(.openMeeting(meeting)).made else { return }
    try Timing.print("read the running meeting", rounds: 20) { _ in
      _ = try store.meetingBoard(on: nil, today: today)
    }
    let items = try store.meetingBoard(on: nil, today: today).items.prefix(31)
    let rows = try store.caseload(today: today)
    guard let first = items.first else { return }
    try Timing.print("read a family's sheet", rounds: 20) { _ in
      _ = try store.familySheet(first.family, meeting: Ref(made), today: today)
    }
    var discussions: [Ref<Discussion>] = []
    try Timing.print("save a minute", rounds: items.count) { round in
      let item = items[items.startIndex + round]
      let children = rows.first { $0.family == item.family }?.children ?? []
      let minute = minute(
        of: item, Ref(made), children.filter { $0.status != .closed }.map(\.ref), by: consultant.ref)
      if let number = try store.save(.minute(minute)).made { discussions.append(Ref(number)) }
    }
    _ = try store.save(.closeMeeting(Ref(made)))
    let signer = try open(login)
    try Timing.print("sign \(discussions.count) minutes", rounds: 1) { _ in
      _ = try signer.save(.signOff(discussions))
    }
  }

  private func minute(
    of item: MeetingBoard.Item, _ meeting: Ref<Meeting>, _ children: [Ref<Person>], by consultant: Ref<Member>
  ) -> Discussion {
    var minute = Discussion(meeting: meeting, family: item.family, children: children, tier: .full)
    minute.update = "A fortnight told in a few words, with what the school said and who rang when."
    minute.risks = "The same as before."
    minute.challenges = [Challenge(by: consultant, text: "What if it is the other way round?")]
    minute.hypotheses = [
      Hypothesis(
        family: item.family, text: "The mornings go wrong for want of sleep.", author: consultant,
        firstPut: today, test: "How were the nights?")
    ]
    minute.decisions = [Decision(family: item.family, day: today, text: "Go on as planned.", by: consultant)]
    minute.actions = [
      Action(family: item.family, text: "Ring the school", owners: [consultant], due: today + 7)
    ]
    return minute
  }

  private func open(_ login: String) throws -> Store {
    let day = today
    let store = try Store.open(path, login: login, moment: { Moment(day: day, seconds: 1_774_000_000) })
    store.law = { try Law.book($0) }
    return store
  }
}
