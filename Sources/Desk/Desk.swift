public import Casework
public import Screen

/// The whole interface as one value: a message makes a new value and a list of effects.
public struct Desk: Sendable {
  /// The day Kith stands on.
  public var today: Day
  public var calendar: WorkingCalendar
  /// The rules that dates are counted by; none until they are asked for or learned.
  public var rules = RuleBook.none
  /// The departments' codes with their meanings; none until the first family is read.
  public var codes = CodeBook([])
  public var sitting: Sitting
  /// What tells this sitting from others of the same login; blank where nobody else can sit at the file.
  public var name = ""
  public var size: Size

  public var room = Room.caseload
  public var todayRoom = TodayRoom()
  public var caseload = CaseloadRoom()
  public var meeting = MeetingRoom()
  public var actions = ActionsRoom()
  public var diary = DiaryRoom()
  public var unit = UnitRoom()
  /// The caseload gone through family by family, over the room.
  public internal(set) var review = ReviewPlace()
  /// The family that is open on top of the room, if one is.
  public var family: FamilyPlace? {
    didSet {
      if let left = oldValue, left.file.family != family?.file.family { pages[left.file.family] = left.held }
    }
  }
  /// What lies on top of it all, the last on top.
  public var overlays: [Overlay] = []
  public var notice: Notice?
  /// Names are shown as initials.
  public var isPrivate = false
  /// What covers all of it, so that nothing can be read.
  public internal(set) var lock = Lock()
  /// This login's unfinished texts, latest first.
  public var drafts: [Draft] = [] {
    didSet { todayRoom.change(oldValue, to: drafts) }
  }
  /// Dates that the last saved change has stopped late, for `r` to say why.
  var stoppedLate: ClockLine?
  /// What was said would be taken back, until the next key.
  var takingBack: TakingBack?
  /// What to do with the family that is being read.
  var pending: Pending?
  /// Something was to be narrowed that cannot be: the words that follow are no commands.
  var typesNowhere = false
  /// What was said of the change that was just taken back or made again, until the next key.
  var justSaid: Notice?
  /// Two records side by side, until what making one of them would do has been weighed.
  var comparison: Comparison?
  /// Which of several texts of a kind is resumed once its form is open.
  var resumingKey: String?
  /// The minute that is resumed once the meeting has been read.
  var resuming: Draft?
  /// A wish for the agenda that is resumed once the meeting has been read.
  var resumingWish: WishForm?
  /// The text that is resumed once the unit's rules have been read.
  var resumingInUnit: String?
  /// The form that opens the meeting is resumed once the meeting has been read.
  var opensMeeting = false
  /// The next sheet that is read opens its minute.
  var awaitsMinute = false
  /// What each field held when it was last saved, for `=`.
  var remembered: [String: String] = [:]
  /// The same of days that were typed as they are said, written out for another day.
  var rememberedDays: [String: String] = [:]
  /// Where one was on each family's page that was open in this sitting.
  var pages: [Ref<Family>: FamilyPlace.Held] = [:]
  /// What the cursor of a room goes to once its list has been read.
  var arriving: [Room: String] = [:]
  /// The place that is kept in the file, as far as this sitting knows.
  var keptPlace: KeptPlace?
  /// When this login left last, in whole; nothing after the line dropped.
  var lastLeft: Int?
  /// Where this login was last has been read.
  var hasOpened = false
  /// What this login has kept under a name.
  var filters: [KeptFilter] = []
  /// The field in which a form that is asked for begins.
  var startField: String?
  /// Texts of forms that were left, until the file holds them.
  var parted: [Draft] = []
  /// A text was left since one was last on Today: there the list then stands where that waits.
  var hasParted = false
  /// What others have changed since one looked.
  var hearing = Hearing()
  /// The running second, as the last tick told it; for how old a draft is.
  public var second = 0

  public init(today: Day, calendar: WorkingCalendar, sitting: Sitting, size: Size) {
    (self.today, self.calendar, self.sitting, self.size) = (today, calendar, sitting, size)
  }

  /// What must be read before the first screen.
  public func opening() -> [Effect] { [.read(.kept), .read(.drafts), .read(.hidden), .read(.caseload)] }

  /// What forms need to know of the day and the unit.
  var facts: Facts {
    Facts(
      today: today, calendar: calendar, sitting: sitting, rules: rules, codes: codes, remembered: remembered,
      isPrivate: isPrivate)
  }
}

/// The rooms of Kith that have a number.
public enum Room: Int, CaseIterable, Sendable {
  case today = 1
  case caseload, meeting, actions, diary, unit

  public var name: String {
    switch self {
    case .today: "Today"
    case .caseload: "Caseload"
    case .meeting: "Meeting"
    case .actions: "Actions"
    case .diary: "Diary"
    case .unit: "Unit"
    }
  }
}

/// Something that lies on top of a room until it is done with.
public enum Overlay: Sendable {
  case form(FormSheet)
  case picker(PickerSheet)
  case dialog(DialogSheet)
  case page(PageSheet)
  case preview(PreviewSheet)
  case conflict(ConflictSheet)
}

/// One sentence for the person, on the line above the hints.
public struct Notice: Equatable, Sendable {
  /// What others did stands in one line and gives way to everything else.
  public enum Weight: Sendable { case done, refused, news }

  public var sentence: String
  public var weight: Weight

  public init(_ sentence: String, _ weight: Weight = .done) {
    (self.sentence, self.weight) = (sentence, weight)
  }
}

/// What is to happen once a family has been read.
enum Pending: Sendable {
  case show
  case form(FormRequest)
  /// The form on top goes on over the record as it now reads.
  case rebase(FormRequest)
  /// The working behind the soonest of its dates, of one child where the line is a child's.
  case working(Ref<Person>?)
  /// What is said of a member's own dates goes on once the first of them has been read.
  case remark(ClockRemark.Kind, [Clock.Key])
  /// The family is shown with the cursor on what is not known of it.
  case unknown(Clock.Key)
  /// The family is shown with the cursor on the line of that id.
  case line(String)
  /// The family that was open when this login left; nothing on top of it goes.
  case reopen
  /// Two records are shown side by side once the other one's family has been read.
  case merge(Desk.Pair)
}

/// What forms need to know of the day and the unit.
public struct Facts: Sendable {
  public var today: Day
  public var calendar: WorkingCalendar
  public var sitting: Sitting
  var rules: RuleBook
  var codes: CodeBook
  var remembered: [String: String]
  /// Names are shown as initials.
  var isPrivate: Bool

  func days(_ direction: SpokenDay.Direction) -> SpokenDay {
    SpokenDay(today: today, calendar: calendar, direction: direction)
  }
}
