import Casework

extension Help {
  /// What the marks before the families of an agenda mean.
  static let marks = """
    Before a family   ▸ begun, to be gone on with     ✓ discussed
                      – not discussed                 ○ put off
                      ✎ somebody else is typing it
    After it          ? in full, and nobody has said who saw it otherwise
    """

  /// What the lines of a minute look like, and which kinds of decision there are.
  static func minuteLines(_ sitting: Sitting) -> String {
    let known = sitting.members.filter { $0.member.role != .coordinator } + sitting.members
    let who = known.first?.member.initials.lowercased() ?? "ab"
    let kinds = sitting.authorities.map { authority in
      let holder = authority.isHeldInUnit ? authority.holder : "sought from \(authority.holder)"
      return "  \(authority.decision): \(authority.title), \(holder)"
    }
    return """
      How the lines of a minute are typed
        Challenge   \(who): why now > what changed     - where nobody saw it otherwise
        Decision    what was decided     \(who): …  taken by that member
                    placement: …  of that kind; what the unit may not take is sought from above
        Action      \(who): ring the school by fri
        Hypothesis  w: seen calm at home     (l live, t tested, w weakened, d dropped, a acted on)
        Date fixed  core group thu 26/3 14:00
        New days    1 fri  3 +2w     by the numbers of the actions of before
        Next        a day: +4w, 25/3

      Kinds of decision, and who holds them
      \(kinds.joined(separator: "\n"))
      """
  }
}
