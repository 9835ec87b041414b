import Casework

extension Happening {
  /// What began a clock, in a few words: `seen Fri 6 Mar 2026`, `plan since Tue 11 Nov 2025`.
  var beginning: String {
    let began: String
    switch kind {
    case .childSeen: began = "seen"
    case .planStarted: began = "plan since"
    case .careStarted: began = "looked after since"
    case .placementStarted: began = "placed since"
    case .assessmentStarted: began = "assessment since"
    case .enquiryStarted: began = "enquiry since"
    case .referralReceived: began = "referral of"
    case .childBorn: began = "born"
    case .lookedAfterReviewHeld, .reviewConferenceHeld, .inNeedReviewHeld: began = "reviewed"
    case .initialConferenceBooked, .reviewConferenceBooked, .lookedAfterReviewBooked: began = "booked for"
    case .fullDiscussionHeld: began = "discussed"
    default: began = kind.words
    }
    let time = minute.map { " at \(Self.padded($0 / 60)):\(Self.padded($0 % 60))" } ?? ""
    return "\(began) \(day.spoken)\(time)" + (note.map { ", \($0)" } ?? "")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
