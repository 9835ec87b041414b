import Casework
import Desk
import Records

/// What the journal tells, as pages, and what of a sitting it is told besides changes.
extension Seat {
  /// How many entries a page holds at most, so that the longest journal opens at once.
  private static let most = 500

  /// What concerns a family, latest first, and who opened, sought or printed it.
  func journal(of family: Ref<Family>) throws(Refusal) -> [String] {
    let lines = try store.journal(JournalChoice(family: family, limit: Self.most))
    store.notePrinted("the journal", family: family)
    return lines.map { "\($0.day.spoken)  \($0.who) \($0.what)" } + Self.rest(of: lines)
  }

  /// What everybody did, or one member, day by day with the hours, latest first.
  func journal(of member: Ref<Member>?) throws(Refusal) -> Answer {
    let lines = try store.journal(JournalChoice(member: member, limit: Self.most))
    let name = desk.sitting.members.first { $0.ref == member }?.member.name ?? "a member"
    let title = member == nil ? "Journal" : "Journal of \(name)"
    store.notePrinted(member == nil ? "the journal" : "the journal of \(name)")
    var text = lines.isEmpty ? ["The journal tells of nothing."] : []
    var day: Day?
    for line in lines {
      if line.day != day { text += (text.isEmpty ? [] : [""]) + [line.day.spoken] }
      day = line.day
      text.append("  \(line.hour)  \(line.who) \(line.what)")
    }
    return .page(title: title, text: (text + Self.rest(of: lines)).joined(separator: "\n"))
  }

  private static func rest(of lines: [JournalLine]) -> [String] {
    lines.count < most ? [] : ["", "Only the \(most) latest entries; “kith journal” prints earlier ones."]
  }

  /// A page went to the clipboard: of the family that is open, or of a room.
  func noteCopy() {
    if !hasNotedCopy { store.noteExported("a page of the screen", family: desk.family?.file.family) }
    hasNotedCopy = false
  }

  /// What is to stand in the council's system goes to the clipboard at once; each family is told of.
  func noteCopy(of parts: [Copied]) throws(Refusal) {
    for discussion in Set(parts.map(\.discussion)).sorted() {
      let minute = try store.minute(of: discussion)
      store.noteExported("the minute of \(minute.day.spoken)", family: minute.minute.family)
    }
    hasNotedCopy = true
  }
}
