import Casework
import Screen

extension Desk {
  /// A key for what lies on top.
  mutating func type(_ key: Key) -> [Effect] {
    switch overlays.last {
    case .form: return typeInForm(key)
    case .picker: return typeInPicker(key)
    case .dialog: return typeInDialog(key)
    case .page: return typeOnPage(key)
    case .preview: return typeInPreview(key)
    case .conflict: return typeInConflict(key)
    case nil: return []
    }
  }

  private mutating func typeInForm(_ key: Key) -> [Effect] {
    guard case .form(var sheet) = overlays.last else { return [] }
    let minute = sheet.filling as? MinuteForm
    if key == .enter, let minute, let refused = refused(minute, &sheet) { return refused }
    let facts = facts
    if key == .enter { sheet.continues(facts) }
    let before = sheet.form.fields[sheet.form.focus].ticks
    let event = sheet.type(key, facts)
    switch event {
    case .none: break
    case .changed(let index):
      sheet.unkept += 1
      if let before, var ticks = sheet.form.fields[index].ticks {
        sheet.filling.reconcile(&ticks, before: before)
        sheet.form.fields[index].content = .ticks(ticks)
      }
      sheet.filling.unfolds(sheet.form.fields[index].key, in: &sheet.form)
      sheet.filling.review(sheet.form.fields[index].key, of: &sheet.form, leaving: false, facts)
      sheet.reviewProblems(besides: index, facts)
    case .left(let index):
      sheet.leave(index, facts)
      // The field's own line may be too short for the whole sentence.
      if let problem = sheet.form.fields[index].problem, problem.count > 50 {
        notice = Notice(problem, .refused)
      }
    case .repeatLast(let index):
      let field = sheet.form.fields[index].key
      if let last = sheet.filling.repeated(field, in: sheet.form) ?? remembered[field] {
        sheet.form.fields[index].restore(last)
        sheet.unkept += 1
        sheet.filling.review(field, of: &sheet.form, leaving: false, facts)
      } else {
        notice = Notice("Nothing was saved in this field yet.", .refused)
      }
    case .notTaken(let index):
      notice = Notice(Self.notTaken(sheet.form.fields[index]), .refused)
      // A choice that letters had moved is what it was before.
      sheet.filling.review(sheet.form.fields[index].key, of: &sheet.form, leaving: false, facts)
    case .save, .close: break
    }
    overlays[overlays.count - 1] = .form(sheet)
    switch event {
    case .save:
      return sheet.isMinute ? saveMinute(then: key == .control("s") ? .stay : .done) : save(then: .close)
    case .close: return sheet.isMinute ? saveMinute(then: .close) : closeForm()
    default: return sheet.unkept >= 60 ? keepDrafts() : []
    }
  }

  /// Saves the form on top; `afterwards` is what follows once it is saved.
  mutating func save(then afterwards: FormSheet.Afterwards) -> [Effect] {
    guard case .form(var sheet) = overlays.last else { return [] }
    sheet.afterwards = afterwards
    overlays[overlays.count - 1] = .form(sheet)
    return save()
  }

  /// Enter on a line of a minute that cannot be read stays on it; Tab goes on.
  private mutating func refused(_ minute: MinuteForm, _ sheet: inout FormSheet) -> [Effect]? {
    let place = sheet.form.focus
    if case .memo = sheet.form.fields[place].content { return nil }
    minute.review(sheet.form.fields[place].key, of: &sheet.form, leaving: true, facts)
    guard let problem = sheet.form.fields[place].problem else { return nil }
    overlays[overlays.count - 1] = .form(sheet)
    return refuse(problem)
  }

  /// Reads every field; saves, or goes to the first problem.
  mutating func save() -> [Effect] {
    guard case .form(var sheet) = overlays.last else { return [] }
    if let calculator = sheet.filling as? CalculatorForm { return calculate(calculator, sheet) }
    if let part = sheet.filling as? PartForm { return settle(part, sheet) }
    if sheet.contested != nil, sheet.isMergeable { return putTogether(sheet) }
    let change = sheet.filling.change(from: &sheet.form, facts)
    if change == nil {
      _ = sheet.form.focusFirstProblem()
      let problem = sheet.form.fields[sheet.form.focus].problem ?? "Something is still missing."
      notice = Notice(problem, .refused)
      if sheet.isMinute, sheet.afterwards.parks {
        return leaveUnfinished(sheet, saying: FormSheet.unfinished(because: problem))
      }
      if sheet.isMinute { sheet.afterwards = .stay }
    }
    overlays[overlays.count - 1] = .form(sheet)
    guard let change else { return keepDrafts() }
    return finish(change, sheet)
  }

  /// Saves a form's change; what is weighed or asked about first is kept as a draft until then.
  mutating func finish(_ change: Change, _ sheet: FormSheet) -> [Effect] {
    if let question = Self.question(before: change) {
      ask(question, change, form: sheet.draftKey)
      return keepDrafts()
    }
    let effect = saving(change, form: sheet.draftKey)
    if case .weigh = effect { return keepDrafts() + [effect] }
    return [effect]
  }

  /// Leaves a form: what was typed stays as a draft; an untouched form leaves nothing.
  private mutating func closeForm() -> [Effect] {
    guard case .form(let sheet) = overlays.popLast() else { return [] }
    guard sheet.isTouched, sheet.filling.keepsDraft else {
      return sheet.isInFile ? [.drop(draft: sheet.draftKey), .read(.drafts)] : []
    }
    let draft = draft(of: sheet)
    notice = Notice("Kept as a draft: \(Wording.stopped(title(of: draft))) It waits on Today.")
    return part(with: draft)
  }

  func draft(of sheet: FormSheet) -> Draft {
    var values = sheet.values.merging(sheet.filling.passing) { typed, _ in typed }
    values[FormSheet.basis] = sheet.contested ?? sheet.filling.basis
    if sheet.filling is MinuteForm, let place = sheet.form.place {
      (values[FormSheet.field], values[FormSheet.caret]) = (place.field, String(place.caret))
    }
    if !name.isEmpty { (values[Draft.sitting], values[Draft.goesOnFrom]) = (name, sheet.goesOnFrom) }
    values[FormSheet.typedOn] = today.description
    let called = sheet.filling.called(sheet.form)
    values[FormSheet.about] = called.name ?? ""
    values.merge(sheet.changedAsRead) { typed, _ in typed }
    return Draft(key: sheet.draftKey, title: called.title, values: values, keptAt: second)
  }

  /// Keeps every form's text that no file holds yet.
  mutating func keepDrafts() -> [Effect] {
    overlays.compactMap { overlay in
      guard case .form(let sheet) = overlay, sheet.isUnkept else { return nil }
      return .keep(draft(of: sheet))
    } + parted.map { .keep($0) }
  }

  /// Something was typed that no file holds yet; the next pause keeps it.
  public var hasUnkeptText: Bool {
    !parted.isEmpty
      || overlays.contains { overlay in
        if case .form(let sheet) = overlay { return sheet.isUnkept }
        return false
      }
  }

  mutating func markKept(_ key: String) {
    parted.removeAll { $0.key == key }
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index], sheet.draftKey == key else { continue }
      sheet.kept = sheet.values
      sheet.unkept = 0
      sheet.isInFile = true
      overlays[index] = .form(sheet)
    }
  }

  /// What follows a saved change.
  mutating func settle(_ saved: Saved, form: String?) -> [Effect] {
    let isNothing = saved.what == "nothing was changed"
    let sentence = Wording.sentence(saved.what)
    stoppedLate = saved.stoppedLate.first.map { first in
      ClockLine(first, keys: saved.stoppedLate.filter { $0.timescale == first.timescale }.map(\.key))
    }
    // In the review `r` gives back what waits.
    if review.isOpen, family == nil { stoppedLate = nil }
    if let late = stoppedLate, let due = late.row?.binding {
      notice = Notice("\(sentence) \(late.title) was due \(due.brief): r says why it was late.")
    } else {
      let words = [savedDay(of: form), afterword(of: form), meeting.run.afterword]
      let afterword = words.compactMap { $0.map { " \($0)" } }.joined()
      notice = Notice("\(sentence)\(afterword)\(isNothing || saved.isFinal ? "" : " u takes it back.")")
    }
    meeting.run.afterword = nil
    parted.removeAll { $0.key == form }
    guard let form, case .form(var sheet) = overlays.last, sheet.draftKey == form else { return rereading }
    for field in sheet.form.fields where field.repeatable && !field.text.isEmpty {
      remembered[field.key] = field.text
      rememberedDays[field.key] = field.inFull
    }
    sheet.begun = sheet.values
    sheet.kept = sheet.values
    sheet.unkept = 0
    sheet.contested = nil
    overlays[overlays.count - 1] = .form(sheet)
    if sheet.isMinute {
      drafts.removeAll { $0.key == form }
      return finishMinute(sheet.afterwards)
    }
    _ = overlays.popLast()
    drafts.removeAll { $0.key == form }
    if case .another = sheet.afterwards, let family = saved.family { return another(after: sheet, family) }
    if Draft.kind(of: form) == "family/0", let family = saved.family { return show(family) }
    return (form == "length/0" ? [.read(.sitting)] : []) + rereadingMarks(after: form) + rereading
  }

  mutating func fitForms() {
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index] else { continue }
      sheet.form.fit(formArea(of: sheet.filling))
      overlays[index] = .form(sheet)
    }
  }
}
