import Casework
import Screen

/// What the unit says of a date: why it was not in time, that it does not apply, that another date was set,
/// that nobody knows when it was last done.
struct RemarkForm: Filling {
  var line: ClockLine
  var kind: ClockRemark.Kind

  var draftKey: String {
    "remark-\(kind.rawValue)/\(line.family?.number ?? 0)/\(Self.name(line.keys))"
  }
  var title: String {
    let count = line.keys.count > 1 ? ", \(line.keys.count) children" : ""
    return "\(heading): \(line.title)\(count), \(whom)"
  }
  var titleName: String? { line.family == nil ? nil : line.familyName }
  var isNew: Bool { true }

  /// The family; for a member's own date the member.
  private var whom: String { line.family == nil ? line.worker ?? line.familyName : line.familyName }

  private static let separator: Character = "&"

  /// The clocks as a draft's key holds them, so that the text is resumed for these and no others.
  private static func name(_ keys: [Clock.Key]) -> String {
    keys.map(\.text).joined(separator: String(separator))
  }

  /// The clocks that a draft's key names.
  static func clocks(named name: String) -> [Clock.Key] {
    name.split(separator: separator).map { Clock.Key(String($0)) }
  }

  private var heading: String {
    switch kind {
    case .late: "Not in time, and why"
    case .notApplicable: "Does not apply"
    case .extended: "Another date was set"
    case .notKnown: "Not known when last done"
    }
  }

  func blank(_ facts: Facts) -> Form {
    Form(title: heading, fields: fields(facts))
  }

  private func fields(_ facts: Facts) -> [Field] {
    let me = facts.sitting.me?.member.name ?? ""
    switch kind {
    case .late:
      let reasons = LateReason.allCases.map(\.words)
      let stands = line.row?.reason.flatMap { reason in reasons.firstIndex { reason.hasPrefix($0) } }
      return [
        Field(
          "reason", label: "Why",
          content: .choice(Choice(options: reasons, selected: stands ?? -1, mostLines: 6))),
        Field(
          "words", label: "In words", hint: "what was done instead, and what comes next",
          content: .memo("", rows: 4)),
        Field(
          "by", label: "Says", hint: "initials or name", content: .line(line.worker ?? me), repeatable: true),
      ]
    case .notApplicable:
      return [
        Field(
          "words", label: "Because", hint: "why it does not apply to this child or family",
          content: .memo("", rows: 4)),
        Field(
          "by", label: "Decided by", hint: "initials or name of who decided",
          content: .line(facts.sitting.consultant?.member.name ?? "")),
      ]
    case .extended:
      return [
        Field("until", label: "The date set", hint: "12/5, +8w", content: .line("")),
        Field("by", label: "Set by", hint: "the court, or who else", content: .line("court")),
        Field("words", label: "In words", hint: "the order, and why", content: .line("")),
      ]
    case .notKnown:
      return [
        Field(
          "words", label: "In words", hint: "who was asked, where it might be written", content: .line("")),
        Field("by", label: "Says", hint: "initials or name", content: .line(me), repeatable: true),
      ]
    }
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    let isBlank = form.text(key).trimmed.isEmpty
    switch key {
    case "reason":
      if leaving, form[key]?.chosen == nil { form[key]?.problem = "Why? Arrows or first letters choose." }
    case "until": reviewDate(of: &form, leaving: leaving, facts)
    case "by":
      form[key]?.readback = nil
      form[key]?.completions = []
      let fits = facts.members(fitting: form.text(key))
      if fits.count == 1 {
        form[key]?.readback = "\(fits[0].member.name), \(fits[0].member.role.words)"
      } else if !leaving {
        form[key]?.completions = fits.map(\.member.name)
      }
      if leaving, isBlank { form[key]?.problem = "Who \(kind == .extended ? "set it" : "says so")?" }
    case "words":
      guard leaving, isBlank else { return }
      if kind == .notApplicable { form[key]?.problem = "Because …? Write why it does not apply." }
      if kind == .late, form["reason"]?.chosen == LateReason.other.position {
        form[key]?.problem = "What was it? “other” needs words."
      }
    default: break
    }
  }

  private func reviewDate(of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay("until", of: &form, leaving: leaving, facts, .either)
    guard let until = day("until", in: form, facts, .either), let row = line.row else { return }
    form["until"]?.oddity = nil
    if until < row.started {
      if leaving {
        form["until"]?.problem = "It began on \(row.started.spoken); the date set lies before that."
      }
    } else if let due = row.due, until < due {
      form["until"]?.oddity = "That is before the rule's own \(due.spoken)."
    }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let key = line.keys.first else { return nil }
    let by = form.text("by").trimmed
    let fits = facts.members(fitting: by)
    let reason = form["reason"]?.chosen.map { LateReason.allCases[$0].rawValue } ?? ""
    let said = ClockRemark(
      clock: key, kind: kind, reason: reason, words: form.text("words").trimmed,
      until: kind == .extended ? day("until", in: form, facts, .either) : nil,
      by: fits.count == 1 ? fits[0].member.name : by)
    guard line.keys.count > 1 else { return .remark(said) }
    return .remarkTogether(
      line.keys.map { key in
        var remark = said
        remark.clock = key
        return remark
      })
  }
}
