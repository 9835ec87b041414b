import Casework
import Screen

/// A contact or a note: typed once, ticked for the people it concerns.
struct NoteForm: Filling {
  var file: FamilyFile
  var kind: Note.Kind
  /// The child the cursor was on, if it was on one; else it is about all of them.
  var about: Ref<Person>?
  var correcting: (ref: Ref<Note>, note: Note, revision: Revision)?
  /// What was typed of an entry that has been deleted is kept under its key.
  var deleted: Ref<Note>?

  var anew: (any Filling)? {
    correcting.map { NoteForm(file: file, kind: kind, deleted: $0.ref) }
  }
  var draftKey: String {
    (correcting?.ref ?? deleted).map { "note/\(file.family.number)/\($0.number)" }
      ?? "\(kind.rawValue)/\(file.family.number)"
  }
  var title: String {
    correcting != nil
      ? "Correct an entry, \(file.row.name)" : "\(kind == .contact ? "Contact" : "Note"), \(file.row.name)"
  }

  var titleName: String? { file.row.name }
  var basis: String? { correcting.map { String($0.revision.number) } }
  var stored: String? { correcting?.note.text }
  var request: FormRequest? { correcting.map { .correct(.note($0.ref)) } }
  var isNew: Bool { correcting == nil }

  func blank(_ facts: Facts) -> Form {
    let children = file.children.map {
      Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today))
    }
    let adults = file.relatives.map {
      Ticks.Row(id: String($0.ref.number), name: "\($0.person.name), \($0.relationship)")
    }
    var ticks = Ticks(rows: children + adults, columns: ["About"])
    for row in ticks.rows.indices {
      let isChild = children.indices.contains(row)
      let isMeant = about.map { ticks.rows[row].id == String($0.number) } ?? isChild
      ticks[row, 0] = isMeant || isChild && children.count == 1
    }
    let event: NoteEvent = kind == .contact ? .call : .other
    var form = Form(
      title: title,
      fields: [
        Field(
          "day", label: "Day", hint: "t today, y yesterday, fri, -2, 14/3", content: .line("t"),
          repeatable: true),
        Field(
          "event", label: "What",
          content: .choice(options: NoteEvent.allCases.map { $0.words(in: kind) }, selected: event.position)),
        Field("people", label: "About", hint: "Space ticks", content: .ticks(ticks)),
        Field("text", label: "Text", content: .memo("", rows: 7)),
        Field(
          "told", label: "Told by", hint: "who rang, wrote or told you", content: .line(""), repeatable: true),
      ])
    guard let note = correcting?.note else { return form }
    form.restore(["day": note.day.slashed, "text": note.text, "told": note.toldBy])
    form["event"]?.content = .choice(
      options: NoteEvent.allCases.map { $0.words(in: kind) }, selected: note.event.position)
    for row in ticks.rows.indices {
      ticks[row, 0] = note.people.contains { String($0.number) == ticks.rows[row].id }
    }
    form["people"]?.content = .ticks(ticks)
    return form
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "people":
      if leaving, form["people"]?.ticks?.ticked(column: 0).isEmpty ?? true {
        form["people"]?.problem = "Tick at least one person it is about."
      }
    case "text":
      if leaving, form.text("text").trimmed.isEmpty { form["text"]?.problem = "Nothing is written yet." }
    default: break
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past) else { return nil }
    let people = form["people"]?.ticks?.ticked(column: 0).compactMap { Int($0).map { Ref<Person>($0) } } ?? []
    let event = form["event"]?.chosen.map { NoteEvent.allCases[$0] } ?? .other
    let note = Note(
      kind: kind, family: file.family, day: day, event: event, people: people,
      text: form.text("text").trimmed, toldBy: form.text("told").trimmed)
    if let correcting { return .correctNote(correcting.ref, note, basedOn: correcting.revision) }
    return .recordNote(note)
  }
}
