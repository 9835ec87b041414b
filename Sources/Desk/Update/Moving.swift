public import Casework
import Screen

extension Desk {
  /// Moves the cursor of the list on top.
  mutating func move(_ key: Key) -> [Effect] {
    let height = listHeight
    if turnPage(key) { return [] }
    switch scope {
    case .today:
      _ = todayRoom.list.move(key, count: todayRoom.rows(drafts: drafts).count, height: height)
    case .caseload: _ = caseload.list.move(key, count: caseload.lineCount, height: height)
    case .actions: _ = actions.list.move(key, count: actions.rows.count, height: height)
    case .meeting:
      stopFollowing()
      _ = meeting.list.move(key, count: meeting.lineCount, height: height)
    case .after: _ = meeting.after.list.move(key, count: meeting.after.rows.count, height: height)
    case .drift: _ = meeting.drift.list.move(key, count: meeting.drift.rows?.count ?? 0, height: height)
    case .diary: return moveInDiary(key)
    case .missing: _ = unit.missing.list.move(key, count: unit.missing.rows.count, height: height)
    case .lags: _ = unit.missing.lagList.move(key, count: unit.missing.board?.lags.count ?? 0, height: height)
    case .unit: _ = unit.list.move(key, count: unit.rows.count, height: height)
    case .capacity: _ = unit.capacityList.move(key, count: unit.capacity?.rows.count ?? 0, height: height)
    case .authorities:
      _ = unit.authorityList.move(key, count: unit.authorities?.count ?? 0, height: height)
    case .review: _ = review.list.move(key, count: review.subjects.count, height: height)
    case .family:
      let count = family?.subjects.count ?? 0
      _ = family?.list.move(key, count: count, height: height)
    default: break
    }
    return []
  }

  /// Moves to the first line of another part of the family's page.
  mutating func jump(by step: Int) -> [Effect] {
    guard let family else { return [] }
    let subjects = family.subjects
    let starts = subjects.indices.filter { $0 == 0 || subjects[$0].part != subjects[$0 - 1].part }
    let here = family.list.selected
    let next = step > 0 ? starts.first { $0 > here } : starts.last { $0 < here }
    self.family?.list.selected = next ?? (step > 0 ? 0 : starts.last ?? 0)
    return []
  }

  /// Goes to a room; it is as it was left, with what has been written since.
  mutating func enter(_ room: Room) -> [Effect] {
    let hasLooked = self.room == .today && room != .today && todayRoom.board != nil
    family = nil
    review.isOpen = false
    self.room = room
    if room == .today, hasParted {
      (todayRoom.list.selected, hasParted) = (0, false)
      arriving[.today] = nil
    }
    if room == .diary, diary.day == nil { _ = diary.go(to: today) }
    return (hasLooked ? [.hasLooked] : []) + rereading
  }

  mutating func open() -> [Effect] {
    if isOnRestricted { return refuse(Refusal.restricted.sentence) }
    switch scope {
    case .today:
      if let draft = selectedDraft { return resume(draft) }
      if isOnLater {
        todayRoom.unfold(on: today)
        return []
      }
      if let row = selectedWaiting { return openWaiting(row) }
      guard let item = selectedItem else { return [] }
      return open(item)
    case .caseload, .actions: return show()
    case .meeting: return openMeetingOrMinute()
    case .after: return openAfter()
    case .drift: return show()
    case .diary: return openInDiary()
    case .unit: return showRule()
    case .missing: return openMissing()
    case .lags: return openLag()
    case .capacity: return openSupervision()
    case .authorities: return changeHolder()
    case .review: return openFromReview()
    case .family: return openEntry()
    default: return []
    }
  }

  /// Opens what a dated line is about.
  mutating func open(_ item: TodayBoard.Item) -> [Effect] {
    if let effects = openGuard(item) { return effects }
    if case .meeting = item.subject {
      meeting.view = .agenda
      return enter(.meeting)
    }
    return show(item.family)
  }

  /// Opens the family that the line is about.
  mutating func show() -> [Effect] { show(subject) }

  mutating func show(_ family: Ref<Family>?) -> [Effect] {
    guard let family else { return refuse("This line is about no family.") }
    pending = .show
    return [.read(.family(family))]
  }

  /// Shows the whole of a long entry, or opens what the line is about.
  private mutating func openEntry() -> [Effect] {
    guard let family else { return [] }
    switch family.selected {
    case .entry(let index):
      let entry = family.file.entries[index]
      if case .discussion(let ref) = entry.id { return [.read(.familyMinute(ref))] }
      var page = PageSheet(title: entry.title, text: Wording.page(entry, calendar))
      page.isEntry = true
      overlays.append(.page(page))
      return []
    case .action, .child, .relative, .booked, .hypothesis, .sought:
      return whyNotEnter.map { refuse($0) } ?? correct()
    case .submission(let index):
      show(family.file.submissions[index])
      return []
    case .question(let index): return reply(to: family.file.questions[index])
    case .clock: return showWorking()
    case .unknown: return choose(among: clockLines, for: .complete)
    case .setAside: return whyNotRecord.map { refuse($0) } ?? say()
    case .none: return []
    }
  }

  mutating func stepBack() -> [Effect] {
    switch scope {
    case .caseload where caseload.narrowing.isActive || caseload.worker != nil:
      caseload.narrowing.clear()
      caseload.worker = nil
      caseload.rearrange()
    case .actions where actions.narrowing.isActive || !actions.chosen.isEmpty:
      actions.narrowing.clear()
      actions.chosen = []
      actions.rearrange()
    case .after where meeting.after.narrowing.isActive: meeting.after.narrow { $0.clear() }
    case .drift where meeting.drift.narrowing.isActive: meeting.drift.narrow { $0.clear() }
    case .diary where diary.narrowing.isActive: diary.narrow { $0.clear() }
    case .today where todayRoom.narrowing.isActive:
      todayRoom.rearrange(on: today, drafts: drafts) { $0.clear() }
    case .unit where unit.narrowing.isActive, .missing where unit.narrowing.isActive:
      unit.narrowing.clear()
      unit.rearrange()
    case .family:
      if family?.narrowing.isActive == true {
        family?.narrowing.clear()
      } else {
        family = nil
        return rereading
      }
    case .review: return leaveReview()
    default: break
    }
    return []
  }

  /// Leaves the screen; at the top of a room it leaves Kith.
  mutating func leave() -> [Effect] {
    if scope == .review { return leaveReview() }
    guard family != nil else { return (room == .today ? [.hasLooked] : []) + keepPlaceLeaving() + [.quit] }
    family = nil
    return rereading
  }

  // MARK: What the cursor is on

  /// The cursor stands on something.
  var hasLine: Bool {
    switch scope {
    case .today: !todayRoom.rows(drafts: drafts).isEmpty
    case .caseload: caseload.lineCount > 0
    case .actions: !actions.rows.isEmpty
    case .after: !meeting.after.rows.isEmpty
    case .drift: meeting.drift.selected != nil
    case .unit: !unit.rows.isEmpty
    case .missing: unit.missing.selected != nil
    case .lags: unit.missing.selectedLag != nil
    case .capacity: unit.selectedWorker != nil
    case .authorities: unit.selectedAuthority != nil
    case .review: review.family != nil
    case .family: !(family?.subjects.isEmpty ?? true)
    default: true
    }
  }

  /// The family that the line under the cursor is about.
  public var subject: Ref<Family>? {
    switch scope {
    case .caseload: caseload.selected?.family
    case .family: family?.file.family
    case .meeting: meeting.selected?.family
    case .after: meeting.after.family
    case .drift: meeting.drift.selected?.family
    case .actions: actions.selected?.family
    case .missing: unit.missing.selected?.family
    case .lags: unit.missing.selectedLag?.family
    case .review: review.family
    case .today, .diary: dated?.family
    default: nil
    }
  }

  var selectedDraft: Draft? {
    guard scope == .today else { return nil }
    let rows = todayRoom.rows(drafts: drafts)
    guard rows.indices.contains(todayRoom.list.selected),
      case .draft(let index) = rows[todayRoom.list.selected]
    else { return nil }
    return drafts[index]
  }

  /// What meetings have left to do, in the line of Today that the cursor is on.
  var selectedWaiting: TodayRoom.Row? {
    let rows = todayRoom.rows(drafts: drafts)
    guard scope == .today, rows.indices.contains(todayRoom.list.selected) else { return nil }
    switch rows[todayRoom.list.selected] {
    case .toSign, .toCopy, .missing, .toAgree, .question, .returned: return rows[todayRoom.list.selected]
    default: return nil
    }
  }

  var selectedItem: TodayBoard.Item? {
    let rows = todayRoom.rows(drafts: drafts)
    guard rows.indices.contains(todayRoom.list.selected),
      case .item(let index) = rows[todayRoom.list.selected]
    else { return nil }
    return todayRoom.board?.items[index]
  }

  /// The cursor is on the one line for what lies further ahead.
  var isOnLater: Bool {
    let rows = todayRoom.rows(drafts: drafts)
    return scope == .today && rows.indices.contains(todayRoom.list.selected)
      && rows[todayRoom.list.selected] == .later
  }

  var selectedEntry: Entry? {
    guard scope == .family, let family, case .entry(let index) = family.selected else { return nil }
    return family.file.entries[index]
  }
}
