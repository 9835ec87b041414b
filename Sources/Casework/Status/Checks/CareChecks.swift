/// Periods of care: how they begin and how they end.
extension Outlook {
  mutating func checkCare(_ touch: Touch) {
    guard let period = fact(touch, in: \.care), let row = touch.row else { return }
    if touch.begins { checkStart(of: period, row) }
    if touch.typed["need"] != nil, period.need == "N9" || period.need == "N0" {
      say(
        .impossible, touch.field("need"), .careReturn("145"),
        "\(period.need ?? "") is no need of a child in care; choose one of N1 to N8.")
    }
    guard touch.typed["ceased"] != nil || touch.typed["ceased_reason"] != nil else { return }
    switch (period.ceased, period.ceasedReason) {
    case (nil, .some):
      say(
        .impossible, touch.field("ceased"), .careReturn("148"),
        "A reason for the end of care goes with its day: give both, or neither.")
    case (.some(let ceased), let reason):
      if reason == nil {
        say(
          .impossible, "ceased_reason", .careReturn("148"), "Care ends for a reason: say why, such as E4A.")
      }
      checkEnd(of: period, on: ceased, field: touch.field("ceased"))
      checkReason(of: period, on: ceased)
    case (nil, nil): break
    }
  }

  private mutating func checkStart(of period: CarePeriod, _ row: Int) {
    let day = period.started
    if let age = age(on: day), age >= 18 {
      say(
        .impossible, "day", .careReturn("352"),
        "\(name) was \(age) on \(day.spoken), and nobody comes into care from 18 on.")
    }
    for earlier in facts.care where earlier.row != row {
      guard let ceased = earlier.fact.ceased, ceased <= day else { continue }
      switch earlier.fact.ceasedReason {
      case "E11", "E12":
        say(
          .impossible, "children", .careReturn("199"),
          "\(name) was adopted on \(ceased.spoken); care after an adoption is recorded for a new person with an id of their own."
        )
      case "E2", "E15":
        say(
          .impossible, "children", .careReturn("437"),
          "Care ended on \(ceased.spoken) because \(name) \(earlier.fact.ceasedReason == "E2" ? "died" : "was found to be an adult"); correct that first."
        )
      default:
        if ceased == day {
          say(
            .odd, "day", .careReturn("431"),
            "Care ended on that very day; where it went on, take back its end instead of beginning it again."
          )
        }
      }
    }
  }

  private mutating func checkEnd(of period: CarePeriod, on ceased: Day, field: String) {
    let code = legalCode(on: period.started) ?? ""
    if ceased == period.started {
      let isOrder = !code.isEmpty && !code.hasPrefix("V")
      say(
        isOrder ? .odd : .impossible, field, .careReturn("355"),
        "Care began on \(period.started.spoken) too, and less than a day is no care for the return; where it never was, delete its line in the record with D."
      )
    }
    checkLegalLengths(through: ceased, in: period, field: field)
    guard let last = placement(on: ceased, in: period), let type = last.type, type.hasPrefix("T"),
      last.started < ceased
    else { return }
    say(
      period.ceasedReason == "E2" ? .odd : .impossible, field, .careReturn("381"),
      "The placement since \(last.started.spoken) is a temporary one (\(type)), and care does not end in one; record where \(name) went from there, or another code for that day."
    )
  }

  private mutating func checkReason(of period: CarePeriod, on ceased: Day) {
    guard let reason = period.ceasedReason else { return }
    if reason == "X1" {
      say(
        .impossible, "ceased_reason", .careReturn("388"),
        "X1 says that care goes on; choose why it ended, or record a move or a legal status instead.")
    }
    if reason == "E2", died == nil {
      say(
        .impossible, "ceased_reason", .own,
        "E2 says that \(name) died: record the death and its day first.")
    } else if reason == "E2", let died, ceased < died {
      say(.impossible, "day", .own, "\(name) died on \(died.spoken); a death ends care on that day.")
    } else if reason != "E2", let died, ceased == died {
      say(.odd, "ceased_reason", .own, "\(name) died on that day; the reason for that is E2.")
    }
    if let age = age(on: ceased), let rule = EndRule.rules.first(where: { $0.speaks(of: reason, at: age) }) {
      say(
        rule.weight, "ceased_reason", .careReturn(rule.number),
        "\(name) was \(age) on \(ceased.spoken); \(reason) \(rule.words).")
    }
    guard let last = placement(on: ceased, in: period)?.type else { return }
    if reason == "E11" || reason == "E12", !["A3", "A4", "A5", "A6"].contains(last) {
      say(
        .odd, "ceased_reason", .careReturn("390"),
        "The last placement is \(last); before an adoption a child is placed for it (A3 to A6): record that move."
      )
    }
    if reason == "E45" || reason == "E46", !last.hasPrefix("U") {
      say(
        .odd, "ceased_reason", .careReturn("516"),
        "The last placement is \(last); \(reason) is for a guardian who was the foster carer (U1 to U6): record that move, or choose E47 or E48."
      )
    }
  }
}

/// From or up to which age care can end for a reason.
private struct EndRule {
  var codes: Set<String>
  var from: Int?
  var below: Int?
  var weight: Remark.Weight
  var number: String
  var words: String

  func speaks(of code: String, at age: Int) -> Bool {
    codes.contains(code) && (from.map { age < $0 } ?? false || below.map { age >= $0 } ?? false)
  }

  static let rules = [
    EndRule(
      codes: ["E11", "E12"], below: 18, weight: .impossible, number: "386",
      words: "is for a child who is adopted before 18"),
    EndRule(
      codes: ["E45", "E46", "E47", "E48"], below: 18, weight: .impossible, number: "407",
      words: "is for a guardianship before 18"),
    EndRule(
      codes: ["E17"], from: 18, weight: .impossible, number: "460", words: "is for one who has turned 18"),
    EndRule(
      codes: ["E5", "E6"], from: 14, weight: .odd, number: "387",
      words: "is for young people, from 14 on"),
    EndRule(codes: ["E7"], from: 16, weight: .odd, number: "389", words: "is for young people, from 16 on"),
  ]
}
