import Casework
import Screen

/// A visit: typed once, ticked for each child.
struct VisitForm: Filling {
  var file: FamilyFile
  /// The children for whom it was asked for: they are ticked as seen.
  var ticked: [Ref<Person>] = []
  /// The visit that is being corrected, with the revision it was read at.
  var correcting: (ref: Ref<Visit>, visit: Visit, revision: Revision)?
  /// What was typed of a visit that has been deleted is kept under its key.
  var deleted: Ref<Visit>?

  var draftKey: String {
    (correcting?.ref ?? deleted).map { "visit/\(file.family.number)/\($0.number)" }
      ?? "visit/\(file.family.number)"
  }
  var anew: (any Filling)? {
    correcting.map { VisitForm(file: file, deleted: $0.ref) }
  }
  var title: String { "\(correcting == nil ? "Visit" : "Correct a visit"), \(file.row.name)" }

  private static let columns = ["Seen", "Alone", "Bedroom", "Not seen"]
  private static let (seen, alone, bedroom, missed) = (0, 1, 2, 3)

  var titleName: String? { file.row.name }
  var basis: String? { correcting.map { String($0.revision.number) } }
  var stored: String? { correcting?.visit.text }
  var request: FormRequest? { correcting.map { .correct(.visit($0.ref)) } }
  var isNew: Bool { correcting == nil }

  func blank(_ facts: Facts) -> Form {
    let worker = file.children.compactMap(\.worker).first ?? ""
    let rows = file.children.map {
      Ticks.Row(id: String($0.row.ref.number), name: $0.row.label(on: facts.today))
    }
    var form = Form(
      title: title,
      fields: [
        Field(
          "day", label: "Day", hint: "t today, y yesterday, fri, -2, 14/3", content: .line(""),
          repeatable: true),
        Field(
          "kind", label: "Kind",
          content: .choice(
            options: VisitKind.allCases.map(\.words), selected: Self.usual(file.row.status).position)),
        Field("mode", label: "How", content: .choice(options: VisitMode.allCases.map(\.words), selected: 0)),
        Field(
          "by", label: "Visited by", hint: "initials or name", content: .line(worker), repeatable: true),
        Field(
          "children", label: "Children", hint: "Space ticks, arrows move",
          content: .ticks(Ticks(rows: rows, columns: Self.columns))),
        Field("text", label: "What happened", content: .memo("", rows: 6)),
        Field(
          "told", label: "Told by", hint: "who told you, if not the visitor", content: .line(""),
          repeatable: true),
      ])
    guard let visit = correcting?.visit else {
      tick(&form)
      return form
    }
    let by = facts.sitting.members.first { $0.ref == visit.by }?.member.name ?? ""
    form.restore(["day": visit.day.slashed, "text": visit.text, "by": by, "told": visit.toldBy])
    form["kind"]?.content = .choice(options: VisitKind.allCases.map(\.words), selected: visit.kind.position)
    form["mode"]?.content = .choice(options: VisitMode.allCases.map(\.words), selected: visit.mode.position)
    guard var ticks = form["children"]?.ticks else { return form }
    for row in ticks.rows.indices {
      guard let sight = visit.children.first(where: { String($0.child.number) == ticks.rows[row].id }) else {
        continue
      }
      ticks[row, Self.seen] = sight.seen
      ticks[row, Self.alone] = sight.alone
      ticks[row, Self.bedroom] = sight.bedroom
      ticks[row, Self.missed] = !sight.seen
    }
    form["children"]?.content = .ticks(ticks)
    return form
  }

  private func tick(_ form: inout Form) {
    guard !ticked.isEmpty, var ticks = form["children"]?.ticks else { return }
    for row in ticks.rows.indices {
      ticks[row, Self.seen] = ticked.contains { String($0.number) == ticks.rows[row].id }
    }
    form["children"]?.content = .ticks(ticks)
  }

  /// The kind of visit a child of such a status usually has.
  static func usual(_ status: Status?) -> VisitKind {
    switch status {
    case .lookedAfter: .lookedAfter
    case .protection: .protection
    case .inNeed: .inNeed
    case .assessment: .assessment
    default: .other
    }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "day": reviewDay(key, of: &form, leaving: leaving, facts, .past)
    case "by": reviewMember(key, of: &form, leaving: leaving, facts)
    case "children": reviewChildren(&form, leaving: leaving)
    case "mode":
      if leaving, mode(form) == .unsuccessful {
        form["mode"]?.readback = "nobody is seen"
      } else {
        form["mode"]?.readback = nil
      }
    default: break
    }
  }

  /// Alone and bedroom say seen; a child seen is not also not seen; the last tick counts.
  func reconcile(_ ticks: inout Ticks, before: Ticks) {
    for row in ticks.rows.indices {
      let now = ticks
      let isNew = { (column: Int) in now[row, column] && !before[row, column] }
      if isNew(Self.missed) {
        for column in [Self.seen, Self.alone, Self.bedroom] { ticks[row, column] = false }
      } else if isNew(Self.alone) || isNew(Self.bedroom) || isNew(Self.seen) {
        ticks[row, Self.seen] = true
        ticks[row, Self.missed] = false
      } else if !ticks[row, Self.seen] {
        ticks[row, Self.alone] = false
        ticks[row, Self.bedroom] = false
      }
    }
  }

  private func reviewChildren(_ form: inout Form, leaving: Bool) {
    guard let ticks = form["children"]?.ticks else { return }
    let names = { (column: Int) in
      ticks.rows.indices.filter { ticks[$0, column] }.map { ticks.rows[$0].name }.joined(separator: ", ")
    }
    let seen = names(Self.seen)
    form["children"]?.readback = seen.isEmpty ? nil : "seen: \(seen)"
    if leaving, seen.isEmpty, names(Self.missed).isEmpty, mode(form) != .unsuccessful {
      form["children"]?.problem = "Who was seen? Tick each child, or Not seen for one who was to be."
    }
  }

  private func mode(_ form: Form) -> VisitMode {
    let chosen = form["mode"]?.chosen ?? 0
    return VisitMode.allCases.indices.contains(chosen) ? VisitMode.allCases[chosen] : .faceToFace
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("day", in: form, facts, .past),
      let ticks = form["children"]?.ticks
    else { return nil }
    let mode = mode(form)
    var sights = ticks.rows.indices.compactMap { row -> Visit.Sight? in
      let any = (0..<ticks.columns.count).contains { ticks[row, $0] }
      guard any, let number = Int(ticks.rows[row].id) else { return nil }
      let seen = ticks[row, Self.seen] && mode != .unsuccessful
      return Visit.Sight(
        child: Ref(number), seen: seen, alone: seen && ticks[row, Self.alone],
        bedroom: seen && ticks[row, Self.bedroom])
    }
    if sights.isEmpty {
      sights = file.children.map { Visit.Sight(child: $0.row.ref, seen: false) }
    }
    let kind = form["kind"]?.chosen.map { VisitKind.allCases[$0] } ?? .other
    let visit = Visit(
      family: file.family, day: day, kind: kind, mode: mode, by: member("by", in: form, facts),
      children: sights, text: form.text("text").trimmed, toldBy: form.text("told").trimmed)
    if let correcting { return .correctVisit(correcting.ref, visit, basedOn: correcting.revision) }
    return .recordVisit(visit)
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// Where the case stands among all of its kind.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
