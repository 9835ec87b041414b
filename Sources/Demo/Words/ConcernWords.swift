extension Concern {
  /// How a visit begins: what the worker met at the door.
  var visitWords: [String] {
    switch self {
    case .neglect:
      [
        "The front room was warm and the floor clear; the kitchen still has no working light.",
        "Washing up stood over two days and the bins were full. {mother} began to clear while we talked.",
        "Food in the fridge for three days. {mother} showed me the new beds and was proud of them.",
        "The house was cold. The meter had run out on Sunday and was topped up while I was there.",
      ]
    case .violence:
      [
        "{mother} came to the door alone. The lock has been changed and the chain was on.",
        "{mother} said there has been no contact since the last incident; his jacket hung in the hall.",
        "A quiet visit. The hole in the bedroom door has been mended.",
        "{mother} spoke in the kitchen with the radio on, so that the children would not hear.",
      ]
    case .lowMood:
      [
        "{mother} had just got up at eleven. She has taken the tablets for nine days now.",
        "Curtains open today, which they were not last time. {mother} had been out to the shop on her own.",
        "{mother} cried when asked how the nights are. Her sister is staying until Sunday.",
        "{mother} talked more than before and laughed once about the cat.",
      ]
    case .drink:
      [
        "No smell of drink and no bottles seen. {mother} says eleven days.",
        "{mother} had slept badly and said so. Two empty cans by the back door, which she did not hide.",
        "{mother} showed the card from the Tuesday group with four stamps on it.",
        "{mother} was not expecting me and was clear and well.",
      ]
    case .exploitation:
      [
        "A second phone lay on the table; nobody knew whose it was.",
        "New trainers again. {mother} does not know where they come from and is worried herself.",
        "{mother} keeps a list of the times out and in; three late nights since the last visit.",
        "The older friend was not mentioned today, for the first time.",
      ]
    case .disability:
      [
        "The hoist has come and is in use. {mother} had slept six hours in one go.",
        "The short break went well; the bag was packed by the door for the next one.",
        "{mother} is on the phone most days about the chair. It is now promised for the month's end.",
        "The ramp is still not built, and the step was wet.",
      ]
    case .crowding:
      [
        "Five in two rooms. The damp patch behind the cot has grown.",
        "The landlord has not answered {mother}'s letter. Photographs taken of the window.",
        "Boxes are packed in the hall in the hope of the move.",
        "The benefit has been put right and there was shopping on the table.",
      ]
    case .conflict:
      [
        "{mother} and the grandmother did not speak while I was there.",
        "There had been shouting before I came, and everyone said it was about the telephone.",
        "The family has kept the agreed evening together twice out of three times.",
        "{mother} said the house is calmer since the door rule, and looked it.",
      ]
    case .alone:
      [
        "The room was tidy and the prayer mat rolled up in the corner.",
        "Had cooked for both of us; the budget sheet was filled in.",
        "The post was unopened, so we went through it together.",
        "Talked about home for the first time, with the interpreter on the phone.",
      ]
    }
  }

  /// What could go wrong.
  var riskWords: [String] {
    switch self {
    case .neglect:
      [
        "Meals and mornings depend on {mother} having a good day.", "Health appointments missed twice.",
        "Drift: we have said the same for weeks.",
      ]
    case .violence:
      [
        "He knows the address and the school.", "{mother} may take him back when money is short.",
        "{child} listens at the door.",
      ]
    case .lowMood:
      [
        "{mother} stops answering when she is at her lowest.", "{child} is doing what a parent should do.",
        "The tablets may be stopped again.",
      ]
    case .drink:
      [
        "A relapse at the weekend would not be seen until Monday.",
        "{child} knows where the bottles are kept.", "The group ends in four weeks.",
      ]
    case .exploitation:
      [
        "{child} does not see it as harm.", "Nights out are not always reported.",
        "The older friend has a car.",
      ]
    case .disability:
      [
        "{mother} is worn out and says so only late.", "Lifting without the hoist.",
        "Two services each think the other is in the lead.",
      ]
    case .crowding:
      [
        "The damp and {child}'s chest.", "Notice may be served before the move.",
        "No room to do homework or to be alone.",
      ]
    case .conflict:
      ["{child} is made to take sides.", "{child} may walk out again.", "The grandmother may stop helping."]
    case .alone:
      [
        "The hearing is coming and sleep is getting worse.", "Few people to call at night.",
        "Money is borrowed from people we do not know.",
      ]
    }
  }

  /// What holds.
  var protectiveWords: [String] {
    switch self {
    case .neglect:
      [
        "{mother} opens the door and tells us when it has gone wrong.",
        "{school} gives breakfast and notices.", "The grandmother comes on Thursdays.",
      ]
    case .violence:
      [
        "{mother} rang the police herself the last time.", "A neighbour knows and has our number.",
        "{child} has an adult at {school} to go to.",
      ]
    case .lowMood:
      [
        "{mother} asked for help before it was bad.", "Her sister can come at a day's notice.",
        "{child} is on time at {school} every day.",
      ]
    case .drink:
      [
        "{mother} is honest about it.", "The grandmother takes {child} when asked, without questions.",
        "Eleven weeks is the longest yet.",
      ]
    case .exploitation:
      [
        "{child} still comes home to eat.", "{mother} rings us at once.",
        "The football coach has offered to collect {child}.",
      ]
    case .disability:
      [
        "{mother} knows {child} better than any report.", "The short-break carer is steady.",
        "{school} adapts without being asked.",
      ]
    case .crowding:
      [
        "{mother} keeps every paper and every appointment.", "The children share without fuss.",
        "Neighbours lend the yard.",
      ]
    case .conflict:
      [
        "They all turn up when we invite them.", "{child} talks to the youth worker.",
        "Nobody has been hurt.",
      ]
    case .alone:
      [
        "College every day and on time.", "The Saturday club has become something like a family.",
        "Knows whom to ring and does.",
      ]
    }
  }

  /// What the unit settles on.
  var decisionWords: [String] {
    switch self {
    case .neglect:
      [
        "Keep the plan; measure mornings, not rooms, until the next review.",
        "Ask for a graded care profile with {mother} taking part.",
      ]
    case .violence:
      [
        "No unsupervised contact until the safety plan has held for six weeks.",
        "Hold the core group early and invite the police.",
      ]
    case .lowMood:
      ["Stay weekly through the winter; no further step now.", "{clinician} joins the next two visits."]
    case .drink:
      [
        "Write the relapse plan with {mother} and the grandmother together.",
        "Visits on a Monday until the summer.",
      ]
    case .exploitation:
      [
        "Hold a mapping meeting with school and police.",
        "Keep {child} at home and make home worth staying in; no placement.",
      ]
    case .disability:
      [
        "Ask the panel for two more nights of short break a month.",
        "Name one lead worker, in writing, by the end of the month.",
      ]
    case .crowding:
      [
        "Support the housing appeal with a letter about {child}'s chest.",
        "Stay as child in need until the move, then review.",
      ]
    case .conflict:
      [
        "Offer six family sessions with {clinician}.",
        "A family group meeting before anyone talks of a placement.",
      ]
    case .alone:
      ["Bring the pathway review forward.", "Pay for the travel pass until the allowance is sorted out."]
    }
  }
}
