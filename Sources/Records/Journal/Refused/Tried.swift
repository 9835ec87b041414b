import Casework

extension Change {
  /// What it is, for a journal that tells of an attempt: without a name, and without a word that was typed.
  var tried: String {
    switch self {
    case .addFamily, .takeIn: "adding a family"
    case .addPerson: "adding a person"
    case .correctPerson: "correcting a person"
    case .moveHome: "recording a move of home"
    case .mergePeople, .mergeFamilies: "bringing records together"
    case .setAllocation: "an allocation"
    case .recordVisit, .recordVisits: "recording a visit"
    case .correctVisit: "correcting a visit"
    case .recordNote: "recording a note"
    case .correctNote: "correcting a note"
    case .addAction: "adding an action"
    case .correctAction, .reopenAction: "correcting an action"
    case .completeActions: "ticking off an action"
    case .recordDecision: "recording a decision"
    case .answerDecision: "recording an answer to a decision"
    case .rateRisk: "rating the risk"
    case .putHypothesis, .stepHypothesis: "recording a hypothesis"
    case .recordOccasion: "recording an occasion"
    case .correctOccasion: "correcting an occasion"
    case .changeStanding: "changing a child's standing"
    case .mark: "marking an entry"
    case .delete: "deleting an entry"
    default: triedElsewhere
    }
  }

  /// What does not belong to one family's record, or decides over it.
  private var triedElsewhere: String {
    switch self {
    case .openMeeting, .setPresent, .setTier, .joinAgenda, .moveOnAgenda, .postpone, .closeMeeting:
      "running the meeting"
    case .wish, .withdrawWish: "changing the agenda"
    case .minute: "minuting"
    case .amend: "amending a minute"
    case .signOff: "signing minutes"
    case .markCopied: "marking what was copied"
    case .submit, .correctSubmission, .withdrawSubmission: "submitting for agreement"
    case .agree: "agreeing to a submission"
    case .giveBack: "giving a submission back"
    case .ask, .answer: "asking or answering a question"
    case .restrict: "restricting a record"
    case .grant, .endGrant: "saying who may read a restricted record"
    case .reviewRestriction, .liftRestriction: "reviewing a restriction"
    case .warn, .reviewWarning, .liftWarning: "changing a warning"
    case .recordLeave, .cancelLeave: "recording leave"
    case .openCover, .endCover: "opening or ending cover"
    case .setAuthority: "saying who may decide"
    case .registerService: "naming a service login"
    case .addMember, .correctMember: "changing a member"
    case .setMeetingLength, .setLockMinutes: "changing the unit's settings"
    case .remark, .remarkTogether, .withdrawRemark, .withdrawTogether: "saying something of a date"
    case .setLocalLength, .suspend, .endSuspension, .setVirtualVisits, .loadLaw, .unloadLaw:
      "changing how dates are counted"
    default: "a change"
    }
  }
}
