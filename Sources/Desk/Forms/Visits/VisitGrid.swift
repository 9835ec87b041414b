import Casework
import Screen

/// An afternoon of visits that were phoned in: one line a visit, saved as one change.
struct VisitGrid: Filling {
  /// What is typed of a visit, from the left.
  enum Column: String, CaseIterable, Sendable {
    case family, day, by, children, words

    var heading: (title: String, width: Int) {
      switch self {
      case .family: ("Family", 12)
      case .day: ("Day", 7)
      case .by: ("Who", 4)
      case .children: ("Children", 14)
      case .words: ("What happened", 20)
      }
    }

    var hint: String {
      switch self {
      case .family: "any part of the family's name, or a child's; Ctrl-S saves all lines"
      case .day: "t today, y yesterday, fri, -2, 14/3; = as in the line above"
      case .by: "initials or name of who visited; = as in the line above"
      case .children: "blank or all: all seen; tolu+ or tolu alone: seen alone; femi-: not seen"
      case .words: "what happened; Enter opens the next line"
      }
    }
  }

  var line: FamilyLine

  var draftKey: String { "visits/0" }
  var title: String { "Visits phoned in" }
  var isNew: Bool { true }

  func called(_ form: Form) -> (title: String, name: String?) {
    let lines = Self.rows(in: form).filter { !isBlank($0, in: form) }.count
    return (lines > 0 ? "\(title), \(Wording.count(lines, "line", "lines"))" : title, nil)
  }

  static func key(_ column: Column, _ row: Int) -> String { "\(column.rawValue)\(row)" }

  /// The column and the line, from 1, that a field is.
  static func place(_ key: String) -> (column: Column, row: Int)? {
    let name = String(key.prefix { !$0.isNumber })
    guard let column = Column(rawValue: name), let row = Int(key.dropFirst(name.count)) else { return nil }
    return (column, row)
  }

  private static func rows(in form: Form) -> [Int] {
    form.fields.compactMap { place($0.key).flatMap { $0.column == .family ? $0.row : nil } }
  }

  private static func fields(_ row: Int) -> [Field] {
    Column.allCases.map { column in
      Field(
        key(column, row), label: column == .family ? String(row) : "", hint: column.hint, content: .line(""),
        repeatable: column == .day || column == .by,
        column: Field.Column(row: row, title: column.heading.title, width: column.heading.width))
    }
  }

  func blank(_ facts: Facts) -> Form {
    Form(title: "One line a visit; Enter at its end opens the next", fields: Self.fields(1))
  }

  func blank(_ facts: Facts, for values: [String: String]) -> Form {
    var form = blank(facts)
    let last = values.keys.compactMap { Self.place($0)?.row }.max() ?? 1
    for row in 1...max(1, last) where row > 1 { form.fields += Self.fields(row) }
    return form
  }

  /// Enter at the end of the last line opens another, with the day and who visited.
  func continues(_ key: String, in form: inout Form) {
    guard let (column, row) = Self.place(key), column == .words, form.fields.last?.key == key,
      !isBlank(row, in: form)
    else { return }
    var fields = Self.fields(row + 1)
    for index in fields.indices where fields[index].repeatable {
      guard let column = Self.place(fields[index].key)?.column else { continue }
      // Who visits is the family's own worker, which is known once the family is typed.
      if column == .day { fields[index].restore(form.text(Self.key(column, row))) }
    }
    form.fields += fields
  }

  func repeated(_ key: String, in form: Form) -> String? {
    guard let (column, row) = Self.place(key), row > 1 else { return nil }
    let above = form.text(Self.key(column, row - 1))
    return above.isEmpty ? nil : above
  }

  // MARK: Reading the lines

  /// Nothing is typed in a line but what it repeats.
  private func isBlank(_ row: Int, in form: Form) -> Bool {
    [Column.family, .children, .words].allSatisfy { form.text(Self.key($0, row)).trimmed.isEmpty }
  }

  private func family(_ row: Int, in form: Form) -> CaseloadRow? {
    line.family(form.text(Self.key(.family, row)))
  }

  /// Who usually visits: of the family of the line above whoever did there, else the family's own worker.
  private func visitor(_ row: Int, in form: Form, _ facts: Facts) -> String? {
    guard let family = family(row, in: form) else { return nil }
    let above = row > 1 ? form.text(Self.key(.by, row - 1)) : ""
    let isSame = row > 1 && self.family(row - 1, in: form)?.family == family.family
    guard let worker = family.worker, above.isEmpty || !isSame else { return above.isEmpty ? nil : above }
    let initials = family.workerInitials ?? worker
    return facts.members(fitting: initials).count == 1 ? initials : worker
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    guard let (column, row) = Self.place(key) else { return }
    // A line that is not begun is no visit; of the first one at least one is wanted.
    let isNeeded = !isBlank(row, in: form) || Self.rows(in: form).allSatisfy { isBlank($0, in: form) }
    switch column {
    case .family:
      line.review(key, of: &form, leaving: leaving, isNeeded: isNeeded)
      let by = Self.key(.by, row)
      if leaving, form.text(by).isEmpty, let visitor = visitor(row, in: form, facts) {
        form[by]?.restore(visitor)
        review(by, of: &form, leaving: false, facts)
      }
      review(Self.key(.children, row), of: &form, leaving: false, facts)
    case .day:
      reviewDay(key, of: &form, leaving: leaving, facts, .past, optional: !isNeeded)
      if let day = day(key, in: form, facts, .past) { form[key]?.readback = day.brief }
    case .by:
      reviewMember(key, of: &form, leaving: leaving, facts, optional: !isNeeded)
      if let by = member(key, in: form, facts) {
        let name = facts.sitting.members.first { $0.ref == by }?.member.name
        let worker = family(row, in: form)?.worker
        form[key]?.readback =
          worker.flatMap { $0 == name ? nil : "\(name ?? ""), not \($0), the worker" } ?? name
      }
    case .children:
      form[key]?.readback = nil
      guard let family = family(row, in: form) else { return }
      switch SightLine.read(form.text(key), family.childrenTalkedOf, on: facts.today) {
      case .refused(let why): if leaving { form[key]?.problem = why }
      case .sights(let sights): form[key]?.readback = SightLine.words(sights, family.children)
      }
    case .words: break
    }
  }

  /// The days of the visits typed.
  func days(in form: Form, _ facts: Facts) -> [Day] {
    Self.rows(in: form).filter { !isBlank($0, in: form) }
      .compactMap { day(Self.key(.day, $0), in: form, facts, .past) }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts) else { return nil }
    let visits = Self.rows(in: form).filter { !isBlank($0, in: form) }.compactMap { row in
      visit(row, in: form, facts)
    }
    return visits.count == 1 ? .recordVisit(visits[0]) : .recordVisits(visits)
  }

  private func visit(_ row: Int, in form: Form, _ facts: Facts) -> Visit? {
    guard let family = family(row, in: form), let day = day(Self.key(.day, row), in: form, facts, .past),
      case .sights(let sights) = SightLine.read(
        form.text(Self.key(.children, row)), family.childrenTalkedOf, on: facts.today)
    else { return nil }
    return Visit(
      family: family.family, day: day, kind: VisitForm.usual(family.status),
      mode: sights.contains(where: \.seen) ? .faceToFace : .unsuccessful,
      by: member(Self.key(.by, row), in: form, facts), children: sights,
      text: form.text(Self.key(.words, row)).trimmed, toldBy: "")
  }
}

extension Desk {
  /// Opens the grid over the unit's open families, the one under the cursor first.
  mutating func openVisits() -> [Effect] {
    if let why = whyNotRecord { return refuse(why) }
    guard let families = caseload.families else { return refuse("The caseload is still being read.") }
    open(VisitGrid(line: FamilyLine(families, nearest: subject)))
    return []
  }
}
