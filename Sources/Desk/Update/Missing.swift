import Casework
import Screen

/// From what is not known to the form and the field in which it is typed.
extension Desk {
  mutating func turnUnit(by step: Int) -> [Effect] {
    let views = UnitRoom.View.allCases
    let here = views.firstIndex(of: unit.view) ?? 0
    unit.view = views[(here + step + views.count) % views.count]
    unit.rearrange()
    return unit.reading
  }

  /// Enter on the quiet line of Today.
  mutating func goToMissing() -> [Effect] {
    unit.view = .missing
    unit.narrowing.clear()
    return enter(.unit)
  }

  mutating func openMissing() -> [Effect] {
    guard let row = unit.missing.selected else { return [] }
    guard let family = row.family else { return refuse("That child belongs to no family yet.") }
    if let key = row.clock {
      pending = .unknown(key)
      return [.read(.family(family))]
    }
    if let why = whyNotRecord { return refuse(why) }
    if row.field == .worker, let child = row.child {
      // Whoever may not allocate asks for it.
      guard sitting.mayDecide(Submission.Kind.allocation.authority) else {
        return ask(for: .submission(.allocation, children: [child]), family)
      }
      offerAllocation(child, row.childName)
      return []
    }
    guard let way = Self.way(row) else { return refuse("\(row.title): the family's page says more.") }
    startField = way.field
    return ask(for: way.request, family)
  }

  /// The form in which something is typed, and its field; nothing where it concerns no child.
  private static func way(_ row: MissingBoard.Row) -> (request: FormRequest, field: String)? {
    guard let child = row.child else { return row.field == .relationship ? (.person(), "forename") : nil }
    let person = FormRequest.correctPerson(child)
    return switch row.field {
    case .name: (person, "forename")
    case .born: (person, "born")
    case .sex: (person, "sex")
    case .ethnicity: (person, "ethnicity")
    case .school: (person, "school")
    case .councilId: (person, "id")
    case .home: (person, "address")
    case .phone: (person, "phone1")
    case .relationship: (person, "relationship")
    case .legalStatus: (.standing(.legalStatusChanged, children: [child]), "day")
    case .placement: (.standing(.placementMoved, children: [child]), "day")
    case .referralSource: (.fact(.referralSource, child), "value")
    case .primaryNeed: (.fact(.primaryNeed, child), "value")
    case .category: (.fact(.category, child), "value")
    case .adviser: (.fact(.adviser, child), "value")
    case .worker, .clock: nil
    }
  }

  /// The field in which the form that has just been opened begins.
  mutating func beginInField() {
    guard let field = startField else { return }
    startField = nil
    guard case .form(var sheet) = overlays.last,
      let index = sheet.form.fields.firstIndex(where: { $0.key == field })
    else { return }
    sheet.form.focus(on: index)
    overlays[overlays.count - 1] = .form(sheet)
  }

  /// Who is to work with a child, from today on.
  private mutating func offerAllocation(_ child: Ref<Person>, _ name: String) {
    let items = sitting.members.map { card in
      Picker.Item(id: String(card.ref.number), label: card.member.name, detail: card.member.role.words)
    }
    offer(.allocate(child), "Who works with \(shown(name)) from today on?", items)
  }

  /// Enter on what was typed late: the entry on its family's page.
  mutating func openLag() -> [Effect] {
    guard let lag = unit.missing.selectedLag else { return [] }
    pending = .line("entry:\(lag.entry.id)")
    return [.read(.family(lag.family))]
  }
}
