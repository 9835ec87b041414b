import Casework
import Screen

/// Two people at one record: whatever only one of them changed stands, and the rest is put side by side.
extension Desk {
  /// Somebody else was first: reads what now stands, to put it together with what was typed.
  mutating func reread(_ sheet: FormSheet, after refusal: Refusal) -> [Effect] {
    if sheet.filling is MinuteForm { return rereadMinute(sheet, after: refusal) }
    var sheet = sheet
    sheet.contested = sheet.contested ?? sheet.filling.basis ?? ""
    if case .changedMeanwhile(_, let by, _) = refusal { sheet.contestedBy = by }
    sheet.afterwards = .close
    overlays[overlays.count - 1] = .form(sheet)
    notice = Notice("\(refusal.sentence) Yours is still here; Ctrl-S puts both together.", .refused)
    guard let request = sheet.filling.request else { return keepDrafts() }
    pending = .rebase(request)
    guard let family = Self.family(of: sheet.draftKey) else {
      guard sheet.filling is ActionForm else { return keepDrafts() }
      return keepDrafts() + [.read(.actions(done: true)), .read(.actions(done: actions.showsDone))]
    }
    switch request {
    case .correct(let identity): return keepDrafts() + [.read(.family(family, correcting: identity))]
    case .held(let ref): return keepDrafts() + [.read(.family(family, correcting: .occasion(ref)))]
    default: return keepDrafts() + [.read(.family(family))]
    }
  }

  /// The family that a draft's key names.
  private static func family(of key: String) -> Ref<Family>? {
    let parts = Draft.kind(of: key).split(separator: "/")
    guard parts.count > 1, let number = Int(parts[1]), number > 0 else { return nil }
    return Ref(number)
  }

  /// The form on top goes on over the record as it now reads, and both versions are put together.
  mutating func rebase(_ request: FormRequest, _ file: FamilyFile) -> [Effect] {
    guard case .form(let sheet) = overlays.last else { return [] }
    guard let fresh = filling(request, file), fresh.draftKey == sheet.filling.draftKey else {
      return offerAnew(sheet, after: .noSuch("record")) ?? []
    }
    return rebase(sheet, onto: fresh)
  }

  /// The same for an action of the unit, which no family's page holds.
  mutating func rebase(_ rows: [ActionRow]) -> [Effect] {
    guard case .rebase(.correct(.action(let ref))) = pending, case .form(let sheet) = overlays.last,
      let form = sheet.filling as? ActionForm, form.family == nil
    else { return [] }
    pending = nil
    guard let row = rows.first(where: { $0.ref == ref }) else {
      return offerAnew(sheet, after: .noSuch("action")) ?? []
    }
    return rebase(sheet, onto: ActionForm(family: nil, familyName: form.familyName, correcting: row))
  }

  private mutating func rebase(_ sheet: FormSheet, onto fresh: any Filling) -> [Effect] {
    var sheet = sheet
    sheet.filling = fresh
    overlays[overlays.count - 1] = .form(sheet)
    return putTogether(sheet)
  }

  // MARK: Putting together

  /// Saves both where each field was changed by one of them only; otherwise shows them side by side.
  mutating func putTogether(_ sheet: FormSheet) -> [Effect] {
    let facts = facts
    let theirs = FormSheet(sheet.filling, facts: facts, area: sheet.form.area)
    let way = ThreeWay(
      base: sheet.base.map { sheet.reviewed($0, facts) }, theirs: sheet.reviewed(theirs.begun, facts),
      mine: sheet.reviewed(sheet.values, facts), filling: sheet.filling, facts)
    guard way.contests.isEmpty else {
      notice = Notice("\(sheet.contestedBy) has changed this meanwhile; nothing is saved yet.", .refused)
      overlays.append(.conflict(ConflictSheet(way, by: sheet.contestedBy)))
      return []
    }
    return save(way, sheet)
  }

  /// Puts what was chosen into the form and saves it over the record as it now reads.
  mutating func save(_ way: ThreeWay, _ sheet: FormSheet) -> [Effect] {
    var sheet = sheet
    let facts = facts
    let theirs = FormSheet(sheet.filling, facts: facts, area: sheet.form.area)
    let (title, place) = (sheet.form.title, sheet.form.place)
    sheet.form = sheet.reviewed(way.values, facts)
    sheet.form.title = title
    if let place { sheet.form.go(to: place) }
    (sheet.base, sheet.contested) = (theirs.begun, nil)
    sheet.afterword = way.sentence(by: sheet.contestedBy)
    sheet.unkept += 1
    overlays[overlays.count - 1] = .form(sheet)
    notice = nil
    return save()
  }

  /// What goes with the saving of the form of that key.
  func afterword(of form: String?) -> String? {
    guard case .form(let sheet) = overlays.last, sheet.draftKey == form else { return nil }
    return sheet.afterword
  }
}

extension FormSheet {
  /// The form with other values in it, each read back.
  func reviewed(_ values: [String: String], _ facts: Facts) -> Form {
    var form = filling.blank(facts, for: self.values.merging(values) { _, value in value })
    form.fit(self.form.area)
    form.restore(values)
    for key in form.fields.map(\.key) {
      filling.review(key, of: &form, leaving: true, facts)
      form[key]?.problem = nil
    }
    return form
  }
}
