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

  /// Who questions the unit's view, how, and what changes through it.
  static let challenges: [(by: Int, text: String, changed: String)] = [
    (Staff.clinician, "Whose worry is this: ours, the school's or {mother}'s?", "We did not agree."),
    (
      Staff.clinician, "Do we visit when it suits us, and not when it is hard?",
      "One visit after six o'clock."
    ),
    (
      Staff.socialWorker, "We have stopped asking what {child} wants.", "It is asked first on the next visit."
    ),
    (Staff.clinician, "What if {mother} is the one who is holding it together?", ""),
    (Staff.practitioner, "Are we waiting for something that will not come?", "A day set by which we decide."),
    (Staff.consultant, "What would we do if we had met this family today?", ""),
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

  /// What only somebody above the unit may decide: its kind, and what is asked for.
  static let sought: [(kind: String, post: String, text: String)] = [
    ("legal-advice", "service-manager", "Legal advice on whether the threshold is met."),
    ("legal-advice", "service-manager", "A legal planning meeting before the next review."),
    ("placement", "service-manager", "A respite placement with the aunt, one weekend in three."),
    ("accommodation", "head-of-service", "Accommodation by agreement while {mother} is in hospital."),
  ]
  /// Who answers for a post, by its id.
  static let posts = [
    "service-manager": "Mo Reid, service manager", "head-of-service": "Hazel Quaye, head of service",
  ]

  /// What is to be changed in the genogram.
  static let genogram = [
    "the aunt lives with them now", "a half-sister in another town, by the father",
    "the grandfather died in the spring",
  ]

  /// What is to be done of a family with whom nothing moves.
  static let neverDone = "Ask {school} for the record of the last two years"

  /// What the unit can decide of a family that may soon be done.
  static let steppingDown = [
    "Step down to child in need if the next review agrees.",
    "Longer intervals between visits from next month.",
  ]
}
