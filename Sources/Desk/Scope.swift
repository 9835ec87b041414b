import Screen

/// Where the keys go: the top of what is on the screen.
public enum Scope: String, CaseIterable, Sendable {
  case today, caseload, meeting, after, drift, actions, diary, unit, family
  case review
  case missing, lags, capacity, authorities
  case form, minute, picker, dialog, page, preview, conflict
  case locked, choosing

  /// As the help and the key tables head it.
  public var title: String {
    switch self {
    case .today: "Today"
    case .caseload: "Caseload"
    case .meeting: "Meeting"
    case .after: "After the meeting"
    case .drift: "What stands still"
    case .actions: "Actions"
    case .diary: "Diary"
    case .unit: "Unit"
    case .family: "Family"
    case .form: "In a form"
    case .minute: "In a family's minute"
    case .picker: "In a list to choose from"
    case .dialog: "At a question"
    case .page: "On a page of text"
    case .preview: "Before dates move"
    case .conflict: "At two versions"
    case .missing: "What is not known"
    case .lags: "Typed late"
    case .review: "Review of the caseload"
    case .capacity: "What the unit can carry"
    case .authorities: "Who may decide"
    case .locked: "While the screen is locked"
    case .choosing: "Choosing a passphrase"
    }
  }

  /// The rooms and the family: where commands work rather than typing.
  static let standing: Set<Scope> = [
    .today, .caseload, .meeting, .after, .drift, .actions, .diary, .unit, .missing, .lags, .family,
    .review, .capacity, .authorities,
  ]
}

/// In the desk an area is a part of the screen, not of the country.
typealias Area = Screen.Area

extension Desk {
  /// Where the next key goes.
  public var scope: Scope {
    switch lock.stage {
    case .locked: return .locked
    case .choosing: return .choosing
    case .open: break
    }
    switch overlays.last {
    case .form(let sheet): return sheet.isMinute ? .minute : .form
    case .picker: return .picker
    case .dialog: return .dialog
    case .page: return .page
    case .preview: return .preview
    case .conflict: return .conflict
    case nil: break
    }
    if family != nil { return .family }
    if review.isOpen { return .review }
    switch room {
    case .today: return .today
    case .caseload: return .caseload
    case .meeting:
      switch meeting.view {
      case .agenda: return .meeting
      case .after: return .after
      case .drift: return .drift
      }
    case .actions: return .actions
    case .diary: return .diary
    case .unit:
      switch unit.view {
      case .rules: return .unit
      case .missing: return .missing
      case .lags: return .lags
      case .capacity: return .capacity
      case .authorities: return .authorities
      }
    }
  }
}
