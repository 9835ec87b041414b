import Casework

/// Lists 1 to 6: contacts, early help, referrals, assessments, enquiries, episodes of need.
extension AnnexRow {
  static func contact(_ row: inout Row, _ read: inout ImportedRow) {
    let source = row.code("source")
    guard let day = started(&row) else { return }
    read.facts = [ContactReceived(started: day, source: source)]
  }

  static func earlyHelp(_ row: inout Row, _ read: inout ImportedRow) {
    let organisation = row.text("organisation")
    guard let day = started(&row) else { return }
    let completed = row.day("completed", notBefore: day, "started")
    read.facts = [EarlyHelp(started: day, completed: completed, organisation: organisation)]
  }

  static func referral(_ row: inout Row, _ read: inout ImportedRow) {
    let (source, noFurtherAction) = (row.code("source"), row.answer("no-further-action"))
    let earlier = row.number("earlier-in-year")
    guard let day = started(&row) else { return }
    read.facts = [
      Referral(started: day, source: source, noFurtherAction: noFurtherAction, earlierInYear: earlier)
    ]
  }

  static func assessment(_ row: inout Row, _ read: inout ImportedRow) {
    let (seen, support) = (row.answer("child-seen"), row.answer("needs-support"))
    guard let day = started(&row) else { return }
    let authorised = row.day("authorised", notBefore: day, "started")
    read.facts = [Assessment(started: day, childSeen: seen, authorised: authorised, needsSupport: support)]
  }

  static func enquiry(_ row: inout Row, _ read: inout ImportedRow) {
    let (unnecessary, led) = (row.answer("conference-unnecessary"), row.answer("led-to-plan"))
    let (enquiries, conferences) = (row.number("earlier-enquiries"), row.number("earlier-conferences"))
    guard let day = started(&row) else { return }
    read.facts = [
      Enquiry(
        started: day, conferenceUnnecessary: unnecessary,
        conference: row.day("conference", notBefore: day, "started"), ledToPlan: led,
        earlierEnquiriesInYear: enquiries, earlierConferencesInYear: conferences)
    ]
  }

  static func need(_ row: inout Row, _ read: inout ImportedRow) {
    let (need, reason) = (row.code("need"), row.code("closure-reason"))
    let status = row.code("case-status").flatMap(Status.init)
    if let seen = row.day("last-seen") { read.lastSeen = [LastSeen(day: seen, alone: nil)] }
    guard let day = started(&row) else { return }
    let closed = row.day("closed", notBefore: day, "started")
    read.facts = [
      ChildInNeed(started: day, need: need, closed: closed, closureReason: reason, caseStatus: status)
    ]
  }
}
