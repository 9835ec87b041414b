import Casework
import GRDB

/// A status fact that is read from the columns of its table.
protocol StoredFact: StatusFact {
  /// The columns that `init` takes up, in its order; child, day and number come before them.
  static var columns: String { get }

  init(started: Day, _ cells: inout Cells) throws
}

extension Referral: StoredFact {
  static var columns: String { "source, no_further_action, earlier_in_year" }

  init(started: Day, _ cells: inout Cells) {
    self.init(
      started: started, source: cells.text(), noFurtherAction: cells.flag(), earlierInYear: cells.number())
  }
}

extension Assessment: StoredFact {
  static var columns: String { "child_seen, authorised, needs_support, referred" }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(
      started: started, childSeen: cells.flag(), authorised: try cells.day(), needsSupport: cells.flag())
    referred = try cells.day()
  }
}

extension Enquiry: StoredFact {
  static var columns: String {
    "conference_unnecessary, conference, led_to_plan, earlier_enquiries_in_year, earlier_conferences_in_year"
  }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(
      started: started, conferenceUnnecessary: cells.flag(), conference: try cells.day(),
      ledToPlan: cells.flag(), earlierEnquiriesInYear: cells.number(),
      earlierConferencesInYear: cells.number())
  }
}

extension ChildInNeed: StoredFact {
  static var columns: String { "need, closed, closure_reason, case_status" }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(
      started: started, need: cells.text(), closed: try cells.day(), closureReason: cells.text(),
      caseStatus: cells.text().flatMap(Status.init))
  }
}

extension ProtectionPlan: StoredFact {
  static var columns: String {
    """
    initial_category, latest_category, latest_visit, latest_review, ended, emergency_in_half_year,
    earlier_plans
    """
  }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(
      started: started, initialCategory: cells.text(), latestCategory: cells.text(),
      latestVisit: try cells.day(), latestReview: try cells.day(), ended: try cells.day(),
      emergencyInHalfYear: cells.flag(), earlierPlans: cells.number())
  }
}

extension CarePeriod: StoredFact {
  static var columns: String {
    """
    need, second_in_year, latest_review, latest_visit, permanence_plan, latest_reviewing_officer_visit,
    latest_health_assessment, latest_dental_check, placements_in_year, missing_in_year, absent_in_year,
    return_interview_offered, return_interview_accepted, ceased, ceased_reason, started_minute, ceased_minute
    """
  }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(started: started)
    (need, secondInYear) = (cells.text(), cells.flag())
    (latestReview, latestVisit) = (try cells.day(), try cells.day())
    permanencePlan = cells.text()
    latestReviewingOfficerVisit = try cells.day()
    (latestHealthAssessment, latestDentalCheck) = (try cells.day(), try cells.day())
    (placementsInYear, missingInYear, absentInYear) = (cells.number(), cells.number(), cells.number())
    (returnInterviewOffered, returnInterviewAccepted) = (cells.flag(), cells.flag())
    (ceased, ceasedReason) = (try cells.day(), cells.text())
    (startedMinute, ceasedMinute) = (cells.number(), cells.number())
  }
}

extension LegalStatus: StoredFact {
  static var columns: String { "code" }

  init(started: Day, _ cells: inout Cells) { self.init(started: started, code: cells.text()) }
}

extension Placement: StoredFact {
  static var columns: String { "type, provider, postcode, urn, location, council, long_term, regulation" }

  init(started: Day, _ cells: inout Cells) {
    self.init(
      started: started, type: cells.text(), provider: cells.text(), postcode: cells.text(),
      urn: cells.text(), location: cells.text(), council: cells.text())
    (longTerm, regulation) = (cells.flag(), cells.number())
  }
}

extension LeavingCare: StoredFact {
  static var columns: String {
    """
    personal_adviser, eligibility, latest_pathway_review, in_touch, latest_contact, accommodation,
    suitability, activity
    """
  }

  init(started: Day, _ cells: inout Cells) throws {
    self.init(started: started)
    (personalAdviser, eligibility, latestPathwayReview) = (cells.text(), cells.text(), try cells.day())
    (inTouch, latestContact, accommodation) = (cells.text(), try cells.day(), cells.text())
    (suitability, activity) = (cells.text(), cells.text())
  }
}
