import Casework
import Screen

extension Desk {
  // MARK: What the cursor is on

  /// The dated line of Today or the diary that the cursor is on.
  var dated: TodayBoard.Item? {
    switch scope {
    case .today: selectedItem
    case .diary: diary.selected
    default: nil
    }
  }

  /// The clocks under the cursor; several lines where one line of the family's page holds several.
  var clockLines: [ClockLine] {
    if let item = dated {
      guard case .clocks(let keys) = item.subject, let row = item.clock else { return [] }
      return [ClockLine(row, keys: keys)]
    }
    guard scope == .family, let family else { return [] }
    switch family.selected {
    case .clock(let index): return [ClockLine(family.file.clocks[index])]
    case .unknown(let index): return family.unknownLines[index].map { ClockLine($0) }
    default: return []
    }
  }

  /// What is booked under the cursor, or a date that a court has set.
  var selectedOccasion: (ref: Ref<Occasion>, family: Ref<Family>?)? {
    if let item = dated, case .occasion(let ref) = item.subject { return (ref, item.family) }
    guard scope == .family, let family, case .booked(let index) = family.selected,
      case .occasion(let ref) = family.file.booked[index].subject
    else { return nil }
    return (ref, family.file.family)
  }

  // MARK: w, the working behind a date

  /// Why no working can be shown; nothing where it can.
  var whyNoWorking: String? {
    switch scope {
    case .unit: return unit.selected == nil ? "There is no rule under the cursor." : nil
    case .caseload: return caseload.selected == nil ? "Put the cursor on a family first." : nil
    case .actions: return "An action's day was agreed, not counted: there is no working behind it."
    default: break
    }
    let lines = clockLines
    if lines.contains(where: { !$0.isUnknown }) { return nil }
    if !lines.isEmpty { return "Nothing is counted here: it is not known when it was last done." }
    if selectedSetAside != nil { return Self.isSetAside }
    if selectedOccasion != nil { return "This day was set, not counted: there is no working behind it." }
    switch dated?.subject {
    case .action: return "An action's day was agreed, not counted: there is no working behind it."
    case .meeting: return "The unit's meeting is weekly: there is no working behind its day."
    case .birthExpected: return "The expected day was told, not counted."
    default: return "Put the cursor on a date that is counted first."
    }
  }

  static let isSetAside = "This date was set aside; r lets it run again."

  mutating func showWorking() -> [Effect] {
    switch scope {
    case .unit: return showRule()
    case .caseload:
      guard let row = caseload.selected else { return [] }
      pending = .working(caseload.selectedChild?.ref)
      return [.read(.family(row.family))]
    default: return clockLines.first.map { [.read(.working($0.keys[0]))] } ?? []
    }
  }

  /// The working behind the soonest date of a family that has just been read.
  mutating func showSoonest(of file: FamilyFile, child: Ref<Person>?) -> [Effect] {
    let clock = file.clocks.first { child == nil || $0.child == child }
    guard let clock else {
      let whom = file.children.first { $0.row.ref == child }?.row.name ?? file.row.name
      return refuse("Nothing is counted for \(shown(whom)) at present.")
    }
    return [.read(.working(clock.key))]
  }

  // MARK: x, what stops it

  /// Why `x` does nothing here; nothing where it does something.
  var whyNotComplete: String? {
    if !completable.isEmpty { return whyNotTickOff }
    if !clockLines.isEmpty || selectedOccasion != nil { return whyNotEnter }
    if selectedSetAside != nil { return Self.isSetAside }
    return scope == .actions
      ? "Put the cursor on an open action to tick it off."
      : "Put the cursor on an open action to tick it off, or on a date to record what was done."
  }

  /// Why these actions are not this person's to tick off; nothing where they are their own, or they record.
  private var whyNotTickOff: String? {
    guard whyNotEnter != nil, let me = sitting.me else { return whyNotEnter }
    let isOwn: Bool
    switch scope {
    case .actions:
      let chosen = Set(completable)
      isOwn = (actions.all ?? []).filter { chosen.contains($0.ref) }.allSatisfy { $0.owners.contains(me) }
    case .family:
      let chosen = Set(completable)
      isOwn = (family?.file.actions ?? []).filter { chosen.contains($0.ref) }.allSatisfy {
        $0.owners.contains(me)
      }
    default:
      isOwn = dated?.who.split(separator: ",").contains { $0.trimmed == me.member.name } ?? false
    }
    return isOwn
      ? nil : Refusal.notPermitted(what: "Ticking off other people's actions", needs: .coordinator).sentence
  }

  /// Ticks off actions; on a date opens the form that records what was done.
  mutating func completeLine() -> [Effect] {
    if !completable.isEmpty { return complete() }
    if let booked = selectedOccasion {
      guard let family = booked.family else { return recordHeldByMember() }
      return ask(for: .held(booked.ref), family)
    }
    return choose(among: clockLines, for: .complete)
  }

  /// What was booked for a member, such as supervision, is recorded as held; the booking then goes by itself.
  private mutating func recordHeldByMember() -> [Effect] {
    guard let title = dated?.title, let kind = OccasionKind.allCases.first(where: { $0.title == title })
    else {
      return []
    }
    open(OccasionForm(file: nil, kind: kind))
    return []
  }

  /// Goes on with the one line, or asks which of several.
  mutating func choose(among lines: [ClockLine], for purpose: ClockPurpose) -> [Effect] {
    guard lines.count > 1 else { return lines.first.map { go(on: $0, for: purpose) } ?? [] }
    let items = lines.enumerated().map { Picker.Item(id: String($0.offset), label: $0.element.title) }
    offer(.which(lines, purpose), "Which of them?", items)
    return []
  }

  mutating func go(on line: ClockLine, for purpose: ClockPurpose) -> [Effect] {
    purpose == .complete ? record(whatStops: line) : offerRemarks(line)
  }

  /// Opens the form for what stops a clock; where several things would, asks which.
  private mutating func record(whatStops line: ClockLine) -> [Effect] {
    let ways = Stopping.ways(line)
    guard ways.count > 1 else {
      guard let way = ways.first else {
        return refuse("“\(line.title)” ends by itself with what it hangs on; there is nothing to record.")
      }
      return record(way, line)
    }
    let items = ways.enumerated().map {
      Picker.Item(id: String($0.offset), label: Wording.capital($0.element.words))
    }
    offer(.stop(line), "What was done?", items)
    return []
  }

  mutating func record(_ way: Stopping, _ line: ClockLine) -> [Effect] {
    if case .elsewhere(let sentence) = way.how { return refuse(sentence) }
    guard case .form(let request) = way.how else { return [] }
    guard let family = line.family else {
      guard case .occasion(let kind, _) = request else { return refuse("This line is about no family.") }
      open(OccasionForm(file: nil, kind: kind, member: line.member))
      return []
    }
    return ask(for: request, family)
  }

  mutating func offer(_ purpose: PickerSheet.Purpose, _ title: String, _ items: [Picker.Item]) {
    overlays.append(.picker(PickerSheet(purpose: purpose, picker: Picker(title: title, items: items))))
  }
}
