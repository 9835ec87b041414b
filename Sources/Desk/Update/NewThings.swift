import Casework
import Screen

extension Desk {
  /// Offers what can be made here: what is made most, then every kind of occasion and change of standing,
  /// those first that fit where the family stands.
  mutating func offerNew() -> [Effect] {
    var items: [Picker.Item] = []
    if subject != nil {
      items += [
        Picker.Item(id: "visit", label: "Visit", key: "v"),
        Picker.Item(id: "contact", label: "Contact", key: "c"),
        Picker.Item(id: "note", label: "Note"), Picker.Item(id: "action", label: "Action", key: "a"),
        Picker.Item(id: "decision", label: "Decision", key: "d"),
        Picker.Item(id: "hypothesis", label: "Hypothesis", detail: "what may be going on, to be tested"),
        Picker.Item(id: "home", label: "Moved to …", detail: "who lives where, from which day"),
      ]
      items += Submission.Kind.allCases.map {
        Picker.Item(id: "submit/\($0.rawValue)", label: $0.request, detail: submitWords($0))
      }
      if whyNotAsk == nil {
        items.append(Picker.Item(id: "question", label: "Question to the coordinator", key: "Q"))
      }
      items += Self.kinds(fitting: subjectStatus)
      items += [
        Picker.Item(id: "person", label: "Person or child of this family"),
        Picker.Item(id: "death", label: "Death of a child"),
      ]
      items += guardItems + mergeItems
    }
    items += [
      Picker.Item(id: "family", label: "Family, with its children and their referral", key: "N"),
      Picker.Item(id: "visits", label: "Visits phoned in", detail: "many, one line each", key: "B"),
      Picker.Item(id: "unit-action", label: "Action of the unit, for no family"),
    ]
    if subject == nil { items.append(Self.item(.supervision)) }
    items = (scope == .capacity ? staffItems + items : items + staffItems).map(Self.spoken)
    if whyNotRecord != nil { items = items.filter { Self.isCovered($0.id) } }
    offer(.new, "New …: type to find it", items)
    return []
  }

  /// Under cover only what is seen, heard and agreed is typed, and handed in.
  private static func isCovered(_ id: String) -> Bool {
    ["visit", "contact", "note", "action", "visits"].contains(id) || id.hasPrefix("occasion/")
      || id.hasPrefix("submit/")
  }

  /// Days away, and for the consultant cover.
  private var staffItems: [Picker.Item] {
    guard whyNotRecord == nil else { return [] }
    let leave = Picker.Item(id: "leave", label: "Days away of a member", detail: "leave, sick, training")
    let cover = Picker.Item(
      id: "cover", label: "Cover", detail: "lets a member who only reads type for a time")
    return whyNotConsult == nil ? [leave, cover] : [leave]
  }

  /// Who is asked for it, or that it is done at once.
  private func submitWords(_ kind: Submission.Kind) -> String {
    if kind == .allocation, sitting.mayDecide(kind.authority) { return "at once" }
    return "for \(Wording.holder(sitting.decider(of: kind.authority).rawValue)) to agree"
  }

  /// Where the family under the cursor stands, where the screen knows it.
  private var subjectStatus: Status? {
    switch scope {
    case .family: family?.file.row.status
    case .meeting: meeting.selected?.status
    default: caseload.families?.first { $0.family == subject }?.status
    }
  }

  /// Every kind that is recorded by hand, those that fit a status first; each in its own order.
  private static func kinds(fitting status: Status?) -> [Picker.Item] {
    let standing = StandingKind.allCases.map { kind in
      (fits: status.map { kind.plan.fits.contains($0) } ?? false, item: item(kind))
    }
    // A warning or a restriction is placed, reviewed and lifted by forms of its own, which also show it.
    let recorded = OccasionKind.allCases.filter { !$0.isShownAsBanner }
    let occasions = recorded.map { kind in
      (fits: status.map { kind.fits.contains($0) } ?? false, item: item(kind))
    }
    let all = standing + occasions
    return all.filter(\.fits).map(\.item) + all.filter { !$0.fits }.map(\.item)
  }

  private static func item(_ kind: OccasionKind) -> Picker.Item {
    Picker.Item(id: "occasion/\(kind.rawValue)", label: kind.title, detail: kind.hint)
  }

  private static func item(_ kind: StandingKind) -> Picker.Item {
    Picker.Item(
      id: "standing/\(kind.rawValue)", label: kind.plan.title,
      detail: kind == .careStarted
        ? "becomes looked after: section 20 or an order" : "changes where a child stands")
  }

  mutating func make(_ id: String) -> [Effect] {
    switch id {
    case "visit": return ask(for: .visit())
    case "contact": return ask(for: .note(.contact))
    case "note": return ask(for: .note(.note))
    case "action": return ask(for: .action)
    case "decision": return ask(for: .decision)
    case "hypothesis": return ask(for: .hypothesis)
    case "person": return ask(for: .person())
    case "home": return ask(for: .moveHome)
    case "same-person", "same-family": return offerSame(id)
    case "visits": return openVisits()
    case "death": return ask(for: .death)
    case "leave": return recordLeave()
    case "cover": return openCover()
    case "question": return whyNotAsk.map { refuse($0) } ?? ask(for: .question)
    case "family": open(FamilyForm())
    case "unit-action": open(ActionForm(family: nil, familyName: "the unit"))
    default:
      if let request = FormRequest(reading: id) { return ask(for: request) }
      if let request = FormRequest(made: id) { return make(request) }
    }
    return []
  }

  private mutating func make(_ request: FormRequest) -> [Effect] {
    if case .occasion(let kind, _) = request, kind.subject == .member {
      open(OccasionForm(file: nil, kind: kind))
      return []
    }
    return ask(for: request)
  }
}

extension FormRequest {
  /// The request behind a line of *New …*: `occasion/core-group`, `standing/placement-moved`.
  init?(made id: String) {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    let kind = String(id[id.index(after: slash)...])
    if id.hasPrefix("submit/"), let kind = Submission.Kind(rawValue: kind) {
      self = .submission(kind)
    } else if id.hasPrefix("occasion/"), let kind = OccasionKind(rawValue: kind) {
      self = .occasion(kind)
    } else if id.hasPrefix("standing/"), let kind = StandingKind(rawValue: kind) {
      self = .standing(kind)
    } else {
      return nil
    }
  }
}
