import Casework

extension Wording {
  /// What somebody has wished, in a few words.
  static func wish(_ kind: AgendaWish.Kind) -> String {
    switch kind {
    case .request: "asked for in full"
    case .full: "moved to full discussion"
    case .checkIn: "moved to check-in"
    case .postpone: "put off"
    case .add: "added"
    case .before: "moved by hand"
    }
  }

  /// How a planned meeting is filled, from the longest words to the shortest:
  /// `planned · 8 in full, 23 check-ins · 172 of 180 min`.
  static func planned(_ board: MeetingBoard) -> [String] {
    let talked = board.items.filter { $0.state != .postponed }
    let minutes = "\(talked.reduce(0) { $0 + $1.minutes }) of \(board.minutes) min"
    let full = talked.filter { $0.tier == .full }.count
    let tiers = "\(full) in full, \(count(talked.count - full, "check-in", "check-ins"))"
    return [
      "planned · \(tiers) · \(minutes)", "\(full) + \(talked.count - full) · \(minutes)", minutes, "planned",
    ]
  }

  /// How much longer the meeting would have to be; nothing where it is long enough.
  static func shortage(_ board: MeetingBoard?) -> String? {
    guard let board, board.state == .planned, board.shortBy > 0 else { return nil }
    return
      "The meeting is \(count(board.shortBy, "minute", "minutes")) short for all that should be discussed in full; e changes its length."
  }

  /// Since when a family was not discussed in full: `5w`, or `never`.
  static func sinceFull(_ item: MeetingBoard.Item) -> String {
    item.weeksSinceFull.map { "\($0)w" } ?? "never"
  }

  /// Who of those present makes a meeting one that can decide.
  static func attendance(_ present: [MemberCard], _ authorities: [Authority]) -> String {
    let holders = Set(authorities.filter(\.isHeldInUnit).map(\.role))
    let deciding = present.filter {
      holders.isEmpty ? $0.member.role == .consultant : holders.contains($0.member.role.rawValue)
    }
    let clinician =
      present.contains { $0.member.role == .clinician } ? "clinician present" : "no clinician present"
    let who =
      deciding.isEmpty
      ? "nobody present may take the unit's decisions"
      : "\(deciding.map(\.member.name).joined(separator: ", ")) may decide"
    return "\(present.count) present · \(clinician) · \(who)"
  }
}
