import Casework

/// What is said and agreed in the weekly meeting.
enum MeetingWords {
  static let checkIns = [
    "No change since last week.", "Visit done, all well.", "Quiet week. {school} has no worries.",
    "{mother} has asked for a change of visiting day.", "Waiting for the report from health.",
    "Core group went ahead; everyone came.", "The referral has been accepted and a date is awaited.",
    "{worker} saw {child} on the way home from school: cheerful.", "Review booked, invitations are out.",
    "One call from {mother}, dealt with on the day.",
  ]

  static let updates = [
    "Visited as planned; {child} seen and spoke freely.", "{school} reports a steady fortnight.",
    "{mother} has kept two of three appointments.", "The network met and nobody brought anything new.",
    "{child} has asked the same question twice: what happens next.",
    "{mother} has been out more and says that it helps.", "The report is in and says what we expected.",
    "A difficult weekend, told to us on Monday without our asking.",
  ]

  static let challenges = [
    "{clinician} asked whose worry this is: ours, the school's or {mother}'s. We did not agree.",
    "{clinician} wondered whether we visit when it suits us and not when it is hard.",
    "{worker} said we have stopped asking what {child} wants. Taken up.",
    "{clinician} put it the other way round: what if {mother} is the one who is holding it together?",
    "None offered.",
  ]

  static let childViews = [
    "{child} wants it to be quiet at home.", "{child} would like to see more of the cousins.",
    "{child} says the meetings are about other people.", "{child} wants to stay at {school}.",
  ]

  static let parentsViews = [
    "{mother} feels watched, and helped too.", "{mother} thinks the plan should end by the summer.",
    "{mother} agrees with the worry and not with the words.",
  ]

  /// What is to be done, and whose task it is by nature.
  static let actions: [(owner: Int, text: String)] = [
    (Staff.socialWorker, "Visit early in the day and see the morning"),
    (Staff.socialWorker, "See {child} alone and ask about the weekend"),
    (Staff.socialWorker, "Ring {school} about attendance"),
    (Staff.practitioner, "Three houses with {child}"), (Staff.practitioner, "Take {child} to the club once"),
    (Staff.practitioner, "Finish the life-story pages"), (Staff.clinician, "Joint session with {mother}"),
    (Staff.clinician, "Read the old assessment and say what is missing"),
    (Staff.coordinator, "Book the room and the interpreter"),
    (Staff.coordinator, "Send the invitations for the review"),
    (Staff.coordinator, "Ask health for the report"),
    (Staff.consultant, "Speak to the reviewing officer"), (Staff.consultant, "Sign off the assessment"),
  ]

  /// What the unit can decide of a family that may soon be done.
  static let steppingDown = [
    "Step down to child in need if the next review agrees.",
    "Longer intervals between visits from next month.",
  ]
}
