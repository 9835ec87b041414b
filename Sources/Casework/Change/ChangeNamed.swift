extension Change {
  /// A record that a change is about.
  public enum Named: Hashable, Sendable {
    case family(Ref<Family>)
    case person(Ref<Person>)
    case visit(Ref<Visit>)
    case note(Ref<Note>)
    case action(Ref<Action>)
    case decision(Ref<Decision>)
    case discussion(Ref<Discussion>)
    case occasion(Ref<Occasion>)
    case hypothesis(Ref<Hypothesis>)
    case wish(Ref<AgendaWish>)
    case submission(Ref<Submission>)
    case question(Ref<Question>)
    case restriction(Ref<Restriction>)
    case warning(Ref<Warning>)
    case entry(Entry.Identity)
    case clock(Clock.Key)
  }

  /// Every record that the change names, so that it can be refused where one of them is hidden.
  ///
  /// There is no default here: a new change says whom it names.
  public var named: [Named] {
    switch self {
    case .addFamily, .takeIn, .openMeeting, .setPresent, .closeMeeting, .setLockMinutes, .addMember,
      .correctMember, .setMeetingLength, .setLocalLength, .suspend, .endSuspension, .setVirtualVisits,
      .loadLaw, .unloadLaw, .recordLeave, .cancelLeave, .openCover, .endCover, .setAuthority,
      .registerService:
      []
    case .addPerson, .correctPerson, .setAllocation, .allocate, .moveHome, .mergePeople, .mergeFamilies:
      namedPeople
    case .recordVisit, .correctVisit, .recordVisits, .recordNote, .correctNote, .recordDecision,
      .recordOccasion, .correctOccasion, .changeStanding, .rateRisk, .mark, .delete:
      namedRecords
    case .addAction, .correctAction, .completeActions, .reopenAction: namedActions
    case .setTier, .minute, .joinAgenda, .moveOnAgenda, .postpone, .wish, .withdrawWish, .putHypothesis,
      .stepHypothesis, .answerDecision, .signOff, .amend, .markCopied:
      namedAtMeeting
    case .submit, .correctSubmission, .withdrawSubmission, .agree, .giveBack, .ask, .answer: namedInReview
    case .restrict, .grant, .endGrant, .reviewRestriction, .liftRestriction, .warn, .reviewWarning,
      .liftWarning:
      namedInReading
    case .remark(let remark): [.clock(remark.clock)]
    case .remarkTogether(let remarks): remarks.map { .clock($0.clock) }
    case .withdrawRemark(let clock, _): [.clock(clock)]
    case .withdrawTogether(let clocks, _): clocks.map { .clock($0) }
    }
  }

  private var namedPeople: [Named] {
    switch self {
    case .addPerson(_, let family, _): [.family(family)]
    case .correctPerson(let ref, _, _): [.person(ref)]
    case .setAllocation(let child, _, _): [.person(child)]
    case .allocate(let children, _, _): children.map { .person($0) }
    case .moveHome(let people, _, _): people.map { .person($0) }
    case .mergePeople(let kept, let other): [.person(kept), .person(other)]
    case .mergeFamilies(let kept, let other): [.family(kept), .family(other)]
    default: []
    }
  }

  private var namedRecords: [Named] {
    switch self {
    case .recordVisit(let visit): visit.named
    case .correctVisit(let ref, let visit, _): [.visit(ref)] + visit.named
    case .recordVisits(let visits): visits.flatMap(\.named)
    case .recordNote(let note): note.named
    case .correctNote(let ref, let note, _): [.note(ref)] + note.named
    case .recordDecision(let decision): [.family(decision.family)]
    case .recordOccasion(let occasion): occasion.named
    case .correctOccasion(let ref, let occasion, _): [.occasion(ref)] + occasion.named
    case .changeStanding(let change): [.family(change.family)] + change.children.map { .person($0) }
    case .rateRisk(let family, _, _): [.family(family)]
    case .mark(let identity, _), .delete(let identity): [.entry(identity)]
    default: []
    }
  }

  private var namedActions: [Named] {
    switch self {
    case .addAction(let action): action.named
    case .correctAction(let ref, let action, _): [.action(ref)] + action.named
    case .completeActions(let refs, _): refs.map { .action($0) }
    case .reopenAction(let ref): [.action(ref)]
    default: []
    }
  }

  private var namedAtMeeting: [Named] {
    switch self {
    case .setTier(_, let family, _), .joinAgenda(_, let family, _), .postpone(_, let family, _):
      [.family(family)]
    case .moveOnAgenda(_, let family, let before): [.family(family)] + (before.map { [.family($0)] } ?? [])
    case .minute(let discussion), .amend(let discussion, _): [.family(discussion.family)]
    case .wish(let wish): [.family(wish.family)] + (wish.before.map { [.family($0)] } ?? [])
    case .withdrawWish(let ref): [.wish(ref)]
    case .putHypothesis(let hypothesis): [.family(hypothesis.family)]
    case .stepHypothesis(let ref, _): [.hypothesis(ref)]
    case .answerDecision(let ref, _): [.decision(ref)]
    case .signOff(let refs): refs.map { .discussion($0) }
    case .markCopied(let copied, _): copied.flatMap { [.discussion($0.discussion), .person($0.child)] }
    default: []
    }
  }

  private var namedInReview: [Named] {
    switch self {
    case .submit(let submission): submission.named
    case .correctSubmission(let ref, let submission, _): [.submission(ref)] + submission.named
    case .withdrawSubmission(let ref), .agree(let ref, _), .giveBack(let ref, _): [.submission(ref)]
    case .ask(let question):
      [.family(question.family)] + (question.submission.map { [.submission($0)] } ?? [])
        + (question.discussion.map { [.discussion($0)] } ?? [])
    case .answer(let ref, _): [.question(ref)]
    default: []
    }
  }

  private var namedInReading: [Named] {
    switch self {
    case .restrict(let restriction): [.family(restriction.family)]
    case .grant(let ref, _, _, _), .endGrant(let ref, _), .reviewRestriction(let ref, _),
      .liftRestriction(let ref, _):
      [.restriction(ref)]
    case .warn(let warning): [.family(warning.family)] + (warning.person.map { [.person($0)] } ?? [])
    case .reviewWarning(let ref, _), .liftWarning(let ref, _): [.warning(ref)]
    default: []
    }
  }
}

extension Visit {
  fileprivate var named: [Change.Named] { [.family(family)] + children.map { .person($0.child) } }
}

extension Note {
  fileprivate var named: [Change.Named] { [.family(family)] + people.map { .person($0) } }
}

extension Occasion {
  fileprivate var named: [Change.Named] {
    (family.map { [.family($0)] } ?? []) + children.map { .person($0) }
  }
}

extension Action {
  fileprivate var named: [Change.Named] { family.map { [.family($0)] } ?? [] }
}

extension Submission {
  fileprivate var named: [Change.Named] { [.family(family)] + children.map { .person($0) } }
}
