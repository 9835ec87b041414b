import Casework
import Screen

/// One kind of form: its fields, how each is read back, and the change it comes to.
protocol Filling: Sendable {
  /// What the draft is kept under; one draft for each.
  var draftKey: String { get }
  /// As it is offered again: `Visit, Adeyemi`.
  var title: String { get }
  /// The name with which the title ends; hidden where others can see the screen.
  var titleName: String? { get }
  /// As an unfinished text is offered again once something stands in the form, and the name with which that ends.
  func called(_ form: Form) -> (title: String, name: String?)
  /// Nothing stored is being corrected: what stands in its fields is only proposed.
  var isNew: Bool { get }
  /// The revision of what is being corrected, so that a draft knows over what it was typed.
  var basis: String? { get }
  /// What would read the same record again, where one is being corrected.
  var request: FormRequest? { get }
  /// Whether an unfinished text is kept; a calculation is not.
  var keepsDraft: Bool { get }
  /// The field in which typing begins; nothing means the first.
  var startsAt: String? { get }
  /// What is chosen beside the fields, by keys of its own; a draft holds it too.
  var besides: [String: String] { get }
  /// What goes into a draft without making one.
  var passing: [String: String] { get }
  /// How that now reads, in a few words.
  var stored: String? { get }
  /// The form before anything is typed.
  func blank(_ facts: Facts) -> Form
  /// The form with the lines that an unfinished text had come to.
  func blank(_ facts: Facts, for values: [String: String]) -> Form
  /// Enter on the last line of a kind makes one more.
  func continues(_ key: String, in form: inout Form)
  /// What belongs to a line and is shown once something is typed in it.
  func unfolds(_ key: String, in form: inout Form)
  /// What `=` means in a field, where the form itself knows; else what was saved in it last.
  func repeated(_ key: String, in form: Form) -> String?
  /// Who is typed as new, for whom it is asked whether they are known already.
  func newcomers(in form: Form, _ facts: Facts) -> [Newcomer]
  /// Reads one field back, or says what is wrong with it; `leaving` when the person goes on from it.
  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts)
  /// The parts of a line that two people can change apart from each other; nothing where it is one.
  func parts(of field: Field, _ facts: Facts) -> [Piece]?
  /// The line again, of its parts.
  func joined(_ pieces: [Piece]) -> String?
  /// The same form for a new record, where what it corrects has been deleted; nothing where that makes no sense.
  var anew: (any Filling)? { get }
  /// Makes ticks agree after one of them was changed; `before` is how they stood.
  func reconcile(_ ticks: inout Ticks, before: Ticks)
  /// The change the form comes to; nothing where a field has a problem, which is then set.
  func change(from form: inout Form, _ facts: Facts) -> Change?
}

/// Which form is asked for, before the family it concerns has been read.
enum FormRequest: Hashable, Sendable {
  /// With the children ticked whom it is recorded for, where a line has told them.
  case visit(seen: [Ref<Person>] = [])
  case occasion(OccasionKind, children: [Ref<Person>] = [])
  /// What was booked has been held.
  case held(Ref<Occasion>)
  case standing(StandingKind, children: [Ref<Person>] = [])
  case death
  /// Something said of dates that stand in one line.
  case remark(ClockRemark.Kind, [Clock.Key])
  case note(Note.Kind)
  case action
  case decision
  case hypothesis
  /// What is said of a hypothesis that was put before.
  case step(Ref<Hypothesis>)
  /// What was answered to a decision that was sought from above.
  case answer(Ref<Decision>)
  /// Something is handed in for agreement; or done at once by whoever may.
  case submission(Submission.Kind, children: [Ref<Person>] = [])
  case correctSubmission(Ref<Submission>)
  /// Something that waits is given back with a question.
  case giveBack(Ref<Submission>)
  case giveBackMinute(Ref<Discussion>)
  case question
  /// What is answered to a question of the family.
  case reply(Ref<Question>)
  /// Another of the family, with what is kept of the one typed before.
  case person(keeping: [String: String] = [:])
  /// People of the family live somewhere else from a day on.
  case moveHome
  /// One field of where a child stands that was not known.
  case fact(FactField, Ref<Person>)
  case correct(Entry.Identity)
  case correctPerson(Ref<Person>)
  /// Who may read the record.
  case restriction(RestrictionAct)
  /// What everyone must know of the family.
  case warning(WarningAct)
}

extension Filling {
  var titleName: String? { nil }
  func called(_ form: Form) -> (title: String, name: String?) { (title, titleName) }
  var basis: String? { nil }
  var stored: String? { nil }
  var request: FormRequest? { nil }
  var startsAt: String? { nil }
  var keepsDraft: Bool { true }
  var besides: [String: String] { [:] }
  var passing: [String: String] { [:] }
  var anew: (any Filling)? { nil }
  func reconcile(_ ticks: inout Ticks, before: Ticks) {}
  func parts(of field: Field, _ facts: Facts) -> [Piece]? { nil }
  func joined(_ pieces: [Piece]) -> String? { nil }
  func blank(_ facts: Facts, for values: [String: String]) -> Form { blank(facts) }
  func continues(_ key: String, in form: inout Form) {}
  func unfolds(_ key: String, in form: inout Form) {}
  func repeated(_ key: String, in form: Form) -> String? { nil }
  func newcomers(in form: Form, _ facts: Facts) -> [Newcomer] { [] }

  /// Reads a day back in full, or says what is wrong with it.
  func reviewDay(
    _ key: String, of form: inout Form, leaving: Bool, _ facts: Facts, _ direction: SpokenDay.Direction,
    optional: Bool = false
  ) {
    let days = facts.days(direction)
    let typed = form.text(key)
    form[key]?.readback = nil
    form[key]?.oddity = nil
    form[key]?.inFull = days.inFull(typed)
    if typed.trimmed.isEmpty {
      if leaving, !optional { form[key]?.problem = "Which day? Type t for today, y, fri, -2, 14/3." }
      return
    }
    switch days.read(typed) {
    case .day(let day):
      let gone = facts.today.days(since: day)
      let isOdd = !optional && gone > 60
      form[key]?.readback = isOdd ? day.spoken : days.readBack(day)
      form[key]?.oddity = isOdd ? "\(gone / 7) weeks ago; is it the right day?" : nil
    case .ask(let question): if leaving { form[key]?.problem = question }
    case .refused(let why): if leaving { form[key]?.problem = why }
    }
  }

  /// The day a field holds; nothing where it is blank or unreadable.
  func day(_ key: String, in form: Form, _ facts: Facts, _ direction: SpokenDay.Direction) -> Day? {
    guard case .day(let day) = facts.days(direction).read(form.text(key)) else { return nil }
    return day
  }

  /// Completes a member's name as it is typed and reads it back.
  func reviewMember(
    _ key: String, of form: inout Form, leaving: Bool, _ facts: Facts, optional: Bool = false
  ) {
    let typed = form.text(key).trimmed
    form[key]?.readback = nil
    form[key]?.completions = []
    if typed.isEmpty {
      if leaving, !optional { form[key]?.problem = "Who? Type initials or the beginning of a name." }
      return
    }
    let fits = facts.members(fitting: typed)
    if fits.count == 1 {
      form[key]?.readback = "\(fits[0].member.name), \(fits[0].member.role.words)"
    } else if !leaving {
      form[key]?.completions = fits.map(\.member.name)
    }
    guard leaving, fits.count != 1 else { return }
    let names = facts.sitting.members.map(\.member.name).joined(separator: ", ")
    form[key]?.problem =
      fits.isEmpty
      ? "Nobody in the unit is “\(typed)”. There are: \(names)."
      : "“\(typed)” fits \(fits.map(\.member.name).joined(separator: " and ")): type more of it."
  }

  func member(_ key: String, in form: Form, _ facts: Facts) -> Ref<Member>? {
    let fits = facts.members(fitting: form.text(key).trimmed)
    return fits.count == 1 ? fits[0].ref : nil
  }

  /// Reviews every field as if it were left; whether all of them can be taken.
  func accepts(_ form: inout Form, _ facts: Facts) -> Bool {
    for key in form.fields.map(\.key) {
      form[key]?.problem = nil
      review(key, of: &form, leaving: true, facts)
    }
    return form.firstProblem == nil
  }
}

extension Facts {
  /// Whether a weekday is a holiday, as far as holidays are known.
  func isHoliday(_ day: Day) -> Bool { calendar.holidays.contains(day) && !day.weekday.isWeekend }

  /// Members whom the typed words could mean: exactly the name, else the initials, else the beginnings.
  func members(fitting typed: String) -> [MemberCard] {
    let sought = Folded(typed)
    guard !sought.text.isEmpty else { return [] }
    let exact = sitting.members.filter { Folded($0.member.name) == sought }
    if !exact.isEmpty { return exact }
    let initials = sitting.members.filter { Folded($0.member.initials) == sought }
    if !initials.isEmpty { return initials }
    let words = sought.text.split(separator: " ").map { Folded($0) }
    return sitting.members.filter { Narrowing.fits(Folded($0.member.name), words) }
  }
}
