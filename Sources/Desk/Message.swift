public import Casework
public import Screen

/// Something that has happened and that the desk must know.
public enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// Nothing was typed for a while; the second is the running one.
  case pause(second: Int)
  /// Another program has written to the unit's file.
  case changedElsewhere
  /// A new day has begun.
  case newDay(Day)
  case answer(Answer)
  /// A change was saved; the key names the form it came from, if it came from one.
  case saved(Saved, form: String?)
  /// A change was taken back, or made again.
  case tookBack(Saved)
  case madeAgain(Saved)
  case refused(Refusal, form: String?)
  case kept(draft: String)
  /// Another sitting of this login has its own text under that key: this one is kept beside it.
  case keptBeside(draft: String, under: String)
}

/// What was read.
public enum Answer: Sendable {
  case sitting(Sitting)
  case caseload([CaseloadRow])
  case family(FamilyFile)
  case today(TodayBoard)
  case actions([ActionRow])
  case meeting(MeetingBoard)
  case sheet(FamilySheet)
  /// A page of text, such as the minutes.
  case page(title: String, text: String)
  case found([Found], for: String)
  case drafts([Draft])
  case journal([String])
  case diary(DiaryBoard)
  case working(ClockWorking)
  case rules(RulesBoard)
  case ruleBook(RuleBook)
  case unknown([UnknownRow])
  /// What a change would do to the clocks; the key names the form it came from.
  case weighed(ClockPreview, Change, form: String?)
  case after(AfterBoard)
  case drift([DriftRow])
  /// What a child's record is to hold in the council's system, as plain text.
  case copyText(title: String, text: String, [Copied])
  /// A minute that is to be corrected or amended, with what the unit has before it.
  /// Who is like the person being typed, best first; for the form of that key.
  case alike([PossibleDuplicate.Hit], form: String)
  case history(RecordHistory)
  case missing(MissingBoard)
  case kept(KeptPlace?, [KeptFilter])
  /// Whether the passphrase was right; `isSet` says whether this login has one.
  case unlocked(Bool)
  case passphrase(isSet: Bool)
  case amending(Discussion, FamilySheet, isSigned: Bool, day: Day)
  /// How many open families are hidden from this login.
  case hidden(families: Int)
  case review(ReviewBoard)
  case familyReview(FamilyReview)
  case capacity(CapacityBoard)
  case authorities([Authority])
  /// What others changed since this was last asked, oldest first.
  case news([Heard])
  /// What would be taken back next, or made again, in the journal's words.
  case undoable(String, redo: Bool)
}

/// Something to be done outside the desk; effects are performed in order, at once.
public enum Effect: Hashable, Sendable {
  case read(Query)
  /// Saves a change; a form's draft goes in the same transaction.
  case save(Change, form: String?)
  /// Asks what a change would do to the clocks, without doing it.
  case weigh(Change, form: String?)
  case undo
  case redo
  case keep(Draft)
  case drop(draft: String)
  case copy(String)
  /// A search has ended with these words, and with the family of what was taken.
  case searched(String, Ref<Family>?)
  case hasLooked
  case keepPlace(KeptPlace)
  case keepFilter(KeptFilter)
  case dropFilter(KeptFilter)
  case setPassphrase(String)
  case unlock(String)
  case repaint
  case suspend
  case quit
}

/// What can be read from the unit's file.
public enum Query: Hashable, Sendable {
  case sitting
  case caseload
  /// A family; with the record of one entry that is to be corrected.
  case family(Ref<Family>, correcting: Entry.Identity? = nil)
  case today
  case actions(done: Bool)
  case meeting(Day?)
  case sheet(Ref<Family>, Ref<Meeting>?)
  case minutes(Day)
  case find(String)
  case drafts
  case journal(Ref<Family>)
  case diary(from: Day, through: Day)
  /// How one date was counted.
  case working(Clock.Key)
  /// The unit's rules as its room shows them.
  case rules
  /// The rules to count by, for the calculator.
  case ruleBook
  /// What is not known since an import.
  case unknown
  /// What waits for a signature, for copying, and for an answer from above.
  case after
  /// What stands still, family by family.
  case drift
  /// What was decided of one family, meeting by meeting, and whether it was done.
  case trail(Ref<Family>)
  /// The weekly pack as a page: the agenda and each family on it.
  case pack(Day?)
  /// Decisions and actions of a meeting, to be read out at its end.
  case readBack(Day)
  /// Actions of a meeting, by who will do them.
  case dispatch(Day)
  /// One family's minute as a page, with its signed versions.
  case familyMinute(Ref<Discussion>)
  case copyText([Copied])
  /// Who is like this; only those a person would take for the same.
  case alike(forename: String, surname: String, born: Day?, besides: Ref<Person>?, form: String)
  case history(RecordHistory.Subject)
  case missing
  /// Where this login was last, and its kept filters.
  case kept
  case passphrase
  case amending(Ref<Discussion>)
  /// How many open families are hidden from this login.
  case hidden
  /// The caseload in the order in which the consultant goes through it.
  case review
  case familyReview(Ref<Family>)
  /// Who works with how many, who is there, what visits are owed.
  case capacity
  /// What is to be looked at with one worker, as a page.
  case supervision(Ref<Member>)
  /// Who changed, opened, searched or printed what, as a page: of all, or of one member.
  case journalOf(Ref<Member>?)
  case authorities
  /// What others changed since this was last asked.
  case news
  /// What would be taken back next, or made again.
  case undoable(redo: Bool)
}
