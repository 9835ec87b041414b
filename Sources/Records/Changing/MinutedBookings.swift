import Casework
import GRDB

extension Changing {
  /// Brings the dates that a minute fixes into line with what is booked: others come and go, and what somebody
  /// has written of one since stays.
  mutating func setBookings(_ minute: Discussion, of discussion: Int) throws {
    let stored = try Agreed.bookings(of: discussion, in: database)
    let wanted = minute.bookings.map { booking in
      var booking = booking
      (booking.family, booking.isBooked) = (minute.family, booking.kind.isBookable)
      return booking
    }
    let matching = Matching(
      stored: stored.map { Fixed($0.occasion) }, wanted: wanted.map(Fixed.init)
    ) { ($0.kind, $0.words) == ($1.kind, $1.words) }
    for (old, new) in matching.changed {
      var occasion = stored[old].occasion
      (occasion.day, occasion.minute) = (wanted[new].day, wanted[new].minute)
      try update(stored[old].number, to: occasion)
    }
    for old in matching.gone { try deleteOccasion(stored[old].number) }
    for new in matching.new {
      var booking = wanted[new]
      if booking.children.isEmpty { booking.children = minute.children }
      _ = try insert(booking, discussion: discussion)
    }
  }

  private mutating func deleteOccasion(_ id: Int) throws {
    try deleteParts(of: id, in: .occasionChild, owner: "occasion")
    try ledger.delete(.occasion, id)
    outcome.searched.append(("occasion", id))
  }

  /// What a minute says of a date.
  private struct Fixed: Equatable {
    var kind: OccasionKind
    var day: Day
    var minute: Int?
    /// What it is, where its kind does not say so.
    var words: String

    init(_ occasion: Occasion) {
      (kind, day, minute) = (occasion.kind, occasion.day, occasion.minute)
      words = occasion.ownWords
    }
  }
}
