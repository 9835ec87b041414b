public import Casework
public import Screen

/// A form on the screen, with what it fills and what of it is already kept.
public struct FormSheet: Sendable {
  var filling: any Filling
  public var form: Form
  /// The values when it was opened: an untouched form leaves no draft.
  var begun: [String: String]
  /// The values that stand in the file as a draft.
  var kept: [String: String]
  /// Keys typed since they were last kept.
  var unkept = 0
  /// One-line fields that still hold what Kith put in: the first letter typed there replaces it.
  var proposed: Set<String>
  /// What follows once it is saved.
  var afterwards = Afterwards.close
  /// Who may be known already of those that are typed as new, as far as it was asked.
  var known: [Newcomer: [PossibleDuplicate.Hit]] = [:]
  /// What it was typed over, once somebody else has put another there: only Ctrl-S writes over that.
  var contested: String?
  /// Who that was.
  var contestedBy = "Somebody"
  /// What each field held as it was read, before anything was typed; nothing where that is not known any more.
  var base: [String: String]?
  /// Which of several texts of its kind it is, from 1.
  var number = 1
  /// The sitting whose text it goes on from; blank where that is not known, nothing where it was begun anew.
  var goesOnFrom: String?
  /// The file holds its text as a draft.
  var isInFile = false
  /// A sentence that goes with its saving.
  var afterword: String?

  enum Afterwards: Sendable {
    case close, stay, next, previous
    /// Another person of the same family is typed next.
    case another
    /// A minute is finished, and the agenda shown again.
    case done
    /// A minute is parked for another family's.
    case jump(Ref<Family>)
    /// A minute is parked for a family that is not on the agenda, with what was typed of its name.
    case join(String)
  }

  init(_ filling: any Filling, facts: Facts, area: Area) {
    self.filling = filling
    var form = filling.blank(facts)
    form.fit(area)
    for key in form.fields.map(\.key) { filling.review(key, of: &form, leaving: true, facts) }
    for index in form.fields.indices { form.fields[index].problem = nil }
    if let start = filling.startsAt, let index = form.fields.firstIndex(where: { $0.key == start }) {
      form.focus(on: index)
    }
    form.title = Wording.title(form.title, about: filling.titleName, isPrivate: facts.isPrivate)
    self.form = form
    let values = form.values.merging(filling.besides) { typed, _ in typed }
    (begun, kept, base) = (values, values, values)
    let held = form.fields.filter { filling.isNew ? !$0.text.isEmpty : Self.isShort($0.text, facts) }
    proposed = Set(held.map(\.key))
  }

  /// The minute of a running meeting, which has its own pane and is parked rather than left.
  var runningMinute: MinuteForm? {
    guard let minute = filling as? MinuteForm, minute.purpose == .running else { return nil }
    return minute
  }

  public var isMinute: Bool { runningMinute != nil }
  /// What is filled in, and what is chosen beside the fields.
  var values: [String: String] { form.values.merging(filling.besides) { typed, _ in typed } }
  public var draftKey: String { Draft.key(filling.draftKey, number: number) }
  public var isTouched: Bool { values != begun }
  /// Something was typed that no file holds yet.
  public var isUnkept: Bool { filling.keepsDraft && unkept > 0 && values != kept }
}

extension FormSheet {
  /// Gives a key to the form; a letter typed over a proposal replaces it, moving or deleting in it keeps it.
  mutating func type(_ key: Key, _ facts: Facts) -> Form.Event {
    let field = form.fields[form.focus].key
    if proposed.contains(field), case .line = form.fields[form.focus].content {
      switch key {
      case .character, .pasted:
        form.fields[form.focus].restore("")
        proposed.remove(field)
      case .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .control:
        proposed.remove(field)
      default: break
      }
    }
    let event = form.take(key)
    if case .left = event, [.tab, .backTab, .enter].contains(key) { propose(facts) }
    return event
  }

  /// A day or a code that one comes back to is typed anew rather than added to.
  private mutating func propose(_ facts: Facts) {
    let field = form.fields[form.focus]
    guard !isMinute, case .line = field.content, Self.isShort(field.text, facts) else { return }
    proposed.insert(field.key)
  }

  /// A day or a code, which is typed anew as a whole.
  private static func isShort(_ text: String, _ facts: Facts) -> Bool {
    let isCode = text.count <= 5 && text.allSatisfy { $0.isUppercase || $0.isNumber || ":./".contains($0) }
    if case .day = facts.days(.either).read(text) { return !text.isEmpty }
    return !text.isEmpty && isCode
  }
}

/// A list to choose from, with what the choice is for.
public struct PickerSheet: Sendable {
  enum Purpose: Equatable, Sendable {
    case palette, find, new, drafts, worker
    /// What is recorded, of several things that would stop a clock.
    case stop(ClockLine)
    /// What is to be said of a date.
    case remark(ClockLine)
    /// A date that was set aside is to run again.
    case takeUp(SetAsideRow)
    /// Which of several dates that are not known is meant, and for what.
    case which([ClockLine], ClockPurpose)
    case unknown
    case suspensions
    /// A family that is to be taken up on the agenda.
    case addFamily
    /// Another family of the agenda.
    case jump
    /// What was wished of a family, to withdraw one of them.
    case wish
    /// What this login has kept of a room's list under a name.
    case filters(Room)
    /// Which of a member's days away, or their cover, is taken out.
    case takeOut
    /// Who is to work with a child.
    case allocate(Ref<Person>)
    /// A warning that is looked at again, or lifted.
    case warning(lifts: Bool)
    /// Who is taken off a restriction.
    case reader(Ref<Restriction>)
    /// Another record of the same person, or of the same family.
    case samePerson(Ref<Person>)
    case sameFamily(Ref<Family>)

    /// What is offered is found in the file while it is typed.
    var finds: Bool {
      switch self {
      case .find, .addFamily, .samePerson, .sameFamily: true
      default: false
      }
    }
  }

  var purpose: Purpose
  public var picker: Picker
  /// What was typed when the lines were found that it shows.
  var answered = ""
  /// Names that its lines may hold in their words.
  var names: [String] = []
  /// A key that waits for what is still to be found.
  var waiting: Key?

  init(purpose: Purpose, picker: Picker) { (self.purpose, self.picker) = (purpose, picker) }
}

/// A question, with what its answers do.
public struct DialogSheet: Sendable {
  public enum Purpose: Hashable, Sendable {
    case closeMeeting(Ref<Meeting>)
    case discard(draft: String)
    case signAll([Ref<Discussion>])
    /// Many records at once; the key names the form they were typed in.
    case save(Change, form: String?)
    /// A minute that somebody else is typing is opened all the same.
    case openTyped
    /// What was typed over a record that is gone becomes a new one.
    case saveAnew(form: String)
  }

  public var purpose: Purpose
  public var dialog: Dialog

  public init(purpose: Purpose, dialog: Dialog) { (self.purpose, self.dialog) = (purpose, dialog) }
}

/// A page of text to read or to copy from.
public struct PageSheet: Sendable {
  public var title: String
  public var text: String
  public var top = 0
  /// What is marked as copied once the page's text is in the council's system.
  var copied: [Copied] = []
  /// The whole of an entry of the open family's record, which can be corrected from here.
  var isEntry = false
  /// The minute on the page, where it can be signed from here.
  var signs: Ref<Discussion>?
  /// The submission on the page, where it can be agreed to from here.
  var agrees: SubmissionRow?

  public init(title: String, text: String) { (self.title, self.text) = (title, text) }
}

/// What a change would do to the clocks, shown before it is saved.
public struct PreviewSheet: Sendable {
  public var preview: ClockPreview
  public var change: Change
  /// The form the change came from, if it came from one.
  public var form: String?
  /// Two records side by side, where one is to be made of them.
  var comparison: Comparison?
  public var top = 0

  public init(preview: ClockPreview, change: Change, form: String?) {
    (self.preview, self.change, self.form) = (preview, change, form)
  }
}
