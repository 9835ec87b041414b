import Screen

/// The words by which a coordinator looks for what can be made new; they are not shown.
extension Desk {
  static func spoken(_ item: Picker.Item) -> Picker.Item {
    var item = item
    item.words = newWords[item.id] ?? ""
    return item
  }

  private static let newWords: [String: String] = [
    "visit": "home seen saw child",
    "contact": "phone call rang letter email message school health police nursery spoke told heard",
    "note": "memo remark observation",
    "action": "task to do remind",
    "decision": "agreed decided",
    "hypothesis": "idea thinking explanation",
    "home": "moved house address home lives living",
    "person":
      "mother father mum dad parent carer partner sibling brother sister baby child unborn grandmother grandfather aunt uncle relative friend newborn pregnant",
    "death": "died dead bereaved",
    "family": "new case referral household",
    "visits": "several afternoon batch many",
    "unit-action": "team task to do",
    "leave": "holiday sick away absence training annual",
    "cover": "stand in absence replace",
    "submit/allocation": "new worker change of worker allocate reallocate social worker",
    "standing/referral-received": "referred MASH front door",
    "standing/assessment-started": "single assessment begun",
    "standing/assessment-authorised": "assessment finished signed off completed",
    "standing/enquiry-started": "section 47 s47",
    "standing/plan-started": "child protection plan register CP",
    "standing/plan-ended": "child protection plan step down CP deregistered",
    "standing/care-started": "looked after LAC accommodated removed foster care section 20",
    "standing/placement-moved": "moved foster placement change",
    "standing/legal-status-changed": "interim care order ICO section 31 court",
    "standing/care-ended": "went home returned home left care adopted",
    "occasion/returned-from-missing": "went missing ran away absent absconded found",
    "occasion/return-interview": "went missing ran away return home",
    "occasion/core-group": "CP group",
    "occasion/initial-conference": "ICPC case conference CP",
    "occasion/review-conference": "RCPC case conference CP",
    "occasion/looked-after-review": "LAC review IRO",
    "occasion/cin-meeting": "CIN TAF network",
    "occasion/cin-review": "CIN TAF",
    "occasion/strategy-discussion": "strategy meeting police section 47",
    "occasion/court-hearing": "judge hearing",
    "occasion/health-assessment": "medical doctor LAC",
    "occasion/dental-check": "dentist teeth",
    "occasion/strengths-and-difficulties": "SDQ",
    "occasion/education-plan": "PEP school",
    "occasion/supervision": "one to one",
  ]
}
