extension Agenda {
  /// The running order as it is being drawn up: who is discussed in full, and what was moved by hand.
  struct Placing {
    private let unit: Unit
    /// In running order: full discussions first.
    private var places: [Place]
    private let putOff: [Weighed]

    private struct Place {
      let weighed: Weighed
      var tier = Tier.checkIn
      /// The tier that somebody chose for it.
      var byHand: Tier?
      /// Who moved it, in a sentence.
      var moved: String?

      /// It must be discussed in full, and nobody has decided otherwise.
      var isOwed: Bool { byHand == nil && weighed.isPastLimit }
    }

    init(unit: Unit, _ weighed: [Weighed]) {
      self.unit = unit
      let sorted = weighed.sorted()
      putOff = sorted.filter { $0.candidate.postponed != nil }
      places = sorted.filter { $0.candidate.postponed == nil }
        .map { Place(weighed: $0, byHand: $0.candidate.wished?.tier) }
      settle()
    }

    /// Moves a family before another, into that one's tier, or to the end of its own.
    mutating func make(_ move: Move) {
      guard let from = place(of: move.family), move.before != move.family else { return }
      guard let before = move.before else {
        var place = places.remove(at: from)
        place.moved = Self.sentence(move)
        let end = places.firstIndex { place.tier == .full && $0.tier == .checkIn } ?? places.count
        places.insert(place, at: end)
        return settle()
      }
      guard self.place(of: before) != nil else { return }
      var place = places.remove(at: from)
      guard let to = self.place(of: before) else { return }
      (place.byHand, place.moved) = (places[to].tier, Self.sentence(move))
      places.insert(place, at: to)
      settle()
    }

    private static func sentence(_ move: Move) -> String {
      move.said?.sentence("Moved here by") ?? "Moved here by hand."
    }

    private func place(of family: Ref<Family>) -> Int? {
      places.firstIndex { $0.weighed.candidate.family == family }
    }

    /// Gives the full places in running order, after those chosen by hand, and puts the full discussions first.
    private mutating func settle() {
      var spare = unit.meetingMinutes - places.reduce(0) { $0 + minutes($1.byHand ?? .checkIn) }
      for index in places.indices {
        if let tier = places[index].byHand {
          places[index].tier = tier
        } else if extra <= 0 || spare >= extra {
          places[index].tier = .full
          spare -= extra
        } else {
          places[index].tier = .checkIn
        }
      }
      places = places.filter { $0.tier == .full } + places.filter { $0.tier == .checkIn }
    }

    /// How many minutes more a full discussion takes than a check-in.
    private var extra: Int { unit.fullMinutes - unit.checkInMinutes }

    private func minutes(_ tier: Tier) -> Int { tier == .full ? unit.fullMinutes : unit.checkInMinutes }

    /// By how much the meeting is too short for what is planned and for what is owed besides.
    var shortBy: Int {
      let planned = places.reduce(0) { $0 + minutes($1.tier) }
      let owed = places.count { $0.isOwed && $0.tier == .checkIn }
      return max(0, planned + owed * max(0, extra) - unit.meetingMinutes)
    }

    var items: [Item] {
      places.map { place in
        let hasRoom = !(place.isOwed && place.tier == .checkIn)
        return item(
          place.weighed, place.tier, minutes(place.tier),
          because: place.weighed.because(hasRoom: hasRoom, moved: place.moved))
      }
        + putOff.map { weighed in
          item(weighed, .checkIn, 0, because: weighed.because(hasRoom: true, moved: nil))
        }
    }

    private func item(_ weighed: Weighed, _ tier: Tier, _ minutes: Int, because: [String]) -> Item {
      let candidate = weighed.candidate
      let postponed = candidate.postponed.map {
        $0.reason.trimmed.isEmpty ? "by \($0.by)" : $0.reason.trimmed
      }
      return Item(
        family: candidate.family, familyId: candidate.familyId, name: candidate.name, tier: tier,
        minutes: minutes, because: because, postponed: postponed)
    }
  }
}
