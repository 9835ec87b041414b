/// The tables that hold recorded facts; only through the ledger is anything written to them.
enum Table: String, CaseIterable {
  case unit, member, family, person, belonging, household, allocation, risk, visit, note, meeting
  case attendance, discussion, decision, action, authority, referral, assessment, enquiry, placement
  case serviceLogin = "service_login"
  case householdPerson = "household_person"
  case contactReceived = "contact_received"
  case earlyHelp = "early_help"
  case childInNeed = "child_in_need"
  case protectionPlan = "protection_plan"
  case carePeriod = "care_period"
  case legalStatus = "legal_status"
  case leavingCare = "leaving_care"
  case statusClaim = "status_claim"
  case seenClaim = "seen_claim"
  case visitChild = "visit_child"
  case notePerson = "note_person"
  case discussionChild = "discussion_child"
  case actionOwner = "action_owner"
  case occasion, suspension
  case occasionChild = "occasion_child"
  case clockRemark = "clock_remark"
  case localLength = "local_length"
  case lawFile = "law_file"
  case hypothesis, challenge, copied
  case hypothesisStep = "hypothesis_step"
  case partChild = "part_child"
  case actionReview = "action_review"
  case agendaWish = "agenda_wish"
  case minuteVersion = "minute_version"
  case contactDetail = "contact_detail"
  case restriction, warning, submission, question, leave, cover
  case restrictionNamed = "restriction_named"
  case submissionChild = "submission_child"
}
