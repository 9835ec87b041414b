import Casework

extension Page {
  /// One line of an agenda.
  struct Heard {
    var name: String
    var tier: Tier
    var minutes: Int
    var because: [String]
  }

  /// An agenda as a page; `unit` may be blank, `families` stand in running order.
  init(agendaOf day: Day, unit: String, minutes: Int, families: [Heard]) {
    let name = unit.isEmpty ? "" : " of \(unit)"
    self.init(title: "Agenda of the unit meeting\(name), \(day.spoken)")
    let full = families.filter { $0.tier == .full }.count
    let planned = families.reduce(0) { $0 + $1.minutes }
    add(.fact(label: "Length", text: "\(minutes) minutes, \(planned) of them planned"))
    add(
      .fact(
        label: "Families", text: "\(families.count): \(full) in full, \(families.count - full) to check in on"
      ))
    if families.isEmpty { add(.notice("No family is open, so there is nobody to discuss.")) }
    if planned > minutes { add(.notice("More is planned than the meeting holds.")) }
    var number = 0
    for tier in Tier.allCases {
      let heard = families.filter { $0.tier == tier }
      guard !heard.isEmpty else { continue }
      add(.heading(tier.words))
      for family in heard {
        number += 1
        add(.family(number: "\(number)", name: family.name, aside: "\(family.minutes) min"))
        add(.entry(label: "Because", text: family.because.joined(separator: " "), note: ""))
      }
    }
  }
}
