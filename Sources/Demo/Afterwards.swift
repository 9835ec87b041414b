import Casework
import Records

/// What is done with minutes once a meeting is over: the consultant signs, the coordinator copies and amends.
struct Afterwards {
  /// A meeting that is over, with what was minuted at it.
  struct Held {
    var day: Day
    var minutes: [(ref: Ref<Discussion>, said: Discussion)] = []
  }

  let coordinator: Store
  let consultant: Store
  private let last: Day?
  private let lastButOne: Day?
  private var unsigned: [Held] = []
  private var uncopied: [Held] = []

  /// `meetings` are the days of all that are held, in order.
  init(coordinator: Store, consultant: Store, meetings: [Day]) {
    (self.coordinator, self.consultant) = (coordinator, consultant)
    last = meetings.last
    lastButOne = meetings.dropLast().last
  }

  /// Takes up what was minuted, from the changes that were saved and what came of them.
  mutating func takeUp(_ changes: [(change: Change, at: Moment)], _ saved: [Saved]) {
    for (change, saved) in zip(changes, saved) {
      switch change.change {
      case .openMeeting(let meeting): unsigned.append(Held(day: meeting.day))
      case .minute(let discussion):
        guard let made = saved.made, let place = unsigned.indices.last else { continue }
        unsigned[place].minutes.append((Ref(made), discussion))
      default: break
      }
    }
  }

  /// Signs what waits; of the last meeting about two thirds. What was signed a fortnight ago is copied.
  mutating func goOn() throws(Refusal) {
    for held in unsigned where !held.minutes.isEmpty {
      let isLast = held.day == last
      let count = isLast ? held.minutes.count * 2 / 3 : held.minutes.count
      if count > 0 { _ = try consultant.save(.signOff(held.minutes.prefix(count).map(\.ref))) }
      if held.day == lastButOne { try amend(held, "The father was not there; the aunt was.", isSigned: true) }
      if isLast, let before = uncopied.last {
        try amend(before, "The school has put its figures right.", isSigned: false)
      }
      uncopied.append(held)
    }
    unsigned = []
    while uncopied.count > 2 { try copy(uncopied.removeFirst()) }
  }

  /// A signed minute is put right, with why; mostly it is signed again.
  private func amend(_ held: Held, _ reason: String, isSigned: Bool) throws(Refusal) {
    let full = held.minutes.filter { $0.said.tier == .full }
    guard let minute = isSigned ? full.first : full.last, isSigned || full.count > 1 else { return }
    var said = minute.said
    said.update += " Put right: \(reason)"
    _ = try coordinator.save(.amend(said, reason: reason))
    if isSigned { _ = try consultant.save(.signOff([minute.ref])) }
  }

  private func copy(_ held: Held) throws(Refusal) {
    let copied = held.minutes.flatMap { minute in
      minute.said.children.map { Copied(discussion: minute.ref, child: $0) }
    }
    if !copied.isEmpty { _ = try coordinator.save(.markCopied(copied, isCopied: true)) }
  }
}
