import Casework
import Screen

extension Desk {
  /// Reads the family under the cursor, then opens the form for it.
  mutating func ask(for request: FormRequest) -> [Effect] {
    guard let subject else { return [] }
    return ask(for: request, subject)
  }

  mutating func ask(for request: FormRequest, _ family: Ref<Family>) -> [Effect] {
    pending = .form(request)
    switch request {
    case .correct(let identity): return [.read(.family(family, correcting: identity))]
    case .held(let ref): return [.read(.family(family, correcting: .occasion(ref)))]
    default: return [.read(.family(family))]
    }
  }

  /// Opens a form for a family that has been read.
  mutating func begin(_ request: FormRequest, _ file: FamilyFile) -> [Effect] {
    if let filling = filling(request, file) {
      open(filling)
      return []
    }
    guard let anew = fillingAnew(request, file) else { return refuse("That is no longer there.") }
    open(anew)
    return refuse("Somebody has deleted this meanwhile; Ctrl-S saves what you typed as a new one.")
  }

  func filling(_ request: FormRequest, _ file: FamilyFile) -> (any Filling)? {
    switch request {
    case .visit(let seen): return VisitForm(file: file, ticked: seen)
    case .occasion(let kind, let children):
      let ticked = children.isEmpty ? selectedChild : kind.concerned(children, in: file)
      return OccasionForm(file: file, kind: kind, ticked: ticked)
    case .standing(.assessmentAuthorised, let children) where whyNotAgree(.assessment) != nil:
      return submissionFilling(.submission(.assessment, children: children), file)
    case .standing(let kind, let children):
      return StandingForm(file: file, kind: kind, ticked: children.isEmpty ? selectedChild : children)
    case .submission, .correctSubmission, .giveBack, .giveBackMinute, .question, .reply:
      return submissionFilling(request, file)
    case .death: return DeathForm(file: file, child: selectedChild.first)
    case .remark(let kind, let keys):
      return ClockLine(keys, in: file).map { RemarkForm(line: $0, kind: kind) }
    case .held(let ref): return occasionForm(ref, file, isHeld: true)
    case .note(let kind): return NoteForm(file: file, kind: kind, about: selectedPerson)
    case .action: return ActionForm(family: file.family, familyName: file.row.name)
    case .decision: return DecisionForm(file: file)
    case .hypothesis: return HypothesisForm(file: file)
    case .step(let ref):
      return file.hypotheses.first { $0.ref == ref }.map { HypothesisStepForm(file: file, row: $0) }
    case .answer(let ref): return file.sought.first { $0.ref == ref }.map { AnswerForm(row: $0) }
    case .person(let kept): return PersonForm(purpose: .add(to: file, keeping: kept))
    case .restriction(let act): return restrictionForm(act, file)
    case .warning(let act): return warningForm(act, file)
    case .moveHome: return HomeForm(file: file, person: selectedPerson)
    case .fact(let field, let ref):
      return file.children.first { $0.row.ref == ref }.map { FactForm(file: file, child: $0, field: field) }
    case .correctPerson(let ref):
      if let child = file.children.first(where: { $0.row.ref == ref }) {
        return PersonForm(
          purpose: .correct(ref, child.person, relationship: "child", basedOn: child.revision, family: file))
      }
      return file.relatives.first { $0.ref == ref }.map {
        PersonForm(
          purpose: .correct(ref, $0.person, relationship: $0.relationship, basedOn: $0.revision, family: file)
        )
      }
    case .correct(.action(let ref)):
      return file.actions.first { $0.ref == ref }.map {
        ActionForm(family: file.family, familyName: file.row.name, correcting: $0)
      }
    case .correct(.occasion(let ref)): return occasionForm(ref, file, isHeld: false)
    case .correct(let identity):
      guard let entry = file.entries.first(where: { $0.id == identity }) else { return nil }
      switch (identity, entry.record) {
      case (.visit(let ref), .visit(let visit)):
        return VisitForm(file: file, correcting: (ref, visit, entry.revision))
      case (.note(let ref), .note(let note)):
        return NoteForm(file: file, kind: note.kind, correcting: (ref, note, entry.revision))
      default: return nil
      }
    }
  }

  private func occasionForm(_ ref: Ref<Occasion>, _ file: FamilyFile, isHeld: Bool) -> OccasionForm? {
    guard let entry = file.entries.first(where: { $0.id == .occasion(ref) }),
      case .occasion(let occasion) = entry.record
    else { return nil }
    return OccasionForm(
      file: file, kind: occasion.kind, correcting: (ref, occasion, entry.revision), isHeld: isHeld)
  }

  /// Puts a form on top; if this login has an unfinished text for it, that text is in it again.
  mutating func open(_ filling: any Filling) {
    comparison = nil
    var sheet = FormSheet(filling, facts: facts, area: formArea(of: filling))
    if let draft = unfinished(filling) {
      sheet.resume(draft, facts)
      if draft.values[Draft.sitting] == name { sheet.goesOnFrom = draft.values[Draft.goesOnFrom] }
      let another = sheet.whyNoOther == nil ? "; Ctrl-Y begins another" : ""
      notice = Notice("Your text from \(Wording.ago(draft.keptAt, now: second)) is here again\(another).")
      if let basis = draft.values[FormSheet.basis], basis != filling.basis {
        if sheet.isMinute || sheet.isMergeable { sheet.contested = basis }
        let now = filling.stored.map { " It now reads: \($0)" } ?? ""
        let way = sheet.isMergeable ? "puts both together" : "puts yours in its place"
        notice = Notice("Somebody has changed this since you typed; Ctrl-S \(way).\(now)", .refused)
      }
    }
    if let minute = sheet.runningMinute, let place = meeting.run.places[minute.item.family] {
      sheet.form.go(to: place)
    }
    overlays.append(.form(sheet))
  }

  /// The child or adult of the open family that the cursor is on.
  private var selectedPerson: Ref<Person>? {
    guard let family else { return nil }
    switch family.selected {
    case .child(let index) where family.list.selected > 0 || family.file.children.count == 1:
      return family.file.children[index].row.ref
    case .relative(let index): return family.file.relatives[index].ref
    default: return nil
    }
  }

  /// The child of the open family that the cursor is on, or one of whose lines it is on.
  var selectedChild: [Ref<Person>] {
    guard let family else { return [] }
    switch family.selected {
    case .child(let index) where family.list.selected > 0: return [family.file.children[index].row.ref]
    case .clock(let index): return family.file.clocks[index].child.map { [$0] } ?? []
    case .unknown(let index): return family.unknownLines[index].first?.child.map { [$0] } ?? []
    case .setAside(let index): return family.file.setAside[index].child.map { [$0] } ?? []
    default: return []
    }
  }

  /// What `e` would correct.
  var correction: FormRequest? {
    if let booked = selectedOccasion {
      return booked.family == nil ? nil : .correct(.occasion(booked.ref))
    }
    switch scope {
    case .actions: return actions.selected.map { .correct(.action($0.ref)) }
    case .family:
      guard let family else { return nil }
      switch family.selected {
      case .child(let index): return .correctPerson(family.file.children[index].row.ref)
      case .relative(let index): return .correctPerson(family.file.relatives[index].ref)
      case .action(let index): return .correct(.action(family.file.actions[index].ref))
      case .entry(let index):
        switch family.file.entries[index].id {
        case .visit, .note, .occasion: return .correct(family.file.entries[index].id)
        default: return nil
        }
      case .hypothesis(let index): return .step(family.file.hypotheses[index].ref)
      case .sought(let index): return .answer(family.file.sought[index].ref)
      case .submission(let index):
        return family.file.submissions[index].isOpen
          ? .correctSubmission(family.file.submissions[index].ref) : nil
      case .question(let index):
        let row = family.file.questions[index]
        return row.answer == nil ? .reply(row.ref) : nil
      case .none, .clock, .unknown, .setAside, .booked: return nil
      }
    default: return nil
    }
  }

  mutating func correct() -> [Effect] {
    if selectedMinute != nil { return correctMinute() }
    if scope == .today, let row = selectedSubmission {
      return ask(for: .correctSubmission(row.ref), row.submission.family)
    }
    guard let correction else { return [] }
    if scope == .actions, let row = actions.selected {
      open(ActionForm(family: row.family, familyName: row.familyName ?? "the unit", correcting: row))
      return []
    }
    return ask(for: correction)
  }

  /// The open actions that `x` would tick off.
  var completable: [Ref<Action>] {
    switch scope {
    case .actions:
      if !actions.chosen.isEmpty { return actions.chosen.sorted() }
      return actions.selected.map { $0.done == nil ? [$0.ref] : [] } ?? []
    case .family:
      guard let family, case .action(let index) = family.selected else { return [] }
      return [family.file.actions[index].ref]
    case .today, .diary:
      if case .action(let ref) = dated?.subject { return [ref] }
      return []
    default: return []
    }
  }

  mutating func complete() -> [Effect] {
    let change = Change.completeActions(completable, on: today)
    if let question = Self.question(before: change) {
      ask(question, change, form: nil)
      return []
    }
    actions.chosen = []
    return [.save(change, form: nil)]
  }

  mutating func choose() -> [Effect] {
    guard let row = actions.selected, row.done == nil else {
      return refuse("Only open actions can be chosen.")
    }
    if actions.chosen.remove(row.ref) == nil { actions.chosen.insert(row.ref) }
    return move(.down)
  }
}
