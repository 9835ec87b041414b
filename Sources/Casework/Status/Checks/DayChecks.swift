/// Days that cannot be: still to come, before birth, after death, before the beginning.
extension Outlook {
  /// Nobody is awaited longer than this many days.
  private static let longestAwaited = 300

  mutating func checkDays(_ touch: Touch) {
    if touch.begins { checkBeginning(touch) }
    for (column, value) in touch.typed.sorted(by: { $0.key < $1.key }) {
      guard let day = Day(held: value) else { continue }
      check(day, as: column, of: touch)
    }
  }

  private mutating func checkBeginning(_ touch: Touch) {
    let (kind, day) = (touch.kind, touch.started)
    if touches.first(where: { $0.begins && $0.started == day })?.kind != kind { return }
    if day > today {
      say(.impossible, "day", .own, Refusal.dayToCome(what: kind.heading, day).sentence)
    }
    if let born = facts.born {
      let first = kind.comesBeforeBirth ? born - Self.longestAwaited : born
      if day < first, !isReferral(kind) {
        say(.impossible, "day", birthSource(kind), Refusal.bornAfter(child: name, day).sentence)
      }
    } else if !kind.comesBeforeBirth, expected != nil {
      say(.impossible, "children", .own, "\(name) is not born yet; record the birth first.")
    }
    if let died, day > died, let (weight, source) = afterDeath(kind) {
      say(
        weight, "day", source,
        "\(name) died on \(died.spoken); \(kind.within) of \(day.spoken) comes after it. Correct one of the two days."
      )
    }
  }

  /// The day on which a case begins; how long before birth that may be has its own rule.
  private func isReferral(_ kind: FactKind) -> Bool { kind == .referral || kind == .childInNeed }

  private func birthSource(_ kind: FactKind) -> RuleSource {
    kind == .carePeriod ? .careReturn("302") : .own
  }

  private func afterDeath(_ kind: FactKind) -> (Remark.Weight, RuleSource)? {
    switch kind {
    case .contactReceived: nil
    case .referral, .childInNeed: (.odd, .census("8555Q"))
    case .earlyHelp, .assessment, .enquiry: (.odd, .own)
    case .protectionPlan: (.impossible, .census("8915"))
    case .carePeriod, .legalStatus, .placement, .leavingCare: (.impossible, .own)
    }
  }

  private mutating func check(_ day: Day, as column: String, of touch: Touch) {
    let (kind, started, field) = (touch.kind, touch.started, touch.field(column))
    let words = column.split(separator: "_").joined(separator: " ")
    if day > today {
      say(.impossible, field, .own, Refusal.dayToCome(what: "“\(words)”", day).sentence)
    } else if column == "referred" {
      if day > started {
        say(
          .impossible, field, .census("1103"),
          "The referral of \(day.spoken) cannot come after the assessment of \(started.spoken).")
      }
    } else if day < started {
      say(
        .impossible, field, beforeStart(column),
        "\(kind.heading) began on \(started.spoken); “\(words)” cannot lie before it, on \(day.spoken).")
    }
    guard let died, day > died else { return }
    switch (kind, column) {
    case (.protectionPlan, "ended"):
      say(
        .impossible, field, .census("8920"),
        "\(name) died on \(died.spoken); the protection plan ended on that day at the latest.")
    case (.carePeriod, "ceased"):
      say(.impossible, field, .own, "\(name) died on \(died.spoken); care ended on that day at the latest.")
    default: break
    }
  }

  private func beforeStart(_ column: String) -> RuleSource {
    switch column {
    case "authorised": .census("8608")
    case "conference": .census("8615")
    case "closed": .census("8630")
    case "ended": .census("8925")
    case "ceased": .careReturn("356")
    case "latest_review": .census("8841")
    default: .own
    }
  }
}
