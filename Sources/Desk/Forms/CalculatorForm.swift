import Casework
import Screen

/// When is it due? A timescale, a length or a second day, counted from any day; nothing is recorded.
struct CalculatorForm: Filling {
  var draftKey: String { "calculator/0" }
  var title: String { "When is it due?" }
  var isNew: Bool { true }
  var keepsDraft: Bool { false }

  /// What is to be counted.
  enum Sought {
    case rule(Timescale)
    case length(Length)
    /// The working days up to that day.
    case day(Day)
  }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "Enter on the last field shows the whole working",
      fields: [
        Field("what", label: "What", hint: "core group, 20wd, 6 weeks, or a day to count working days to"),
        Field("from", label: "From", hint: "t today, 14/3, 3 apr", content: .line("t")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    if key == "what" { reviewWhat(of: &form, leaving: leaving, facts) }
    // The day is read back again each time, so that no answer to something else is left standing.
    reviewDay("from", of: &form, leaving: leaving && key == "from", facts, .either)
    form["from"]?.oddity = nil
    // The answer stands in the form's own line as soon as both can be read.
    guard let from = day("from", in: form, facts, .either), let sought = sought(form, from, facts) else {
      return
    }
    form["from"]?.readback = Self.answer(sought, from: from, facts)
  }

  private func reviewWhat(of form: inout Form, leaving: Bool, _ facts: Facts) {
    let typed = form.text("what").trimmed
    form["what"]?.readback = nil
    form["what"]?.completions = []
    guard !typed.isEmpty else {
      if leaving { form["what"]?.problem = "What is to be counted? A timescale, 20wd, or a second day." }
      return
    }
    let from = day("from", in: form, facts, .either) ?? facts.today
    switch sought(form, from, facts) {
    case .rule(let rule):
      form["what"]?.readback = "\(Wording.title(rule)): \(Wording.lengths(rule)), \(rule.kind.rawValue)"
    case .length(let length): form["what"]?.readback = length.words
    case .day(let day): form["what"]?.readback = "working days up to \(day.spoken)"
    case nil:
      let fits = Self.rules(fitting: typed, on: from, facts)
      if leaving {
        form["what"]?.problem =
          fits.isEmpty
          ? "“\(typed)” is no timescale, length or day. 20wd is a length; 6 lists the timescales."
          : "“\(typed)” fits \(fits.count) timescales: type more, or ↓ to choose."
      } else {
        form["what"]?.completions = fits.map { Wording.title($0) }
      }
    }
  }

  /// What was typed: a length before a rule's name, a rule's name before a day.
  func sought(_ form: Form, _ from: Day, _ facts: Facts) -> Sought? {
    let typed = form.text("what").trimmed
    guard !typed.isEmpty else { return nil }
    if let length = LengthLine.read(typed) { return .length(length) }
    let fits = Self.rules(fitting: typed, on: from, facts)
    if fits.count == 1 { return .rule(fits[0]) }
    if fits.isEmpty, case .day(let day) = facts.days(.either).read(typed) { return .day(day) }
    return nil
  }

  /// The rules in force on a day that bear the typed name, or hold every word of it.
  private static func rules(fitting typed: String, on day: Day, _ facts: Facts) -> [Timescale] {
    let rules = facts.rules.inForce(on: day)
    let sought = Folded(typed)
    let exact = rules.filter { Folded(Wording.title($0)) == sought || Folded($0.id) == sought }
    if !exact.isEmpty { return exact }
    let named = rules.filter { Folded($0.title) == sought }
    if !named.isEmpty { return named }
    let words = typed.split { $0 == " " || $0 == "-" || $0 == "," }.map { Folded(String($0)) }
    return rules.filter { Narrowing.fits(Folded("\(Wording.title($0)) \($0.id)"), words) }
  }

  /// The answer in one line.
  private static func answer(_ sought: Sought, from: Day, _ facts: Facts) -> String {
    switch sought {
    case .rule(let rule): return Wording.answer(facts.rules.count(rule, from: from), on: facts.today)
    case .length(let length):
      return Wording.answer(facts.rules.count(.plain(length), from: from), on: facts.today)
    case .day(let day):
      do throws(CalendarProblem) {
        let count = try facts.rules.calendar.workingDays(after: from, through: day)
        return "\(Wording.count(abs(count), "working day", "working days"))\(count < 0 ? " back" : "")"
      } catch {
        return error.sentence
      }
    }
  }

  /// Nothing is recorded.
  func change(from form: inout Form, _ facts: Facts) -> Change? { nil }
}

extension Timescale {
  /// A length alone, as a rule of nobody's.
  static func plain(_ length: Length) -> Timescale {
    Timescale(
      id: "", title: length.words, starts: [], stops: [], lengths: [length], kind: .local,
      inForceFrom: Day(number: 0), source: "", sureness: .read)
  }
}

extension Desk {
  /// Shows the whole working of what stands in the calculator; the form stays below it.
  mutating func calculate(_ calculator: CalculatorForm, _ typed: FormSheet) -> [Effect] {
    var sheet = typed
    let isWhole = calculator.accepts(&sheet.form, facts)
    if !isWhole { _ = sheet.form.focusFirstProblem() }
    overlays[overlays.count - 1] = .form(sheet)
    guard isWhole, let from = calculator.day("from", in: sheet.form, facts, .either),
      let sought = calculator.sought(sheet.form, from, facts)
    else { return refuse(sheet.form.fields[sheet.form.focus].problem ?? "Something is still missing.") }
    overlays.append(.page(PageSheet(title: "When is it due?", text: working(of: sought, from: from))))
    return []
  }

  private func working(of sought: CalculatorForm.Sought, from: Day) -> String {
    switch sought {
    case .rule(let rule): return rules.count(rule, from: from).sentences.joined(separator: "\n")
    case .length(let length): return Wording.page(rules.count(.plain(length), from: from))
    case .day(let day): return Wording.workingDays(from: from, through: day, rules.calendar)
    }
  }
}
