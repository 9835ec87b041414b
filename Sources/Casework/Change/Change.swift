/// Everything that can be saved, one case each. A change is whole: all of it is written, or nothing.
public enum Change: Hashable, Sendable {
  case addFamily(name: String, first: Person?, relationship: String)
  /// A family with its people and the referral that brought them, as one change.
  case takeIn(Intake)
  case addPerson(Person, family: Ref<Family>, relationship: String)
  case correctPerson(Ref<Person>, Person, basedOn: Revision)
  case setAllocation(child: Ref<Person>, to: Ref<Member>, since: Day)
  /// Several children at once, such as brothers and sisters.
  case allocate([Ref<Person>], to: Ref<Member>, since: Day)
  case recordVisit(Visit)
  case correctVisit(Ref<Visit>, Visit, basedOn: Revision)
  case recordNote(Note)
  case correctNote(Ref<Note>, Note, basedOn: Revision)
  case addAction(Action)
  case correctAction(Ref<Action>, Action, basedOn: Revision)
  case completeActions([Ref<Action>], on: Day)
  case reopenAction(Ref<Action>)
  case recordDecision(Decision)
  case rateRisk(Ref<Family>, Risk, on: Day)
  case openMeeting(Meeting)
  case setPresent(Ref<Meeting>, [Ref<Member>])
  /// Moves a family to the other tier of a meeting that is still open.
  case setTier(Ref<Meeting>, Ref<Family>, Tier)
  case minute(Discussion)
  /// Takes up a family that was not on the agenda of the open meeting.
  case joinAgenda(Ref<Meeting>, Ref<Family>, Tier)
  /// Moves a family of the open meeting before another, or to the end of its tier.
  case moveOnAgenda(Ref<Meeting>, Ref<Family>, before: Ref<Family>?)
  /// Puts a family of the open meeting off to the next, with the reason; an empty reason takes that back.
  case postpone(Ref<Meeting>, Ref<Family>, reason: String)
  case wish(AgendaWish)
  case withdrawWish(Ref<AgendaWish>)
  case putHypothesis(Hypothesis)
  case stepHypothesis(Ref<Hypothesis>, HypothesisStep)
  /// What somebody above the unit has answered to a decision that was to be sought.
  case answerDecision(Ref<Decision>, Decision.Answer)
  /// The consultant signs minutes of one meeting; each becomes a version that no one can change.
  case signOff([Ref<Discussion>])
  /// A new version of a signed minute, with why; it waits for a signature of its own.
  case amend(Discussion, reason: String)
  /// People of one family live somewhere else from a day on.
  case moveHome([Ref<Person>], Home, since: Day)
  /// Several visits that were told one after another, as one change.
  case recordVisits([Visit])
  /// Two records of one person become one; what only the other knew is kept.
  case mergePeople(kept: Ref<Person>, other: Ref<Person>)
  /// Two families become one; the other's people, records and meetings go along.
  case mergeFamilies(kept: Ref<Family>, other: Ref<Family>)
  /// After how many minutes without a key the screen is locked; nothing means never.
  case setLockMinutes(Int?)
  /// What the council's system now holds of a child, or after all does not.
  case markCopied([Copied], isCopied: Bool)
  /// Asks the consultant to authorise, close or allocate.
  case submit(Submission)
  /// Puts other words in the place of a submission that is not agreed yet; one that was returned waits again.
  case correctSubmission(Ref<Submission>, Submission, basedOn: Revision)
  case withdrawSubmission(Ref<Submission>)
  /// Agrees, and does what was asked, as one change.
  case agree(Ref<Submission>, on: Day)
  /// Gives a submission back with a question.
  case giveBack(Ref<Submission>, question: String)
  case ask(Question)
  case answer(Ref<Question>, String)
  case restrict(Restriction)
  /// Lets somebody read a restricted record to the end of a day, or renews that.
  case grant(Ref<Restriction>, to: Ref<Member>, until: Day, reason: String)
  case endGrant(Ref<Restriction>, of: Ref<Member>)
  /// The restriction was looked at and stands on, until it is looked at again.
  case reviewRestriction(Ref<Restriction>, next: Day)
  case liftRestriction(Ref<Restriction>, reason: String)
  case warn(Warning)
  case reviewWarning(Ref<Warning>, next: Day)
  case liftWarning(Ref<Warning>, reason: String)
  case recordLeave(Leave)
  case cancelLeave(Ref<Leave>)
  case openCover(Cover)
  case endCover(Ref<Cover>)
  /// Who may take a kind of decision: a role of the unit, or a post above it.
  case setAuthority(decision: String, role: String)
  /// A login of the system under which others act with `--as`; or none any more.
  case registerService(login: String, isRegistered: Bool)
  /// Ends the meeting; families on the agenda that were not reached are recorded as not discussed.
  case closeMeeting(Ref<Meeting>)
  case mark(Entry.Identity, significant: Bool)
  case delete(Entry.Identity)
  case addMember(Member)
  case correctMember(Ref<Member>, Member, basedOn: Revision)
  case setMeetingLength(meeting: Int, full: Int, checkIn: Int)
  case recordOccasion(Occasion)
  case correctOccasion(Ref<Occasion>, Occasion, basedOn: Revision)
  case changeStanding(StandingChange)
  /// Says something of one clock; takes the place of what was said of it in that kind before.
  case remark(ClockRemark)
  /// Says the same of several clocks, such as brothers' and sisters', as one change.
  case remarkTogether([ClockRemark])
  case withdrawRemark(Clock.Key, ClockRemark.Kind)
  /// The same of several clocks; those of which nothing of the kind was said are passed over.
  case withdrawTogether([Clock.Key], ClockRemark.Kind)
  /// Sets the unit's own length of a timescale, or takes it back, from a day on.
  case setLocalLength(LocalLength)
  case suspend(Suspension)
  /// The suspension's last day is set earlier.
  case endSuspension(Ref<Suspension>, on: Day)
  case setVirtualVisits(count: Bool)
  /// Takes up a newer rule file, or a newer list of holidays, as it was read; it stands over what the program carries.
  case loadLaw(LawFile)
  /// Takes a loaded file out again, by its kind and name.
  case unloadLaw(LawFile.Kind, name: String)
}

extension Change {
  /// Whether it can move the clocks of what already runs, so that the person sees them before it is saved.
  public var mayRebaseClocks: Bool {
    switch self {
    case .changeStanding, .correctPerson, .setVirtualVisits, .setLocalLength: true
    default: false
    }
  }

  /// Whether something of it can be odd by the rules of the returns, so that it is weighed before it is saved.
  public var mayBeOdd: Bool {
    switch self {
    case .changeStanding, .recordOccasion, .correctOccasion, .correctPerson, .addPerson, .addFamily, .takeIn:
      true
    default: false
    }
  }

  /// It stands once it is made: a sign-off is not taken back, an amendment follows it; who may read is changed
  /// by a change of its own, never by taking one back.
  public var isFinal: Bool {
    switch self {
    case .signOff, .restrict, .grant, .endGrant, .liftRestriction, .reviewRestriction: true
    default: false
    }
  }

  /// Whether it can be what stops a clock.
  public var mayStopClocks: Bool {
    switch self {
    case .recordVisit, .recordVisits, .correctVisit, .recordOccasion, .correctOccasion, .changeStanding: true
    default: false
    }
  }
}

/// One child's part of one minute, as it is copied to the council's system.
public struct Copied: Hashable, Sendable {
  public var discussion: Ref<Discussion>
  public var child: Ref<Person>

  public init(discussion: Ref<Discussion>, child: Ref<Person>) {
    (self.discussion, self.child) = (discussion, child)
  }
}

/// How often a record had been changed when it was read; a change based on an older one is a conflict.
public struct Revision: Hashable, Sendable {
  public var number: Int

  public init(_ number: Int) { self.number = number }
}

/// What came of a saved change.
public struct Saved: Hashable, Sendable {
  /// The change as the journal tells it: `recorded a visit to Tolu and Femi Adeyemi`.
  public var what: String
  public var family: Ref<Family>?
  /// The number of the row that was made, where one was.
  public var made: Int?

  /// Dates that it has stopped after they had run out, and of which nobody has said why.
  public var stoppedLate: [ClockRow] = []
  /// It cannot be taken back.
  public var isFinal = false

  public init(what: String, family: Ref<Family>?, made: Int?) {
    (self.what, self.family, self.made) = (what, family, made)
  }
}
