/// What else is said of a placement: whose it is, how long it is meant to last, under which regulation.
extension Outlook {
  private static let providers: [String: (number: String, without: Set<String>)] = [
    "PR1": ("527", ["P1", "R2", "R5"]), "PR2": ("528", ["P1", "R2", "R5"]),
    "PR3": (
      "529", ["P1", "A3", "A4", "A5", "A6", "K1", "K2", "U1", "U2", "U3", "U4", "U5", "U6"]
    ), "PR4": ("530", ["P1"]), "PR5": ("531", ["P1"]),
  ]

  /// A provider that another source gave is not what is being typed; then the place's code is odd beside it.
  mutating func checkProvider(_ placement: Placement, _ type: String, isTyped: Bool) {
    guard let provider = placement.provider else { return }
    let (weight, field): (Remark.Weight, String) = isTyped ? (.impossible, "provider") : (.odd, "type")
    if type.hasPrefix("T") || type.hasPrefix("Z1") {
      say(weight, field, .careReturn("213"), "\(type) has no provider: leave \(provider) out.")
    } else if provider == "PR0", type != "P1" {
      say(
        weight, field, .careReturn("550"),
        "PR0 is for a child placed with parents (P1), and the placement is \(type): one of the two is another."
      )
    } else if let rule = Self.providers[provider], rule.without.contains(type) {
      say(
        weight, field, .careReturn(rule.number),
        "\(provider) does not provide \(type); \(type == "P1" ? "with parents the provider is PR0" : "check both codes")."
      )
    }
  }

  mutating func checkTerms(_ placement: Placement, _ type: String, _ touch: Touch) {
    if touch.typed["long_term"] != nil, let isLongTerm = placement.longTerm {
      if type.hasPrefix("T"), isLongTerm {
        say(.odd, "long_term", .own, "A temporary placement (\(type)) is not meant to last to 18.")
      } else if type == "U1" || type == "U4", !isLongTerm {
        say(
          .odd, "long_term", .plain("Care Planning Regulations 2010, regulation 22B"),
          "\(type) is a long-term foster placement, meant to last to 18; say so, or choose \(type == "U1" ? "U3" : "U6")."
        )
      }
    }
    guard touch.typed["regulation"] != nil, let regulation = placement.regulation else { return }
    if regulation == 19, type != "P1" {
      say(
        .odd, "regulation", .plain("Care Planning Regulations 2010, regulation 19"),
        "Regulation 19 is about a child placed with parents (P1), and the placement is \(type).")
    } else if regulation == 24, !["U1", "U2", "U3"].contains(type) {
      say(
        .odd, "regulation", .plain("Care Planning Regulations 2010, regulation 24"),
        "Regulation 24 is about a relative or friend approved for a time (U1 to U3), and the placement is \(type)."
      )
    }
  }
}
