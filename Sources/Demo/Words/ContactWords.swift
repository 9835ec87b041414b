import Casework

/// What others tell the unit between visits.
enum ContactWords {
  /// An event with what was said and by whom.
  static func contact(
    _ cast: Words.Cast, _ chance: inout Chance
  ) -> (event: NoteEvent, text: String, toldBy: String) {
    let contact = chance.pick(
      all.filter { contact in
        !Words.sayable(contact.texts, cast).isEmpty && !Words.sayable([contact.toldBy], cast).isEmpty
      })
    return (
      contact.event, Words.one(of: contact.texts, cast, &chance), Words.filled(contact.toldBy, cast)
    )
  }

  private static let all: [(event: NoteEvent, toldBy: String, texts: [String])] = [
    (
      .school, "{school}",
      [
        "{child} was late three days out of five, each time with the same story.",
        "{child} has full attendance this half term and a certificate for it.",
        "{child} fell asleep in the second lesson. Woken, given toast, better after.",
        "A fallout in the yard; settled by the end of the day.",
      ]
    ),
    (
      .call, "{mother}",
      [
        "{mother} rang to ask when the meeting is and who will be there.",
        "{mother} rang in tears about a letter. It was the gas, not the court.",
        "{mother} rang to cancel Thursday and offered Friday.",
        "{mother} rang to say thank you for the bed.",
      ]
    ),
    (
      .health, "the health visitor",
      [
        "Weight and height on the line. Jabs are up to date.",
        "Did not attend the hearing test; a new one is offered on the 20th.",
        "The dentist has taken two teeth out; {child} was brave.",
      ]
    ),
    (
      .police, "the police",
      [
        "Called to the address by a neighbour; nobody hurt, words of advice given.",
        "No new incidents on the log.",
      ]
    ),
    (
      .family, "the contact supervisor",
      [
        "Family time went well; {child} had made a card.",
        "Family time ended ten minutes early at {child}'s wish.",
      ]
    ),
    (
      .message, "{mother}",
      ["Sent a photograph of the finished room.", "Wrote that the boiler has been mended."]
    ),
    (
      .directWork, "{worker}",
      [
        "Three houses with {child}: the worry house had the stairs in it.",
        "Made the family tree together; {child} put the dog first.",
      ]
    ),
    (
      .professionals, "{worker}",
      ["Short call with school and health: everybody sees the same, nobody sees more."]
    ),
  ]
}
