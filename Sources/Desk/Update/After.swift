import Casework
import Screen

extension Desk {
  // MARK: What the cursor is on

  var selectedToSign: AfterBoard.ToSign? {
    if let minute = reviewedMinute { return minute }
    guard scope == .after, let board = meeting.after.board, case .sign(let index) = meeting.after.selected
    else { return nil }
    return board.toSign[index]
  }

  var selectedToCopy: AfterBoard.ToCopy? {
    guard scope == .after, let board = meeting.after.board, case .copy(let index) = meeting.after.selected
    else { return nil }
    return board.toCopy[index]
  }

  /// A decision to be sought from above: after meetings, or on the family's page.
  var selectedSought: DecisionRow? {
    if scope == .after, let board = meeting.after.board, case .sought(let index) = meeting.after.selected {
      return board.sought[index]
    }
    guard scope == .family, let family, case .sought(let index) = family.selected else { return nil }
    return family.file.sought[index]
  }

  /// The minute under the cursor: after meetings, in one that is closed, or on the family's page.
  var selectedMinute: Ref<Discussion>? {
    if let minute = selectedToSign { return minute.discussion }
    if let part = selectedToCopy { return part.discussion }
    if scope == .meeting, meeting.board?.state == .closed { return meeting.selected?.minuted }
    guard case .discussion(let ref) = selectedEntry?.id else { return nil }
    return ref
  }

  /// The day of the meeting that is read out, sent round and printed: the cursor's, else the open or last one.
  var dayToRead: Day? {
    if let minute = selectedToSign { return minute.day }
    if let part = selectedToCopy { return part.day }
    guard let board = meeting.board else { return nil }
    return board.ref == nil ? board.previous : board.day
  }

  /// Enter after meetings: the minute as a page with its versions, or the answer to what was sought.
  mutating func openAfter() -> [Effect] {
    if let row = selectedSought { return answer(row) }
    meeting.signing = whyNotSign == nil ? selectedToSign?.discussion : nil
    return selectedMinute.map { [.read(.familyMinute($0))] } ?? []
  }

  /// Goes to what meetings have left to do, onto the line that Today told of.
  mutating func openAfter(_ row: TodayRoom.Row) -> [Effect] {
    switch row {
    case .toSign(let index): meeting.after.awaited = todayRoom.board.map { .toSign($0.toSign[index].day) }
    default: meeting.after.awaited = .toCopy
    }
    meeting.view = .after
    return enter(.meeting)
  }

  // MARK: s, S: sign-off

  /// Why this person does not sign here; nothing where they do.
  var whyNotSign: String? {
    guard sitting.mayDecide("signing") else {
      let role = sitting.decider(of: "signing")
      guard let signer = sitting.members.first(where: { $0.member.role == role }) else {
        return Refusal.roleVacant(role, for: "A signature").sentence
      }
      let post = role == .consultant ? "consultant" : role.words
      return
        "Only \(signer.member.name), the \(post), signs, under their own login; e corrects until then."
    }
    return selectedToSign == nil ? "Put the cursor on a minute that waits for a signature." : nil
  }

  /// Shows the minute first: what is signed has been before one's eyes.
  mutating func sign() -> [Effect] { openAfter() }

  /// Why the page on top is nothing to be signed; nothing where it is.
  var whyNotSignPage: String? {
    guard case .page(let page) = overlays.last, page.signs != nil || page.agrees != nil else {
      return "Only a minute that waits for the signature is signed, and only by the consultant."
    }
    return nil
  }

  /// Reads the minute on the page once more: only what was before one's eyes is signed.
  mutating func signPage() -> [Effect] {
    guard case .page(let page) = overlays.last, let minute = page.signs else { return agreeOnPage() }
    meeting.signing = minute
    return [.read(.familyMinute(minute))]
  }

  /// Takes a minute's page that was read again: signs it where it reads as it did, and goes back, the cursor on the
  /// next; otherwise shows how it reads now. Says whether it was one.
  mutating func takeSigned(_ text: String) -> [Effect]? {
    guard let minute = meeting.signing, case .page(var page) = overlays.last, page.signs == minute else {
      return nil
    }
    meeting.signing = nil
    if page.text == text {
      _ = overlays.popLast()
      return [.save(.signOff([minute]), form: nil)]
    }
    (page.text, page.top) = (text, 0)
    overlays[overlays.count - 1] = .page(page)
    return refuse(
      "Somebody has changed this minute since it was opened. It now reads as shown; s signs that.")
  }

  /// Signs every minute of the meeting under the cursor after one question.
  mutating func askToSignAll() -> [Effect] {
    guard let chosen = selectedToSign, let board = meeting.after.board else { return [] }
    let minutes = board.toSign.filter { $0.meeting == chosen.meeting }
    let bare = minutes.filter { $0.tier == .full && $0.decisions == 0 && $0.actions == 0 }.count
    let lacking =
      bare == 0
      ? "Every full discussion holds a decision or an action."
      : "\(Wording.count(bare, "full discussion holds", "full discussions hold")) neither a decision nor an action."
    let question =
      "Sign \(minutes.count == 1 ? "the minute" : "all \(minutes.count) minutes") of \(chosen.day.spoken)?"
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .signAll(minutes.map(\.discussion)),
          dialog: Dialog(
            question, explanation: "\(lacking) What is signed is locked; an amendment follows it, beside it.",
            answers: [Dialog.Answer("y", "sign")]))))
    return []
  }

  // MARK: e: correcting and amending

  /// Why no minute can be corrected here; nothing where one can.
  var whyNotAmend: String? {
    whyNotRecord ?? (selectedMinute == nil ? "Put the cursor on a family's minute first." : nil)
  }

  mutating func correctMinute() -> [Effect] { selectedMinute.map { correct($0) } ?? [] }

  mutating func correct(_ minute: Ref<Discussion>) -> [Effect] {
    meeting.amended = minute
    return [.read(.amending(minute))]
  }

  /// Opens a minute of a closed meeting: to correct it, or once it is signed to amend it.
  mutating func amend(_ minute: Discussion, _ read: FamilySheet, isSigned: Bool, day: Day) -> [Effect] {
    var sheet = read
    sheet.minute = minute
    let open = sheet.row.childrenTalkedOf
    var item = MeetingBoard.Item(
      family: minute.family, familyId: sheet.row.familyId, name: sheet.row.name, tier: minute.tier,
      minutes: 0,
      because: [], state: .discussed, status: sheet.row.status,
      childrenLine: open.map { $0.label(on: day) }.joined(separator: ", "))
    item.discussion = meeting.amended
    self.open(
      MinuteForm(
        meeting: minute.meeting, day: day, item: item, sheet: sheet,
        purpose: isSigned ? .amending : .correcting, examples: sitting.members))
    return []
  }

  // MARK: x: what is done

  static let choosesCopies = "Only what is to be copied is chosen together."

  /// Why `x` does nothing here; nothing where it does something.
  var whyNotTickAfter: String? {
    if let why = whyNotRecord { return why }
    if selectedSought != nil || selectedToCopy != nil || !meeting.after.chosen.isEmpty { return nil }
    return "s signs a minute; x is for what is copied, or answered from above."
  }

  /// Marks what is copied; on a decision that is sought from above asks what was answered.
  mutating func tickAfter() -> [Effect] {
    if let row = selectedSought { return answer(row) }
    let copied = copying
    meeting.after.chosen = []
    return [.save(.markCopied(copied, isCopied: true), form: nil)]
  }

  mutating func chooseCopied() -> [Effect] {
    guard let part = selectedToCopy else { return [] }
    if meeting.after.chosen.remove(part.copied) == nil { meeting.after.chosen.insert(part.copied) }
    return move(.down)
  }

  /// What is chosen, in the list's order; else what the cursor is on.
  private var copying: [Copied] {
    guard !meeting.after.chosen.isEmpty, let board = meeting.after.board else {
      return selectedToCopy.map { [$0.copied] } ?? []
    }
    return board.toCopy.map(\.copied).filter { meeting.after.chosen.contains($0) }
  }

  private mutating func answer(_ row: DecisionRow) -> [Effect] {
    if let why = whyNotRecord { return refuse(why) }
    open(AnswerForm(row: row))
    return []
  }

  // MARK: y: plain text for the council's system

  /// Asks for the plain text of what is chosen, or of the child under the cursor.
  mutating func readCopyText() -> [Effect] { copying.isEmpty ? [] : [.read(.copyText(copying))] }

  /// A bare page of what a child's record is to hold in the council's system.
  mutating func show(copyText text: String, title: String, _ copied: [Copied]) -> [Effect] {
    var page = PageSheet(title: title, text: text)
    page.copied = copied
    overlays.append(.page(page))
    notice = Notice("Sent to the terminal's clipboard, where it takes it; x marks it as copied.")
    return [.copy(text)]
  }

  /// Why the page on top is nothing to be marked; nothing where it is.
  var whyNotMarkPage: String? {
    guard case .page(let page) = overlays.last, !page.copied.isEmpty else {
      return "Only text for the council's system is marked as copied."
    }
    return whyNotRecord
  }

  mutating func markPage() -> [Effect] {
    guard case .page(let page) = overlays.popLast() else { return [] }
    meeting.after.chosen.subtract(page.copied)
    return [.save(.markCopied(page.copied, isCopied: true), form: nil)]
  }
}
