import Casework

extension Page {
  /// One line of an agenda.
  struct Heard {
    var name: String
    var tier: Tier
    var minutes: Int
    var because: [String]
    /// Why it is put off to the next meeting.
    var postponed: String?
  }

  /// An agenda as a page; `unit` may be blank, `families` stand in running order.
  init(
    agendaOf day: Day, unit: String, minutes: Int, shortBy: Int = 0, families: [Heard], restricted: Int = 0
  ) {
    let name = unit.isEmpty ? "" : " of \(unit)"
    self.init(title: "Agenda of the unit meeting\(name), \(day.spoken)")
    addAgenda(minutes: minutes, shortBy: shortBy, families: families, restricted: restricted)
  }

  /// `restricted` families may be counted and nothing more.
  mutating func addAgenda(minutes: Int, shortBy: Int, families: [Heard], restricted: Int) {
    let (heard, putOff) = (
      families.filter { $0.postponed == nil }, families.filter { $0.postponed != nil }
    )
    let full = heard.filter { $0.tier == .full }.count
    let planned = heard.reduce(0) { $0 + $1.minutes }
    add(.fact(label: "Length", text: "\(minutes) minutes, \(planned) of them planned"))
    let later =
      (putOff.isEmpty ? "" : "; \(putOff.count) put off")
      + (restricted == 0 ? "" : "; \(restricted) restricted")
    add(
      .fact(
        label: "Families",
        text: "\(heard.count): \(full) in full, \(heard.count - full) to check in on\(later)"))
    if families.isEmpty, restricted == 0 { add(.notice("No family is open, so there is nobody to discuss.")) }
    if shortBy > 0 {
      let minutes = Counted.of(shortBy, "minute", "minutes")
      add(.notice("The meeting is \(minutes) short for all who should be discussed in full."))
    } else if planned > minutes {
      add(.notice("More is planned than the meeting holds."))
    }
    var number = 0
    for tier in Tier.allCases {
      let items = heard.filter { $0.tier == tier }
      guard !items.isEmpty else { continue }
      add(.heading(tier.words))
      for family in items {
        number += 1
        add(.family(number: "\(number)", name: family.name, aside: "\(family.minutes) min"))
        add("Because", family.because.joined(separator: " "))
      }
    }
    if !putOff.isEmpty { add(.heading("Put off to the next meeting")) }
    for family in putOff {
      number += 1
      add(.family(number: "\(number)", name: family.name, aside: ""))
      add("Because", family.postponed ?? "")
    }
    addRestricted(restricted)
  }

  /// A line for each family that is hidden from whoever prints, last of all.
  mutating func addRestricted(_ count: Int) {
    for _ in 0..<count { add(.family(number: "", name: "[restricted]", aside: "")) }
  }
}

extension Page.Heard {
  init(_ item: Agenda.Item) {
    self.init(
      name: "\(item.name) (\(item.familyId))", tier: item.tier, minutes: item.minutes,
      because: item.because, postponed: item.postponed)
  }

  init(_ item: MeetingBoard.Item) {
    self.init(
      name: "\(item.name) (\(item.familyId))", tier: item.tier, minutes: item.minutes,
      because: item.because, postponed: item.state == .postponed ? item.postponed ?? "" : nil)
  }
}
