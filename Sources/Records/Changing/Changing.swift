import Casework
import GRDB

/// A change on its way into the file: who makes it, when, the rows it writes and what it comes to.
struct Changing {
  var ledger: Ledger
  let actor: Actor
  let now: Moment
  /// Tells the rules by which clocks run, where a change hangs on them.
  let store: Store
  var outcome = Outcome(what: "")

  var database: Database { ledger.database }

  init(_ ledger: Ledger, store: Store, now: Moment) throws {
    (self.ledger, self.store, self.now) = (ledger, store, now)
    actor = try Actor(login: store.login, on: now.day, in: ledger.database)
  }

  /// Writes a change's rows, or refuses it; a change that leaves every row as it was says so.
  mutating func apply(_ change: Change) throws {
    let withheld = try Withheld(from: store.login, now: now, in: database)
    try withheld?.check(change, by: actor)
    let isByCover = try permit(change)
    try write(change)
    try withheld?.check(ledger.images, of: change)
    if isByCover { outcome.what += " (cover)" }
    outcome.searched += SearchIndex.hypotheses(in: ledger.images)
    if ledger.images.isEmpty { outcome.what = "nothing was changed" }
  }

  private mutating func write(_ change: Change) throws {
    switch change {
    case .addFamily(let name, let first, let relationship):
      try addFamily(name, first: first, relationship: relationship)
    case .addPerson(let person, let family, let relationship):
      try addPerson(person, to: family.number, relationship: relationship)
    case .takeIn(let intake): try takeIn(intake)
    case .correctPerson(let ref, let person, let revision):
      try correctPerson(ref.number, person, basedOn: revision)
    case .allocate(let children, let member, let since):
      try allocate(children.map(\.number), to: member.number, since: since)
    case .setAllocation(let child, let member, let since):
      try allocate(child.number, to: member.number, since: since)
    case .moveHome, .mergePeople, .mergeFamilies: try applyToPeople(change)
    case .recordVisit(let visit): try recordVisit(visit)
    case .recordVisits(let visits): try recordVisits(visits)
    case .correctVisit(let ref, let visit, let revision):
      try correctVisit(ref.number, visit, basedOn: revision)
    case .recordNote(let note): try recordNote(note)
    case .correctNote(let ref, let note, let revision):
      try correctNote(ref.number, note, basedOn: revision)
    case .recordDecision(let decision): try recordDecision(decision)
    case .rateRisk(let family, let risk, let day): try rateRisk(family.number, risk, on: day)
    case .mark(let identity, let significant): try mark(identity, significant)
    case .delete(let identity): try delete(identity)
    case .addMember(let member): try addMember(member)
    case .correctMember(let ref, let member, let revision):
      try correctMember(ref.number, member, basedOn: revision)
    case .setMeetingLength(let meeting, let full, let checkIn):
      try setMeetingLength(meeting, full: full, checkIn: checkIn)
    case .setLockMinutes(let minutes): try setLockMinutes(minutes)
    case .addAction, .correctAction, .completeActions, .reopenAction: try applyToActions(change)
    case .openMeeting, .setPresent, .setTier, .minute, .joinAgenda, .moveOnAgenda, .postpone, .closeMeeting:
      try applyToMeeting(change)
    case .wish, .withdrawWish, .putHypothesis, .stepHypothesis, .answerDecision, .signOff, .amend,
      .markCopied:
      try applyAroundMeeting(change)
    case .recordOccasion(let occasion): try recordOccasion(occasion)
    case .correctOccasion(let ref, let occasion, let revision):
      try correctOccasion(ref.number, occasion, basedOn: revision)
    case .changeStanding(let change): try changeStanding(change)
    case .remark, .remarkTogether, .withdrawRemark, .withdrawTogether, .setLocalLength, .suspend,
      .endSuspension, .setVirtualVisits, .loadLaw, .unloadLaw:
      try applyToClocks(change)
    case .submit, .correctSubmission, .withdrawSubmission, .agree, .giveBack, .ask, .answer:
      try applyToReview(change)
    case .restrict, .grant, .endGrant, .reviewRestriction, .liftRestriction, .warn, .reviewWarning,
      .liftWarning:
      try applyToReading(change)
    case .recordLeave, .cancelLeave, .openCover, .endCover, .setAuthority, .registerService:
      try applyToStaff(change)
    }
  }

  private mutating func applyToPeople(_ change: Change) throws {
    switch change {
    case .moveHome(let people, let home, let since): try moveHome(people.map(\.number), home, since: since)
    case .mergePeople(let kept, let other): try mergePeople(kept: kept.number, other: other.number)
    case .mergeFamilies(let kept, let other): try mergeFamilies(kept: kept.number, other: other.number)
    default: break
    }
  }

  private mutating func applyToClocks(_ change: Change) throws {
    switch change {
    case .remark(let remark): try self.remark(remark)
    case .remarkTogether(let remarks): try self.remark(remarks)
    case .withdrawRemark(let clock, let kind): try withdrawRemark(clock, kind)
    case .withdrawTogether(let clocks, let kind): try withdrawRemarks(clocks, kind)
    case .setLocalLength(let length): try setLocalLength(length)
    case .suspend(let suspension): try suspend(suspension)
    case .endSuspension(let ref, let day): try endSuspension(ref.number, on: day)
    case .setVirtualVisits(let count): try setVirtualVisits(count: count)
    case .loadLaw(let file): try loadLaw(file)
    case .unloadLaw(let kind, let name): try unloadLaw(kind, name)
    default: break
    }
  }

  private mutating func applyToActions(_ change: Change) throws {
    switch change {
    case .addAction(let action): try addAction(action)
    case .correctAction(let ref, let action, let revision):
      try correctAction(ref.number, action, basedOn: revision)
    case .completeActions(let refs, let day): try completeActions(refs.map(\.number), on: day)
    case .reopenAction(let ref): try reopenAction(ref.number)
    default: break
    }
  }

  private mutating func applyToMeeting(_ change: Change) throws {
    switch change {
    case .openMeeting(let meeting): try openMeeting(meeting)
    case .setPresent(let ref, let members): try setPresent(ref.number, members.map(\.number))
    case .setTier(let ref, let family, let tier): try setTier(ref.number, family.number, tier)
    case .minute(let discussion): try minute(discussion)
    case .joinAgenda(let ref, let family, let tier): try joinAgenda(ref.number, family.number, tier)
    case .moveOnAgenda(let ref, let family, let before):
      try moveOnAgenda(ref.number, family.number, before: before?.number)
    case .postpone(let ref, let family, let reason): try postpone(ref.number, family.number, reason)
    case .closeMeeting(let ref): try closeMeeting(ref.number)
    default: break
    }
  }

  /// What is wished before a meeting, and what is left to do after it.
  private mutating func applyAroundMeeting(_ change: Change) throws {
    switch change {
    case .wish(let wish): try self.wish(wish)
    case .withdrawWish(let ref): try withdrawWish(ref.number)
    case .putHypothesis(let hypothesis): try putHypothesis(hypothesis)
    case .stepHypothesis(let ref, let step): try stepHypothesis(ref.number, step)
    case .answerDecision(let ref, let answer): try answerDecision(ref.number, answer)
    case .signOff(let refs): try signOff(refs.map(\.number))
    case .amend(let discussion, let reason): try amend(discussion, reason: reason)
    case .markCopied(let copied, let isCopied): try markCopied(copied, isCopied)
    default: break
    }
  }
}
