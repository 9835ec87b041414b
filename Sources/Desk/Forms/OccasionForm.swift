import Casework
import Screen

/// A conference, review, plan or other dated thing: held or done, or booked for a day to come.
struct OccasionForm: Filling {
  /// Nothing where it is about a member of the unit.
  var file: FamilyFile?
  var kind: OccasionKind
  /// The member it is about, where a line has told.
  var member: Ref<Member>?
  /// The children for whom it was asked for.
  var ticked: [Ref<Person>] = []
  var correcting: (ref: Ref<Occasion>, occasion: Occasion, revision: Revision)?
  /// What was booked has been held.
  var isHeld = false
  /// What was typed of one that has been deleted is kept under its key.
  var deleted: Ref<Occasion>?

  var anew: (any Filling)? {
    correcting.map { OccasionForm(file: file, kind: kind, isHeld: isHeld, deleted: $0.ref) }
  }
  var draftKey: String {
    let family = file?.family.number ?? 0
    guard let gone = correcting?.ref ?? deleted else { return "occasion/\(family)/\(kind.rawValue)" }
    return "\(isHeld ? "booked" : "corrected")/\(family)/\(gone.number)"
  }
  var title: String {
    let name = file.map { ", \($0.row.name)" } ?? ""
    return "\(correcting != nil && !isHeld ? "Correct: " : "")\(kind.title)\(name)"
  }

  var titleName: String? { file?.row.name }
  var basis: String? { correcting.map { String($0.revision.number) } }
  var stored: String? { correcting?.occasion.text }
  var request: FormRequest? {
    correcting.map { isHeld ? .held($0.ref) : .correct(.occasion($0.ref)) }
  }
  var isNew: Bool { correcting == nil }

  private static let states = ["held", "booked"]

  func blank(_ facts: Facts) -> Form {
    var form = Form(title: title, fields: fields(facts))
    guard let occasion = correcting?.occasion else { return form }
    let by = facts.sitting.members.first { $0.ref == occasion.member }?.member.name ?? ""
    form.restore([
      "day": occasion.day.slashed, "time": occasion.minute.map(Wording.time) ?? "", "text": occasion.text,
      "by": by, "told": occasion.toldBy, "number": occasion.number.map(String.init) ?? "",
      "state": Self.states[occasion.isBooked && !isHeld ? 1 : 0],
    ])
    if var ticks = form["children"]?.ticks {
      for row in ticks.rows.indices {
        ticks[row, 0] = occasion.children.contains { String($0.number) == ticks.rows[row].id }
      }
      form["children"]?.content = .ticks(ticks)
    }
    return form
  }

  private func fields(_ facts: Facts) -> [Field] {
    var fields = [
      Field(
        "day", label: "Day",
        hint: kind.mayLieAhead ? "12/5, fri, +10wd" : "t today, y yesterday, fri, -2, 14/3",
        content: .line(""), repeatable: true)
    ]
    if kind.asksTime { fields.append(Field("time", label: "Time", hint: "14:30, where it matters")) }
    if kind.isBookable {
      fields.append(Field("state", label: "Is it", content: .choice(options: Self.states, selected: 0)))
    }
    if kind.subject == .child, let file {
      fields.append(
        Field("children", label: "Children", hint: "Space ticks", content: .ticks(ticks(file, facts))))
    }
    if kind.asksNumber {
      fields.append(
        Field("number", label: "Which one", hint: "1 the first, 2 the second; blank if not known"))
    }
    let who = member.flatMap { ref in facts.sitting.members.first { $0.ref == ref }?.member.name }
    let isAbout = kind.subject == .member
    let worker = kind.isOurs ? file?.children.compactMap(\.worker).first ?? "" : ""
    fields += [
      Field(
        "by", label: isAbout ? "Whose" : "By",
        hint: isAbout ? "initials or name" : "initials or name, if one of the unit",
        content: .line(who ?? (isAbout ? "" : worker)), repeatable: true),
      Field("text", label: "What was said", hint: kind.hint, content: .memo("", rows: 5)),
      Field("told", label: "Told by", hint: "who told you", content: .line(""), repeatable: true),
    ]
    return fields
  }

  /// The children asked for; otherwise those whom it usually concerns.
  private func ticks(_ file: FamilyFile, _ facts: Facts) -> Ticks {
    var ticks = Ticks(
      rows: file.children.map {
        Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today))
      }, columns: ["For"])
    for (row, child) in file.children.enumerated() {
      let isUsual = child.row.status.map { kind.fits.contains($0) } ?? false
      ticks[row, 0] = ticked.isEmpty ? isUsual || file.children.count == 1 : ticked.contains(child.row.ref)
    }
    return ticks
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(of: &form, leaving: leaving, facts)
    case "time": TimeLine.review(key, of: &form, leaving: leaving)
    case "state":
      let isBooked = isBooked(form)
      form[key]?.readback = isBooked ? "still to come; x says later that it was held" : nil
    case "by":
      reviewMember(key, of: &form, leaving: leaving, facts, optional: kind.subject != .member)
    case "number":
      let typed = form.text(key).trimmed
      form[key]?.readback = Int(typed).flatMap { $0 > 0 ? Wording.ordinal($0) : nil }
      if leaving, !typed.isEmpty, form[key]?.readback == nil {
        form[key]?.problem = "A number from 1; blank if it is not known."
      }
    case "children":
      if leaving, form[key]?.ticks?.ticked(column: 0).isEmpty ?? false {
        form[key]?.problem = "Tick each child it concerns."
      }
    default: break
    }
  }

  /// What is booked, and a date that a court has set, may lie ahead; what was held may not.
  private var direction: SpokenDay.Direction {
    !isHeld && (kind.isBookable || kind.mayLieAhead) ? .either : .past
  }

  private func reviewDay(of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay("day", of: &form, leaving: leaving, facts, direction)
    if let day = day("day", in: form, facts, direction), day >= facts.today, facts.isHoliday(day) {
      form["day"]?.oddity = "\(Wording.holiday(day)): nobody works that day; is it the right one?"
    }
    guard leaving, kind.isBookable, let day = day("day", in: form, facts, direction), day > facts.today,
      !isBooked(form)
    else { return }
    form["state"]?.restore(Self.states[1])
    review("state", of: &form, leaving: false, facts)
  }

  private func isBooked(_ form: Form) -> Bool { kind.isBookable && form["state"]?.chosen == 1 }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, direction) else { return nil }
    let children =
      form["children"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    let occasion = Occasion(
      kind: kind, family: file?.family, day: day, minute: TimeLine.read(form.text("time")),
      isBooked: isBooked(form), children: children, member: member("by", in: form, facts),
      number: Int(form.text("number").trimmed), text: form.text("text").trimmed,
      toldBy: form.text("told").trimmed)
    if let correcting { return .correctOccasion(correcting.ref, occasion, basedOn: correcting.revision) }
    return .recordOccasion(occasion)
  }
}
