import Casework

extension Desk {
  /// What `D` would delete.
  var deletable: Entry.Identity? {
    if scope == .actions { return actions.selected.map { .action($0.ref) } }
    if let booked = selectedOccasion { return .occasion(booked.ref) }
    guard scope == .family, let family else { return nil }
    switch family.selected {
    case .action(let index): return .action(family.file.actions[index].ref)
    case .entry(let index):
      if case .discussion = family.file.entries[index].id { return nil }
      return family.file.entries[index].id
    default: return nil
    }
  }

  /// Why `D` does nothing here; nothing where it deletes.
  var whyNotDelete: String? {
    if scope == .family, let row = selectedSubmission {
      return row.isOpen ? whyNotEnter : "What was agreed stands; it is corrected where it is recorded."
    }
    guard deletable == nil else { return whyNotRecord }
    if !clockLines.isEmpty {
      return "A date cannot be deleted: x records what was done, r says what is to be said."
    }
    if selectedSetAside != nil { return Self.isSetAside }
    switch dated?.subject {
    case .action: return "An action is deleted on its family's page or in 4; x ticks it off here."
    case .meeting: return "The unit's meeting is weekly; its day cannot be deleted."
    case .birthExpected: return "An expected birth goes when the birth is recorded, on the family's page."
    case .warningReview: return "A warning is lifted with a reason, on its family's page."
    case .restrictionReview, .grantEnds: return "A restriction is lifted with a reason, on its family's page."
    case .clocks, .occasion, nil: break
    }
    switch scope {
    case .today: return isOnLater ? "Enter shows these lines first." : "There is nothing here to delete."
    case .diary: return "Nothing is booked here that could be deleted."
    case .family:
      switch family?.selected {
      case .question: return "A question stands; Enter answers it."
      case .child, .relative: return "A person cannot be deleted; e corrects what is recorded."
      case .entry: return "What was said at a meeting stays with it; the meeting's own minute changes it."
      default: break
      }
    default: break
    }
    return "There is nothing here to delete."
  }

  mutating func delete() -> [Effect] {
    if scope == .family, let row = selectedSubmission {
      return [.save(.withdrawSubmission(row.ref), form: nil)]
    }
    return deletable.map { [.save(.delete($0), form: nil)] } ?? []
  }

  /// Why `e` does nothing here; nothing where it corrects.
  var whyNotCorrect: String? {
    if selectedMinute != nil { return whyNotAmend }
    guard correction == nil, scope != .today || selectedSubmission == nil else { return whyNotEnter }
    if selectedOccasion != nil {
      return "What is booked for a member is not moved: D deletes it, n books it for another day."
    }
    if !clockLines.isEmpty {
      return "A date is counted, not typed: correct what it was counted from, on the family's page."
    }
    if selectedSetAside != nil { return Self.isSetAside }
    return "What the cursor is on cannot be corrected."
  }
}
