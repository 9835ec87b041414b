import Casework
import Screen

extension Desk {
  /// Lists this login's unfinished texts to resume.
  mutating func offerDrafts() {
    let items = drafts.map { draft in
      Picker.Item(id: draft.key, label: title(of: draft), detail: Wording.ago(draft.keptAt, now: second))
    }
    overlays.append(
      .picker(
        PickerSheet(
          purpose: .drafts,
          picker: Picker(title: "Unfinished texts: Enter resumes, Esc leaves them on Today", items: items))))
  }

  /// Opens the form of an unfinished text with all that was typed.
  mutating func resume(_ draft: Draft) -> [Effect] {
    if draft.key.hasPrefix("restricted/") { return refuse(Refusal.restricted.sentence) }
    let key = Draft.kind(of: draft.key)
    guard let slash = key.firstIndex(of: "/") else { return [] }
    let kind = key[..<slash]
    let rest = key[key.index(after: slash)...].split(separator: "/")
    resumingKey = draft.key
    guard let number = rest.first.flatMap({ Int($0) }) else { return [] }
    if kind == "family" {
      open(FamilyForm())
      return []
    }
    if kind == "visits" { return openVisits() }
    if kind == "meeting" || kind == "minute" { return resumeInMeeting(draft) }
    if kind == "wish" { return resumeWish(draft, Ref(number), rest.dropFirst().map(String.init)) }
    if kind == "length" || kind == "present" {
      return enter(.meeting) + [.drop(draft: draft.key), .read(.drafts)]
    }
    if kind == "own-length" || kind == "suspension" || kind == "end-suspension" {
      resumingInUnit = key
      return enter(.unit)
    }
    if resumeOfStaff(kind: String(kind), named: rest.dropFirst().joined(separator: "/")) { return [] }
    if let resumed = resumeSubmission(
      kind: String(kind), number: number, named: rest.dropFirst().joined(separator: "/"))
    {
      return resumed
    }
    if kind == "action", number == 0 {
      open(ActionForm(family: nil, familyName: "the unit"))
      return []
    }
    if let resumed = resumeOccasion(
      kind: String(kind), number: number, named: rest.dropFirst().joined(separator: "/"))
    {
      return resumed
    }
    if let request = FormRequest(
      readingDraft: String(kind), rest: rest.dropFirst().joined(separator: "/"))
    {
      return ask(for: request, Ref(number))
    }
    guard let request = Self.request(kind: String(kind), record: rest.count > 1 ? Int(rest[1]) : nil) else {
      return refuse("Kith does not know how to go on with “\(title(of: draft))”.")
    }
    return ask(for: request, Ref(number))
  }

  /// Goes on with an occasion, a change of standing, or what is said of a date; nothing for another kind.
  private mutating func resumeOccasion(kind: String, number: Int, named name: String) -> [Effect]? {
    let family = Ref<Family>(number)
    switch kind {
    case "occasion", "standing":
      guard let request = FormRequest(made: "\(kind)/\(name)") else { return nil }
      guard number == 0, case .occasion(let kind, _) = request else { return ask(for: request, family) }
      open(OccasionForm(file: nil, kind: kind))
      return []
    case "fact":
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let field = FactField(rawValue: parts[0]), let child = Int(parts[1]) else {
        return nil
      }
      return ask(for: .fact(field, Ref(child)), family)
    case "booked": return Int(name).map { ask(for: .held(Ref($0)), family) }
    case "corrected": return Int(name).map { ask(for: .correct(.occasion(Ref($0))), family) }
    default:
      let clocks = RemarkForm.clocks(named: name)
      guard kind.hasPrefix("remark-"), let first = clocks.first,
        let said = ClockRemark.Kind(rawValue: String(kind.dropFirst("remark-".count)))
      else { return nil }
      // A reason may be given of what is over, which the family's page no longer shows.
      guard number == 0 || said == .late else { return ask(for: .remark(said, clocks), family) }
      pending = .remark(said, clocks)
      return [.read(.working(first))]
    }
  }

  private static func request(kind: String, record: Int?) -> FormRequest? {
    let parts = kind.split(separator: "-")
    let numbered = parts.count == 2 ? Int(parts[1]) : nil
    switch parts.first {
    case "visit": return record.map { .correct(.visit(Ref($0))) } ?? .visit()
    case "contact": return .note(.contact)
    case "note": return record.map { .correct(.note(Ref($0))) } ?? .note(.note)
    case "action": return numbered.map { .correct(.action(Ref($0))) } ?? .action
    case "decision": return .decision
    case "hypothesis": return .hypothesis
    case "step": return record.map { .step(Ref($0)) }
    case "answer": return record.map { .answer(Ref($0)) }
    case "death": return .death
    case "person": return numbered.map { .correctPerson(Ref($0)) } ?? .person()
    case "home": return .moveHome
    default: return nil
    }
  }

  /// A minute is resumed in the meeting room, on its family.
  private mutating func resumeInMeeting(_ draft: Draft) -> [Effect] {
    self.family = nil
    room = .meeting
    meeting.view = .agenda
    opensMeeting = draft.key.hasPrefix("meeting/")
    resuming = opensMeeting ? nil : draft
    return [.read(.meeting(nil))]
  }

  /// Goes on with what was to be resumed once the meeting has been read.
  mutating func resumeAfterReading() -> [Effect] {
    if opensMeeting {
      opensMeeting = false
      return meeting.board?.state == .planned ? openMeetingOrMinute() : []
    }
    if let wish = resumingWish {
      resumingWish = nil
      return resume(wish)
    }
    guard let draft = resuming else { return [] }
    resuming = nil
    return resumeMinute(draft)
  }

  /// In the meeting it was typed in; once that is closed, as a correction of what is stored.
  private mutating func resumeMinute(_ draft: Draft) -> [Effect] {
    if let board = meeting.board, board.state == .running, let ref = board.ref,
      let index = board.items.firstIndex(where: {
        MinuteForm.draftKey(of: $0.family, at: ref) == Draft.kind(of: draft.key)
      })
    {
      meeting.list.selected = index
      awaitsMinute = true
      return [.read(.sheet(board.items[index].family, ref))]
    }
    guard let number = draft.values[MinuteForm.discussion].flatMap({ Int($0) }) else {
      return refuse("That meeting is closed. The text stays among your unfinished texts on Today.")
    }
    return correct(Ref(number))
  }

  mutating func askToDiscard() -> [Effect] {
    guard let draft = selectedDraft else { return [] }
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .discard(draft: draft.key),
          dialog: Dialog(
            "Discard “\(title(of: draft))”?", explanation: "The unfinished text cannot be brought back.",
            answers: [Dialog.Answer("y", "discard it")]))))
    return []
  }

  mutating func typeInDialog(_ key: Key) -> [Effect] {
    guard case .dialog(let sheet) = overlays.last else { return [] }
    switch sheet.dialog.take(key) {
    case .none: return []
    case .no:
      _ = overlays.popLast()
      return []
    case .answer:
      _ = overlays.popLast()
      switch sheet.purpose {
      case .closeMeeting(let ref): return [.save(.closeMeeting(ref), form: nil)]
      case .discard(let key):
        parted.removeAll { $0.key == key }
        return [.drop(draft: key), .read(.drafts)]
      case .signAll(let minutes): return [.save(.signOff(minutes), form: nil)]
      case .save(let change, let form):
        actions.chosen = []
        return [saving(change, form: form)]
      case .openTyped: return openMinute(anyway: true)
      case .saveAnew(let form): return saveAnew(form)
      }
    }
  }
}
