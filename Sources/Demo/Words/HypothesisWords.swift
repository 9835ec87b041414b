/// One idea of what goes on in a family, with what would change the unit's mind and what tests it.
struct IdeaWords: Hashable {
  var text: String
  var wouldChange: String
  /// A question to ask; empty where a task tests it.
  var question = ""
  /// A task of the family's worker.
  var task = ""
}

extension Concern {
  /// What the unit thinks may be going on.
  var ideas: [IdeaWords] {
    switch self {
    case .neglect:
      [
        IdeaWords(
          text: "The mornings go wrong because {mother} sleeps badly, not because she does not care.",
          wouldChange: "A week of good nights and the same mornings.",
          task: "Keep a diary of nights and mornings with {mother} for a week"),
        IdeaWords(
          text: "{mother} copes for us and not between our visits.",
          wouldChange: "The same picture at an hour we did not announce.",
          task: "Go once without an appointment"),
        IdeaWords(
          text: "There is not enough money to the end of the month.",
          wouldChange: "The same cupboards in the week after payday.",
          question: "What is in the cupboards in the first week, and what in the last?"),
      ]
    case .violence:
      [
        IdeaWords(
          text: "He still comes to the house at night.",
          wouldChange: "Neighbours and {school} who have seen nothing for six weeks.",
          question: "Who has a key, and who has seen him?"),
        IdeaWords(
          text: "{mother} is more afraid of losing the children than of him, and so she does not tell us.",
          wouldChange: "She rings us first the next time.",
          task: "See {mother} away from the house and ask what she fears from us"),
        IdeaWords(
          text: "The worst is over and what is left is fear.",
          wouldChange: "Any new contact at all.", question: "When did anybody last feel safe at home?"),
      ]
    case .lowMood:
      [
        IdeaWords(
          text: "Her low mood has to do with being alone with it.",
          wouldChange: "No better in the weeks in which her sister is there.",
          question: "Who rang or came this week?"),
        IdeaWords(
          text: "The tablets are stopped as soon as they help.",
          wouldChange: "A pharmacy record without gaps.",
          task: "Ask {mother} for leave to speak to the surgery"),
        IdeaWords(
          text: "{child} has taken over the running of the house.",
          wouldChange: "{child} plays out after school.", question: "Who got everybody up today?"),
      ]
    case .drink:
      [
        IdeaWords(
          text: "Drinking follows the father's calls.", wouldChange: "A relapse in a week without a call.",
          task: "Draw calls and drinking on one line with {mother}"),
        IdeaWords(
          text: "{mother} is sober and frightened that nobody believes it.",
          wouldChange: "A test that says otherwise.", question: "What would show us that it is over?"),
      ]
    case .exploitation:
      [
        IdeaWords(
          text: "{child} owes somebody money.",
          wouldChange: "New things stop coming and {child} is still out at night.",
          question: "Who paid for the telephone?"),
        IdeaWords(
          text: "{child} goes where somebody listens.",
          wouldChange: "{child} stays in on the evenings with the coach and nothing else changes.",
          task: "Be there at the hour at which {child} usually goes out"),
      ]
    case .disability:
      [
        IdeaWords(
          text: "What looks like missed appointments is a bus that does not take the chair.",
          wouldChange: "Missed ones when we drive.",
          task: "Drive {mother} and {child} to the next two clinics"),
        IdeaWords(
          text: "{mother} is at the end of her strength and will not say so.",
          wouldChange: "She refuses a night more.", question: "When did {mother} last sleep through?"),
      ]
    case .crowding:
      [
        IdeaWords(
          text: "The shouting is about space.", wouldChange: "The same quarrels at the grandmother's house.",
          question: "Where in the flat can anybody shut a door?"),
        IdeaWords(
          text: "The move would cut {mother} off from the only people who help her.",
          wouldChange: "She wants the house on the far side of town.",
          task: "Draw the map of who helps with {mother}"),
      ]
    case .conflict:
      [
        IdeaWords(
          text: "The quarrel is between the adults, and {child} carries it.",
          wouldChange: "Quarrels in weeks in which the adults do not meet.",
          question: "What was the last quarrel about, told by each?"),
        IdeaWords(
          text: "{child} wants to be sent away so as not to have to choose.",
          wouldChange: "{child} comes home by choice.", task: "Ask {child} for three wishes, alone"),
      ]
    case .alone:
      [
        IdeaWords(
          text: "The bad nights come before every hearing and go after it.",
          wouldChange: "Bad nights in a quiet month.",
          question: "What do the nights look like on the calendar?"),
        IdeaWords(
          text: "The money goes to somebody to whom a debt is owed.",
          wouldChange: "Receipts that add up.", task: "Go through one week's spending together"),
      ]
    }
  }
}

/// What is said later of an idea.
enum IdeaSteps {
  static let strengthened = [
    "Asked, and it fits so far.", "The answer was yes, without hesitation.",
    "Seen with our own eyes on Friday.",
  ]
  static let weakened = [
    "The answer was not what it would have been.", "{school} tells it differently.",
    "It fits only half of what we saw.",
  ]
  static let dropped = ["Nothing speaks for it any more.", "Tested twice, and twice it was not so."]
  static let actedOn = ["The plan now works on it.", "Told the family so; help is in place."]
}
