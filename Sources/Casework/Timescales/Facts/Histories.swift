extension ChildFacts {
  /// The child's happenings and spans, in the order of time; `countsVirtual` lets a virtual visit be a sight.
  public func history(countsVirtual: Bool) -> History {
    var draft = HistoryDraft(facts: self)
    draft.addReferrals()
    draft.addAssessments()
    draft.addEnquiries()
    draft.addNeeds()
    draft.addPlans()
    draft.addCare()
    draft.addLeavingCare()
    draft.addSights(countsVirtual: countsVirtual)
    draft.addVisitsWritten()
    draft.addOccasions()
    draft.cutNeeds()
    return draft.history
  }
}

extension SharedFacts {
  /// The family's or member's happenings and spans, in the order of time; of one that is over since nobody knows
  /// when only requests for access, which outlast the case.
  public func history() -> History {
    var history = History(subject: subject)
    history.ended = ended
    var happenings = occasions.compactMap(\.happening)
    if isOver && ended == nil {
      happenings.removeAll { $0.kind != .accessRequested && $0.kind != .accessAnswered }
      history.happenings = Happening.inOrder(happenings)
      return history
    }
    for discussion in fullDiscussions {
      happenings.append(Happening(.fullDiscussionHeld, on: discussion.day, id: discussion.id))
    }
    history.happenings = Happening.inOrder(happenings)
    history.spans = OccasionSpans.all(in: history.happenings)
    return history
  }
}

extension Happening {
  /// By day, then by minute (unknown ones first), then by id, at last by kind.
  static func comesBefore(_ left: Happening, _ right: Happening) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.minute != right.minute { return (left.minute ?? -1) < (right.minute ?? -1) }
    return left.id != right.id ? left.id < right.id : left.kind < right.kind
  }

  /// The same order, found by day and minute first, because whole happenings are slow to move.
  static func inOrder(_ happenings: [Happening]) -> [Happening] {
    var order = happenings.indices.map { place in
      (key: Int(happenings[place].day.number) * 2_048 + (happenings[place].minute ?? -1), place: place)
    }
    order.sort { left, right in
      left.key != right.key
        ? left.key < right.key : comesBefore(happenings[left.place], happenings[right.place])
    }
    return order.map { happenings[$0.place] }
  }
}

/// A child's history while it is put together out of what is recorded.
struct HistoryDraft {
  let facts: ChildFacts
  var happenings: [Happening] = []
  var spans: [Span] = []
  var legal: [History.LegalSince] = []
  var formats = FormatSet()
  /// Periods of care as the clocks count them.
  var stretches: [CareStretch] = []

  init(facts: ChildFacts) { self.facts = facts }

  mutating func add(
    _ kind: HappeningKind, on day: Day, id: String, format: Format?, isOnlyLatest: Bool = false,
    note: String? = nil
  ) {
    happenings.append(
      Happening(kind, on: day, id: id, format: format, isOnlyLatest: isOnlyLatest, note: note))
  }

  /// What an extract tells only the latest of: `protection_plan:3/latest_review/2026-02-05`.
  mutating func addLatest<Fact>(
    _ kind: HappeningKind, on day: Day?, field: String, of recorded: Recorded<Fact>
  ) {
    guard let day else { return }
    let format = recorded.origin[field]
    add(kind, on: day, id: "\(recorded.id)/\(field)/\(day)", format: format, isOnlyLatest: format != nil)
  }

  mutating func note(_ origin: Origin) {
    for format in origin.fields.values { formats.insert(format) }
  }

  var history: History {
    var history = History(
      subject: .child(facts.child), born: facts.born, died: facts.died,
      happenings: Happening.inOrder(happenings),
      spans: spans.sorted { $0.from != $1.from ? $0.from < $1.from : $0.id < $1.id }, legal: legal,
      formats: Set(formats.members))
    history.isUnborn = facts.born == nil && facts.isUnborn
    return history
  }
}

extension Recorded {
  /// Who said when it began: the day is the record's key, which an import need not name among its fields.
  var startFormat: Format? { origin.startFormat }
}
