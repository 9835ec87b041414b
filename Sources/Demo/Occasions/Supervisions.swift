import Casework

/// The consultant's monthly talk with each member, alone; the weekly meeting does not take its place.
enum Supervisions {
  static func all(in span: Span, _ chance: inout Chance) -> [PlannedOccasion] {
    var occasions: [PlannedOccasion] = []
    for member in Staff.consultant + 1...Staff.coordinator {
      var day = span.working(span.start + chance.between(0...24))
      while day <= span.today {
        occasions.append(
          PlannedOccasion(
            family: nil, kind: .supervision, day: day, told: day, member: member,
            text: OccasionTexts.text(.supervision, &chance)))
        day = span.working(day + chance.between(20...26))
      }
      if day < span.today + 28 {
        occasions.append(
          PlannedOccasion(
            family: nil, kind: .supervision, day: day, told: span.today, minute: 14 * 60, isBooked: true,
            member: member))
      }
    }
    return occasions
  }
}
