import Casework

/// What the coordinator writes to an occasion: a short line, or nothing.
enum OccasionTexts {
  static func text(_ kind: OccasionKind, _ chance: inout Chance) -> String {
    guard let lines = lines[kind] else { return "" }
    return chance.pick(lines)
  }

  private static let lines: [OccasionKind: [String]] = [
    .coreGroup: [
      "Everyone came but the health visitor, who sent her notes.",
      "School, health and the family; the safety plan has a new page.",
      "Short and to the point; each task has its owner and day.",
    ],
    .reviewConference: [
      "All agreed that the plan goes on; the wishes of the children stand first.",
      "The plan goes on, with fewer aims and clearer ones.",
    ],
    .inNeedMeeting: [
      "The plan is agreed and everyone has a copy.", "Met at home; the plan fits on one page.",
    ],
    .inNeedReview: [
      "Half of it is done; the rest has new days.", "Good weeks. The plan goes on as it is.",
      "The group on Tuesdays has begun; nothing else has moved.",
    ],
    .lookedAfterReview: [
      "Opened by the young person, who had written the agenda.", "The plan stands; contact is as before.",
      "Most decisions of the last review are done, two are not.",
    ],
    .assessmentReviewed: [
      "On course; see everyone in the home before the next one.", "School's view is still missing.",
    ],
    .healthAssessment: ["Well; the eye test is booked.", "Growing well, injections up to date."],
    .dentalCheck: ["No treatment needed.", "One filling, done the same day."],
    .difficulties: ["Score 11.", "Score 14.", "Score 19; talked through with the clinician."],
    .educationPlanReview: ["Reading group twice a week.", "Attendance up; a mentor from next term."],
    .supervision: ["Caseload gone through, two questions taken to the meeting."],
    .pathwayReview: ["College, money and the flat; the plan is signed."],
  ]
}
