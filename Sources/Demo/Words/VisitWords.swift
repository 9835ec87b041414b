import Casework

/// What a worker tells of a visit.
enum VisitWords {
  /// Three or four sentences: the home, the child, and what comes next; less where nobody was met.
  static func text(
    _ concern: Concern, met: Bool, alone: Bool, age: Int?, inCare: Bool, _ cast: Words.Cast,
    _ chance: inout Chance
  ) -> String {
    guard met else { return Words.one(of: notMet, cast, &chance) }
    let opening = inCare ? placement : concern.visitWords
    var sentences = [Words.one(of: opening, cast, &chance), Words.one(of: child(age), cast, &chance)]
    if alone { sentences.append(Words.one(of: spokenAlone, cast, &chance)) }
    if chance.happens(60) { sentences.append(Words.one(of: next, cast, &chance)) }
    return sentences.joined(separator: " ")
  }

  private static let notMet = [
    "Nobody came to the door; a card was left.",
    "{mother} rang to say they were at the hospital. A new day is agreed.",
    "No answer. The neighbour saw them leave with bags for a day out.",
  ]

  private static let placement = [
    "{carer} has put up shelves for the model cars.", "{carer} says the nights are better since the lamp.",
    "Met at the placement after school; tea was on the table.",
    "{carer} has the health book and the dates in it.",
    "The room is as the child wants it now, with the door half open.",
  ]

  /// Without an age the child is not born yet.
  private static func child(_ age: Int?) -> [String] {
    switch age ?? -1 {
    case ..<0: unborn
    case ..<2: small
    case 2..<5: young
    case 5..<12: middle
    default: teenage
    }
  }

  private static let unborn = [
    "The midwife's notes were on the table and up to date.", "The cot has come and is still in its box.",
    "{mother} felt the baby move while we talked.", "The bag for the hospital is packed.",
  ]
  private static let small = [
    "{child} is crawling and follows a voice across the room.",
    "{child} slept through the visit, a good colour and clean.",
    "{child} reached for {mother} and was picked up at once.", "{child} has gained weight by the red book.",
  ]
  private static let young = [
    "{child} showed me every dinosaur by name.", "{child} has ten new words and used them all.",
    "{child} held on to {mother}'s leg, then brought me a book.", "{child} ate two plates of pasta.",
  ]
  private static let middle = [
    "{child} read to me and would not stop at the chapter's end.",
    "{child} has been to {school} every day this week.", "{child} drew the house with everyone in it.",
    "{child} was quiet today and did not want to talk about the weekend.",
    "{child} wants to know when the plan will end, and said so.",
  ]
  private static let teenage = [
    "{child} came down after ten minutes and stayed for an hour.", "{child} answered in single words today.",
    "{child} has a mock exam on Friday and is not ready.",
    "{child} wants to choose the college without anyone's advice.",
    "{child} said things are all right, in a way that sounded true.",
  ]

  private static let spokenAlone = [
    "Seen alone in the bedroom: says it feels safe at night.",
    "Seen alone on the walk to the shop; worried about {mother}, not about home.",
    "Seen alone: would like more time with the others.", "Seen alone; nothing new was said.",
  ]
  private static let next = [
    "Next visit agreed with {mother}.", "I will ring the health visitor.",
    "Promised to bring the photographs next time.", "Asked {mother} to think about the Tuesday group.",
  ]
}
