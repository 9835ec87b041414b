import Casework
import Screen

/// The unit's own length of a timescale: in place of a local one, or earlier than a statutory one.
struct LocalLengthForm: Filling {
  var timescale: Timescale
  var standing: LocalLength?

  /// Tells rules of one id apart that stand side by side.
  static func name(_ timescale: Timescale) -> String { "\(timescale.id)|\(timescale.variant)" }

  var draftKey: String { "own-length/0/\(Self.name(timescale))" }
  var title: String { "The unit's own length: \(Wording.title(timescale))" }
  var isNew: Bool { true }

  func blank(_ facts: Facts) -> Form {
    Form(
      title: "\(Wording.title(timescale)): \(Wording.lengths(timescale)), \(timescale.kind.rawValue)",
      fields: [
        Field(
          "length", label: "Length", hint: "20wd, 6 weeks; blank takes the unit's own back",
          content: .line(standing?.length?.words ?? "")),
        Field(
          "from", label: "From", hint: "t today, 1/4: for what begins on or after that day",
          content: .line("t")),
        Field("why", label: "Why", hint: "who agreed it, and what for", content: .line("")),
      ])
  }

  func review(_ key: String, of form: inout Form, leaving: Bool, _ facts: Facts) {
    switch key {
    case "length": reviewLength(of: &form, leaving: leaving)
    case "from": reviewDay(key, of: &form, leaving: leaving, facts, .future)
    case "why":
      if leaving, form.text(key).trimmed.isEmpty { form[key]?.problem = "Who agreed it, and what for?" }
    default: break
    }
  }

  private func reviewLength(of form: inout Form, leaving: Bool) {
    let typed = form.text("length").trimmed
    form["length"]?.readback = nil
    guard !typed.isEmpty else {
      form["length"]?.readback = standing?.length == nil ? nil : "the unit's own length is taken back"
      if leaving, standing?.length == nil { form["length"]?.problem = "How long? 20wd, 6 weeks, 3m." }
      return
    }
    guard let length = length(of: typed) else {
      if leaving { form["length"]?.problem = "“\(typed)” is no length; 20wd, 6 weeks, 3m or 72h would be." }
      return
    }
    form["length"]?.readback = length.words
    let own = timescale.lengths.first
    if leaving, timescale.kind == .statutory, let own, own.unit == length.unit,
      abs(length.count) > abs(own.count)
    {
      form["length"]?.problem = "The law says \(own.words): the unit's own may be earlier, never later."
    }
  }

  /// What is counted back stays counted back, whether *before* was typed or not.
  private func length(of typed: String) -> Length? {
    guard let length = LengthLine.read(typed) else { return nil }
    let isBefore = timescale.lengths.first.map { $0.count < 0 } ?? false
    return isBefore ? Length(-abs(length.count), length.unit) : length
  }

  func change(from form: inout Form, _ facts: Facts) -> Change? {
    guard accepts(&form, facts), let from = day("from", in: form, facts, .future) else { return nil }
    return .setLocalLength(
      LocalLength(
        timescale: timescale.id, variant: timescale.variant, length: length(of: form.text("length")),
        from: from, why: form.text("why").trimmed))
  }
}
