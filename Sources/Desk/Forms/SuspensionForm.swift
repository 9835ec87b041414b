import Casework
import Screen

/// Statutory timescales set aside for the whole authority for a time; the clocks go on counting and say so.
struct SuspensionForm: Filling {
  var rules: [Timescale]
  /// The rule that the cursor was on.
  var first: Timescale?

  var draftKey: String { "suspension/0" }
  var title: String { "Suspension of timescales" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    let begun = first.map { $0.kind == .statutory ? $0.id : "" } ?? ""
    return Form(
      title: "Set aside for the whole authority, never for one case",
      fields: [
        Field(
          "rules", label: "Timescales", hint: "ids or words of their titles, with commas",
          content: .line(begun)),
        Field("basis", label: "Legal basis", hint: "the power used, such as a direction and its date"),
        Field("authority", label: "Authority", hint: "the council to which it was given", repeatable: true),
        Field("from", label: "From", hint: "t today, 1/4", content: .line("")),
        Field("through", label: "Through", hint: "the last day, 30/9", content: .line("")),
        Field("conditions", label: "Conditions", hint: "what it hangs on", content: .memo("", rows: 3)),
        Field("target", label: "Local target", hint: "60wd, if the council aims at one"),
        Field("by", label: "Authorised by", hint: "name and post"),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    let isBlank = form.text(key).trimmed.isEmpty
    switch key {
    case "rules": reviewRules(of: &form, leaving: leaving)
    case "basis", "authority", "by":
      if leaving, isBlank { form[key]?.problem = "This must be said: a suspension is a formal act." }
    case "from": reviewDay(key, of: &form, leaving: leaving, facts, .either)
    case "through":
      reviewDay(key, of: &form, leaving: leaving, facts, .either)
      if leaving, let from = day("from", in: form, facts, .either),
        let through = day(key, in: form, facts, .either), through < from
      {
        form[key]?.problem = "It would end before it begins."
      }
    case "target":
      let length = LengthLine.read(form.text(key))
      form[key]?.readback = length?.words
      if leaving, !isBlank, length == nil { form[key]?.problem = "No length; 60wd or 12 weeks would be." }
    default: break
    }
  }

  private func reviewRules(of form: inout Form, leaving: Bool) {
    let (found, unread) = read(form.text("rules"))
    form["rules"]?.readback = found.isEmpty ? nil : found.map(\.title).joined(separator: ", ")
    form["rules"]?.completions = []
    guard let last = unread.last else {
      if leaving, found.isEmpty { form["rules"]?.problem = "Which timescales are set aside?" }
      return
    }
    let fits = statutory(fitting: last)
    if leaving {
      form["rules"]?.problem =
        fits.isEmpty
        ? "No statutory timescale is “\(last)”."
        : "“\(last)” fits \(fits.map(\.id).joined(separator: ", ")): type more of it."
    } else {
      let before = found.map(\.id).joined(separator: ", ")
      form["rules"]?.completions = fits.map { before.isEmpty ? $0.id : "\(before), \($0.id)" }
    }
  }

  /// The rules that were typed, and the words that fit none or several.
  private func read(_ typed: String) -> (found: [Timescale], unread: [String]) {
    var (found, unread): ([Timescale], [String]) = ([], [])
    for part in typed.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
      let fits = statutory(fitting: part)
      if fits.count == 1 { found.append(fits[0]) } else { unread.append(part) }
    }
    return (found, unread)
  }

  /// One row for each id.
  private func statutory(fitting typed: String) -> [Timescale] {
    var ids: Set<String> = []
    let all = rules.filter { $0.kind == .statutory && ids.insert($0.id).inserted }
    if let exact = all.first(where: { $0.id == typed }) { return [exact] }
    let words = typed.split(whereSeparator: { $0 == " " || $0 == "-" }).map { Folded(String($0)) }
    return all.filter { Narrowing.fits(Folded("\($0.title) \($0.id)"), words) }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let from = day("from", in: form, facts, .either),
      let through = day("through", in: form, facts, .either)
    else { return nil }
    return .suspend(
      Suspension(
        timescales: read(form.text("rules")).found.map(\.id), legalBasis: form.text("basis").trimmed,
        authority: form.text("authority").trimmed, from: from, through: through,
        conditions: form.text("conditions").trimmed, localTarget: LengthLine.read(form.text("target")),
        authorisedBy: form.text("by").trimmed))
  }
}

/// Ends a suspension before its last day.
struct EndSuspensionForm: Filling {
  var ref: Ref<Suspension>
  var suspension: Suspension

  var draftKey: String { "end-suspension/0/\(ref.number)" }
  var title: String { "End a suspension" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "\(suspension.legalBasis): \(suspension.from.brief) – \(suspension.through.spoken)",
      fields: [Field("on", label: "Last day", hint: "t today, y yesterday, 30/6", content: .line("t"))])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    reviewDay(key, of: &form, leaving: leaving, facts, .either)
    guard leaving, let day = day(key, in: form, facts, .either) else { return }
    if day < suspension.from { form[key]?.problem = "It began only on \(suspension.from.spoken)." }
    if day > suspension.through { form[key]?.problem = "It ends on \(suspension.through.spoken) already." }
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let day = day("on", in: form, facts, .either) else { return nil }
    return .endSuspension(ref, on: day)
  }
}
